/**
 * The books of one item, and each book's legs in the orders it is told in.
 *
 * As posted is one order. As happened is two readings wherever a time is an interval: the kind one lets goods come
 * in at the interval's first instant and leave at its last, the harsh one the other way round. The kind reading is
 * at every instant the highest balance that any order within the intervals allows, so what is negative there is
 * negative for certain; what is negative in the harsh reading only is ambiguous.
 */
import type { BookRef } from '../analysis.ts'
import { TIME_PRECISIONS } from '../codes.ts'
import type { History } from '../history.ts'
import { PRECISION_SPAN_MS } from '../time.ts'
import type { ItemLegs } from './item-legs.ts'
import type { Legs } from './stretches.ts'

/** One book's legs in posting order, by time column asked for later. */
export interface BookLegs {
  readonly book: BookRef
  readonly movement: Int32Array
  readonly delta: Float64Array
}

const SPANS_MS = Float64Array.from(TIME_PRECISIONS, (precision) => PRECISION_SPAN_MS[precision])

/**
 * Splits items' legs by book, in order of first movement. Made once a history: a book without lot and owner is found
 * through a table by location, which is cleared by counting up and not by writing.
 */
export function bookSplitter(history: History, { start, leg }: ItemLegs): (item: number) => BookLegs[] {
  const { from, to, lot, owner, quantity } = history
  const slotAt = new Int32Array(history.locations.length)
  const seenBy = new Int32Array(history.locations.length).fill(-1)
  let slotOf = new Int32Array(1024)

  return (item) => {
    const first = start[item]
    const count = start[item + 1] - first
    if (slotOf.length < count) slotOf = new Int32Array(count * 2)
    const special = new Map<string, number>()
    const books: BookRef[] = []
    const sizes: number[] = []
    for (let index = 0; index < count; index++) {
      const code = leg[first + index]
      const movement = code >> 1
      const location = code & 1 ? from[movement] : to[movement]
      const ofLot = lot === null ? 0 : lot[movement]
      const ofOwner = owner === null ? 0 : owner[movement]
      let slot: number
      if (ofLot === 0 && ofOwner === 0) {
        if (seenBy[location] !== item) {
          seenBy[location] = item
          slotAt[location] = books.push({ item, location, lot: 0, owner: 0 }) - 1
          sizes.push(0)
        }
        slot = slotAt[location]
      } else {
        const key = `${location} ${ofLot} ${ofOwner}`
        const found = special.get(key)
        slot = found ?? books.push({ item, location, lot: ofLot, owner: ofOwner }) - 1
        if (found === undefined) {
          special.set(key, slot)
          sizes.push(0)
        }
      }
      slotOf[index] = slot
      sizes[slot]++
    }
    const split = books.map((book, slot) => ({
      book,
      movement: new Int32Array(sizes[slot]),
      delta: new Float64Array(sizes[slot]),
    }))
    sizes.fill(0)
    for (let index = 0; index < count; index++) {
      const code = leg[first + index]
      const { movement, delta } = split[slotOf[index]]
      const place = sizes[slotOf[index]]++
      movement[place] = code >> 1
      delta[place] = code & 1 ? -quantity[code >> 1] : quantity[code >> 1]
    }
    return split
  }
}

/** The book as posted: by recordedAt, then in posting order. */
export function legsAsPosted(history: History, { movement, delta }: BookLegs): Legs {
  const { recordedAt } = history
  const at = new Float64Array(movement.length)
  for (let leg = 0; leg < at.length; leg++) at[leg] = recordedAt[movement[leg]]
  return sorted({ at, delta, movement, length: at.length })
}

/** The book as happened; `kind` or `harsh` where a time is an interval. */
export function legsAsHappened(history: History, book: BookLegs, reading: 'kind' | 'harsh'): Legs {
  const { movement, delta } = book
  const { occurredAt, occurredPrecision } = history
  const late = reading === 'kind' ? -1 : 1
  const at = new Float64Array(movement.length)
  for (let leg = 0; leg < at.length; leg++) {
    const index = movement[leg]
    at[leg] = occurredAt[index]
    if (occurredPrecision !== null && delta[leg] * late > 0) at[leg] += SPANS_MS[occurredPrecision[index]]
  }
  return sorted({ at, delta, movement, length: at.length })
}

/** Whether any of the book's times is an interval, so that its two readings may differ. */
export function hasIntervals({ occurredPrecision }: History, { movement }: BookLegs): boolean {
  return occurredPrecision !== null && movement.some((index) => occurredPrecision[index] !== 0)
}

/**
 * Sorts legs by time, keeping posting order among equals. Histories are nearly sorted (a late posting steps back a
 * little), so insertion comes first and gives way to a full sort when it has moved too much.
 */
function sorted(legs: Legs): Legs {
  const { at, length } = legs
  let inversions = 0
  for (let leg = 1; leg < length; leg++) if (at[leg] < at[leg - 1]) inversions++
  if (inversions === 0) return legs
  const order = new Int32Array(length)
  for (let leg = 0; leg < length; leg++) order[leg] = leg
  if (!insertionSorted(order, at, length * 8 + 64)) {
    order.sort((left, right) => at[left] - at[right] || left - right)
  }
  return {
    at: Float64Array.from(order, (leg) => at[leg]),
    delta: Float64Array.from(order, (leg) => legs.delta[leg]),
    movement: Int32Array.from(order, (leg) => legs.movement[leg]),
    length,
  }
}

/** Sorts `order` by key; false as soon as it would need more than `movesMax` moves. */
function insertionSorted(order: Int32Array, key: Float64Array, movesMax: number): boolean {
  let moves = 0
  for (let index = 1; index < order.length; index++) {
    const moving = order[index]
    let place = index
    while (place > 0 && key[order[place - 1]] > key[moving]) {
      order[place] = order[place - 1]
      place--
      if (++moves > movesMax) {
        order[place] = moving
        return false
      }
    }
    order[place] = moving
  }
  return true
}
