/**
 * When a book is below zero, in either order: what decides whether a fault sank it.
 *
 * The same law as `core/episodes/stretches.ts`, over the rows of the simulator: what happens in one second is netted.
 * Rows of a book lie far apart in the columns, so they are read once for both clocks.
 */
import { ROW } from '../rows.ts'
import type { SimBook } from './fault.ts'
import type { Field } from './field.ts'

/** From a second on to another, which is no part of it. */
export type Span = readonly [from: number, to: number]

export const CLOCKS = ['recorded', 'occurred'] as const

export type Clock = (typeof CLOCKS)[number]

/** The spans of one book by each clock. */
export type Spans = Readonly<Record<Clock, readonly Span[]>>

const FOR_EVER = Number.POSITIVE_INFINITY
/** Times dated back lie before the first day, by years. */
const SHIFT = 2 ** 28
const LEGS_MAX = 2 ** 23

/** The spans in which a book is below zero. */
export function spansBelow(field: Field, book: SimBook): Spans {
  const legs = gather(field, book)
  return { recorded: spansOf(keys.recorded, legs), occurred: spansOf(keys.occurred, legs) }
}

/** Whether a book is below zero at all, by whichever clock. */
export function isEverBelow(field: Field, book: SimBook): boolean {
  const { recorded, occurred } = spansBelow(field, book)
  return recorded.length + occurred.length > 0
}

/** What a book holds after everything up to a second, that second included. */
export function balanceAt(field: Field, book: SimBook, clock: Clock, second: number): number {
  const legs = gather(field, book)
  let held = 0
  for (let leg = 0; leg < legs; leg++)
    if (keys[clock][leg] < (second + SHIFT + 1) * LEGS_MAX) held += deltas[leg]
  return held
}

/** Whether some instant of `spans` is in none of `others`. Both are sorted and disjoint. */
export function exceeds(spans: readonly Span[], others: readonly Span[]): boolean {
  return spans.some(([from, to]) => {
    let covered = from
    for (const [start, end] of others) if (start <= covered && end > covered) covered = end
    return covered < to
  })
}

/** Legs of one book while it is looked at: a time and the number of the leg as one key; larger where it has more. */
let keys: Record<Clock, Float64Array> = {
  recorded: new Float64Array(1 << 12),
  occurred: new Float64Array(1 << 12),
}
let deltas = new Float64Array(1 << 12)

function spansOf(times: Float64Array, legs: number): Span[] {
  sortKeys(times, legs)
  const spans: Span[] = []
  let balance = 0
  let since = Number.NaN
  let at = legs === 0 ? 0 : Math.floor(times[0] / LEGS_MAX)
  for (let leg = 0; leg < legs; leg++) {
    // A whole number of 32 bits: an index that might be none is slow.
    balance += deltas[(times[leg] - at * LEGS_MAX) | 0]
    const next = leg + 1 === legs ? FOR_EVER : Math.floor(times[leg + 1] / LEGS_MAX)
    if (next === at) continue
    if (balance < 0 && Number.isNaN(since)) since = at - SHIFT
    else if (balance >= 0 && !Number.isNaN(since)) {
      spans.push([since, at - SHIFT])
      since = Number.NaN
    }
    at = next
  }
  if (!Number.isNaN(since)) spans.push([since, FOR_EVER])
  return spans
}

/** Sorts the first keys. They are nearly sorted, so insertion comes first, and gives way where it moves too much. */
function sortKeys(times: Float64Array, count: number): void {
  let moves = 16 * count + 64
  for (let leg = 1; leg < count; leg++) {
    const key = times[leg]
    let place = leg
    for (; place > 0 && times[place - 1] > key; place--) times[place] = times[place - 1]
    times[place] = key
    moves -= leg - place
    if (moves < 0) {
      times.subarray(0, count).sort()
      return
    }
  }
}

/** Puts the legs of a book into `keys` and `deltas`; returns how many they are. */
function gather(field: Field, book: SimBook): number {
  const { rows, touched, world } = field
  const { item, place } = book
  const { from, to, quantity } = rows
  const { base, moved } = field.groupAt(Math.floor(place / world.placesASite), item)
  const kept = world.items[item]
  // Of an item without lots and owners, an untouched row has neither.
  const isPlain = kept?.tracking === 'none' && kept.owners.length === 1 && book.lot === 0 && book.owner === 0
  let legs = 0
  const add = (row: number) => {
    const isInto = to[row] === place
    if (isInto === (from[row] === place)) return
    if (legs === deltas.length) enlarge()
    keys.recorded[legs] = (rows.recorded[row] + SHIFT) * LEGS_MAX + legs
    keys.occurred[legs] = (rows.occurred[row] + SHIFT) * LEGS_MAX + legs
    deltas[legs++] = isInto ? quantity[row] : -quantity[row]
  }
  for (let index = 0; index < base.length; index++) {
    const row = base[index]
    if ((isPlain && touched[row] === 0) || isOf(row)) add(row)
  }
  for (const row of moved) if (isOf(row)) add(row)
  return legs

  function isOf(row: number): boolean {
    const isBook = rows.item[row] === item && rows.lot[row] === book.lot && rows.owner[row] === book.owner
    return isBook && rows.state[row] === ROW.kept
  }
}

function enlarge(): void {
  const larger = (column: Float64Array) => {
    const made = new Float64Array(column.length * 2)
    made.set(column)
    return made
  }
  keys = { recorded: larger(keys.recorded), occurred: larger(keys.occurred) }
  deltas = larger(deltas)
}
