/** Answers the port of reservations: one verb a file. */
import type { ReservationPort } from '../../app/reservations/port.ts'
import type { Clocked } from '../site/at-site.ts'
import type { SiteMemory } from '../site/memory/site-memory.ts'
import type { SiteQueues } from '../site/site-queue.ts'
import { availability } from './available.ts'
import { listBackorders } from './backorders.ts'
import { extendReservation } from './extend.ts'
import { listReservations } from './list.ts'
import { getReservation } from './read.ts'
import { releaseReservation } from './release.ts'
import { reserve, reserveKind } from './reserve.ts'

/** The verbs of reservations, over one database, one clock, and what is remembered of each site. */
export function reservationPort(
  clocked: Clocked,
  queues: SiteQueues,
  memoryOf: (site: string) => SiteMemory,
): ReservationPort {
  const { pool } = clocked
  const kind = reserveKind(clocked, memoryOf)
  return {
    reserve: (requests, by) => reserve(queues, kind, requests, by),
    getReservation: (id) => getReservation(pool, id),
    listReservations: (query) => listReservations(pool, query),
    releaseReservation: (id, request) => releaseReservation(clocked, id, request),
    extendReservation: (id, request) => extendReservation(clocked, id, request),
    listBackorders: (query) => listBackorders(pool, query),
    availability: (query) => availability(pool, query),
  }
}
