/** Movements: immutable facts. A quantity of an item went from one location to another. */
import type { MovementKind } from '../codes.ts'
import type { Money } from '../quantity/money.ts'
import type { Quantity } from '../quantity/quantity.ts'
import type { ImpreciseTime, Instant } from '../time.ts'
import type { Location } from './location.ts'

/** Source of the movements that Plimsoll makes itself: reversals, and what undoes an import. */
export const OWN_SOURCE = 'plimsoll'

export interface Movement {
  /** Unique per source. */
  readonly id: string
  readonly kind: MovementKind
  /** The item's code. */
  readonly item: string
  readonly from: Location
  readonly to: Location
  /** Smallest units of the item, above zero. */
  readonly quantity: Quantity
  readonly lot: string | null
  readonly owner: string | null
  /** When the goods moved. */
  readonly occurredAt: ImpreciseTime
  /** When the source system booked it, where it says so. */
  readonly reportedAt: Instant | null
  /** When the ledger under examination booked it; null for our own postings, which get it at commit. */
  readonly recordedAt: Instant | null
  /** The system or device the fact came from. */
  readonly source: string
  /** The person or process. */
  readonly actor: string | null
  readonly device: string | null
  readonly document: string | null
  readonly line: string | null
  readonly reason: string | null
  readonly unitCost: Money | null
  readonly currency: string | null
  readonly scanned: boolean | null
  /** Place in the source's own numbering, where it has one. */
  readonly receivedSeq: number | null
}
