/**
 * An act: what a cause proposes, one fault and how it would be undone.
 *
 * Movements are indexes into the history. An act says what history would be without the fault (its edits), what that
 * adds to the book over time (its gains), how surprising the fault is, and which facts speak for it.
 */

import type { Order } from '../codes.ts'
import type { Quantity } from '../quantity/quantity.ts'
import type { Factor } from '../quantity/unit.ts'
import type { Instant } from '../time.ts'
import type { Evidence } from './evidence.ts'

/** One edit of history. */
export type Edit =
  | { readonly op: 'move-in-time'; readonly movement: number; readonly to: Instant }
  | { readonly op: 'drop'; readonly movement: number }
  | { readonly op: 'scale'; readonly movement: number; readonly by: Factor }
  /** An opening movement of at least `quantity` into the book, before `movement`, its first. */
  | { readonly op: 'insert'; readonly movement: number; readonly quantity: Quantity; readonly at: Instant }

/** `quantity` more in the book from one instant (inclusive) to another (exclusive), in one order's time. */
export interface Gain {
  readonly order: Order
  readonly quantity: Quantity
  readonly from: Instant
  readonly to: Instant
}

export interface Act<Facts = Evidence> {
  readonly edits: readonly Edit[]
  /** What undoing the fault adds to the book. */
  readonly gains: readonly Gain[]
  /** -ln of how likely the act is, given its evidence; the class prior of its cause comes on top. */
  readonly surprise: number
  /** The movements the act is about. */
  readonly movements: readonly number[]
  /** Written only for an act that is shown: most acts are not. */
  readonly evidence: () => Facts
}
