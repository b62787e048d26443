/** The questions of the page, as queries. */
import { queryOptions } from '@tanstack/react-query'
import type { BackTestJob } from '../../api/back-test/schema.ts'
import { fetchJson, path } from '../data/fetch-json.ts'

const WATCH_MS = 700

/** One back-test; looked at again while it is under way. What is done never changes. */
export function backTestQuery(id: string | undefined) {
  return queryOptions({
    queryKey: ['back-test', id],
    queryFn: ({ signal }) => fetchJson<BackTestJob>(`/v1/backtests/${path(id!)}`, {}, signal),
    enabled: id !== undefined,
    staleTime: 60_000,
    retry: false,
    refetchInterval: ({ state }) =>
      state.data?.state === 'running' || state.data?.state === 'queued' ? WATCH_MS : false,
  })
}
