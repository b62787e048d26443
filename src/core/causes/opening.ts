/** The opening of a book, as a cause may look at it: what it held before its first movement is not known. */
import type { BookFindings, ClassifiedStretch } from '../episodes/book-episodes.ts'
import type { Instant } from '../time.ts'

export interface Opening {
  /** Whether the episode begins before anything has come into the book, in either order. */
  readonly begins: boolean
  /** The first movement of the book as posted, and an instant at or before all of its movements. */
  readonly first: number
  readonly before: Instant
}

/** The opening as an episode sees it; `firstInflow` is when anything first came into its book. */
export function openingOf(findings: BookFindings, episode: ClassifiedStretch, firstInflow: Instant): Opening {
  const { asPosted, asHappened } = findings
  // In one reading of the times only, nobody knows that it begins there.
  const certain = episode.order === 'as-posted' || episode.ambiguity !== 'readings'
  return {
    begins: certain && episode.startedAt < firstInflow,
    first: asPosted.movement[0],
    before: Math.min(asPosted.at[0], asHappened.at[0]),
  }
}
