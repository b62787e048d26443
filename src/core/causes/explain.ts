/**
 * The cause engine: from an episode to its likeliest causes.
 *
 * Every cause proposes acts; an act, or up to three of them together, explains the episode if undoing it keeps the
 * book at or above zero throughout (and, where the episode is structural, as it happened too). The cost of an
 * explanation is -ln of its probability: the class prior of its cause, the surprise of each act, and a price for
 * every act after the first. Costs of explanations that work, and of not knowing, become probabilities by softmax.
 * This is cheapest repair of a log (compare QFix, Wang, Meliou and Wu, SIGMOD 2017), on quantities.
 */

import type { CauseCode } from '../codes.ts'
import { CAUSE_CODES } from '../codes.ts'
import type { RankedCause } from '../episodes/analysis.ts'
import { CAUSE_CANDIDATES_MAX, CAUSE_EDITS_MAX, CAUSES_LISTED_MAX } from '../limits.ts'
import { type Act, type Cause, surpriseOf } from './cause.ts'
import { duplicatePosting } from './duplicate-posting.ts'
import { integrationDelay } from './integration-delay.ts'
import { latePosting } from './late-posting.ts'
import { CAUSE_PRIORS, FURTHER_ACT_SURPRISE } from './priors.ts'
import type { Scene } from './scene.ts'
import { unitOfMeasure } from './unit-of-measure.ts'
import { unknownCause } from './unknown.ts'

/** The causes, in the order of CAUSE_CODES. To add one: its file, its line here, its code, prior, words and page. */
export const CAUSES: readonly Cause[] = [latePosting, integrationDelay, duplicatePosting, unitOfMeasure]

/** An explanation dearer than not knowing by more than this (one in 150) is not looked at. */
const COST_OVER_UNKNOWN_MAX = 5

interface Explanation {
  readonly code: CauseCode
  readonly acts: readonly Act[]
  readonly cost: number
}

/** At most three causes, the likeliest first; `unknown` is among them where it is likelier than what is left out. */
export function explain(scene: Scene): RankedCause[] {
  if (scene.order === 'as-happened' && scene.class === 'ambiguous') return [unknownCause(scene, 1)]
  const priors = CAUSE_PRIORS[scene.class]
  const acts = CAUSES.flatMap((cause) => cause.acts(scene))
  const explanations = working(scene, acts, (code) => surpriseOf(priors[code]))
  explanations.push({ code: 'unknown', acts: [], cost: surpriseOf(priors.unknown) })
  return ranked(scene, explanations)
}

/**
 * Explanations that lift the episode: single acts; pairs and triples only where no single act is enough. What would
 * end up far less likely than not knowing is not replayed, and neither is what cannot gain enough.
 */
function working(scene: Scene, acts: readonly Act[], prior: (code: CauseCode) => number): Explanation[] {
  const worth = prior('unknown') + COST_OVER_UNKNOWN_MAX
  const explains = (chosen: readonly Act[]) => scene.mayLift(chosen) && scene.firstShort(chosen) === null
  const cost = (chosen: readonly Act[]) =>
    prior(chosen[0].code) +
    chosen.reduce((sum, act) => sum + act.surprise, 0) +
    FURTHER_ACT_SURPRISE * (chosen.length - 1)
  const found: Explanation[] = []
  const cheap = acts
    .filter((act) => cost([act]) <= worth)
    .sort((left, right) => left.surprise - right.surprise)
  for (const act of cheap) {
    if (explains([act])) found.push({ code: act.code, acts: [act], cost: cost([act]) })
  }
  for (let size = 2; size <= CAUSE_EDITS_MAX && found.length === 0; size++) {
    for (const chosen of combinations(cheap.slice(0, CAUSE_CANDIDATES_MAX), size)) {
      if (cost(chosen) <= worth && !overlapping(chosen) && explains(chosen)) {
        const lead = [...chosen].sort((left, right) => gainOf(right) - gainOf(left))
        found.push({ code: lead[0].code, acts: lead, cost: cost(lead) })
      }
    }
  }
  return found
}

/** One entry a code, its probability the sum of all its explanations, told by the cheapest of them. */
function ranked(scene: Scene, explanations: readonly Explanation[]): RankedCause[] {
  const least = Math.min(...explanations.map(({ cost }) => cost))
  const weight = ({ cost }: Explanation) => Math.exp(least - cost)
  const total = explanations.reduce((sum, one) => sum + weight(one), 0)
  return CAUSE_CODES.flatMap((code) => {
    const own = explanations.filter((one) => one.code === code)
    if (own.length === 0) return []
    const probability = own.reduce((sum, one) => sum + weight(one), 0) / total
    if (code === 'unknown') return [unknownCause(scene, probability)]
    return [
      told(
        own.reduce((best, one) => (one.cost < best.cost ? one : best)),
        probability,
      ),
    ]
  })
    .sort((left, right) => right.probability - left.probability)
    .slice(0, CAUSES_LISTED_MAX)
}

function told({ code, acts }: Explanation, probability: number): RankedCause {
  return {
    code,
    probability,
    movements: [...new Set(acts.flatMap((act) => act.movements))],
    evidence: { ...acts[0].evidence, together: acts.length },
    repair: acts.flatMap((act) => act.edits),
  }
}

/** The same movement cannot be edited twice in one repair. */
function overlapping(acts: readonly Act[]): boolean {
  const edited = acts.flatMap((act) => act.edits.map((edit) => edit.movement))
  return new Set(edited).size < edited.length
}

function gainOf(act: Act): number {
  return act.gains.reduce((most, gain) => Math.max(most, gain.quantity), 0)
}

function* combinations<One>(all: readonly One[], size: number, from = 0): Generator<One[]> {
  if (size === 0) yield []
  else {
    for (let index = from; index <= all.length - size; index++) {
      for (const rest of combinations(all, size - 1, index + 1)) yield [all[index], ...rest]
    }
  }
}
