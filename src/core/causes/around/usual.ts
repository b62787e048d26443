/**
 * What is usual in a history: how late goods are posted, how much of an item moves at a time, in which packs.
 *
 * Made once a history and read only. An item is looked at when a cause asks for it, and the last ones are kept.
 */
import type { ItemLegs } from '../../episodes/item-legs.ts'
import type { History } from '../../history/history.ts'
import { USUAL_QUANTITIES_KEPT_MAX, USUAL_SAMPLES_MAX } from '../../limits.ts'
import type { Quantity } from '../../quantity/quantity.ts'
import type { Factor } from '../../quantity/unit.ts'
import { inflowLags, lagQuantile } from './lags.ts'

export interface Usual {
  /** Half of all movements into shelves are posted within this time, ms. */
  readonly lagMs: number
  /** The middle and the deviation of an item's quantities of one kind; null where too few are known to say. */
  readonly typical: (item: number, kind: number) => Typical | null
  /**
   * How usual a quantity is: its share among the item's movements of the kind, of which the `without` in question,
   * which have this quantity, are left out. Never quite 0.
   */
  readonly quantity: (item: number, kind: number, quantity: Quantity, without: number) => number
  /** The packs an item may be moved in: its own, or the common ones of trade where none is on file. */
  readonly packs: (item: number) => UsualPacks
}

/** The middle of some quantities and how far they spread, on a logarithmic scale. */
export interface Typical {
  readonly median: Quantity
  /** Sum of |ln(quantity / median)| over the quantities. */
  readonly deviation: number
  /** Sorted; of very many an even sample. */
  readonly quantities: Float64Array
}

export interface UsualPacks {
  readonly known: boolean
  readonly factors: readonly Factor[]
}

const SAMPLES_MIN = 4
/** The common packs of trade, tried where an item's own are not known. */
const COMMON_PACKS: readonly Factor[] = [
  2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 24, 25, 30, 36, 48, 50, 72, 100, 144,
].map((each) => ({ numerator: each, denominator: 1 }))
const KINDS_A_ITEM = 256

/** What is usual in a history, of which `legs` are the legs by item. */
export function usualOf(history: History, legs: ItemLegs): Usual {
  const kept = new Map<number, { quantities: Float64Array; typical: Typical | null }>()
  const known = (item: number, kind: number) => {
    const key = item * KINDS_A_ITEM + kind
    let found = kept.get(key)
    if (found === undefined) {
      const quantities = collected(history, legs, item, kind)
      found = { quantities, typical: typicalOf(quantities) }
      if (kept.size >= USUAL_QUANTITIES_KEPT_MAX) kept.clear()
      kept.set(key, found)
    }
    return found
  }
  return {
    lagMs: usualLag(history),
    typical: (item, kind) => known(item, kind).typical,
    quantity(item, kind, quantity, without) {
      const { quantities } = known(item, kind)
      const others = Math.max(0, quantities.length - without)
      return (Math.max(0, countOf(quantities, quantity) - without) + 0.5) / (others + 1)
    },
    packs(item) {
      const own = history.items[item].packs.map((pack) => pack.factor)
      return own.length > 0 ? { known: true, factors: own } : { known: false, factors: COMMON_PACKS }
    },
  }
}

/** Of inflows whose time is known; where only days are, of the least that it can be. */
function usualLag(history: History): number {
  return lagQuantile(inflowLags(history), 0.5) ?? lagQuantile(inflowLags(history, 'least'), 0.5) ?? 0
}

/** How many of some sorted quantities are this one. */
export function countOf(sorted: Float64Array, quantity: Quantity): number {
  return rank(sorted, quantity + 1) - rank(sorted, quantity)
}

/** An item's quantities of one kind, sorted; of very many an even sample. */
function collected({ kind: kinds, quantity }: History, { start, leg }: ItemLegs, item: number, kind: number) {
  const count = start[item + 1] - start[item]
  const step = Math.max(1, Math.floor(count / USUAL_SAMPLES_MAX))
  const found: Quantity[] = []
  for (let index = start[item]; index < start[item + 1]; index += step) {
    const movement = leg[index] >> 1
    if (kinds[movement] === kind && quantity[movement] > 0) found.push(quantity[movement])
  }
  return Float64Array.from(found).sort()
}

function typicalOf(quantities: Float64Array): Typical | null {
  if (quantities.length < SAMPLES_MIN) return null
  const median = quantities[quantities.length >> 1]
  const deviation = quantities.reduce((sum, quantity) => sum + Math.abs(Math.log(quantity / median)), 0)
  return { median, deviation, quantities }
}

/** How many of the sorted values are below one. */
function rank(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] < value) low = middle + 1
    else high = middle
  }
  return low
}
