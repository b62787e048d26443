/** Whether an item at a site is about to sink, from what is asked of it under each name and what is announced. */
import type { Quantity } from '../quantity/quantity.ts'
import type { Instant } from '../time.ts'
import { type Due, firstPassing, type Passing } from './first-passing.ts'
import { stillAsked } from './still-asked.ts'

/** What is asked under one name; smallest units. */
export interface Asked {
  /** Null: wanted at once. */
  readonly announced: readonly { readonly at: Instant | null; readonly quantity: Quantity }[]
  readonly ordered: Quantity
  readonly promised: Quantity
  readonly waiting: Quantity
  readonly served: Quantity
}

export interface ToCome {
  readonly at: Instant | null
  readonly quantity: Quantity
}

/**
 * Demands of an item in time. The same order may be announced, at the gate and reserved: its units are counted once.
 * What is promised is taken now; what waits is wanted when its order is, else now.
 */
export function demandsOf(asked: readonly Asked[], now: Instant): Due[] {
  return asked.flatMap(({ announced, ordered, promised, waiting, served }) => {
    const lines = announced.map(({ at, quantity }) => ({ at: at ?? now, quantity }))
    const beyond = ordered - lines.reduce((sum, { quantity }) => sum + quantity, 0)
    if (beyond > 0) lines.push({ at: now, quantity: beyond })
    const left = stillAsked(lines, served + promised)
    const inLines = left.reduce((sum, { quantity }) => sum + quantity, 0)
    const taken = promised > 0 ? [{ at: now, quantity: promised }] : []
    const waits = waiting > inLines ? [{ at: now, quantity: waiting - inLines }] : []
    return [...taken, ...left, ...waits]
  })
}

/** When the stock of an item passes; null where it lasts. Receipts of no known time count for nothing. */
export function itemShortage<Receipt extends ToCome>({
  onHand,
  asked,
  receipts,
  now,
}: {
  readonly onHand: Quantity
  readonly asked: readonly Asked[]
  readonly receipts: readonly Receipt[]
  readonly now: Instant
}): Passing<Receipt & Due> | null {
  const timed = receipts.filter((one): one is Receipt & Due => one.at !== null)
  return firstPassing({ onHand, demands: demandsOf(asked, now), receipts: timed, now })
}
