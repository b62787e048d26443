/**
 * Shortfalls: what must be at or above zero for an episode to be explained, and whether some acts lift it there.
 *
 * A gain begins or ends at a leg of the book, and a balance stands from one leg to the next, so looking at every
 * instant of a stretch is looking at all of it.
 */

import type { Order } from '../codes.ts'
import type { Legs, Stretch } from '../episodes/stretches.ts'
import type { Quantity } from '../quantity/quantity.ts'
import type { Instant } from '../time.ts'
import type { Act, Gain } from './act.ts'

export interface Shortfall {
  readonly order: Order
  readonly at: Float64Array
  readonly balance: Float64Array
  readonly deepest: Quantity
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
  return { order, at: Float64Array.from(at), balance: Float64Array.from(balances), deepest: stretch.deepest }
}

/** Replays the stretches with the acts undone: the first instant still below zero; null where all are lifted. */
export function firstShort(shortfalls: readonly Shortfall[], acts: readonly Act<unknown>[]): Short | null {
  for (const { order, at, balance } of shortfalls) {
    const gains = acts.flatMap((act) => act.gains.filter((gain) => gain.order === order))
    for (let index = 0; index < at.length; index++) {
      const short = balance[index] + gainAt(gains, at[index])
      if (short < 0) return { order, at: at[index], short }
    }
  }
  return null
}

/** Whether the acts gain as much as each stretch is deep: a quick no before a replay. */
export function mayLift(shortfalls: readonly Shortfall[], acts: readonly Act<unknown>[]): boolean {
  return shortfalls.every(({ order, deepest }) => gained(acts, order) + deepest >= 0)
}

function gained(acts: readonly Act<unknown>[], order: Order): Quantity {
  let sum = 0
  for (const act of acts) for (const gain of act.gains) if (gain.order === order) sum += gain.quantity
  return sum
}

function gainAt(gains: readonly Gain[], at: Instant): Quantity {
  let sum = 0
  for (const { quantity, from, to } of gains) if (from <= at && at < to) sum += quantity
  return sum
}
