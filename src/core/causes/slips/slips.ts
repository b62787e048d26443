/**
 * The slips that a row may be: each quantity that a hand may have meant, with how much likelier the slip is than an
 * honest row of this quantity.
 *
 *     ratio = P(written | meant) P(meant) / P(written)
 */
import type { History } from '../../history/history.ts'
import type { Quantity } from '../../quantity/quantity.ts'
import type { Factor } from '../../quantity/unit.ts'
import type { Habits } from '../usual/quantities/habit.ts'
import { digitReadings } from './digits.ts'
import { dividedBy, type LotShares, multipliedBy, packShares } from './packs.ts'

export interface Slip {
  /** What may have been meant, smallest units. */
  readonly meant: Quantity
  /** P(what is written | this was meant, and this kind of slip made). */
  readonly likelihood: number
  /** `likelihood` x P(meant) / P(written). */
  readonly ratio: number
  /** P(meant) by the habits of the item. */
  readonly meantLikelihood: number
  /** Of a slip of units: the factor, and whether the item has this pack on file. */
  readonly pack: { readonly factor: Factor; readonly isKnown: boolean } | null
}

export interface Hands {
  readonly history: History
  readonly habits: Habits
  readonly lots: LotShares
  /** Whether a location is a shelf, 1 or 0. */
  readonly floor: Uint8Array
}

/** Which way a slip sinks a book: an outflow written too large, an inflow written too small. */
export type Sinking = 'out-too-large' | 'in-too-small'

/** The slips of digits that would sink a book by this row. */
export function digitSlips(hands: Hands, movement: number, sinking: Sinking): Slip[] {
  const { history, habits } = hands
  const written = history.quantity[movement]
  return digitReadings(written, habits.unit(history.item[movement]))
    .filter(({ quantity }) => (sinking === 'out-too-large' ? quantity < written : quantity > written))
    .map(({ quantity, likelihood }) => slipOf(hands, movement, quantity, likelihood, null))
}

/** The slips of units that would sink a book by this row. */
export function packSlips(hands: Hands, movement: number, sinking: Sinking): Slip[] {
  const { history, habits, lots } = hands
  const item = history.item[movement]
  const written = history.quantity[movement]
  const isReceipt = sinking === 'in-too-small'
  const unit = habits.unit(item)
  const lot = habits.lot(item, isReceipt ? written : undefined) / unit
  const packs = packShares(
    history.items[item].packs.map(({ factor }) => factor),
    lot,
    lots,
  )
  return packs.flatMap(({ factor, share, isKnown }) => {
    const meant = isReceipt ? multipliedBy(written, factor) : dividedBy(written, factor)
    if (meant === null || meant % unit !== 0) return []
    return [slipOf(hands, movement, meant, share, { factor, isKnown })]
  })
}

function slipOf(
  { history, habits, floor }: Hands,
  movement: number,
  meant: Quantity,
  likelihood: number,
  pack: Slip['pack'],
): Slip {
  const { item, kind, quantity, from, to } = history
  const written = quantity[movement]
  const shelf = floor[from[movement]] === 1 ? from[movement] : to[movement]
  const p = (q: Quantity) => habits.likelihood(item[movement], kind[movement], q, written, shelf)
  const meantLikelihood = p(meant)
  return { meant, likelihood, ratio: (likelihood * meantLikelihood) / p(written), meantLikelihood, pack }
}
