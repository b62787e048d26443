/** What the guard keeps, as the app asks for it. */
import type { GuardStore } from '../app/posting/port.ts'
import type { ReservationAnswer } from '../app/reservations/port.ts'
import { expectationStore } from './expectations/expectations.ts'
import { holdStore } from './holds/holds.ts'
import { sweep } from './holds/sweep.ts'
import { orderStore } from './orders/orders.ts'
import { stopStore } from './orders/stops.ts'
import { overrideStore } from './overrides/overrides.ts'
import { takeBack } from './posting/take-back.ts'
import type { ReserveCommand } from './reservations/decide-reservations.ts'
import { reservationStore } from './reservations/reservations.ts'
import { createReserve } from './reservations/reserve.ts'
import { ruleStore } from './rules/rules.ts'
import type { Clocked } from './site/at-site.ts'
import { createUnknownSites } from './site/known-sites.ts'
import type { SiteMemory } from './site/site-memory.ts'
import type { Flight, SiteQueues } from './site/site-queue.ts'
import { allTrail, listSeals, listTrail } from './trail/read-trail.ts'
import { seal } from './trail/seal.ts'

export function guardStore(
  clocked: Clocked,
  queues: SiteQueues,
  memoryOf: (site: string) => SiteMemory,
): Omit<GuardStore, 'submit' | 'foretell'> {
  const { pool } = clocked
  const reserve = createReserve(clocked, memoryOf)
  const reserving = {
    run(site: string, groups: readonly (readonly ReserveCommand[])[]): Flight<ReservationAnswer[][]> {
      const { answers, ready } = reserve(site, groups.flat())
      return { answers: answers.then((all) => groups.map((group) => all.splice(0, group.length))), ready }
    },
  }
  return {
    ...ruleStore(clocked),
    ...holdStore(clocked),
    ...overrideStore(clocked),
    ...expectationStore(clocked),
    ...reservationStore(clocked),
    ...orderStore(clocked),
    ...stopStore(clocked),
    unknownSites: createUnknownSites(pool),
    async reserve(asked, by) {
      const answers: ReservationAnswer[] = new Array(asked.length)
      const sites = Map.groupBy(asked.keys(), (place) => asked[place].site)
      await Promise.all(
        [...sites].map(async ([site, places]) => {
          const lines = places.reduce((sum, place) => sum + asked[place].lines.length, 0)
          const commands = places.map((place) => ({ asked: asked[place], by }))
          const told = await queues.submit(reserving, site, commands, lines)
          places.forEach((place, index) => {
            answers[place] = told[index]
          })
        }),
      )
      return answers
    },
    takeBack: (submission, seq) => takeBack(clocked, submission, seq),
    listTrail: (ask) => listTrail(pool, ask),
    allTrail: (ask) => allTrail(pool, ask),
    listSeals: (ask) => listSeals(pool, ask),
    seal: (options) => seal(pool, options),
    sweep: () => sweep(clocked),
  }
}
