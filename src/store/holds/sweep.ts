/**
 * The sweep: lets run out what has run out, tries parked movements and waiting orders again.
 *
 * Nothing depends on when it runs: the first transaction that reads a book takes back overdue reservations, and a hold
 * or an override that has run out is not used. The sweep writes into the trail what ended, and keeps nothing waiting
 * for a caller who does not come.
 */
import type { Swept } from '../../app/holds/port.ts'
import { type RowShape, select, text } from '../database/rows.ts'
import { retryWaiting } from '../orders/retry.ts'
import { expireOverrides } from '../overrides/expire.ts'
import { expireHolds } from '../posting/parked.ts'
import { expireOverdue } from '../reservations/expire.ts'
import { type AtSite, atSite, type Clocked } from '../site/at-site.ts'
import { lockWithoutVersion, takeVersion } from '../site/lock.ts'
import { retryParked } from './post-parked.ts'

const SITE = { name: text } satisfies RowShape

/** Sweeps every site that has something to do, one after the other. Returns what was done at all of them. */
export async function sweep(clocked: Clocked): Promise<Swept> {
  const sites = await select(
    clocked.pool,
    SITE,
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
  for (const { name } of sites) all.push(await atSite(clocked, name, sweepSite, lockWithoutVersion))
  const sum = (read: (one: Swept) => number) => all.reduce((total, one) => total + read(one), 0)
  return {
    holdsPosted: sum((one) => one.holdsPosted),
    holdsExpired: sum((one) => one.holdsExpired),
    reservationsExpired: sum((one) => one.reservationsExpired),
    overridesExpired: sum((one) => one.overridesExpired),
    ordersReleased: sum((one) => one.ordersReleased),
  }
}

async function sweepSite(here: AtSite): Promise<Swept> {
  const { client, site, lasting, at } = here
  const reservationsExpired = await expireOverdue(client, site, at)
  const holdsExpired = await expireHolds(client, site, at)
  const holdsPosted = site.parked > 0 ? await retryParked({ client, site, lasting, at }) : 0
  // What is remembered of the site holds where nothing of this happened.
  if (reservationsExpired + holdsExpired + holdsPosted > 0) await takeVersion(client, site)
  const overridesExpired = await expireOverrides(here)
  return {
    holdsPosted,
    holdsExpired,
    reservationsExpired,
    overridesExpired,
    ordersReleased: await retryWaiting(here),
  }
}
