/** The questions of the pages of audit, as queries. */
import { queryOptions } from '@tanstack/react-query'
import type { AuditJob } from '../../api/audit/schema.ts'
import { fetchJson } from '../data/fetch-json.ts'

const WATCH_MS = 700

/** One audit of files; looked at again while it is under way. What is done never changes. */
export function auditQuery(id: string) {
  return queryOptions({
    queryKey: ['audit', id],
    queryFn: ({ signal }) => fetchJson<AuditJob>(`/v1/audits/${encodeURIComponent(id)}`, {}, signal),
    staleTime: 60_000,
    refetchInterval: ({ state }) =>
      state.data?.state === 'running' || state.data?.state === 'queued' ? WATCH_MS : false,
  })
}
