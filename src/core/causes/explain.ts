/**
 * The cause engine: from an episode to its likeliest causes.
 *
 * Every cause proposes candidates: edits of history that would undo one fault. A candidate is in only if undoing it
 * lifts the episode and sinks no other book; its weight is a product of ratios against "this row is honest"
 * (`weigh.ts`). The weights of a cause are summed over its candidates, not maximised: forty weak typos add up. With
 * the priors of the file they become probabilities. Where no single fault is likely, two are tried together.
 */

import { CAUSE_CODES, type CauseCode } from '../codes.ts'
import { CAUSES_LISTED_MAX } from '../limits.ts'
import type { Candidate, Sign } from './candidate.ts'
import { CAUSES } from './causes.ts'
import { pairsOf } from './pairs.ts'
import { equalPriors, type LnByCause, type Priors, probabilitiesOf } from './priors.ts'
import type { RankedCause } from './ranked-cause.ts'
import type { Scene } from './scene.ts'
import { scalesOf, type Weighed } from './weigh.ts'

/** What explains an episode, before the priors of the file are known. */
export interface Weighing {
  readonly lnByCause: LnByCause
  /** The heaviest explanation of each cause: one candidate, or several together. */
  readonly best: ReadonlyMap<CauseCode, Explanation>
}

/** Candidates that lift an episode together, the leading one first. */
export interface Explanation {
  readonly candidates: readonly Candidate[]
  readonly signs: readonly Sign[]
  readonly ln: number
}

/** A single fault this likely leaves no need to look for two. */
const LIKELY = 0.5
const UNKNOWN_SHARE = 0.05
/** Few rows leave twice as much unknown, and rows without documents do. Chosen. */
const BARE = 2
const ROWS_FEW = 50

/** The shares of causes that a history begins with. */
export function assumedPriors({ history }: Pick<Scene, 'history'>): Priors {
  const few = history.length < ROWS_FEW ? BARE : 1
  const bare = history.sameDocument === null ? BARE : 1
  return equalPriors(UNKNOWN_SHARE * few * bare)
}

/** Weighs all candidates of an episode. */
export function weighEpisode(scene: Scene): Weighing {
  if (scene.order === 'as-happened' && scene.ambiguity === 'readings') return summed([...unknownOf(scene)])
  const candidates = CAUSE_CODES.flatMap((code) => [...CAUSES[code].candidates(scene)])
  const scales = scalesOf(scene, coincidenceOf(scene, candidates))
  const single: Explanation[] = []
  for (const candidate of candidates) {
    const one = scales.weigh(candidate)
    if (one !== null) single.push(explanationOf(one))
  }
  const weighing = summed(single)
  const known = probabilitiesOf(weighing.lnByCause, assumedPriors(scene))
  known.delete('unknown')
  if ([...known.values()].some((probability) => probability >= LIKELY)) return weighing
  const pairs = pairsOf(scene, scales, candidates)
  return pairs.length === 0 ? weighing : summed([...single, ...pairs])
}

function* unknownOf(scene: Scene): Iterable<Explanation> {
  for (const candidate of CAUSES.unknown.candidates(scene))
    yield { candidates: [candidate], signs: [], ln: candidate.lnShare }
}

/** What a weighing says, without the scene it was made from: thousands wait until the priors are learned. */
export interface Said {
  readonly lnByCause: LnByCause
  readonly causes: ReadonlyMap<CauseCode, Omit<RankedCause, 'probability'>>
}

/** What is said of each cause by its heaviest explanation. */
export function saidBy({ lnByCause, best }: Weighing): Said {
  return { lnByCause, causes: new Map([...best].map(([code, one]) => [code, causeOf(code, one)])) }
}

/** At most three causes, the likeliest first. */
export function rankedCauses({ lnByCause, causes }: Said, priors: Priors): RankedCause[] {
  return [...probabilitiesOf(lnByCause, priors)]
    .sort(
      ([left, more], [right, less]) => less - more || CAUSE_CODES.indexOf(left) - CAUSE_CODES.indexOf(right),
    )
    .slice(0, CAUSES_LISTED_MAX)
    .map(([code, probability]) => ({ ...causes.get(code)!, probability }))
}

function explanationOf({ candidate, signs, ln }: Weighed): Explanation {
  return { candidates: [candidate], signs, ln }
}

/** Weights by cause. Several faults together count for each of their causes, in equal parts. */
function summed(explanations: readonly Explanation[]): Weighing {
  const lns = new Map<CauseCode, number>()
  const best = new Map<CauseCode, Explanation>()
  for (const explanation of explanations) {
    const codes = new Set(explanation.candidates.map(({ code }) => code))
    for (const code of codes) {
      lns.set(code, lnAdded(lns.get(code), explanation.ln - Math.log(codes.size)))
      const known = best.get(code)
      if (known === undefined || explanation.ln > known.ln) best.set(code, explanation)
    }
  }
  return { lnByCause: lns, best }
}

/** ln(e^left + e^right). */
function lnAdded(left: number | undefined, right: number): number {
  if (left === undefined) return right
  const most = Math.max(left, right)
  return most === Number.NEGATIVE_INFINITY
    ? most
    : most + Math.log(Math.exp(left - most) + Math.exp(right - most))
}

function causeOf(code: CauseCode, { candidates, signs }: Explanation): Omit<RankedCause, 'probability'> {
  const lead = candidates.toSorted((left, right) => Number(right.code === code) - Number(left.code === code))
  const evidence = lead[0].evidence()
  return {
    code,
    movements: [...new Set(lead.flatMap(({ movements }) => movements))],
    evidence:
      code === 'unknown' ? evidence : { ...evidence, together: { kind: 'count', value: candidates.length } },
    signs: signs
      .filter(({ lnRatio }) => Math.abs(lnRatio) >= 0.01)
      .toSorted((left, right) => Math.abs(right.lnRatio) - Math.abs(left.lnRatio)),
    repair: lead.flatMap(({ edits }) => edits),
  }
}

const BY_CHANCE_LEAST = 0.02
const BY_CHANCE_MOST = 0.5

/**
 * Of a stretch in the order of posting alone, which a late row would explain: ln of how likely it lies by chance just
 * inside the time for which that row was not known.
 */
function coincidenceOf(scene: Scene, candidates: readonly Candidate[]): number {
  if (scene.class !== 'timing') return 0
  let delay = 0
  for (const { code, gains } of candidates) {
    if (code !== 'late-posting' && code !== 'integration-delay') continue
    for (const { from, to } of gains) delay = Math.max(delay, to - from)
  }
  if (delay === 0) return 0
  const { at, delta, length } = scene.legs('as-posted')
  let inflows = 0
  for (let leg = 0; leg < length; leg++) if (delta[leg] > 0) inflows++
  const between = (at[length - 1] - at[0]) / Math.max(1, inflows)
  return Math.log(Math.max(BY_CHANCE_LEAST, Math.min(BY_CHANCE_MOST, delay / Math.max(1, between))))
}
