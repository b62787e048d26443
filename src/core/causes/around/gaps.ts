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

/**
 * The gaps of a source (an index into the history's texts) that overlap a time, both ends inclusive, the widest
 * first.
 */
export type Gaps = (source: number, from: Instant, to: Instant) => readonly Gap[]

/** Gaps over a history; the first question about a source goes through it. At most NEIGHBOUR_FACTS_MAX an answer. */
export function gapsOf(history: History): Gaps {
  const kept = new Map<number, readonly Gap[]>()
  return (source, from, to) => {
    let gaps = kept.get(source)
    if (gaps === undefined) {
      gaps = sourceGaps(history, source)
      kept.set(source, gaps)
    }
    return gaps.filter((gap) => gap.from <= to && gap.to >= from).slice(0, NEIGHBOUR_FACTS_MAX)
  }
}

function sourceGaps({ length, source: sources, receivedSeq, recordedAt }: History, source: number): Gap[] {
  if (receivedSeq === null) return []
  const numbered: number[] = []
  for (let movement = 0; movement < length; movement++) {
    if ((sources?.[movement] ?? 0) === source && !Number.isNaN(receivedSeq[movement])) numbered.push(movement)
  }
  numbered.sort((left, right) => receivedSeq[left] - receivedSeq[right])
  const gaps: Gap[] = []
  for (let index = 1; index < numbered.length; index++) {
    const [before, after] = [numbered[index - 1], numbered[index]]
    const missing = receivedSeq[after] - receivedSeq[before] - 1
    if (missing <= 0) continue
    const [from, to] = [recordedAt[before], recordedAt[after]].sort((left, right) => left - right)
    gaps.push({ missing, before, after, from, to })
  }
  return gaps.sort((left, right) => right.missing - left.missing)
}
