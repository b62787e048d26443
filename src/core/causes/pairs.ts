/**
 * Two faults together, where no single one explains an episode well: pairs of different rows that lift it together,
 * neither of them alone.
 */
import { CAUSE_CODES, type CauseCode } from '../codes.ts'
import type { Candidate, Sign } from './candidate.ts'
import { areBorne } from './replay/borne.ts'
import { lifts } from './replay/shortfalls.ts'
import type { Scene } from './scene.ts'
import { PAIR_CANDIDATES_A_CAUSE_MAX, PAIR_CANDIDATES_MAX, PAIRS_MAX } from './usual/limits.ts'
import { FURTHER_FAULT, type Scales, type Weighed } from './weigh.ts'

interface Pair {
  readonly candidates: readonly Candidate[]
  readonly signs: readonly Sign[]
  readonly ln: number
}

/** ln of the share of a second fault, of any one cause. */
const LN_SECOND = Math.log(FURTHER_FAULT / (CAUSE_CODES.length - 1))

/** Causes that lift any stretch by themselves or stand for no row: they are combined with nothing. */
const ALONE: ReadonlySet<CauseCode> = new Set<CauseCode>([
  'opening-balance',
  'unknown',
  'oversold',
  'identity-change',
])

/** The pairs that lift the stretch, heaviest candidates first, at most PAIRS_MAX of them looked at. */
export function pairsOf(scene: Scene, scales: Scales, candidates: readonly Candidate[]): Pair[] {
  const chosen = heaviest(scene, scales, candidates)
  const pairs: Pair[] = []
  let looked = 0
  for (const [place, left] of chosen.entries()) {
    for (const right of chosen.slice(place + 1)) {
      if (looked++ === PAIRS_MAX) return pairs
      if (overlap(left.candidate, right.candidate)) continue
      const gains = [...left.candidate.gains, ...right.candidate.gains]
      if (!lifts(scene.required, gains) || !areBorne(scene, [left.candidate, right.candidate])) continue
      const arrived = left.candidate.arrived ?? right.candidate.arrived
      const ofLevels = scales.looks(gains, arrived)
      // That they show at all counts once.
      const shown = right.signs.find(({ code }) => code === 'shows-rarely')
      const others = right.signs.filter((one) => one !== shown)
      pairs.push({
        candidates: [left.candidate, right.candidate],
        signs: [...left.signs, ...others, { code: 'levels', lnRatio: ofLevels, movements: [] }],
        ln: left.ln + right.ln - (shown?.lnRatio ?? 0) + LN_SECOND + ofLevels,
      })
    }
  }
  return pairs
}

/** The best of each cause that name a row and do not lift alone. */
function heaviest(scene: Scene, scales: Scales, candidates: readonly Candidate[]): Weighed[] {
  const byCause = new Map<CauseCode, Weighed[]>()
  for (const candidate of candidates) {
    if (ALONE.has(candidate.code) || candidate.gains.length === 0 || isTraceless(candidate)) continue
    if (lifts(scene.required, candidate.gains)) continue
    const one = scales.weighLoose(candidate)
    if (one === null) continue
    const own = byCause.get(candidate.code)
    if (own === undefined) byCause.set(candidate.code, [one])
    else own.push(one)
  }
  return [...byCause.values()]
    .flatMap((own) => own.sort((left, right) => right.ln - left.ln).slice(0, PAIR_CANDIDATES_A_CAUSE_MAX))
    .sort((left, right) => right.ln - left.ln)
    .slice(0, PAIR_CANDIDATES_MAX)
}

/** What left no trace, and what stands for two faults by itself. */
function isTraceless({ signs, edits }: Candidate): boolean {
  return signs.some(({ code }) => code === 'without-trace') || new Set(edits.map(({ op }) => op)).size > 1
}

function overlap(left: Candidate, right: Candidate): boolean {
  return left.movements.some((movement) => right.movements.includes(movement))
}
