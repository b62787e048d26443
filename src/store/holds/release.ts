/** Posts a parked movement by hand. */
import type { PostAnswer } from '../../app/posting/port.ts'
import type { By } from '../../core/by.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { expireHolds } from '../posting/parked.ts'
import { atSiteOf, type Clocked } from '../site/at-site.ts'
import { postParked } from './post-parked.ts'
import { countOneLess, stateOf } from './settle.ts'

/**
 * Posts it now, under an override where one is given. A refusal is the answer, and the movement stays parked; null
 * where there is no such hold. ChangeRefused `not-open` where it is settled or has run out.
 */
export function releaseHold(
  clocked: Clocked,
  id: string,
  { override, by }: { readonly override: string | null; readonly by: By },
): Promise<PostAnswer | null> {
  return atSiteOf(clocked, id, async (here, number): Promise<PostAnswer | null> => {
    const { client, site, lasting, at, tell } = here
    await expireHolds(client, site, at)
    const state = await stateOf(client, site.id, number)
    if (state === null) return null
    if (state !== 'parked') throw new ChangeRefused('not-open', { state })
    const answer = await postParked({ client, site, lasting, at }, number, { override, by })
    if (answer.status !== 'posted' && answer.status !== 'repeated') return answer
    await client.query(
      `update holds
       set state = 'posted', seq = $3, settled_at = $4, settled_by = $5
       where site_id = $1 and hold_id = $2`,
      [site.id, number, answer.seq, new Date(at), by.name],
    )
    await countOneLess(here)
    tell({
      actor: by.name,
      action: 'hold-released',
      subject: `hold ${id}`,
      detail: { seq: answer.seq, override },
    })
    return answer
  })
}
