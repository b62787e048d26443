/** Reserves units for order lines, at one site or several: those of a site go into its queue together. */
import { hash } from 'node:crypto'
import type { ReserveResult } from '../../app/reservations/port.ts'
import type { By } from '../../core/by.ts'
import { contentOf, type ReservationRequest, type ReserveCommand } from '../../core/reservations/request.ts'
import type { Clocked } from '../site/at-site.ts'
import type { SiteMemory } from '../site/memory/site-memory.ts'
import type { CommandKind, SiteQueues } from '../site/site-queue.ts'
import { reserveSite } from './reserve-site.ts'

/** Requests of one caller at one site: they are answered together. */
type Requests = readonly ReserveCommand[]

/** What a site's queue runs: the requests of several callers, one result list a caller. */
export type ReserveKind = CommandKind<Requests, ReserveResult[]>

/** Runs the requests of several callers at a site as one group. */
export function reserveKind(clocked: Clocked, memoryOf: (site: string) => SiteMemory): ReserveKind {
  return {
    run(site, callers) {
      const { result, readyForNext } = reserveSite(clocked, memoryOf(site), site, callers.flat())
      return {
        result: result.then((all) => callers.map(({ length }) => all.splice(0, length))),
        readyForNext,
      }
    },
  }
}

/** One result per request, in order. Throws SiteBusy where too much waits at a site. */
export async function reserve(
  queues: SiteQueues,
  kind: ReserveKind,
  requests: readonly ReservationRequest[],
  by: By,
): Promise<ReserveResult[]> {
  const results: ReserveResult[] = new Array(requests.length)
  const sites = Map.groupBy(requests.keys(), (place) => requests[place].site)
  await Promise.all(
    [...sites].map(async ([site, places]) => {
      const commands = places.map((place) => commandOf(requests[place], by))
      const lines = commands.reduce((sum, { request }) => sum + request.lines.length, 0)
      const own = await queues.submit(kind, site, commands, lines)
      places.forEach((place, index) => {
        results[place] = own[index]
      })
    }),
  )
  return results
}

function commandOf(request: ReservationRequest, by: By): ReserveCommand {
  return { request, by, contentHash: hash('md5', contentOf(request), 'base64') }
}
