/**
 * How many movements match: held while one reads, so that nothing moves, with what came since told beside.
 *
 * A site's ledger grows at its end, so what is held stays where it is. Over several sites it grows in the middle too;
 * the rows are asked anew then.
 */
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MovementPage } from '../../../api/movements/schema.ts'
import { fetchJson, type Query } from '../../data/fetch-json.ts'

const REFRESH_MS = 30_000

/** `filter` names the row to begin with as well, for it may be wrong. */
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
