/**
 * Pace: how many outflows like one would come as close to it, if all that a book has of them came evenly.
 *
 * An item that leaves a hundred times a day makes pairs by chance; one that leaves once a month hardly any.
 */
import type { Legs } from '../../episodes/stretches.ts'
import type { History } from '../../history/history.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../time.ts'

/** How close two acts are: a time, and how often copies are made within it and not within the one before. Chosen. */
export const CLOSENESS: readonly { readonly within: number; readonly share: number }[] = [
  { within: 0, share: 0.4 },
  { within: 10_000, share: 0.2 },
  { within: 5 * MINUTE_MS, share: 0.2 },
  { within: HOUR_MS, share: 0.1 },
  { within: DAY_MS, share: 0.07 },
  { within: Number.POSITIVE_INFINITY, share: 0.03 },
]

/** What is noted to the second may be a second apart and look alike. */
const SECOND_MS = 1_000

/**
 * The pace of a book: of an outflow among its legs and a closeness (an index into CLOSENESS), how many outflows alike
 * in kind, ends and quantity are to be expected before it that close and no closer, 0 to 1. Counted when first asked.
 */
export function paceOf(history: History, legs: Legs): (movement: number, closeness: number) => number {
  const { occurredPrecision, recordedAt } = history
  const { at, length } = legs
  const span = length === 0 ? 0 : at[length - 1] - at[0]
  let counts: ReadonlyMap<string, number> | null = null
  return (own, closeness) => {
    counts ??= countAlike(history, legs)
    const isDay = occurredPrecision !== null && occurredPrecision[own] !== 0 && recordedAt[own] % DAY_MS === 0
    const finest = isDay ? DAY_MS : SECOND_MS
    const within = (index: number) => (index < 0 ? 0 : Math.max(finest, CLOSENESS[index].within))
    const most = Math.max(span, finest)
    const time = Math.min(most, within(closeness)) - Math.min(most, within(closeness - 1))
    const others = (counts.get(keyOf(history, own)) ?? 1) - 1
    return Math.min(1, (others * time) / most)
  }
}

/** Outflows by what they have in common. */
function countAlike(history: History, { delta, movement, length }: Legs): Map<string, number> {
  const counts = new Map<string, number>()
  for (let leg = 0; leg < length; leg++) {
    if (delta[leg] >= 0) continue
    const key = keyOf(history, movement[leg])
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function keyOf({ kind, from, to, quantity }: History, movement: number): string {
  return `${quantity[movement]} ${kind[movement]} ${from[movement]} ${to[movement]}`
}
