/**
 * Suspects: postings that are probably wrong although no book sank yet, by the same evidence as causes.
 *
 * The same candidates as for an episode, of which nothing has to be lifted, weighed against "nothing is wrong" with
 * weight one: P = sum of nu W / (1 + sum). nu is how many faults of a cause there are a row, learned from the file. A
 * trace is needed, a row or a document: levels alone never make a suspect.
 */
import type { CauseCode } from '../../codes.ts'
import { CAUSE_CODES } from '../../codes.ts'
import { type BookFindings, bookEpisodes } from '../../episodes/book-episodes.ts'
import type { BookLegs, BookRef } from '../../episodes/book-legs.ts'
import type { Surroundings } from '../around/surroundings.ts'
import type { Sign } from '../candidate.ts'
import { CAUSES } from '../causes.ts'
import type { Edit } from '../edit.ts'
import type { Evidence } from '../evidence.ts'
import { sceneOf } from '../scene.ts'
import type { SignCode } from '../sign-codes.ts'
import { scalesOf, type Weighed } from '../weigh.ts'
import type { Traced } from './traces.ts'

export interface Suspect {
  readonly book: BookRef
  readonly code: CauseCode
  /** 0 to 1. */
  readonly probability: number
  readonly movements: readonly number[]
  readonly evidence: Evidence
  readonly signs: readonly Sign[]
  readonly repair: readonly Edit[]
  /** What the book has too much or too little by, smallest units. */
  readonly quantity: number
}

/** Suspects below it are not told. */
export const SUSPECT_MIN = 0.5

/** Causes that leave a trace in a row or a document. */
const SUSPECTED: readonly CauseCode[] = [
  'duplicate-posting',
  'wrong-direction',
  'unit-of-measure',
  'quantity-typo',
  'wrong-item',
  'wrong-location',
  'reversed-receipt',
]
/** Signs that are traces, where they speak for a fault by so much. Chosen. */
const TRACES: Readonly<Partial<Record<SignCode, number>>> = {
  'same-line-again': 2,
  'same-document-alike': 20,
  'document-alike': 2,
  'announced-otherwise': 2,
  'announced-for-it': 2,
  'price-of-other': 2,
  'against-its-kind': 2,
  'took-back': 2,
  'quantity-habit': 50,
}
/** Faults of one cause a row before anything is looked at, and what that weighs, in rows. Chosen. */
const FAULTS_A_ROW = 5e-4
const ASSUMED_ROWS = 5_000
const ROUNDS = 8

/** A row under suspicion: what it weighs by cause, without how common the causes are. */
interface Suspicion {
  /** What the heaviest candidate of each cause says, and the weight of the heaviest of all. */
  readonly best: ReadonlyMap<CauseCode, Omit<Suspect, 'book' | 'code' | 'probability'>>
  readonly ln: number
  readonly book: BookRef
  readonly lns: ReadonlyMap<CauseCode, number>
}

/**
 * The suspects among traced rows, of at least SUSPECT_MIN. `soundBook` gives the legs of a book that never sank; null
 * where it sank or does not exist.
 */
export function suspectsOf(
  surroundings: Surroundings,
  traced: readonly Traced[],
  soundBook: (traced: Traced) => BookLegs | null,
): Suspect[] {
  const suspicions = new Map<number, Suspicion>()
  // The traced rows of a book follow each other.
  let last: { readonly book: BookLegs; readonly findings: BookFindings } | null = null
  for (const one of traced) {
    const book = soundBook(one)
    if (book === null) continue
    if (last === null || !isSameBook(last.book.book, book.book))
      last = { book, findings: bookEpisodes(surroundings.history, book) }
    const found = suspicionOf(surroundings, last.book.book, last.findings, one.movement)
    if (found === null) continue
    const known = suspicions.get(one.movement)
    if (known === undefined || found.ln > known.ln) suspicions.set(one.movement, found)
  }
  const rates = learnedRates([...suspicions.values()], surroundings.history.length)
  return [...suspicions.values()].flatMap((one) => told(one, rates))
}

function isSameBook(left: BookRef, right: BookRef): boolean {
  return (
    left.item === right.item &&
    left.location === right.location &&
    left.lot === right.lot &&
    left.owner === right.owner
  )
}

function suspicionOf(
  surroundings: Surroundings,
  book: BookRef,
  findings: BookFindings,
  movement: number,
): Suspicion | null {
  const scene = sceneOf({ surroundings, book, findings, episode: null, suspect: movement })
  const scales = scalesOf(scene, 0)
  const lnRows = Math.log(Math.max(1, scene.rows.length))
  const lns = new Map<CauseCode, number>()
  const best = new Map<CauseCode, Weighed>()
  for (const code of SUSPECTED) {
    let sum = 0
    for (const candidate of CAUSES[code].candidates(scene)) {
      if (candidate.movements[candidate.movements.length - 1] !== movement) continue
      if (!candidate.signs.some((one) => lnOfTrace(one) > 0)) continue
      const one = scales.weigh(candidate)
      if (one === null) continue
      const hidden = hiddenOf(surroundings, one, lnRows)
      sum += Math.exp(hidden.ln)
      const known = best.get(code)
      if (known === undefined || hidden.ln > known.ln) best.set(code, hidden)
    }
    if (sum > 0) lns.set(code, Math.log(sum))
  }
  if (best.size === 0) return null
  const ln = Math.max(...[...best.values()].map((one) => one.ln))
  return { best: new Map([...best].map(([code, one]) => [code, saidBy(one)])), ln, book, lns }
}

/** What a candidate says, without the scene that it was made from: there may be very many. */
function saidBy({ candidate, signs }: Weighed): Omit<Suspect, 'book' | 'code' | 'probability'> {
  return {
    movements: candidate.movements,
    evidence: candidate.evidence(),
    signs: signs
      .filter(({ lnRatio }) => Math.abs(lnRatio) >= 0.01)
      .toSorted((left, right) => Math.abs(right.lnRatio) - Math.abs(left.lnRatio)),
    repair: candidate.edits,
    quantity: candidate.gains[0]?.quantity ?? 0,
  }
}

function lnOfTrace({ code, lnRatio }: Sign): number {
  const least = TRACES[code]
  return least === undefined ? 0 : Math.max(0, lnRatio - Math.log(least))
}

/** A fault that did not show, instead of one that did; a book of many rows bears more faults than one of few. */
function hiddenOf({ usual }: Surroundings, { candidate, signs, ln }: Weighed, lnRows: number): Weighed {
  const showing = signs.find(({ code }) => code === 'shows-rarely')
  const hides = Math.log(Math.max(0.02, 1 - usual.showing(candidate.code)))
  return {
    candidate,
    signs: signs.filter((one) => one !== showing),
    ln: ln - (showing?.lnRatio ?? 0) + hides + lnRows,
  }
}

type Rates = Readonly<Record<CauseCode, number>>

/** How many faults of each cause there are a row, from what was assumed and what is suspected. */
function learnedRates(suspicions: readonly Suspicion[], rows: number): Rates {
  const of = (count: (code: CauseCode) => number) =>
    Object.fromEntries(CAUSE_CODES.map((code) => [code, count(code)])) as Record<CauseCode, number>
  let rates: Rates = of(() => FAULTS_A_ROW)
  for (let round = 0; round < ROUNDS; round++) {
    const sums = of(() => ASSUMED_ROWS * FAULTS_A_ROW)
    for (const one of suspicions)
      for (const [code, probability] of shares(one, rates)) sums[code] += probability
    rates = of((code) => sums[code] / (ASSUMED_ROWS + rows))
  }
  return rates
}

/** The probability of each cause; what is left to 1 is that nothing is wrong. */
function shares({ lns }: Suspicion, rates: Rates): Map<CauseCode, number> {
  const weights = [...lns].map(([code, ln]) => [code, rates[code] * Math.exp(Math.min(600, ln))] as const)
  const total = weights.reduce((sum, [, weight]) => sum + weight, 1)
  return new Map(weights.map(([code, weight]) => [code, weight / total]))
}

function told(suspicion: Suspicion, rates: Rates): Suspect[] {
  const [code, probability] = [...shares(suspicion, rates)].reduce((most, one) =>
    one[1] > most[1] ? one : most,
  )
  const best = suspicion.best.get(code)
  if (probability < SUSPECT_MIN || best === undefined) return []
  return [{ ...best, book: suspicion.book, code, probability }]
}
