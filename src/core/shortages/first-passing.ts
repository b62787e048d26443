/**
 * When what is asked of a stock passes what it holds, and by how much.
 *
 * What was wanted before now is wanted now. A receipt that should have come before now did not come, so nothing counts
 * on it. What comes and what goes at the same instant is netted. The lack grows until the next receipt comes, and is
 * told as it is then.
 */
import type { Quantity } from '../quantity/quantity.ts'
import type { Instant } from '../time.ts'

/** Units that come or are wanted at a time; the quantity is above zero. */
export interface Due {
  readonly at: Instant
  readonly quantity: Quantity
}

export interface Supply<Receipt extends Due = Due> {
  /** Not below zero, smallest units, as all quantities here. */
  readonly onHand: Quantity
  readonly demands: readonly Due[]
  readonly receipts: readonly Receipt[]
  readonly now: Instant
}

export interface Passing<Receipt extends Due = Due> {
  /** Now, or the first instant after it, at which more is wanted than is there. */
  readonly at: Instant
  /** The most that is lacking before the next receipt. */
  readonly lacks: Quantity
  /** The first receipt after that instant; null where none is announced for a time to come. */
  readonly nextReceipt: Receipt | null
}

/**
 * The first passing; null where the stock lasts for all that is known.
 *
 * @example firstPassing({ onHand: 5, demands: [{ at: 20, quantity: 8 }], receipts: [], now: 10 })?.lacks // 3
 */
export function firstPassing<Receipt extends Due>({
  onHand,
  demands,
  receipts,
  now,
}: Supply<Receipt>): Passing<Receipt> | null {
  const coming = receipts.filter(({ at }) => at >= now).toSorted((left, right) => left.at - right.at)
  const wanted = demands
    .map(({ at, quantity }) => ({ at: Math.max(at, now), quantity }))
    .toSorted((left, right) => left.at - right.at)
  let level = onHand
  let next = 0
  let passedAt: Instant | null = null
  for (const [index, { at, quantity }] of wanted.entries()) {
    for (; coming[next] !== undefined && coming[next].at <= at; next++) {
      // The next receipt after the passing ends the look.
      if (passedAt !== null) return passing(passedAt, level, coming[next])
      level += coming[next].quantity
    }
    level -= quantity
    const isLastOfInstant = wanted[index + 1]?.at !== at
    if (level < 0 && isLastOfInstant) passedAt ??= at
  }
  return passedAt === null ? null : passing(passedAt, level, coming[next] ?? null)
}

function passing<Receipt extends Due>(
  at: Instant,
  level: Quantity,
  nextReceipt: Receipt | null,
): Passing<Receipt> {
  return { at, lacks: -level, nextReceipt }
}
