/** Posts a parked movement by hand. */
import type { PostAnswer } from '../../app/posting/port.ts'
import type { By } from '../../core/by.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { valueAt } from '../../core/value-at.ts'
import { expireHolds } from '../posting/parked.ts'
import { withWhereabouts } from '../posting/whereabouts.ts'
import type { RefusalRecorder } from '../refusals/recorder.ts'
import { expireOverdue } from '../reservations/expire.ts'
import { atSiteOf, type Clocked } from '../site/at-site.ts'
import { type PostedParked, postParked } from './post-parked.ts'
import { countOneLess, stateOf } from './settle.ts'

/**
 * Posts it now, under an override where one is given. A refusal is the answer, and the movement stays parked; null
 * where there is no such hold. ChangeRefused `not-open` where it is settled or has run out.
 */
export async function releaseHold(
  clocked: Clocked,
  refusals: RefusalRecorder,
  id: string,
  request: { readonly override: string | null; readonly by: By },
): Promise<PostAnswer | null> {
  let name = ''
  const released = await releaseAtSite(clocked, id, request, (site) => {
    name = site
  })
  if (released === null) return null
  const { answer, refused } = released
  const [placed] = await Promise.all([
    withWhereabouts(clocked.pool, name, [answer]),
    refusals.note(name, refused),
  ])
  return valueAt(placed, 0)
}

/** Under the lock; `found` hears of the site. */
function releaseAtSite(
  clocked: Clocked,
  id: string,
  { override, by }: { readonly override: string | null; readonly by: By },
  found: (site: string) => void,
): Promise<PostedParked | null> {
  return atSiteOf(clocked, id, async (here, number): Promise<PostedParked | null> => {
    const { client, site, lasting, at, tell } = here
    found(site.name)
    await expireHolds(client, site, at)
    const state = await stateOf(client, site.id, number)
    if (state === null) return null
    if (state !== 'parked') throw new ChangeRefused('not-open', { state })
    if (site.reserves) await expireOverdue(client, site, at)
    const posted = await postParked({ client, site, lasting, at }, number, { override, by })
    const { answer } = posted
    if (answer.status !== 'posted' && answer.status !== 'repeated') return posted
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
      touched: { holds: [[number]] },
    })
    return posted
  })
}
