/**
 * How many movements match. The number stays while the list is read, so that nothing moves, and `came` counts those
 * that came since.
 *
 * A site's ledger grows at its end, so the rows stay in place. Over several sites it grows in the middle too; then the
 * rows are fetched anew.
 */
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MovementPage } from '../../../api/movements/schema.ts'
import { fetchJson, type Query } from '../../data/fetch-json.ts'
import { REFRESH_MS } from '../../data/refresh.ts'

/** `filter` names the first row too, so that the API refuses a wrong one. */
export function useLedgerTotal(filter: Query, manySites: boolean) {
  const key = JSON.stringify(filter)
  const head = useQuery(headQuery(filter))
  const [held, setHeld] = useState<{ key: string; total: number } | null>(null)
  const latest = head.isPlaceholderData ? undefined : head.data?.total
  const isHeld = held !== null && held.key === key && !manySites
  if (
    latest !== undefined &&
    (!isHeld || held.total > latest) &&
    (held?.key !== key || held.total !== latest)
  )
    setHeld({ key, total: latest })
  const total = held?.key === key ? held.total : latest
  return {
    total,
    came: total === undefined || latest === undefined ? 0 : latest - total,
    showNew: () => latest !== undefined && setHeld({ key, total: latest }),
    error: head.error,
    retry: () => void head.refetch(),
  }
}

function headQuery(filter: Query) {
  return queryOptions({
    queryKey: ['ledger', filter],
    queryFn: ({ signal }) => fetchJson<MovementPage>('/v1/movements', { ...filter, limit: 1 }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  })
}
