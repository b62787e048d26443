/** What the pages of expectations fetchJson the API. */
import { queryOptions } from '@tanstack/react-query'
import type { ExpectationPage } from '../../api/expectations/schema.ts'
import { fetchJson } from '../data/fetch-json.ts'
import { GUARD } from '../data/keys.ts'

/** What is still announced of an item, the first few lines. */
export function announcedQuery(site: string, item: string) {
  return queryOptions({
    queryKey: [GUARD, 'announced', site, item],
    queryFn: ({ signal }) =>
      fetchJson<ExpectationPage>('/v1/expectations', { site, item, open: 'true', limit: 5 }, signal),
  })
}
