/**
 * The sweep: lets run out what has run out, tries parked movements and waiting orders again.
 *
 * Nothing depends on when it runs: whoever reads a book takes back overdue reservations first, a hold or an override
 * that has run out is not used. It sees to it that what ended is told, and that nothing waits for a caller who does
 * not come.
 */
import type { Swept } from '../../app/holds/port.ts'
import { retryWaiting } from '../orders/port.ts'
import { expireHolds } from '../posting/parked.ts'
import { expireOverdue } from '../reservations/expire.ts'
import { type AtSite, atSite, type Clocked } from '../site/at-site.ts'
import { holdSite, takeTurn } from '../site/site.ts'
import { retryParked } from './post-parked.ts'

export async function sweep(clocked: Clocked): Promise<Swept> {
  const { rows } = await clocked.pool.query(
    `select name from sites
     where parked > 0
       or exists (select from orders where orders.site_id = sites.site_id and state = 'waiting')
       or exists (select from overrides
                  where overrides.site_id = sites.site_id and state in ('requested', 'approved')
                    and expires_at <= greatest(now(), last_decided_at))
       or (reserves and exists (select from allocations
                                where allocations.site_id = sites.site_id and open > 0
                                  and expires_at <= greatest(now(), last_decided_at)))
     order by site_id`,
  )
  const all: Swept[] = []
  for (const { name } of rows)
    all.push(await atSite(clocked, name, (here) => sweepSite(clocked, here), holdSite))
  const sum = (read: (one: Swept) => number) => all.reduce((total, one) => total + read(one), 0)
  return {
    holdsPosted: sum((one) => one.holdsPosted),
    holdsExpired: sum((one) => one.holdsExpired),
    reservationsExpired: sum((one) => one.reservationsExpired),
    overridesExpired: sum((one) => one.overridesExpired),
    ordersReleased: sum((one) => one.ordersReleased),
  }
}

async function sweepSite({ pool }: Clocked, here: AtSite): Promise<Swept> {
  const { client, site, at, tell } = here
  const reservationsExpired = await expireOverdue(client, site, at)
  const holdsExpired = await expireHolds(client, site, at)
  const holdsPosted = site.parked > 0 ? await retryParked({ client, site, pool, at }) : 0
  // Who remembers the site by its turn need not forget it where nothing of this was so.
  if (reservationsExpired + holdsExpired + holdsPosted > 0) await takeTurn(client, site)
  const { rows: ended } = await client.query(
    `update overrides set state = 'expired'
     where site_id = $1 and state in ('requested', 'approved') and expires_at <= $2
     returning override_id`,
    [site.id, new Date(at)],
  )
  for (const { override_id: id } of ended)
    tell({ actor: 'plimsoll', action: 'override-expired', subject: `override ${site.id}-${id}`, detail: {} })
  return {
    ...{ holdsPosted, holdsExpired, reservationsExpired, overridesExpired: ended.length },
    ordersReleased: await retryWaiting(here, pool),
  }
}
