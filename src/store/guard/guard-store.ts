/** What the guard keeps, as the app asks for it. */
import type { GuardStore } from '../../app/ports/guard.ts'
import type { Clocked } from './at-site.ts'
import { expectationStore } from './expectations.ts'
import { holdStore } from './holds.ts'
import { orderStore } from './orders.ts'
import { overrideStore } from './overrides.ts'
import { allTrail, listTrail } from './read-trail.ts'
import { reservationStore } from './reservations.ts'
import { type ReserveCommand, reserveAll } from './reserve.ts'
import { ruleStore } from './rules.ts'
import { seal } from './seal.ts'
import type { SiteQueues } from './site-queue.ts'
import { stopStore } from './stops.ts'
import { sweep } from './sweep.ts'

export function guardStore(clocked: Clocked, queues: SiteQueues): Omit<GuardStore, 'submit' | 'foretell'> {
  const { pool } = clocked
  const reserving = { run: (site: string, all: readonly ReserveCommand[]) => reserveAll(clocked, site, all) }
  return {
    ...ruleStore(clocked),
    ...holdStore(clocked),
    ...overrideStore(clocked),
    ...expectationStore(clocked),
    ...reservationStore(clocked),
    ...orderStore(clocked),
    ...stopStore(clocked),
    reserve: (asked, by) => queues.submit(reserving, asked.site, { asked, by }, asked.lines.length),
    listTrail: (ask) => listTrail(pool, ask),
    allTrail: (ask) => allTrail(pool, ask),
    seal: (options) => seal(pool, options),
    sweep: () => sweep(clocked),
  }
}
