/** Gives up a parked movement: the goods will not move. */
import type { HoldRow } from '../../app/holds/port.ts'
import type { By } from '../../core/by.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { expireHolds } from '../posting/parked.ts'
import { atSiteOf, type Clocked } from '../site/at-site.ts'
import { getHold } from './get.ts'
import { countOneLess, stateOf } from './settle.ts'

/** One that has run out is settled so, too; null where there is none. ChangeRefused `not-open` where it is settled. */
export async function cancelHold(
  clocked: Clocked,
  id: string,
  { note, by }: { readonly note: string | null; readonly by: By },
): Promise<HoldRow | null> {
  const done = await atSiteOf(clocked, id, async (here, number) => {
    const { client, site, at, tell } = here
    await expireHolds(client, site, at)
    const state = await stateOf(client, site.id, number)
    if (state === null) return false
    if (state !== 'parked' && state !== 'expired') throw new ChangeRefused('not-open', { state })
    await client.query(
      `update holds
       set state = 'cancelled', settled_at = $3, settled_by = $4, note = $5
       where site_id = $1 and hold_id = $2`,
      [site.id, number, new Date(at), by.name, note],
    )
    if (state === 'parked') await countOneLess(here)
    tell({
      actor: by.name,
      action: 'hold-cancelled',
      subject: `hold ${id}`,
      detail: { note },
      touched: { holds: [[number]] },
    })
    return true
  })
  return done === true ? getHold(clocked.pool, id) : null
}
