/** What is usual in a history: how late inflows are posted, and how much of an item moves at a time. */
import type { History } from '../history.ts'
import { hasFloor } from '../location.ts'
import type { Quantity } from '../quantity.ts'

export interface Habits {
  /** Half of all movements into shelves are posted within this time, ms. */
  readonly usualLagMs: number
  /** Sorted quantities of an item's movements of one kind; those of the item in hand are kept. */
  readonly quantitiesOf: (item: number, kind: number) => Float64Array
}

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

export function habitsOf(history: History, itemMovements: (item: number) => Iterable<number>): Habits {
  const lags = inflowLags(history)
  const kept = new Map<number, Float64Array>()
  let keptItem = -1
  return {
    usualLagMs: lagQuantile(lags, 0.5) ?? 0,
    quantitiesOf: (item, kind) => {
      if (item !== keptItem) kept.clear()
      keptItem = item
      let quantities = kept.get(kind)
      if (quantities === undefined) {
        const found: Quantity[] = []
        for (const movement of itemMovements(item)) {
          if (history.kind[movement] === kind) found.push(history.quantity[movement])
        }
        quantities = Float64Array.from(found).sort()
        kept.set(kind, quantities)
      }
      return quantities
    },
  }
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
