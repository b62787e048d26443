/**
 * Priors: the share of each cause among the episodes of a file, before anything is looked at.
 *
 * For want of knowledge all causes begin alike. Then the file says itself how common each is, by expectation and
 * maximisation over all its episodes; what was assumed keeps a weight, or causes that leave no trace would lose to the
 * loud ones.
 */
import { CAUSE_CODES, type CauseCode } from '../codes.ts'

export type Priors = Readonly<Record<CauseCode, number>>

/** What the assumed shares weigh beside the episodes of a file, in episodes. Chosen. */
const ASSUMED_EPISODES = 80
const ROUNDS = 12

/** Equal shares, and that of `unknown`. */
export function equalPriors(unknown: number): Priors {
  const each = (1 - unknown) / (CAUSE_CODES.length - 1)
  return Object.fromEntries(CAUSE_CODES.map((code) => [code, code === 'unknown' ? unknown : each])) as Record<
    CauseCode,
    number
  >
}

/** ln of what an episode weighs by cause without priors; causes that cannot explain it are left out. */
export type LnByCause = ReadonlyMap<CauseCode, number>

/**
 * The shares of causes in a file, from those assumed and from what the episodes of its books weigh. The episodes of a
 * book count for one together: most come of one fault.
 */
export function learnedPriors(assumed: Priors, books: readonly (readonly LnByCause[])[]): Priors {
  if (books.length === 0) return assumed
  let priors = assumed
  for (let round = 0; round < ROUNDS; round++) {
    const sums = Object.fromEntries(
      CAUSE_CODES.map((code) => [code, ASSUMED_EPISODES * assumed[code]]),
    ) as Record<CauseCode, number>
    for (const episodes of books)
      for (const episode of episodes)
        for (const [code, probability] of probabilitiesOf(episode, priors))
          sums[code] += probability / episodes.length
    const total = ASSUMED_EPISODES + books.length
    for (const code of CAUSE_CODES) sums[code] /= total
    priors = sums
  }
  return priors
}

/** Probabilities of an episode's causes, which sum to 1. */
export function probabilitiesOf(episode: LnByCause, priors: Priors): Map<CauseCode, number> {
  const lns = [...episode].map(([code, ln]) => [code, ln + Math.log(priors[code])] as const)
  const most = lns.reduce((high, [, ln]) => Math.max(high, ln), Number.NEGATIVE_INFINITY)
  const total = lns.reduce((sum, [, ln]) => sum + Math.exp(ln - most), 0)
  return new Map(lns.map(([code, ln]) => [code, Math.exp(ln - most) / total]))
}
