/** What the pages change of movements. */
import type { PostAnswer } from '../../api/posting/schema.ts'
import { path } from '../data/fetch-json.ts'
import { queryClient } from '../data/query-client.ts'
import { send } from '../data/send.ts'

/** Two books change, and all that was told of them. */
export async function takeBack(site: string, seq: string, reason: string): Promise<PostAnswer> {
  const address = `/v1/movements/${path(site)}/${path(seq)}/reversal`
  const answer = await send<PostAnswer>('POST', address, { reason })
  void queryClient.invalidateQueries()
  return answer
}
