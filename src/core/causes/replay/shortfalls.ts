/**
 * Shortfalls: what must be at or above zero for an episode to be explained, and whether some gains lift it there.
 *
 * A balance stands from one leg to the next, and a gain until it ends, so looking at every instant of a stretch at
 * which something moves or a gain ends is looking at all of it.
 */

import type { Order } from '../../codes.ts'
import type { Legs, Stretch } from '../../episodes/stretches.ts'
import type { Quantity } from '../../quantity/quantity.ts'
import type { Instant } from '../../time.ts'
import type { Gain } from '../edit.ts'

export interface Shortfall {
  readonly order: Order
  readonly startedAt: Instant
  readonly endedAt: Instant
  readonly deepest: Quantity
  /** Instants of the stretch and the balance from each on; read at the first question that needs them. */
  readonly balances: () => { readonly at: Float64Array; readonly balance: Float64Array }
}

/** What is still short where and when. */
export interface Short {
  readonly order: Order
  readonly at: Instant
  /** Below zero. */
  readonly short: Quantity
}

/** The balances inside a stretch, instant by instant. */
export function shortfallOf(order: Order, legs: Legs, stretch: Stretch): Shortfall {
  let read: ReturnType<Shortfall['balances']> | null = null
  return {
    order,
    startedAt: stretch.startedAt,
    endedAt: stretch.endedAt ?? Number.POSITIVE_INFINITY,
    deepest: stretch.deepest,
    balances() {
      read ??= balancesIn(legs, stretch)
      return read
    },
  }
}

function balancesIn(legs: Legs, stretch: Stretch) {
  const at: number[] = []
  const balances: number[] = []
  let balance = 0
  for (let leg = 0; leg < legs.length; leg++) {
    balance += legs.delta[leg]
    if (leg + 1 < legs.length && legs.at[leg + 1] === legs.at[leg]) continue
    if (legs.at[leg] < stretch.startedAt) continue
    if (stretch.endedAt !== null && legs.at[leg] >= stretch.endedAt) break
    at.push(legs.at[leg])
    balances.push(balance)
  }
  return { at: Float64Array.from(at), balance: Float64Array.from(balances) }
}

/** Whether the gains keep all of the stretches at or above zero. */
export function lifts(shortfalls: readonly Shortfall[], gains: readonly Gain[]): boolean {
  return (
    shortfalls.every((one) => gainedIn(gains, one.order) + one.deepest >= 0) &&
    firstShort(shortfalls, gains) === null
  )
}

/** The first instant still below zero with the gains; null where all stretches are lifted. */
export function firstShort(shortfalls: readonly Shortfall[], gains: readonly Gain[]): Short | null {
  for (const one of shortfalls) {
    const { order, startedAt, endedAt, deepest } = one
    let throughout = 0
    for (const { order: of, from, to, quantity } of gains)
      if (of === order && (quantity < 0 || (from <= startedAt && to >= endedAt))) throughout += quantity
    if (throughout + deepest >= 0) continue
    const { at, balance } = one.balances()
    const falls = fallsWithin(gains, one)
    for (let index = 0; index < at.length; index++) {
      const short = balance[index] + gainAt(gains, order, at[index])
      if (short < 0) return { order, at: at[index], short }
      for (const fall of falls) {
        if (fall <= at[index] || fall >= (at[index + 1] ?? endedAt)) continue
        const after = balance[index] + gainAt(gains, order, fall)
        if (after < 0) return { order, at: fall, short: after }
      }
    }
  }
  return null
}

/** Where gains end inside a stretch, or those below zero begin, ascending: the balance falls, though nothing moves. */
function fallsWithin(gains: readonly Gain[], { order, startedAt, endedAt }: Shortfall): Instant[] {
  return gains
    .filter((gain) => gain.order === order)
    .map(({ quantity, from, to }) => (quantity < 0 ? from : to))
    .filter((at) => at > startedAt && at < endedAt)
    .sort((left, right) => left - right)
}

/** The most that gains may add up to. */
function gainedIn(gains: readonly Gain[], order: Order): Quantity {
  let sum = 0
  for (const gain of gains) if (gain.order === order && gain.quantity > 0) sum += gain.quantity
  return sum
}

function gainAt(gains: readonly Gain[], order: Order, at: Instant): Quantity {
  let sum = 0
  for (const gain of gains) if (gain.order === order && gain.from <= at && at < gain.to) sum += gain.quantity
  return sum
}
