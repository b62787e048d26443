/** Reservations: units promised to order lines, with an expiry. */

import type { By } from '../../core/by.ts'
import type { LocationKind, RequestErrorCode, ReservationState } from '../../core/codes.ts'
import type { Page, PageRequest } from '../../core/page.ts'
import type { RefusalCode } from '../../core/refusal-codes.ts'
import type { DecidedLine, DecidedReservation } from '../../core/reservations/decide-group.ts'
import type { ReservationRequest } from '../../core/reservations/request.ts'

/** What became of a request, as the store knows it. */
export type ReserveResult =
  | {
      readonly status: 'refused'
      readonly code: RefusalCode | RequestErrorCode
      readonly pointer: string | null
      readonly short: readonly DecidedLine[]
    }
  /** As it stands now. */
  | { readonly status: 'repeated'; readonly reservation: ReservationRow | null }
  | {
      readonly status: 'made'
      readonly siteId: number
      readonly number: number
      readonly reservation: DecidedReservation
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
  /** Units that a count did not find; they are waited for again. */
  readonly cut: string
  /** Units that are still waited for: a back order. */
  readonly short: string
  readonly allocations: AllocationRow[]
}

export interface AllocationRow {
  readonly bookId: string
  readonly location: string
  readonly lot: string | null
  readonly owner: string | null
  readonly open: string
}

export interface ReservationQuery extends PageRequest {
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
  readonly baseUnit: string
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

export interface BackorderQuery extends PageRequest {
  readonly site?: string
  readonly item?: string
}

export interface ReservationPort {
  /**
   * One result each, in order; those of a site are decided in one transaction, each by itself. Throws SiteBusy where
   * too much waits.
   */
  reserve(requests: readonly ReservationRequest[], by: By): Promise<ReserveResult[]>
  getReservation(id: string): Promise<ReservationRow | null>
  listReservations(query: ReservationQuery): Promise<Page<ReservationRow>>
  /** Gives back what is open, of all lines or of some. ChangeRefused `not-open` where nothing is. */
  releaseReservation(
    id: string,
    request: { lines?: readonly string[]; by: By },
  ): Promise<ReservationRow | null>
  /**
   * Promises what is open for so long from now on, by the site's own time. ChangeRefused `not-open` where nothing is.
   */
  extendReservation(id: string, request: { forSeconds: number; by: By }): Promise<ReservationRow | null>
  listBackorders(query: BackorderQuery): Promise<Page<BackorderRow>>
  /** Sums over all shelves, and the fullest books. Null where the site or the item is not there. */
  availability(query: { site: string; item: string; channel?: string }): Promise<Availability | null>
}
