/** Edits of history, and what they add to a book over time. Movements are indexes into the history. */
import type { Order } from '../codes.ts'
import type { Quantity } from '../quantity/quantity.ts'
import type { Factor } from '../quantity/unit.ts'
import type { Instant } from '../time.ts'

/** What an edit does to its movement. */
export const EDIT_OPS = [
  'move-in-time',
  'drop',
  'scale',
  'set-quantity',
  'turn-sign',
  'retarget-item',
  'retarget-location',
  'retarget-lot',
  'retarget-owner',
  'join-items',
  'insert',
] as const satisfies readonly Edit['op'][]

/** One edit of history; locations, items and texts are indexes. */
export type Edit =
  /** It happened or was posted at another time. What was posted before it happened, happened then as well. */
  | {
      readonly op: 'move-in-time'
      readonly movement: number
      readonly to: Instant
      readonly clock: 'occurred' | 'recorded'
    }
  | { readonly op: 'drop'; readonly movement: number }
  | { readonly op: 'scale'; readonly movement: number; readonly by: Factor }
  | { readonly op: 'set-quantity'; readonly movement: number; readonly quantity: Quantity }
  | { readonly op: 'turn-sign'; readonly movement: number }
  | { readonly op: 'retarget-item'; readonly movement: number; readonly item: number }
  | { readonly op: 'retarget-location'; readonly movement: number; readonly location: number }
  | { readonly op: 'retarget-lot'; readonly movement: number; readonly lot: number }
  | { readonly op: 'retarget-owner'; readonly movement: number; readonly owner: number }
  /** The goods of another item's book are those of the movement's own. */
  | { readonly op: 'join-items'; readonly movement: number; readonly item: number }
  /** A movement of at least `quantity` into the book of `movement` that nobody posted. */
  | {
      readonly op: 'insert'
      readonly movement: number
      readonly quantity: Quantity
      readonly at: Instant
      /** The announcement it belongs to; null where none is known. */
      readonly document: string | null
    }

/** `quantity` more in the book from one instant (inclusive) to another (exclusive), in one order's time. */
export interface Gain {
  readonly order: Order
  readonly quantity: Quantity
  readonly from: Instant
  readonly to: Instant
}

/** A gain of `quantity`, smallest units, that lasts, in both orders. */
export function lasting(quantity: Quantity, posted: Instant, happened: Instant): Gain[] {
  const to = Number.POSITIVE_INFINITY
  return [
    { order: 'as-posted', quantity, from: posted, to },
    { order: 'as-happened', quantity, from: happened, to },
  ]
}
