/** What a mode of a rule means: a small strategy, one a file under `modes/`. */
import type { RuleMode } from '../codes.ts'
import type { Quantity } from '../quantity/quantity.ts'

export interface Mode {
  readonly code: RuleMode
  /** How far below zero a movement may take a book without being stopped; a depth of null is no limit. */
  readonly posts: (depth: Quantity | null) => Quantity
  /** Whether it leaves to others what is reserved for them. */
  readonly keepsReserved: boolean
  /** What becomes of a movement that is stopped. */
  readonly whenShort: (shortage: Shortage) => 'refused' | 'parked'
}

export interface Shortage {
  /** What the rule's depth still lets through; null is no limit. */
  readonly depth: Quantity | null
  /** How far below zero the book would be. */
  readonly below: Quantity
  /** What the book needs beyond what it holds, with all that is parked at it. */
  readonly needed: Quantity
  /** What open expectations still announce for it. */
  readonly announced: Quantity
}
