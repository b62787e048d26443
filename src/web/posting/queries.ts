/** What the form asks the API while it is filled in. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { NewMovement, PostAnswer } from '../../api/posting/schema.ts'
import { send } from '../data/send.ts'

/** What posting a movement would answer now; null while it cannot be decided. */
export function decisionQuery(movement: NewMovement | null) {
  return queryOptions({
    queryKey: ['decision', movement],
    queryFn: async ({ signal }) => {
      const [answer] = await send<PostAnswer[]>('POST', '/v1/movements:check', [movement], signal)
      return answer!
    },
    enabled: movement !== null,
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    gcTime: 30_000,
  })
}
