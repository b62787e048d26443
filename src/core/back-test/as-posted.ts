/**
 * The movements of one item as they were posted, rules or no rules, and which of them rules could have changed.
 *
 * As long as no movement takes its book below zero, and none is dated back behind something that came in, no rule
 * stops any of them. Books that goods move between hang together: what is stopped at one is missing at the other. So
 * only the books that hang together with one in trouble are decided again; most need not be.
 */
import { bookClocks, type Clocks, type Span } from './clocks.ts'
import type { ItemColumns } from './item-columns.ts'

export interface AsPosted {
  readonly clocks: Clocks
  /** Places whose movements have to be decided again, in posting order, also those of before the period. */
  readonly places: readonly number[]
  /** Whether the book of a slot hangs together with one in trouble. */
  readonly isTroubled: (slot: number) => boolean
  /** By place: what a row that states a level left its book with; NaN elsewhere. */
  readonly level: Float64Array
  /** By place: 1 where the book that was left stood at zero or above after all of the instant. */
  readonly borne: Uint8Array
}

/** Movements first … end-1 are those of the period. */
export interface Period extends Span {
  readonly first: number
  readonly end: number
}

/** Which movements of an item lie in a period. */
export function periodOf({ length, recordedAt }: ItemColumns, span: Span): Period {
  const placeOf = (at: number) => {
    let [low, high] = [0, length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (recordedAt[middle] < at) low = middle + 1
      else high = middle
    }
    return low
  }
  return { ...span, first: placeOf(span.from), end: placeOf(span.to) }
}

/** Folds the movements of an item up to the end of the period; `isLevel` says of a place whether it states a level. */
export function asPosted(
  columns: ItemColumns,
  period: Period,
  isLevel: (place: number) => boolean,
): AsPosted {
  const { slots, recordedAt, quantity, from, to, floor, outAt, inAt } = columns
  const balance = new Float64Array(slots)
  const lastIn = new Float64Array(slots).fill(Number.NEGATIVE_INFINITY)
  const trouble = new Uint8Array(slots)
  const level = new Float64Array(period.end).fill(Number.NaN)
  const borne = new Uint8Array(period.end)
  const clocks = bookClocks(slots, period)
  const together = joinedSlots(columns, period.end)

  function post(place: number): void {
    const [left, came] = [from[place], to[place]]
    balance[left] -= quantity[place]
    balance[came] += quantity[place]
    clocks.note(left, recordedAt[place], balance[left])
    clocks.note(came, recordedAt[place], balance[came])
    const isDatedBack = outAt[place] < lastIn[left]
    if (place >= period.first && floor[left] === 1 && (balance[left] < 0 || isDatedBack)) trouble[left] = 1
    lastIn[came] = Math.max(lastIn[came], inAt[place])
    if (isLevel(place)) level[place] = balance[floor[left] === 1 ? left : came]
  }

  for (let place = 0, next = 0; place < period.end; place = next) {
    while (next < period.end && recordedAt[next] === recordedAt[place]) post(next++)
    for (let one = place; one < next; one++) borne[one] = Number(balance[from[one]] >= 0)
  }
  clocks.end()
  const roots = new Set<number>()
  for (let slot = 0; slot < slots; slot++) if (trouble[slot] === 1) roots.add(together(slot))
  const isTroubled = (slot: number) => floor[slot] === 1 && roots.has(together(slot))
  const places: number[] = []
  for (let place = 0; roots.size > 0 && place < period.end; place++)
    if (isTroubled(from[place]) || isTroubled(to[place])) places.push(place)
  return { clocks, places, isTroubled, level, borne }
}

/** By slot, one slot that stands for all books that goods moved between. */
function joinedSlots({ slots, from, to, floor }: ItemColumns, end: number): (slot: number) => number {
  const above = Int32Array.from({ length: slots }, (_, slot) => slot)
  const top = (slot: number): number => {
    let one = slot
    while (above[one] !== one) {
      above[one] = above[above[one]]
      one = above[one]
    }
    return one
  }
  for (let place = 0; place < end; place++)
    if (floor[from[place]] === 1 && floor[to[place]] === 1) above[top(from[place])] = top(to[place])
  return top
}
