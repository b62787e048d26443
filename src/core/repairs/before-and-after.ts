/**
 * What a repair does to the balances it touches: each as it is on the shelf, before and after, now and at each later
 * instant. A balance that falls below zero, or further below, sinks.
 */
import type { Instant } from '../time.ts'

/** A stock card as it happened, from some time on. */
export interface CardLevels {
  /** What it holds now, smallest units. */
  readonly now: number
  /** What it held before the first of `steps`. */
  readonly start: number
  /** What changed at each instant, ascending. */
  readonly steps: readonly { readonly at: Instant; readonly delta: number }[]
}

/** What the repair adds to a stock card, and when. */
export interface Added {
  readonly at: Instant
  readonly delta: number
}

export interface ComparedInstant {
  readonly at: Instant
  readonly before: number
  readonly after: number
}

export interface ComparedCard {
  readonly now: { readonly before: number; readonly after: number }
  /** Every instant from the first that the repair adds to. */
  readonly instants: readonly ComparedInstant[]
  /** The instant at which it sinks deepest by the repair; null where it sinks at none. */
  readonly sinks: ComparedInstant | null
}

/** Compares a stock card before and after. Additions of one instant are netted, as movements are. */
export function beforeAndAfter({ now, start, steps }: CardLevels, added: readonly Added[]): ComparedCard {
  const changes = new Map<Instant, { delta: number; added: number }>()
  const changeAt = (at: Instant) => {
    const known = changes.get(at) ?? { delta: 0, added: 0 }
    changes.set(at, known)
    return known
  }
  for (const { at, delta } of steps) changeAt(at).delta += delta
  for (const { at, delta } of added) changeAt(at).added += delta
  let [before, extra] = [start, 0]
  const instants: ComparedInstant[] = []
  const first = added.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY)
  for (const [at, change] of [...changes].sort(([left], [right]) => left - right)) {
    before += change.delta
    extra += change.added
    if (at >= first) instants.push({ at, before, after: before + extra })
  }
  const sunk = instants.filter((one) => one.after < 0 && one.after < one.before)
  return {
    now: { before: now, after: now + extra },
    instants,
    sinks:
      sunk.length === 0 ? null : sunk.reduce((deepest, one) => (one.after < deepest.after ? one : deepest)),
  }
}
