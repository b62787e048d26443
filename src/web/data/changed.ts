/** After a change all that is shown of the guard is asked again. */

import { todayQuery } from '../overview/queries.ts'
import { GUARD } from './lists.ts'
import { queryClient } from './query-client.ts'

export const path = encodeURIComponent

export async function changed<Told>(telling: Promise<Told>): Promise<Told> {
  try {
    return await telling
  } finally {
    // Also where it was not followed: then something else is on show than what there is.
    void queryClient.invalidateQueries({ queryKey: todayQuery.queryKey })
    await queryClient.invalidateQueries({ queryKey: [GUARD] })
  }
}
