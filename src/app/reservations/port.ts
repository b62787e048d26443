/** Reservations: units promised to order lines, with an expiry. */

import type { By } from '../../core/by.ts'
import type { LocationKind, ReservationState, SourcingCode } from '../../core/codes.ts'
import type { Page, PageAsk } from '../../core/page.ts'

export interface NewReservation {
  /** Unique per source: the same again is answered again. */
  readonly id: string
  readonly source: string
  readonly site: string
  readonly document: string | null
  readonly channel: string | null
  readonly lines: NewReservationLine[]
  /** All lines in full, or nothing. Else as much as there is, and the rest is back-ordered. */
  readonly allOrNothing: boolean
  readonly sourcing: SourcingCode
  /** Place that `nearest-path` starts from. */
  readonly near: string | null
  readonly expiresAt: number
}

export interface NewReservationLine {
  readonly line: string
  readonly item: string
  readonly quantity: string
  readonly unit?: string
  /** Only from these places and what is below them; from any storage place where absent. */
  readonly locations?: string[]
  readonly lot?: string
  readonly owner?: string
}

export interface ReservationAnswer {
  readonly id: string
  readonly status: 'reserved' | 'short' | 'repeated' | 'refused'
  readonly code: string | null
  readonly pointer: string | null
  readonly reservation: ReservationRow | null
  /** Lines that could not be had in full. */
  readonly short: ShortLine[]
}

export interface ShortLine {
  readonly line: string
  readonly item: string
  readonly asked: string
  /** On hand, less what is reserved and what the channel may not have. */
  readonly available: string
}

export interface ReservationRow {
  /** `<site number>-<number>`: what movements name. */
  readonly id: string
  readonly externalId: string
  readonly source: string
  readonly site: string
  readonly state: ReservationState
  readonly document: string | null
  readonly channel: string | null
  readonly madeAt: string
  readonly madeBy: string
  readonly expiresAt: string
  readonly lines: ReservationLineRow[]
}

export interface ReservationLineRow {
  readonly line: string
  readonly item: string
  readonly asked: string
  readonly reserved: string
  readonly open: string
  readonly fulfilled: string
  readonly released: string
  readonly expired: string
  readonly allocations: AllocationRow[]
}

export interface AllocationRow {
  readonly bookId: string
  readonly location: string
  readonly lot: string | null
  readonly owner: string | null
  readonly open: string
}

export interface ReservationAsk extends PageAsk {
  readonly site?: string
  readonly document?: string
  readonly item?: string
  readonly state?: ReservationState
}

/** A line that got less than it asked for, and still wants the rest. */
export interface BackorderRow {
  readonly site: string
  readonly reservationId: string
  readonly document: string | null
  readonly line: string
  readonly item: string
  readonly short: string
  readonly madeAt: string
}

export interface Availability {
  readonly site: string
  readonly item: string
  readonly onHand: string
  readonly reserved: string
  readonly buffer: string
  readonly available: string
  readonly books: {
    readonly bookId: string
    readonly location: string
    readonly kind: LocationKind
    readonly lot: string | null
    readonly owner: string | null
    readonly onHand: string
    readonly reserved: string
  }[]
}

export interface ReservationPort {
  /**
   * One answer each, in order; those of a site are decided in one transaction, each by itself. Throws SiteBusy where
   * too much waits.
   */
  reserve(asked: readonly NewReservation[], by: By): Promise<ReservationAnswer[]>
  getReservation(id: string): Promise<ReservationRow | null>
  listReservations(ask: ReservationAsk): Promise<Page<ReservationRow>>
  /** Gives back what is open, of all lines or of some. ChangeRefused `not-open` where nothing is. */
  releaseReservation(id: string, ask: { lines?: readonly string[]; by: By }): Promise<ReservationRow | null>
  extendReservation(id: string, ask: { expiresAt: number; by: By }): Promise<ReservationRow | null>
  listBackorders(ask: PageAsk & { site?: string; item?: string }): Promise<Page<BackorderRow>>
  /** Null where the site or the item is not there. */
  availability(ask: { site: string; item: string; channel?: string }): Promise<Availability | null>
}
