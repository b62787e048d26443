/**
 * The books of one item, and each book's legs in both orders.
 *
 * As posted is one order. As happened is two readings wherever a time is an interval: the kind one lets goods come
 * in at the interval's first instant and leave at its last, the harsh one the other way round. The kind reading is
 * at every instant the highest balance that any order within the intervals allows, so what is negative there is
 * negative for certain; what is negative in the harsh reading only is ambiguous.
 */

import { TIME_PRECISIONS } from '../codes.ts'
import type { History } from '../history/history.ts'
import { type Instant, PRECISION_SPAN_MS } from '../time.ts'
import type { ItemLegs } from './item-legs.ts'
import type { Legs } from './stretches.ts'

/** A book by indexes into a history's items, locations and texts. */
export interface BookRef {
  readonly item: number
  readonly location: number
  readonly lot: number
  readonly owner: number
}

/** One book's legs in posting order; without their times. */
export interface BookLegs {
  readonly book: BookRef
  readonly movement: Int32Array
  readonly delta: Float64Array
}

/** A sort by insertion is given up beyond so many steps a leg. */
const MOVES_A_LEG_MAX = 8
const SPANS_MS = Float64Array.from(TIME_PRECISIONS, (precision) => PRECISION_SPAN_MS[precision])

/**
 * Splits items' legs by book, in order of first movement. Made once a history: a book without lot and owner is found
 * through a table by location, which is cleared by counting up and not by writing, and all items share two arrays.
 * So the books of one item hold until the books of the next are made.
 */
export function bookSplitter(history: History, { start, leg }: ItemLegs): (item: number) => BookLegs[] {
  const { from, to, lot, owner, quantity } = history
  const slotAt = new Int32Array(history.locations.length)
  const seenIn = new Int32Array(history.locations.length)
  let call = 0
  const longest = longestOf(start)
  const slotOf = new Int32Array(longest)
  const movement = new Int32Array(longest)
  const delta = new Float64Array(longest)

  return (item) => {
    call++
    const first = start[item]
    const count = start[item + 1] - first
    const special = new Map<string, number>()
    const books: BookRef[] = []
    const ends: number[] = []
    for (let index = 0; index < count; index++) {
      const code = leg[first + index]
      const moved = code >> 1
      const location = code & 1 ? from[moved] : to[moved]
      const ofLot = lot === null ? 0 : lot[moved]
      const ofOwner = owner === null ? 0 : owner[moved]
      let slot: number
      if (ofLot === 0 && ofOwner === 0) {
        if (seenIn[location] !== call) {
          seenIn[location] = call
          slotAt[location] = books.push({ item, location, lot: 0, owner: 0 }) - 1
          ends.push(0)
        }
        slot = slotAt[location]
      } else {
        const key = `${location} ${ofLot} ${ofOwner}`
        const found = special.get(key)
        slot = found ?? books.push({ item, location, lot: ofLot, owner: ofOwner }) - 1
        if (found === undefined) {
          special.set(key, slot)
          ends.push(0)
        }
      }
      slotOf[index] = slot
      ends[slot]++
    }
    let total = 0
    for (let slot = 0; slot < ends.length; slot++) {
      total += ends[slot]
      ends[slot] = total - ends[slot]
    }
    for (let index = 0; index < count; index++) {
      const code = leg[first + index]
      const place = ends[slotOf[index]]++
      movement[place] = code >> 1
      delta[place] = code & 1 ? -quantity[code >> 1] : quantity[code >> 1]
    }
    return books.map((book, slot) => {
      const begin = slot === 0 ? 0 : ends[slot - 1]
      return {
        book,
        movement: movement.subarray(begin, ends[slot]),
        delta: delta.subarray(begin, ends[slot]),
      }
    })
  }
}

function longestOf(start: Int32Array): number {
  let longest = 0
  for (let item = 1; item < start.length; item++) longest = Math.max(longest, start[item] - start[item - 1])
  return longest
}

/**
 * Whether a book may ever be below zero, in either order: a quick no, without an object, for almost every book. As
 * happened it looks at the harsh reading, below which the kind one never lies.
 */
export function dipCheck(history: History, { start }: ItemLegs) {
  const { recordedAt, occurredAt, occurredPrecision, corrects } = history
  const longest = longestOf(start)
  const at = new Float64Array(longest)
  const change = new Float64Array(longest)

  return ({ movement, delta }: BookLegs): boolean => {
    const count = movement.length
    for (let leg = 0; leg < count; leg++) {
      at[leg] = recordedAt[movement[leg]]
      change[leg] = delta[leg]
    }
    if (mayDip(count)) return true
    // What a correction took away was below zero before.
    if (corrects !== null && movement.some((one) => corrects[one] >= 0)) return true
    if (occurredPrecision === null && occurredAt === recordedAt) return false
    for (let leg = 0; leg < count; leg++) {
      const moved = movement[leg]
      const isDay = occurredPrecision !== null && delta[leg] > 0
      at[leg] = occurredAt[moved] + (isDay ? SPANS_MS[occurredPrecision[moved]] : 0)
      change[leg] = delta[leg]
    }
    return mayDip(count)
  }

  /** Sorts by insertion, since histories are nearly sorted; a book that is not is left to the exact way. */
  function mayDip(count: number): boolean {
    let moves = 0
    for (let leg = 1; leg < count; leg++) {
      const key = at[leg]
      if (at[leg - 1] <= key) continue
      const own = change[leg]
      let place = leg
      for (; place > 0 && at[place - 1] > key; place--) {
        at[place] = at[place - 1]
        change[place] = change[place - 1]
      }
      at[place] = key
      change[place] = own
      moves += leg - place
      if (moves > count * MOVES_A_LEG_MAX + 64) return true
    }
    let balance = 0
    for (let leg = 0; leg < count; leg++) {
      balance += change[leg]
      if (balance < 0) return true
    }
    return false
  }
}

/** The columns of a history that say when. */
type Clocks = Pick<History, 'recordedAt' | 'occurredAt' | 'occurredPrecision'>
type LegColumns = Pick<BookLegs, 'movement' | 'delta'>

/** The book as posted: by recordedAt, then in posting order. */
export function legsAsPosted({ recordedAt }: Clocks, { movement, delta }: LegColumns): Legs {
  const at = new Float64Array(movement.length)
  for (let leg = 0; leg < at.length; leg++) at[leg] = recordedAt[movement[leg]]
  return sorted({ at, delta, movement, length: at.length })
}

/**
 * The book as happened; `kind` or `harsh` where a time is an interval. What is known at an instant happened no later
 * than `by`, however long its day goes on.
 */
export function legsAsHappened(
  { occurredAt, occurredPrecision }: Clocks,
  { movement, delta }: LegColumns,
  reading: 'kind' | 'harsh',
  by: Instant = Number.POSITIVE_INFINITY,
): Legs {
  const late = reading === 'kind' ? -1 : 1
  const at = new Float64Array(movement.length)
  for (let leg = 0; leg < at.length; leg++) {
    const index = movement[leg]
    at[leg] = occurredAt[index]
    if (occurredPrecision === null || delta[leg] * late <= 0) continue
    at[leg] = Math.max(at[leg], Math.min(at[leg] + SPANS_MS[occurredPrecision[index]], by))
  }
  return sorted({ at, delta, movement, length: at.length })
}

/** The last instant at which a movement may have happened. */
export function lastInstantOf({ occurredAt, occurredPrecision }: Clocks, movement: number): Instant {
  return occurredAt[movement] + (occurredPrecision === null ? 0 : SPANS_MS[occurredPrecision[movement]])
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
  if (!insertionSorted(order, at, length * MOVES_A_LEG_MAX + 64)) mergeSort(order, at)
  const ordered = {
    at: new Float64Array(length),
    delta: new Float64Array(length),
    movement: new Int32Array(length),
    length,
  }
  for (let place = 0; place < length; place++) {
    const leg = order[place]
    ordered.at[place] = at[leg]
    ordered.delta[place] = legs.delta[leg]
    ordered.movement[place] = legs.movement[leg]
  }
  return ordered
}

/**
 * Sorts `order` by key, keeping its order among equals: a merge from the bottom up over plain numbers, which takes a
 * tenth of the time of a sort that calls back.
 */
function mergeSort(order: Int32Array, key: Float64Array): void {
  const { length } = order
  let source = order
  let target: Int32Array = new Int32Array(length)
  for (let run = 1; run < length; run *= 2) {
    for (let start = 0; start < length; start += 2 * run) {
      const middle = Math.min(start + run, length)
      const end = Math.min(start + 2 * run, length)
      let [left, right] = [start, middle]
      for (let place = start; place < end; place++) {
        const takesLeft = left < middle && (right >= end || key[source[left]] <= key[source[right]])
        target[place] = takesLeft ? source[left++] : source[right++]
      }
    }
    ;[source, target] = [target, source]
  }
  if (source !== order) order.set(source)
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
