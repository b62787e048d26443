/**
 * The cause engine: from an episode to its likeliest causes.
 *
 * Every cause proposes acts; an act, or up to three of them together, explains the episode if undoing it keeps the
 * book at or above zero throughout (and, where the episode is structural, as it happened too). The cost of an
 * explanation is -ln of its probability: the class prior of its cause, the surprise of each act, and a price for
 * every act after the first. Costs of explanations that work, and of not knowing, become probabilities by softmax.
 * This is cheapest repair of a log (compare QFix, Wang, Meliou and Wu, SIGMOD 2017), on quantities.
 */

import { CAUSE_CODES, type CauseCode, type EpisodeClass } from '../codes.ts'
import { CAUSE_CANDIDATES_MAX, CAUSE_EDITS_MAX, CAUSES_LISTED_MAX } from '../limits.ts'
import type { Act } from './act.ts'
import { CAUSES, type Candidate, FAULT_CODES, priorOf } from './causes.ts'
import type { RankedCause } from './ranked-cause.ts'
import type { Scene } from './scene.ts'
import { FURTHER_ACT_SURPRISE, surpriseOf } from './surprise.ts'

/** An explanation dearer than not knowing by more than this (one in 150) is not looked at. */
const COST_OVER_UNKNOWN_MAX = 5

interface Explanation {
  readonly code: CauseCode
  readonly acts: readonly Act[]
  readonly cost: number
}

/** At most three causes, the likeliest first; `unknown` is among them where it is likelier than what is left out. */
export function explain(scene: Scene): RankedCause[] {
  const notKnowing: Explanation = {
    code: 'unknown',
    acts: CAUSES.unknown.acts(scene),
    cost: surpriseOf(priorOf('unknown', classOf(scene))),
  }
  if (scene.order === 'as-happened' && scene.ambiguity === 'readings') return ranked([notKnowing])
  return ranked([...working(scene, faultsOf(scene)), ...openings(scene), notKnowing])
}

/** The class whose priors count: an episode that begins before anything has come in is looked at as such. */
function classOf({ class: kind, opening }: Scene): EpisodeClass {
  return opening?.begins === true ? 'opening' : kind
}

/** What stock of before the history would explain: it lifts any episode, so it is combined with nothing. */
function openings(scene: Scene): Explanation[] {
  const code = 'opening-balance'
  const acts: readonly Act[] = CAUSES[code].acts(scene)
  const prior = surpriseOf(priorOf(code, classOf(scene)))
  return acts.map((act) => ({ code, acts: [act], cost: prior + act.surprise }))
}

function faultsOf(scene: Scene): Candidate[] {
  return FAULT_CODES.flatMap((code) => CAUSES[code].acts(scene).map((act): Candidate => ({ code, act })))
}

/**
 * Explanations that lift the episode: single acts; pairs and triples only where no single act is enough. What would
 * end up far less likely than not knowing is not replayed, and neither is what cannot gain enough.
 */
function working(scene: Scene, candidates: readonly Candidate[]): Explanation[] {
  const priors = priorSurprises(classOf(scene))
  const worth = priors.unknown + COST_OVER_UNKNOWN_MAX
  const explains = (acts: readonly Act[]) => scene.mayLift(acts) && scene.firstShort(acts) === null
  const costOf = (chosen: readonly Candidate[]) => {
    let surprise = 0
    for (const { act } of chosen) surprise += act.surprise
    return priors[chosen[0].code] + surprise + FURTHER_ACT_SURPRISE * (chosen.length - 1)
  }
  const found: Explanation[] = []
  const cheap = candidates
    .filter(({ code, act }) => priors[code] + act.surprise <= worth)
    .sort((left, right) => left.act.surprise - right.act.surprise)
  for (const one of cheap) {
    if (explains([one.act])) found.push({ code: one.code, acts: [one.act], cost: costOf([one]) })
  }
  for (let size = 2; size <= CAUSE_EDITS_MAX && found.length === 0; size++) {
    for (const chosen of combinations(cheap.slice(0, CAUSE_CANDIDATES_MAX), size)) {
      if (costOf(chosen) > worth) continue
      const acts = chosen.map(({ act }) => act)
      if (overlapping(acts) || !explains(acts)) continue
      const lead = chosen.toSorted((left, right) => gainOf(right.act) - gainOf(left.act))
      found.push({ code: lead[0].code, acts: lead.map(({ act }) => act), cost: costOf(lead) })
    }
  }
  return found
}

function priorSurprises(kind: EpisodeClass): Readonly<Record<CauseCode, number>> {
  const surprises = CAUSE_CODES.map((code) => [code, surpriseOf(priorOf(code, kind))])
  return Object.fromEntries(surprises) as Record<CauseCode, number>
}

/** One entry a code, its probability the sum of all its explanations, shown by the cheapest of them. */
function ranked(explanations: readonly Explanation[]): RankedCause[] {
  const least = Math.min(...explanations.map(({ cost }) => cost))
  const weight = ({ cost }: Explanation) => Math.exp(least - cost)
  const total = explanations.reduce((sum, one) => sum + weight(one), 0)
  return CAUSE_CODES.flatMap((code) => {
    const own = explanations.filter((one) => one.code === code)
    if (own.length === 0) return []
    const cheapest = own.reduce((best, one) => (one.cost < best.cost ? one : best))
    return [rankedCause(cheapest, own.reduce((sum, one) => sum + weight(one), 0) / total)]
  })
    .sort((left, right) => right.probability - left.probability)
    .slice(0, CAUSES_LISTED_MAX)
}

function rankedCause({ code, acts }: Explanation, probability: number): RankedCause {
  const evidence = acts[0].evidence()
  return {
    code,
    probability,
    movements: [...new Set(acts.flatMap((act) => act.movements))],
    evidence:
      code === 'unknown' ? evidence : { ...evidence, together: { kind: 'count', value: acts.length } },
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
