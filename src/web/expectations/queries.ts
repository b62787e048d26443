/** The questions of the pages of expectations, as queries. */
import { queryOptions } from '@tanstack/react-query'
import type { Expectation, ExpectationPage, TransitLine } from '../../api/expectations/schema.ts'
import { fetchJson, type Query } from '../data/fetch-json.ts'
import { GUARD } from '../data/keys.ts'
import { listQuery } from '../data/lists.ts'

export const expectedQuery = (query: Query) => listQuery<Expectation>('expectations', query)

export const transitQuery = (query: Query) => listQuery<TransitLine>('transit', query)

/** The first few open announcements of an item. */
export function announcedQuery(site: string, item: string) {
  return queryOptions({
    queryKey: [GUARD, 'announced', site, item],
    queryFn: ({ signal }) =>
      fetchJson<ExpectationPage>('/v1/expectations', { site, item, open: 'true', limit: 5 }, signal),
  })
}
