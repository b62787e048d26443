/**
 * Reserving as a way to ask: units of a shelf promised to an order line, one a request element. The same share as of
 * movements asks for more than there is. Fulfilment is left to the auditor, who may fulfil what he was told of.
 *
 * What is measured is declared here; whoever keeps reservations hands over `reserve` and an auditor of his tables.
 */
import { createDraw } from '../random.ts'
import type { Asked, Way } from './course.ts'
import { itemsOf, type Shape, shelvesOf, TOO_MUCH, TOO_MUCH_SHARE } from './workload.ts'

export interface ReservationAsk {
  readonly id: string
  readonly source: string
  readonly site: string
  readonly item: string
  readonly location: string
  readonly quantity: string
  readonly document: string
  readonly line: string
  readonly expiresAt: string
  /** It may be refused, as in the workload of movements. */
  readonly refusable: boolean
}

export interface ReservationAnswer {
  readonly id: string
  readonly status: string
  readonly code: string | null
}

export type AskedReservation = Asked<ReservationAsk, ReservationAnswer>

export interface Reservations {
  /** Makes a guarded site with its stock. */
  makeSite(site: string, shape: Shape): Promise<void>
  reserve(asks: readonly ReservationAsk[], caller: number): Promise<readonly ReservationAnswer[]>
  audit(site: string, asked: readonly AskedReservation[]): Promise<string[]>
}

export function reservations(
  name: string,
  { makeSite, reserve, audit }: Reservations,
): Way<ReservationAsk, ReservationAnswer> {
  return {
    name,
    async open(site, shape) {
      await makeSite(site, shape)
      return {
        draw: createReservationWorkload(site, shape, 1),
        ask: reserve,
        isDone: ({ status }) => status === 'reserved',
        audit: (asked) => audit(site, asked),
      }
    },
  }
}

const KEPT_MS = 15 * 60_000

function createReservationWorkload(site: string, shape: Shape, seed: number) {
  const draw = createDraw(seed)
  const items = itemsOf(shape)
  let drawn = 0
  return (count: number): ReservationAsk[] => {
    const expiresAt = new Date(Date.now() + KEPT_MS).toISOString()
    const asks = Array.from({ length: count }, () => next(expiresAt))
    const emptied = new Set(asks.filter(({ refusable }) => refusable).map(({ item }) => item))
    return asks.map((ask) => ({ ...ask, refusable: emptied.has(ask.item) }))
  }

  function next(expiresAt: string): ReservationAsk {
    const item = Math.floor(draw() * items.length)
    const refusable = draw() < TOO_MUCH_SHARE
    drawn += 1
    return {
      id: `R${drawn}`,
      source: 'bench',
      site,
      item: items[item],
      location: shelvesOf(item).front,
      quantity: String(refusable ? TOO_MUCH : 1 + Math.floor(draw() * 3)),
      document: `SO-${drawn >> 2}`,
      line: String(drawn & 3),
      expiresAt,
      refusable,
    }
  }
}
