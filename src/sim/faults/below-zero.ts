/**
 * When a book is below zero, in either order: what decides whether a fault sank it.
 *
 * The same law as `core/episodes/stretches.ts`, over the rows of the simulator: what happens in one second is netted.
 */
import type { SimBook } from './fault.ts'
import type { Field } from './field.ts'

/** From a second on to another, which is no part of it. */
export type Span = readonly [from: number, to: number]

export type Clock = 'occurred' | 'recorded'

const FOR_EVER = Number.POSITIVE_INFINITY
/** Times dated back lie before the first day, by years. */
const SHIFT = 2 ** 28
const LEGS_MAX = 2 ** 23

/** The spans in which a book is below zero by a clock. */
export function spansBelow(field: Field, book: SimBook, clock: Clock): Span[] {
  const spans: Span[] = []
  let since: number | null = null
  walk(field, book, clock, (at, balance) => {
    if (balance < 0) since ??= at
    else if (since !== null) {
      spans.push([since, at])
      since = null
    }
  })
  if (since !== null) spans.push([since, FOR_EVER])
  return spans
}

/** What a book holds after everything up to a second, that second included. */
export function balanceAt(field: Field, book: SimBook, clock: Clock, second: number): number {
  let held = 0
  walk(field, book, clock, (at, balance) => {
    if (at <= second) held = balance
  })
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

/** Goes through the balances of a book, after each second in which it changes. */
function walk(field: Field, book: SimBook, clock: Clock, visit: (at: number, balance: number) => void): void {
  const { rows, world } = field
  const { item, place, lot, owner } = book
  const times = rows[clock]
  const site = Math.floor(place / world.placesASite)
  const keys: number[] = []
  const deltas: number[] = []
  for (const row of field.rowsAt(site, item)) {
    if (rows.lot[row] !== lot || rows.owner[row] !== owner) continue
    const delta =
      (rows.to[row] === place ? rows.quantity[row] : 0) - (rows.from[row] === place ? rows.quantity[row] : 0)
    if (delta === 0) continue
    keys.push((times[row] + SHIFT) * LEGS_MAX + deltas.length)
    deltas.push(delta)
  }
  const sorted = Float64Array.from(keys).sort()
  let balance = 0
  for (let leg = 0; leg < sorted.length; leg++) {
    const at = Math.floor(sorted[leg] / LEGS_MAX)
    balance += deltas[sorted[leg] % LEGS_MAX]
    const isLast = leg + 1 === sorted.length || Math.floor(sorted[leg + 1] / LEGS_MAX) !== at
    if (isLast) visit(at - SHIFT, balance)
  }
}
