/**
 * Gaps in the numbers that sources give their messages: what may not have arrived.
 *
 * A number counts only where a source gives one to each movement (`receivedSeq`). Whether the source promises to leave
 * out none is for the cause to judge; here a gap is two neighbouring numbers that are more than one apart.
 */
import type { History } from '../../history/history.ts'
import { NEIGHBOUR_FACTS_MAX } from '../../limits.ts'
import type { Instant } from '../../time.ts'

export interface Gap {
  /** How many numbers are missing. */
  readonly missing: number
  /** The movements that bear the numbers on either side, and when the first of them was recorded. */
  readonly before: number
  readonly after: number
  readonly from: Instant
  readonly to: Instant
}

/** The numbers of a source, an index into the history's texts. */
export interface SourceNumbers {
  readonly numbers: number
  /** Whether numbers grow with the time of booking, but for one in a hundred. */
  readonly inOrder: boolean
  /** The widest first, at most NEIGHBOUR_FACTS_MAX. */
  readonly found: readonly Gap[]
}

export interface Gaps {
  readonly of: (source: number) => SourceNumbers
}

const IN_ORDER_MIN = 0.99

/** Gaps over a history; the first question about a source goes through it. */
export function gapsOf(history: History): Gaps {
  const kept = new Map<number, SourceNumbers>()
  return {
    of(source) {
      const known = kept.get(source)
      if (known !== undefined) return known
      const looked = sourceNumbers(history, source)
      kept.set(source, looked)
      return looked
    },
  }
}

function sourceNumbers(
  { length, source: sources, receivedSeq, recordedAt }: History,
  source: number,
): SourceNumbers {
  if (receivedSeq === null) return { numbers: 0, inOrder: false, found: [] }
  const numbered: number[] = []
  for (let movement = 0; movement < length; movement++) {
    if ((sources?.[movement] ?? 0) === source && !Number.isNaN(receivedSeq[movement])) numbered.push(movement)
  }
  numbered.sort((left, right) => receivedSeq[left] - receivedSeq[right])
  const gaps: Gap[] = []
  let steps = 0
  for (let index = 1; index < numbered.length; index++) {
    const [before, after] = [numbered[index - 1], numbered[index]]
    if (recordedAt[after] >= recordedAt[before]) steps++
    const missing = receivedSeq[after] - receivedSeq[before] - 1
    if (missing <= 0) continue
    const [from, to] = [recordedAt[before], recordedAt[after]].sort((left, right) => left - right)
    gaps.push({ missing, before, after, from, to })
  }
  return {
    numbers: numbered.length,
    inOrder: steps >= IN_ORDER_MIN * Math.max(1, numbered.length - 1),
    found: gaps.sort((left, right) => right.missing - left.missing).slice(0, NEIGHBOUR_FACTS_MAX),
  }
}
