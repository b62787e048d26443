/**
 * What an analysis of a history gives: episodes with their causes, and counts of books.
 *
 * Findings hold no prose: movement indexes, times, quantities and codes. The audit report, the database and the web
 * turn them into ids and words.
 */
import type { RankedCause } from '../causes/ranked-cause.ts'
import type { ClassifiedStretch } from '../episodes/book-episodes.ts'
import type { BookRef } from '../episodes/book-legs.ts'
import type { Money } from '../quantity/money.ts'

export interface Episode extends ClassifiedStretch {
  readonly book: BookRef
  /** `uncovered` at the item's cost, 1/10000 of the currency; null where no cost is known. */
  readonly costAtRisk: Money | null
  /** The currency of the item; null where none is known. Money of two currencies never adds up. */
  readonly currency: string | null
  /** At most three, the likeliest first. */
  readonly causes: readonly RankedCause[]
}

export interface BookCounts {
  /** Books with a floor that ever moved. */
  readonly total: number
  readonly negativeNow: number
  readonly everNegative: { readonly asPosted: number; readonly asHappened: number }
}
