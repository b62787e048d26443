/** The sweep: lets run out what has run out, and tries again what waits. */

import { takeBack } from './filling.ts'
import { look } from './gate.ts'
import type { Answer } from './operations.ts'
import { retryParked } from './posting.ts'
import { endHolds, timeAt, type World } from './world.ts'

/** Says how many holds were posted and ran out, reservations and overrides ran out, and orders were released. */
export function sweep(world: World, now: number, sites = [...world.sites.values()]): Answer {
  const swept = [0, 0, 0, 0, 0]
  for (const site of sites) {
    const waits =
      site.holds.some(({ state }) => state === 'parked') ||
      site.orders.some(({ state }) => state === 'waiting') ||
      site.overrides.some(({ state }) => state === 'requested' || state === 'approved') ||
      site.reservations.some(({ parts }) => parts.some(({ open }) => open > 0n))
    if (!waits) continue
    const at = timeAt(site, now)
    takeBack(site, at)
    endHolds(site, at)
    swept[0] += retryParked(world, site, at)
    for (const one of site.overrides)
      if ((one.state === 'requested' || one.state === 'approved') && one.expiresAt <= at)
        one.state = 'expired'
    for (const order of site.orders) {
      if (order.state !== 'waiting') continue
      look(world, site, order, at)
      if (order.blocks.length === 0) swept[4]++
    }
  }
  return { swept }
}
