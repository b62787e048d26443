/**
 * Levels: after the repair a book should look like its own healthy self.
 *
 * Goods are received at some level of stock. A lasting fault shifts the levels of all later receipts, so these measure
 * the size and the time of a fault that left no trace. Told as ln of a ratio of densities, repaired against booked.
 */
import type { Legs } from '../../episodes/stretches.ts'
import type { Quantity } from '../../quantity/quantity.ts'
import type { Instant } from '../../time.ts'
import type { Gain } from '../edit.ts'
import { balanceBefore, type Line, lineOf } from '../replay/line.ts'
import {
  type Cover,
  type Covers,
  countBefore,
  issuedADay,
  lnDensityOf,
  nextDensityOf,
  type Receipts,
  receiptsOf,
} from './cover.ts'

/** Where the wrong book is replenished there is no shift: the share of stock that follows the right one. Chosen. */
const FOLLOWS = 0.9
const RECEIPTS_MIN = 2
/** Other books have faults of their own: they may not outvote a document. */
export const OTHER_MAX = 5
const INSTANTS_LOOKED_MAX = 200

export interface Levels {
  /** Whether the book has levels that say anything. */
  readonly isUsable: boolean
  /** ln of how much better the book looks with gains (as happened), where goods arrived at a time, if they did. */
  readonly lnRatio: (gains: readonly Gain[], arrived: Instant | null) => number
  /** ln of how much better the book looks without a quantity from an instant on, and without its receipt. */
  readonly lnWithout: (quantity: Quantity, from: Instant) => number
}

const NO_LEVELS: Levels = { isUsable: false, lnRatio: () => 0, lnWithout: () => 0 }

/** The levels of a book by its legs as happened; those of no use are always 0. */
export function levelsOf(
  legs: Legs,
  covers: Covers,
  isReceipt: (movement: number) => boolean,
  power = 1,
): Levels {
  const turnover = legs.length === 0 ? 0 : issuedADay(legs)
  const cover = turnover > 0 ? covers(turnover) : null
  if (cover === null) return NO_LEVELS
  const receipts = receiptsOf(legs, isReceipt)
  const { at, level } = receipts
  if (at.length < RECEIPTS_MIN) return NO_LEVELS
  const days = level.map((each) => each / turnover)
  const booked = lnDensityOf(days, cover)
  const kept = new Map<string, number>()
  const arrivals = { line: lineOf(legs), along: balancesAlong(legs), turnover }
  return {
    isUsable: true,
    lnRatio(gains, arrived) {
      const happened = gains.filter(({ order }) => order === 'as-happened')
      const key = `${happened.map((gain) => keyOf(at, gain)).join(' ')}|${arrived ?? ''}`
      let ln = kept.get(key)
      if (ln === undefined) {
        const shifted = shiftedBy(receipts, days, happened, turnover)
        ln = lnDensityOf(shifted, cover) - booked
        if (arrived !== null) ln += lnOfArrival(arrivals, shifted, cover, arrived)
        ln = Math.log(FOLLOWS * Math.exp(Math.min(300, power * ln)) + 1 - FOLLOWS)
        kept.set(key, ln)
      }
      return ln
    },
    lnWithout(quantity, from) {
      const own = countBefore(at, from)
      const isOwn = own < at.length && at[own] === from
      const loss: Gain[] = [
        { order: 'as-happened', quantity: -quantity, from: from + 1, to: Number.POSITIVE_INFINITY },
      ]
      const shifted = shiftedBy(receipts, days, loss, turnover)
      const left = isOwn ? shifted.filter((_, place) => place !== own) : shifted
      if (left.length === 0) return 0
      const range = Math.max(1, rangeOf(days))
      const ln = lnDensityOf(left, cover) - booked - (isOwn ? Math.log(range) : 0)
      return Math.min(OTHER_MAX, Math.max(-OTHER_MAX, power * ln))
    },
  }
}

/** Asked thousands of times with few different answers: a gain counts by the receipts it shifts. */
function keyOf(at: Float64Array, { quantity, from, to }: Gain): string {
  return `${quantity}:${countBefore(at, from)}-${to === Number.POSITIVE_INFINITY ? '' : countBefore(at, to)}`
}

function shiftedBy(
  { at }: Receipts,
  days: Float64Array,
  gains: readonly Gain[],
  turnover: number,
): Float64Array {
  const shifted = days.slice()
  for (const { quantity, from, to } of gains) {
    for (let place = countBefore(at, from); place < at.length && at[place] < to; place++) {
      // A receipt at the very instant of the gain is its own: its level is that before it.
      if (at[place] > from) shifted[place] += quantity / turnover
    }
  }
  return shifted
}

/** What a book holds just before a time, and at some times along it. */
interface Arrivals {
  readonly line: Line
  readonly along: readonly number[]
  readonly turnover: number
}

/** The balance of a book after some of its legs, evenly, INSTANTS_LOOKED_MAX of them at most. */
function balancesAlong({ delta, length }: Legs): number[] {
  const step = Math.max(1, Math.ceil(length / INSTANTS_LOOKED_MAX))
  const along: number[] = []
  let balance = 0
  for (let leg = 0; leg < length; leg++) {
    balance += delta[leg]
    if (leg % step === 0) along.push(balance)
  }
  return along
}

/** Goods arrive when stock is low: ln of the density of the level then, over its mean along the book's legs. */
function lnOfArrival(
  { line, along, turnover }: Arrivals,
  levels: Float64Array,
  cover: Cover,
  arrived: Instant,
): number {
  const density = nextDensityOf(levels, cover)
  const sum = along.reduce((total, balance) => total + density(balance / turnover), 0)
  const before = density(balanceBefore(line, arrived) / turnover)
  return Math.log(before / Math.max(1e-12, sum / Math.max(1, along.length)) + 1e-6)
}

function rangeOf(days: Float64Array): number {
  let [least, most] = [0, 0]
  for (const each of days) {
    least = Math.min(least, each)
    most = Math.max(most, each)
  }
  return most - least
}
