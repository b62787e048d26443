/**
 * A candidate: one hypothesis of what went wrong, and how it would be undone.
 *
 * A cause says only where it may have struck and how surprising that is. Whether undoing it lifts the episode and
 * sinks no other book, levels, counts, priors, sums and pairs are the engine's.
 */
import type { CauseCode } from '../codes.ts'
import type { Quantity } from '../quantity/quantity.ts'
import type { Instant } from '../time.ts'
import type { Neighbour } from './around/neighbours.ts'
import type { Edit, Gain } from './edit.ts'
import type { CauseEvidence } from './fact-kinds.ts'
import type { Scene } from './scene.ts'
import type { SignCode } from './sign-codes.ts'

/** One thing that speaks for (above 0) or against (below 0) a hypothesis. */
export interface Sign {
  readonly code: SignCode
  /** ln of P(what is seen | the fault) / P(what is seen | an honest row). */
  readonly lnRatio: number
  readonly movements: readonly number[]
}

/** What undoing a fault takes from another book from an instant on, in each order. */
export interface Touch {
  readonly neighbour: Neighbour
  /** Smallest units, above 0. */
  readonly loss: Quantity
  readonly posted: Instant
  readonly happened: Instant
  /** The inflow that the other book loses with it; null where it loses something else. */
  readonly inflow: number | null
}

/** The facts that a cause names, without how many faults it takes together. */
export type FactsOf<Code extends CauseCode> = Code extends CauseCode
  ? Omit<CauseEvidence[Code], 'together'>
  : never

export interface Candidate<Code extends CauseCode = CauseCode> {
  readonly code: Code
  readonly edits: readonly Edit[]
  /** What undoing the fault adds to the book. */
  readonly gains: readonly Gain[]
  readonly touches: readonly Touch[]
  /** ln of 1 / the number of places where the fault could have struck. */
  readonly lnShare: number
  readonly signs: readonly Sign[]
  /** The movements the hypothesis is about. */
  readonly movements: readonly number[]
  /** When goods came, as happened, that the book does not show; null where none are said to. */
  readonly arrived: Instant | null
  /** Written only for a candidate that is shown: most are not. */
  readonly evidence: () => FactsOf<Code>
}

export interface Cause<Code extends CauseCode = CauseCode> {
  readonly code: Code
  /** Pure; no priors, no replay, no choosing. */
  readonly candidates: (scene: Scene) => Iterable<Candidate<Code>>
}

/** A sign of a ratio, which is bounded so that no single one decides alone. */
export function sign(code: SignCode, ratio: number, ...movements: number[]): Sign {
  return { code, lnRatio: Math.log(Math.min(1e6, Math.max(1e-6, ratio))), movements }
}

/** ln of an even share of some places, half of them where a fault may sit on either of two sides. */
export function lnShareOf(places: number, part = 1): number {
  return Math.log(part / Math.max(1, places))
}
