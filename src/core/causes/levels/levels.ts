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
const OTHER_MAX = 5
const INSTANTS_LOOKED_MAX = 200

export interface Levels {
  /** ln of how much better the book looks with gains (as happened), where goods arrived at a time, if they did. */
  readonly lnRatio: (gains: readonly Gain[], arrived: Instant | null) => number
  /** ln of how much better the book looks without a quantity from an instant on, and without its receipt. */
  readonly lnWithout: (quantity: Quantity, from: Instant) => number
}

const NO_LEVELS: Levels = { lnRatio: () => 0, lnWithout: () => 0 }

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
  return {
    lnRatio(gains, arrived) {
      const happened = gains.filter(({ order }) => order === 'as-happened')
      const key = `${happened.map((gain) => keyOf(at, gain)).join(' ')}|${arrived ?? ''}`
      let ln = kept.get(key)
      if (ln === undefined) {
        const shifted = shiftedBy(receipts, days, happened, turnover)
        ln = lnDensityOf(shifted, cover) - booked
        if (arrived !== null) ln += lnOfArrival(legs, shifted, cover, turnover, arrived)
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
      const range = Math.max(1, days.reduce((most, each) => Math.max(most, each), 0) - Math.min(0, ...days))
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

/** Goods arrive when stock is low: ln of the density of the level then, over its mean along the book's legs. */
function lnOfArrival(
  legs: Legs,
  levels: Float64Array,
  cover: Cover,
  turnover: number,
  arrived: Instant,
): number {
  const density = nextDensityOf(levels, cover)
  const step = Math.max(1, Math.ceil(legs.length / INSTANTS_LOOKED_MAX))
  let [balance, before, sum, count] = [0, 0, 0, 0]
  for (let leg = 0; leg < legs.length; leg++) {
    if (legs.at[leg] < arrived) before = balance + legs.delta[leg]
    balance += legs.delta[leg]
    if (leg % step !== 0) continue
    sum += density(balance / turnover)
    count++
  }
  return Math.log(density(before / turnover) / Math.max(1e-12, sum / Math.max(1, count)) + 1e-6)
}
