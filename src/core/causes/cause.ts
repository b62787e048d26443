/**
 * A cause: one way in which the book and the shelf may have parted.
 *
 * Each cause is a folder: `cause.ts` looks at a scene and proposes acts, `evidence.ts` names the facts that speak for
 * them, `prior.ts` says how likely the cause is before anything is looked at, and where its other likelihoods come
 * from. A cause does not decide. The engine replays the acts, alone and together, and ranks those that lift the
 * episode.
 */

import { type CauseCode, type EpisodeClass, ORDERS } from '../codes.ts'
import type { Quantity } from '../quantity/quantity.ts'
import type { Act, Gain } from './act.ts'
import type { Evidence } from './evidence.ts'
import type { Scene } from './scene.ts'

export interface Cause<Facts = Evidence> {
  readonly code: CauseCode
  /** The share of this cause among episodes of a class; the shares of all causes sum to 1. */
  readonly prior: Readonly<Record<EpisodeClass, number>>
  readonly acts: (scene: Scene) => Act<Facts>[]
}

/** A gain of `quantity`, smallest units, that lasts: the same in both orders, each from the movement's own time. */
export function lastingGains(scene: Scene, movement: number, quantity: Quantity): Gain[] {
  return ORDERS.map((order) => ({
    order,
    quantity,
    from: scene.timeOf(order, movement),
    to: Number.POSITIVE_INFINITY,
  }))
}
