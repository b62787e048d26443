/**
 * What an analysis of a history gives: episodes with their causes, and counts of books.
 *
 * Findings hold no prose: movement indexes, times, quantities and codes. The audit report, the database and the web
 * turn them into ids and words.
 */
import type { RankedCause } from '../causes/ranked-cause.ts'
import type { EpisodeClass } from '../codes.ts'
import type { ClassifiedStretch } from '../episodes/book-episodes.ts'
import type { BookRef } from '../episodes/book-legs.ts'
import type { Money } from '../quantity/money.ts'

export interface Episode extends ClassifiedStretch {
  readonly book: BookRef
  /** The document of goods in transit; null for a book on a shelf. */
  readonly document: string | null
  /** Rows that could not be read and would have moved this book, ascending. */
  readonly unreadRows: readonly number[]
  /** `uncovered` at the item's cost, 1/10000 of the currency; null where no cost is known. */
  readonly costAtRisk: Money | null
  /** The currency of the item; null where none is known. Money of two currencies never adds up. */
  readonly currency: string | null
  /** At most three, the likeliest first. */
  readonly causes: readonly RankedCause[]
}

/**
 * Whether an episode counts: not where what its book held before is not known, nor where a row of its book could not
 * be read. Such episodes are in no figure, rank or headline.
 */
export function isFinding(episode: {
  readonly class: EpisodeClass
  readonly unreadRows?: readonly number[]
}): boolean {
  return episode.class !== 'opening' && (episode.unreadRows === undefined || episode.unreadRows.length === 0)
}

export interface BookCounts {
  /** Books with a floor that ever moved; each document of goods in transit is one. */
  readonly total: number
  readonly negativeNow: number
  readonly everNegative: { readonly asPosted: number; readonly asHappened: number }
  /** Books with an episode of class `opening`. */
  readonly openingUnknown: number
}
