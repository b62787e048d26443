/** Registers items and places; all that names them is fetched anew. */
import { SITES } from '../../data/keys.ts'
import { queryClient } from '../../data/query-client.ts'
import { send } from '../../data/send.ts'

interface Registered {
  readonly status: 'registered' | 'known'
}

export async function registerItem(item: object): Promise<Registered> {
  const [answer] = await send<Registered[]>('POST', '/v1/items', [item])
  for (const queryKey of [['items'], ['item']]) await queryClient.invalidateQueries({ queryKey })
  return answer!
}

export async function registerPlace(place: object): Promise<Registered> {
  const [answer] = await send<Registered[]>('POST', '/v1/locations', [place])
  for (const queryKey of [['locations'], ['location'], [SITES]])
    await queryClient.invalidateQueries({ queryKey })
  return answer!
}
