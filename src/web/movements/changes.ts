/** The changes of the pages of movements. */
import type { PostAnswer } from '../../api/posting/schema.ts'
import { path } from '../data/fetch-json.ts'
import { queryClient } from '../data/query-client.ts'
import { send } from '../data/send.ts'

/** Reverses a movement. Two books change by it, so that every answer on the page may be old. */
export async function reverseMovement(site: string, seq: string, reason: string): Promise<PostAnswer> {
  const address = `/v1/movements/${path(site)}/${path(seq)}/reversal`
  const answer = await send<PostAnswer>('POST', address, { reason })
  void queryClient.invalidateQueries()
  return answer
}
