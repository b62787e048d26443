/** What the guard keeps, as the app asks for it. */
import type { GuardStore } from '../../app/ports/guard.ts'
import type { ReservationAnswer } from '../../app/ports/reservations.ts'
import { createUnknownSites } from '../known-sites.ts'
import type { Clocked } from './at-site.ts'
import type { ReserveCommand } from './decide-reservations.ts'
import { expectationStore } from './expectations.ts'
import { holdStore } from './holds.ts'
import { orderStore } from './orders.ts'
import { overrideStore } from './overrides.ts'
import { allTrail, listSeals, listTrail } from './read-trail.ts'
import { reservationStore } from './reservations.ts'
import { createReserve } from './reserve.ts'
import { ruleStore } from './rules.ts'
import { seal } from './seal.ts'
import type { SiteMemory } from './site-memory.ts'
import type { Flight, SiteQueues } from './site-queue.ts'
import { stopStore } from './stops.ts'
import { sweep } from './sweep.ts'
import { takeBack } from './take-back.ts'

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
