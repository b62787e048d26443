/**
 * Explains the episodes of a history together: the priors of its causes are learned from the episodes themselves.
 *
 * The first ones wait until enough are weighed to learn from; the rest are told at once, so that a file of very many
 * episodes needs no more memory than one of some.
 */

import type { Surroundings } from './around/surroundings.ts'
import { assumedPriors, rankedCauses, type Said, saidBy, weighEpisode } from './explain.ts'
import { learnedPriors, type Priors } from './priors.ts'
import type { RankedCause } from './ranked-cause.ts'
import { type SceneParts, sceneOf } from './scene.ts'
import { EPISODES_LEARNED_FROM_MAX } from './usual/limits.ts'

export interface Explainer<Book> {
  /** Explains the episodes of a book, all of them together: they are told in the order they were given. */
  readonly add: (book: Book, scenes: readonly SceneParts[]) => void
  /** Tells what still waits. */
  readonly end: () => void
}

/** Books are told to `tell` with the causes of each of their episodes, in the order they were added. */
export function explainerOf<Book>(
  surroundings: Surroundings,
  tell: (book: Book, causes: readonly (readonly RankedCause[])[]) => void,
): Explainer<Book> {
  const waiting: { readonly book: Book; readonly weighings: readonly Said[] }[] = []
  let count = 0
  let priors: Priors | null = null
  const told = (book: Book, weighings: readonly Said[], shares: Priors) =>
    tell(
      book,
      weighings.map((one) => rankedCauses(one, shares)),
    )
  const learn = () => {
    const lns = waiting.map(({ weighings }) => weighings.map(({ lnByCause }) => lnByCause))
    priors = learnedPriors(assumedPriors(surroundings), lns)
    for (const { book, weighings } of waiting) told(book, weighings, priors)
    waiting.length = 0
  }
  return {
    add(book, scenes) {
      const weighings = scenes.map((parts) => saidBy(weighEpisode(sceneOf(parts))))
      if (priors !== null) return told(book, weighings, priors)
      waiting.push({ book, weighings })
      count += weighings.length
      if (count >= EPISODES_LEARNED_FROM_MAX) learn()
    },
    end() {
      if (priors === null) learn()
    },
  }
}
