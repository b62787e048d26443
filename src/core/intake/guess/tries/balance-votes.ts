/** What the running balance says of each type of movement: which way it went, row by row. */
import type { Direction } from '../../words/roles.ts'
import { isNothing } from './balance-evidence.ts'
import type { TrialMovement } from './trial.ts'

export type Way = Exclude<Direction, 'both' | 'signed'>

/** So many of a type's rows must agree. */
const AGREE = 0.95

/**
 * The direction of each type by the balances of its rows; types of which they say nothing are missing. `movements` are
 * all rows read as if they had come in, in the order of the file; `by` says whose balance it is.
 */
export function balanceVotes(
  movements: readonly TrialMovement[],
  balanceOf: (row: number) => number | null,
  typeOf: (row: number) => string,
  { by, newestFirst }: { readonly by: 'card' | 'item'; readonly newestFirst: boolean },
): Map<string, Way> {
  const last = new Map<string, number>()
  const votes = new Map<string, Record<Way, number> & { of: number }>()
  for (const { item, to, from, quantity, row } of newestFirst ? [...movements].reverse() : movements) {
    const after = balanceOf(row)
    const key = by === 'item' ? item : (to ?? from)
    if (after === null || key === null) continue
    const before = last.get(key)
    last.set(key, after)
    if (before === undefined) continue
    const type = typeOf(row)
    const vote = votes.get(type) ?? { in: 0, out: 0, level: 0, none: 0, of: 0 }
    votes.set(type, vote)
    const near = (value: number) => isNothing(Math.abs(value), quantity, after)
    vote.of++
    if (near(after - before - quantity)) vote.in++
    if (near(after - before + quantity)) vote.out++
    if (near(after - quantity)) vote.level++
    if (near(after - before)) vote.none++
  }
  const found = new Map<string, Way>()
  for (const [type, vote] of votes) {
    const way = (['in', 'out', 'level', 'none'] as const).find((one) => vote[one] >= vote.of * AGREE)
    if (way !== undefined) found.set(type, way)
  }
  return found
}
