/** After a change, all that is shown of the guard is fetched again. */
import { GUARD, TODAY } from './keys.ts'
import { queryClient } from './query-client.ts'
import { createStore } from './store.ts'

/** How many changes were made on this page: lists that keep their rows in place take in what they brought. */
export const ownChanges = createStore(0)

/** Waits for a change that was sent, and then for what it may have changed on the page. */
export async function changed<Answer>(sent: Promise<Answer>): Promise<Answer> {
  try {
    return await sent
  } finally {
    // A refused change counts too: the page then shows another state than the server has.
    void queryClient.invalidateQueries({ queryKey: [TODAY] })
    await queryClient.invalidateQueries({ queryKey: [GUARD] })
    ownChanges.set(ownChanges.get() + 1)
  }
}
