/**
 * A cause: one way in which the book and the shelf may have parted.
 *
 * Each cause is a file that looks at a scene and proposes acts: the edits of history that would undo one such fault,
 * what they would add to the balance over time, how surprising the act is, and the facts that speak for it. It does
 * not decide. The engine replays the acts, alone and together, and ranks those that lift the episode.
 */

import type { CauseCode, Order } from '../codes.ts'
import type { Edit, Evidence } from '../episodes/analysis.ts'
import type { Quantity } from '../quantity/quantity.ts'
import type { Instant } from '../time.ts'
import type { Scene } from './scene.ts'

export interface Cause {
  readonly code: CauseCode
  readonly acts: (scene: Scene) => Act[]
}

export interface Act {
  readonly code: CauseCode
  readonly edits: readonly Edit[]
  /** What undoing the fault adds to the book. */
  readonly gains: readonly Gain[]
  /** -ln of how likely the act is, given its evidence; the class prior of its cause comes on top. */
  readonly surprise: number
  readonly movements: readonly number[]
  readonly evidence: Evidence
}

/** `quantity` more in the book from one instant (inclusive) to another (exclusive), in one order's time. */
export interface Gain {
  readonly order: Order
  readonly quantity: Quantity
  readonly from: Instant
  readonly to: Instant
}

/** A gain that lasts: the same in both orders, each from the movement's own time. */
export function lastingGains(scene: Scene, movement: number, quantity: Quantity): Gain[] {
  return (['as-posted', 'as-happened'] as const).map((order) => ({
    order,
    quantity,
    from: scene.timeOf(order, movement),
    to: Number.POSITIVE_INFINITY,
  }))
}

/** -ln of a probability, kept finite. */
export function surpriseOf(probability: number): number {
  return -Math.log(Math.max(probability, 1e-9))
}

/**
 * The surprise of a fault for which there is evidence: -ln of its posterior odds against chance, so that strong
 * evidence (odds above one) makes an explanation cheaper than its prior. Odds are believed up to 100 to 1.
 */
export function surpriseOfOdds(priorOdds: number, likelihoodRatio: number): number {
  return surpriseOf(Math.min(100, priorOdds * likelihoodRatio))
}
