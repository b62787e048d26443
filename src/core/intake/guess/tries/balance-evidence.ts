/**
 * The running balance of a file held against a reading: after each row, what the source says a card holds must be what
 * it held before and the movement. No other evidence is as strong: item, place, sign, order and opening must all be
 * right for it to come out.
 */
import type { TrialMovement } from './trial.ts'

export interface BalanceFit {
  /** Rows whose balance follows from the row before of the same card, and rows that have one. */
  readonly agree: number
  readonly of: number
  /** Which card the balance is of. */
  readonly by: 'card' | 'item'
  readonly newestFirst: boolean
}

/** Fewer rows than these prove nothing. */
const ROWS_MIN = 2

/**
 * The best fit of the balances, over cards or items, forwards or backwards; null where fewer than two rows can tell.
 * `balanceOf` is the number in the balance column of a row of the sample.
 */
export function balanceFit(
  movements: readonly TrialMovement[],
  balanceOf: (row: number) => number | null,
): BalanceFit | null {
  let best: BalanceFit | null = null
  let isOpen = false
  for (const by of ['card', 'item'] as const) {
    for (const newestFirst of [false, true]) {
      const fit = fitOf(movements, balanceOf, by, newestFirst)
      if (fit.of < ROWS_MIN) isOpen ||= fit.agree === fit.of
      else if (best === null || fit.agree / fit.of > best.agree / best.of + 0.02) best = fit
    }
  }
  // What is not followed over items proves nothing against cards of which there are too few rows.
  return best !== null && isOpen && best.agree / best.of < OPEN_MAX ? null : best
}
/** A fit of less than this is none where another way of adding up is still open. */
const OPEN_MAX = 0.8

/**
 * Whether balances are too few to prove anything, and none speaks against a reading: each row whose card comes before
 * follows from it, and there is a balance at all.
 */
export function isUncontradicted(
  movements: readonly TrialMovement[],
  balanceOf: (row: number) => number | null,
  newestFirst: boolean,
): boolean {
  const { agree, of } = fitOf(movements, balanceOf, 'card', newestFirst)
  return of < ROWS_MIN && agree === of && movements.some(({ row }) => balanceOf(row) !== null)
}

function fitOf(
  movements: readonly TrialMovement[],
  balanceOf: (row: number) => number | null,
  by: BalanceFit['by'],
  newestFirst: boolean,
): BalanceFit {
  const last = new Map<string, number>()
  let agree = 0
  let of = 0
  const ordered = newestFirst ? [...movements].reverse() : movements
  for (const { item, from, to, quantity, isLevel, row } of ordered) {
    const after = balanceOf(row)
    const key = by === 'item' ? item : (from ?? to)
    if (after === null || key === null || (from !== null && to !== null && by === 'card')) continue
    const before = last.get(key)
    last.set(key, after)
    const change = from !== null && to !== null ? 0 : to === null ? -quantity : quantity
    if (before === undefined) continue
    of++
    const apart = Math.abs(isLevel ? after - quantity : before + change - after)
    if (isNothing(apart, quantity, after)) agree++
  }
  return { agree, of, by, newestFirst }
}

/** Whether a difference is none: beside the movement, but for the tails that floats leave on large balances. */
export function isNothing(apart: number, quantity: number, balance: number): boolean {
  return apart < 1e-6 * Math.max(1, quantity) + 1e-12 * Math.abs(balance)
}
