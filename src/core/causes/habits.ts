/** What is usual in a history: how late inflows are posted, and how much of an item moves at a time. */
import type { ItemLegs } from '../episodes/item-legs.ts'
import type { History } from '../history/history.ts'
import { hasFloor } from '../history/location.ts'
import type { Quantity } from '../quantity/quantity.ts'

export interface Habits {
  /** Half of all movements into shelves are posted within this time, ms. */
  readonly usualLagMs: number
  /** Sorted quantities of an item's movements of one kind; those of the item in hand are kept. */
  readonly quantitiesOf: (item: number, kind: number) => Float64Array
  /** What is usual of them; null where too few are known to say. */
  readonly usualOf: (item: number, kind: number) => Usual | null
}

/** The middle of some quantities and how far they spread, on a logarithmic scale. */
export interface Usual {
  readonly median: Quantity
  /** Standard deviation of ln(quantity), by the median absolute deviation. */
  readonly spread: number
  readonly quantities: Float64Array
}

/** A spread below this is not believed: ln(1.4). */
const SPREAD_MIN = 0.35
const SAMPLES_MIN = 4
const SAMPLES_MAX = 4000

/** Lags are counted in classes one percent wide. */
const CLASSES = 3000
const classOf = (lagMs: number) =>
  Math.min(CLASSES - 1, Math.round(Math.log1p(Math.max(0, lagMs) / 1000) * 100))
const lagOf = (lagClass: number) => Math.round(Math.expm1(lagClass / 100)) * 1000

/** Counts of inflow lags by class; mergeable by adding. */
export function inflowLags({ length, to, locations, recordedAt, occurredAt }: History): Float64Array {
  const counts = new Float64Array(CLASSES)
  const floor = locations.map((location) => hasFloor(location.kind))
  if (recordedAt === occurredAt) {
    for (let movement = 0; movement < length; movement++) if (floor[to[movement]]) counts[0]++
    return counts
  }
  for (let movement = 0; movement < length; movement++) {
    if (floor[to[movement]]) counts[classOf(recordedAt[movement] - occurredAt[movement])]++
  }
  return counts
}

/** The lag, ms, that a share of the counted inflows does not exceed; to one percent. Null where none is counted. */
export function lagQuantile(counts: Float64Array, share: number): number | null {
  let rest = counts.reduce((sum, count) => sum + count, 0) * share
  if (rest === 0) return null
  for (let lagClass = 0; lagClass < CLASSES; lagClass++) {
    rest -= counts[lagClass]
    if (rest <= 0) return lagOf(lagClass)
  }
  return lagOf(CLASSES - 1)
}

export function habitsOf(history: History, legs: ItemLegs): Habits {
  const lags = inflowLags(history)
  const kept = new Map<number, { quantities: Float64Array; usual: Usual | null }>()
  let keptItem = -1
  const known = (item: number, kind: number) => {
    if (item !== keptItem) kept.clear()
    keptItem = item
    let found = kept.get(kind)
    if (found === undefined) {
      const quantities = collected(history, legs, item, kind)
      found = { quantities, usual: usualQuantity(quantities) }
      kept.set(kind, found)
    }
    return found
  }
  return {
    usualLagMs: lagQuantile(lags, 0.5) ?? 0,
    quantitiesOf: (item, kind) => known(item, kind).quantities,
    usualOf: (item, kind) => known(item, kind).usual,
  }
}

/** An item's quantities of one kind, sorted; of very many an even sample. */
function collected({ kind: kinds, quantity }: History, { start, leg }: ItemLegs, item: number, kind: number) {
  const count = start[item + 1] - start[item]
  const step = Math.max(1, Math.floor(count / SAMPLES_MAX))
  const found: Quantity[] = []
  for (let index = start[item]; index < start[item + 1]; index += step) {
    const movement = leg[index] >> 1
    if (kinds[movement] === kind) found.push(quantity[movement])
  }
  return Float64Array.from(found).sort()
}

function usualQuantity(quantities: Float64Array): Usual | null {
  if (quantities.length < SAMPLES_MIN) return null
  const median = quantities[quantities.length >> 1]
  const deviations = quantities.map((quantity) => Math.abs(Math.log(quantity / median))).sort()
  return { median, spread: Math.max(SPREAD_MIN, 1.4826 * deviations[deviations.length >> 1]), quantities }
}

/** How many of some sorted quantities equal one. */
export function countOf(sorted: Float64Array, quantity: Quantity): number {
  return rank(sorted, quantity + 0.5) - rank(sorted, quantity - 0.5)
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
