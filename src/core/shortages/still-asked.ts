/** What an order still asks for, beyond what left for it and what is promised to it already. */
import type { Quantity } from '../quantity/quantity.ts'
import type { Due } from './first-passing.ts'

/** The lines as they are left, the earliest served first; the lines that are served wholly are not among them. */
export function stillAsked(lines: readonly Due[], served: Quantity): Due[] {
  let rest = served
  const left: Due[] = []
  for (const { at, quantity } of lines.toSorted((one, other) => one.at - other.at)) {
    const taken = Math.min(rest, quantity)
    rest -= taken
    if (quantity > taken) left.push({ at, quantity: quantity - taken })
  }
  return left
}
