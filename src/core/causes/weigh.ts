/**
 * Weighs candidates: one currency for all of them, the ratio against "this row is honest".
 *
 *     ln W = - ln showing(cause) + ln share + sum of ln ratios of its signs + levels + counts
 *
 * A candidate that does not lift the stretch, or sinks another book, has no weight. One that leaves other stretches of
 * the book below zero pays for each the price of a further fault.
 */
import type { CauseCode, Order } from '../codes.ts'
import type { Candidate, Sign } from './candidate.ts'
import type { Gain } from './edit.ts'
import { type Looks, looksOf, looksOfOthers } from './levels/looks.ts'
import { areBorne } from './replay/borne.ts'
import { balanceAt } from './replay/line.ts'
import { lifts } from './replay/shortfalls.ts'
import type { Scene } from './scene.ts'
import type { SignCode } from './sign-codes.ts'

/** A second fault in one book, where there is one. Chosen. */
export const FURTHER_FAULT = 0.3
/** Other stretches that are looked at. */
const OTHERS_MAX = 3
/** A count that says what a repaired book held; else it is off by some units. Chosen. */
const COUNT_EQUAL = 0.85
/** A count may be wrong itself: the least that one counts. Chosen. */
const COUNT_LEAST = 1e-5

/** A candidate with its weight. */
export interface Weighed {
  readonly candidate: Candidate
  /** ln of its weight without the prior of its cause. */
  readonly ln: number
  /** All that counted. */
  readonly signs: readonly Sign[]
}

/** What weighs the candidates of one scene. */
export interface Scales {
  /** Null where it does not explain the stretch, or sinks another book. */
  readonly weigh: (candidate: Candidate) => Weighed | null
  /** Without asking whether it lifts, and without levels: for several faults together. */
  readonly weighLoose: (candidate: Candidate) => Weighed | null
  readonly looks: Looks
}

/** The scales of a scene. `coincidence` is ln of how likely the stretch is in one order only by chance. */
export function scalesOf(scene: Scene, coincidence: number): Scales {
  const { usual, book } = scene
  const looks = looksOf(scene)
  const counts = scene.neighbours.counts(book)
  const ofOther = looksOfOthers(scene)
  const trust = trustIn(scene)
  const signsOf = (candidate: Candidate): Sign[] => {
    const more: Sign[] = []
    const add = (code: Sign['code'], lnRatio: number) => {
      if (lnRatio !== 0) more.push({ code, lnRatio, movements: [] })
    }
    add('shows-rarely', -Math.log(usual.showing(candidate.code)))
    const ofOthers = candidate.touches.reduce((sum, touch) => sum + ofOther(touch), 0)
    add('other-levels', trusted(trust, ofOthers))
    if (!ORDER_CAUSES.has(candidate.code)) add('one-order-only', coincidence)
    const ofCounts = counts.reduce(
      (sum, { quantity, countedAt }) =>
        sum +
        lnOfCount(
          quantity,
          balanceAt(scene.line('as-happened'), countedAt),
          gainAt(candidate.gains, 'as-happened', countedAt),
        ),
      lnOfTouchedCounts(scene, candidate),
    )
    // A stale count speaks of the count itself: it is no evidence against it.
    add('count-agrees', candidate.code === 'stale-count' ? Math.max(0, ofCounts) : ofCounts)
    return more
  }
  return {
    looks,
    weigh(candidate) {
      if (!lifts(scene.required, candidate.gains) || !areBorne(scene, [candidate])) return null
      const signs = signsOf(candidate)
      const left = negativesLeft(scene, candidate)
      if (left > 0)
        signs.push({ code: 'leaves-negatives', lnRatio: left * Math.log(FURTHER_FAULT), movements: [] })
      const ofLevels = looks(candidate.gains, candidate.arrived)
      if (ofLevels !== 0) signs.push({ code: 'levels', lnRatio: trusted(trust, ofLevels), movements: [] })
      return weighed(candidate, signs, trust)
    },
    weighLoose: (candidate) =>
      areBorne(scene, [candidate]) ? weighed(candidate, signsOf(candidate), trust) : null,
  }
}

const ORDER_CAUSES: ReadonlySet<CauseCode> = new Set<CauseCode>(['late-posting', 'integration-delay'])

/** Evidence of numbers alone, which few rows cannot carry. */
const STATISTICAL: ReadonlySet<SignCode> = new Set<SignCode>(['quantity-habit', 'lies-untouched', 'size'])
const ROWS_ENOUGH = 10
const ROWS_FEW = 4

/** How much the statistics of an item are trusted: few rows never give certainty. */
function trustIn({ usual, book }: Scene): number {
  let rows = 0
  for (const _ of usual.rows.of(book.item)) if (++rows >= ROWS_ENOUGH) return 1
  return rows / (rows + ROWS_FEW)
}

function trusted(trust: number, lnRatio: number): number {
  return lnRatio > 0 ? trust * lnRatio : lnRatio
}

function weighed(candidate: Candidate, more: readonly Sign[], trust: number): Weighed {
  const own =
    trust === 1
      ? candidate.signs
      : candidate.signs.map((one) =>
          STATISTICAL.has(one.code) && one.lnRatio > 0 ? { ...one, lnRatio: trust * one.lnRatio } : one,
        )
  const signs = [...own, ...more]
  return { candidate, signs, ln: signs.reduce((sum, { lnRatio }) => sum + lnRatio, candidate.lnShare) }
}

/** Other stretches of the book that a candidate leaves below zero. What is late explains its own stretch alone. */
function negativesLeft({ others }: Scene, { code, gains }: Candidate): number {
  if (ORDER_CAUSES.has(code)) return 0
  let left = 0
  for (const { order, startedAt, endedAt, deepest } of others) {
    const end = endedAt ?? Number.POSITIVE_INFINITY
    let gained = 0
    for (const gain of gains)
      if (gain.order === order && gain.from <= startedAt && gain.to >= end) gained += gain.quantity
    if (gained + deepest < 0 && ++left === OTHERS_MAX) break
  }
  return left
}

function lnOfTouchedCounts({ neighbours }: Scene, { touches }: Candidate): number {
  let ln = 0
  for (const { neighbour, loss, happened } of touches) {
    for (const { quantity, countedAt } of neighbours.counts(neighbour.book))
      ln += lnOfCount(
        quantity,
        balanceAt(neighbour.line('as-happened'), countedAt),
        countedAt >= happened ? -loss : 0,
      )
  }
  return ln
}

/** ln of how much better a count fits the repaired balance than the booked one. */
function lnOfCount(counted: number, booked: number, gain: number): number {
  if (gain === 0) return 0
  return Math.log(likelihoodOf(counted, booked + gain) / likelihoodOf(counted, booked))
}

function likelihoodOf(counted: number, balance: number): number {
  if (counted === balance) return COUNT_EQUAL
  const scale = Math.max(1, 0.05 * Math.abs(counted))
  return ((1 - COUNT_EQUAL) * Math.exp(-Math.abs(counted - balance) / scale)) / (2 * scale) + COUNT_LEAST
}

function gainAt(gains: readonly Gain[], order: Order, at: number): number {
  let sum = 0
  for (const gain of gains) if (gain.order === order && gain.from <= at && at < gain.to) sum += gain.quantity
  return sum
}
