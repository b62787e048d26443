/**
 * Checks a ledger's chain: numbers without gaps, and at both ends of every movement the balance that the one before it
 * left there, more or less what was moved. Goes movement by movement, so that a ledger of any size can be checked.
 */
import { addQuantity, type Quantity } from '../quantity/quantity.ts'

export interface ChainLink {
  readonly seq: number
  readonly fromBook: string
  readonly toBook: string
  readonly quantity: Quantity
  readonly fromBalance: Quantity
  readonly toBalance: Quantity
}

export type ChainFault =
  | { readonly code: 'seq-gap'; readonly expected: number; readonly found: number }
  | {
      readonly code: 'broken-chain'
      readonly book: string
      readonly expected: Quantity
      readonly found: Quantity
    }

/** A checker of one ledger's chain: feed it every movement in order, then compare `balances` with the books. */
export function createChain() {
  const balances = new Map<string, Quantity>()
  let last = 0

  function leg(book: string, delta: Quantity, found: Quantity): ChainFault | null {
    const expected = addQuantity(balances.get(book) ?? 0, delta)
    if (expected !== found) return { code: 'broken-chain', book, expected, found }
    balances.set(book, expected)
    return null
  }

  return {
    /** The first fault of the next movement, or null. */
    next({ seq, fromBook, toBook, quantity, fromBalance, toBalance }: ChainLink): ChainFault | null {
      last++
      if (seq !== last) return { code: 'seq-gap', expected: last, found: seq }
      return leg(fromBook, -quantity, fromBalance) ?? leg(toBook, quantity, toBalance)
    },
    last: () => last,
    /** What every book should hold. */
    balances: balances as ReadonlyMap<string, Quantity>,
  }
}
