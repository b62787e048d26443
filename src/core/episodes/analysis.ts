/**
 * What an analysis of a history returns: episodes with their causes, and figures over all books.
 *
 * Findings hold no prose: movement indexes, times, quantities and codes. The audit report, the database and the web
 * turn them into ids and words.
 */
import type { CauseCode, EpisodeClass, Order } from '../codes.ts'
import type { Money } from '../quantity/money.ts'
import type { Quantity } from '../quantity/quantity.ts'
import type { Factor } from '../quantity/unit.ts'
import type { Instant } from '../time.ts'

/** A book by indexes into a history's items, locations and texts. */
export interface BookRef {
  readonly item: number
  readonly location: number
  readonly lot: number
  readonly owner: number
}

/** A maximal stretch in which a book is below zero. */
export interface Stretch {
  readonly startedAt: Instant
  /** First instant at or above zero again; null while open. */
  readonly endedAt: Instant | null
  /** The lowest balance, below zero, and the first instant it stood there. */
  readonly deepest: Quantity
  readonly deepestAt: Instant
  /** Integral of the units below zero over time, in smallest units x milliseconds; up to the horizon while open. */
  readonly unitMs: bigint
  /** Units that left the book while it did not have them, smallest units. */
  readonly uncovered: Quantity
  /** The movement that took the book below: of the instant's outflows the largest. */
  readonly trigger: number
  /** The movement that brought it back: of the instant's inflows the largest; null while open. */
  readonly closer: number | null
}

export interface Episode extends Stretch {
  readonly book: BookRef
  readonly order: Order
  readonly class: EpisodeClass
  /** `uncovered` at the item's cost, 1/10000 of the currency; null where no cost is known. */
  readonly costAtRisk: Money | null
  /** At most three, the likeliest first. */
  readonly causes: readonly RankedCause[]
}

/** One edit of history. Movements are indexes. */
export type Edit =
  | { readonly op: 'move-in-time'; readonly movement: number; readonly to: Instant }
  | { readonly op: 'drop'; readonly movement: number }
  | { readonly op: 'scale'; readonly movement: number; readonly by: Factor }

export interface RankedCause {
  readonly code: CauseCode
  /** 0 to 1; the causes listed and those left out sum to 1. */
  readonly probability: number
  /** The movements the cause is about. */
  readonly movements: readonly number[]
  readonly evidence: Evidence
  /** Edits that keep the book at or above zero; empty for `unknown`. */
  readonly repair: readonly Edit[]
}

/**
 * Facts that speak for a cause. Numbers, codes, times and movement indexes; by name, so that words can be put to
 * them. Times end in `At` (ms), durations in `Ms`, quantities in `Quantity` (smallest units), movements in
 * `Movement` or `Movements` (indexes), fractions in `Factor`.
 */
export type Evidence = Readonly<Record<string, number | string | boolean | null | Factor | readonly number[]>>

export interface BookCounts {
  /** Books with a floor that ever moved. */
  readonly total: number
  readonly negativeNow: number
  readonly everNegative: { readonly asPosted: number; readonly asHappened: number }
}
