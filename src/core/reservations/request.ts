/** What a caller asks to be reserved: order lines in decimals and codes, as they come over HTTP. */
import type { By } from '../by.ts'
import type { SourcingCode } from '../codes.ts'

export interface ReservationRequest {
  /** Unique per source: the same again is answered again. */
  readonly id: string
  readonly source: string
  readonly site: string
  readonly document: string | null
  readonly channel: string | null
  readonly lines: readonly RequestedLine[]
  /** All lines in full, or nothing. Else as much as there is, and the rest is back-ordered. */
  readonly allOrNothing: boolean
  readonly sourcing: SourcingCode
  /** Place that `nearest-path` starts from. */
  readonly near: string | null
  /** How long it is promised, from when it is decided on. */
  readonly forSeconds: number
}

export interface RequestedLine {
  readonly line: string
  readonly item: string
  readonly quantity: string
  readonly unit?: string
  /** Only from these places and what is below them; from any storage place where absent. */
  readonly locations?: readonly string[]
  readonly lot?: string
  readonly owner?: string
}

/** A request, and who makes it. */
export interface ReserveCommand {
  readonly request: ReservationRequest
  readonly by: By
  /** Of `contentOf` the request: two with the same hash say the same. */
  readonly contentHash: string
}

/** What a reservation says beside its source and id; how long it is promised may differ between two attempts. */
export function contentOf(request: ReservationRequest): string {
  const { site, document, channel, lines, allOrNothing, sourcing, near } = request
  return JSON.stringify([site, document, channel, allOrNothing, sourcing, near, lines])
}
