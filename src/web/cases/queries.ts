/** What the pages of cases ask the API. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { CaseDetail, CasePage } from '../../api/cases/schema.ts'
import type { RepairPreview } from '../../api/repairs/schema.ts'
import { fetchJson, path, type Query } from '../data/fetch-json.ts'
import { GUARD } from '../data/keys.ts'
import { REFRESH_MS } from '../data/refresh.ts'
import { send } from '../data/send.ts'

export function casesQuery(query: Query) {
  return queryOptions({
    queryKey: [GUARD, 'cases', query],
    queryFn: ({ signal }) => fetchJson<CasePage>('/v1/cases', query, signal),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  })
}

export function caseQuery(id: string) {
  return queryOptions({
    queryKey: [GUARD, 'case', id],
    queryFn: ({ signal }) => fetchJson<CaseDetail>(`/v1/cases/${path(id)}`, {}, signal),
    refetchInterval: REFRESH_MS,
  })
}

/** What a repair would do; a question, though it is posted. */
export function repairQuery(id: string, question: { readonly isNow: boolean }) {
  return queryOptions({
    queryKey: [GUARD, 'case', id, 'repair', question],
    queryFn: ({ signal }) =>
      send<RepairPreview>('POST', `/v1/cases/${path(id)}/repair:preview`, question, signal),
  })
}
