/** Posts one movement. Two stock cards change by it, so that every answer kept may be old. */
import type { NewMovement, PostAnswer } from '../../api/posting/schema.ts'
import { changed } from '../data/changed.ts'
import { queryClient } from '../data/query-client.ts'
import { send } from '../data/send.ts'

export async function postMovement(movement: NewMovement): Promise<PostAnswer> {
  const [answer] = await changed(send<PostAnswer[]>('POST', '/v1/movements', [movement]))
  if (answer === undefined) throw new Error('a movement was not answered')
  void queryClient.invalidateQueries()
  return answer
}
