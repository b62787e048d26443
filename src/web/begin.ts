/** Fetches the data of a page while its code is still on the way. The page itself shows an error. */
import type { FetchQueryOptions, QueryKey } from '@tanstack/react-query'
import { queryClient } from './data/query-client.ts'

export function begin<Answer, Key extends QueryKey>(
  query: FetchQueryOptions<Answer, Error, Answer, Key>,
): void {
  void queryClient.prefetchQuery(query)
}
