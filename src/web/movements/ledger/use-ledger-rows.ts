/**
 * The rows of the ledger around those in view, a page at a time.
 *
 * Pages are counted from the oldest movement, so that a full page never changes: history is append-only. Pages that
 * left the view are kept up to PAGES_KEPT_MAX.
 */
import { useDebouncedValue } from '@mantine/hooks'
import { type QueryClient, queryOptions, useQueries, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { MovementPage, MovementRow } from '../../../api/movements/schema.ts'
import { fetchJson, type Query } from '../../data/fetch-json.ts'

const PAGE_ROWS = 100
const PAGES_KEPT_MAX = 60
/** Pages that a drag of the scrollbar only passes are not fetched. */
const SETTLE_MS = 60
const KEY = 'ledger-rows'

export interface LedgerRows {
  /** The row at a place of the list as shown; undefined until it has come. */
  readonly at: (index: number) => MovementRow | undefined
  readonly error: Error | null
  readonly retry: () => void
}

export function useLedgerRows(
  filter: Query,
  list: { total: number; isNewestFirst: boolean; manySites: boolean; first: number; end: number },
): LedgerRows {
  const { total, isNewestFirst, manySites, first, end } = list
  const client = useQueryClient()
  const oldest = isNewestFirst ? total - end : first
  const youngest = isNewestFirst ? total - first : end
  const pages = pagesOf(oldest, youngest)
  const [settled] = useDebouncedValue(pages.join(), SETTLE_MS)
  const found = useQueries({
    queries: pages.map((page) => ({
      ...ledgerPageQuery(filter, page, { total, manySites }),
      enabled: settled.split(',').includes(String(page)),
    })),
  })
  useEffect(() => {
    if (settled !== '') forget(client)
  }, [client, settled])
  const byPage = useMemo(
    () => new Map(pages.map((page, index) => [page, found[index]?.data?.rows])),
    [pages, found],
  )
  const failed = found.filter((one) => one.isError)
  return {
    at: (index) => {
      const row = isNewestFirst ? total - 1 - index : index
      return byPage.get(Math.floor(row / PAGE_ROWS))?.[row % PAGE_ROWS]
    },
    error: failed[0]?.error ?? null,
    retry: () => {
      for (const one of failed) void one.refetch()
    },
  }
}

function pagesOf(oldest: number, youngest: number): number[] {
  if (youngest <= oldest) return []
  const from = Math.floor(oldest / PAGE_ROWS)
  const to = Math.floor((youngest - 1) / PAGE_ROWS)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** A page that is not full yet is one of its total; over several sites each is, for rows come in between. */
function ledgerPageQuery(
  filter: Query,
  page: number,
  { total, manySites }: { total: number; manySites: boolean },
) {
  const start = page * PAGE_ROWS
  return queryOptions({
    queryKey: [KEY, filter, page, start + PAGE_ROWS <= total && !manySites ? 'full' : total],
    queryFn: ({ signal }) =>
      fetchJson<MovementPage>(
        '/v1/movements',
        { ...filter, direction: 'asc', start, limit: PAGE_ROWS },
        signal,
      ),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Drops the pages that were fetched longest ago. */
function forget(client: QueryClient): void {
  const idle = client
    .getQueryCache()
    .findAll({ queryKey: [KEY], type: 'inactive' })
    .sort((left, right) => right.state.dataUpdatedAt - left.state.dataUpdatedAt)
  for (const query of idle.slice(PAGES_KEPT_MAX)) client.getQueryCache().remove(query)
}
