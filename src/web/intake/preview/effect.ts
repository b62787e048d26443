/** A movement as a stock card sees it: the place it touched, and how much came in (+) or went out (−). */
import type { PreviewMovement } from '../../../api/intake/schema.ts'
import { hasFloor } from '../../../core/history/location.ts'

export interface Effect {
  /** The shelf; of two, where it left and where it arrived; of none, the same of the two outside. */
  readonly place: string
  readonly arrival: string | null
  /** A decimal: below zero where goods went out, without a sign where they only changed their place. */
  readonly quantity: string
  readonly isSigned: boolean
}

/** The effect of a movement on the shelves it touches. */
export function effectOf({ from, to, quantity }: Pick<PreviewMovement, 'from' | 'to' | 'quantity'>): Effect {
  const [left, arrived] = [hasFloor(from.kind), hasFloor(to.kind)]
  if (left === arrived) return { place: from.path, arrival: to.path, quantity, isSigned: false }
  return {
    place: left ? from.path : to.path,
    arrival: null,
    quantity: left ? negated(quantity) : quantity,
    isSigned: true,
  }
}

function negated(decimal: string): string {
  return decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`
}
