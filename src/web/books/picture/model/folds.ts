/**
 * Folds: long stretches in which nothing happens, left out of the time axis so that the movements have room.
 *
 * A gap is folded where it is long beside the usual gap and takes a good part of the window. Evenly spread movements
 * are never folded, since no gap is longer than the usual one. Some of each gap stays on both sides, so that a balance
 * is seen to stand still before the break.
 */
import type { Window } from '../../window/window.ts'

/** At least so much of the window, and so many usual gaps. */
const SHARE_MIN = 0.1
const USUAL_GAPS_MIN = 6
/** The part of a gap that stays on each side: as a share, and in usual gaps. */
const KEPT_SHARE = 0.12
const KEPT_USUAL_GAPS = 2
const FOLDS_MAX = 40

/**
 * `times` are those at which something happens, in any order; folds come in order and lie inside the window. `span` is
 * the length on show, if less than the window.
 */
export function foldsOf(times: readonly number[], { from, to }: Window, span = to - from): Window[] {
  const inside = times.filter((at) => at > from && at < to)
  const ends = [...new Set(inside.sort((left, right) => left - right)), to]
  let begin = from
  const gaps = ends.map((end) => {
    const gap = { from: begin, to: end }
    begin = end
    return gap
  })
  if (gaps.length < 3) return []
  const lengths = gaps.map((gap) => gap.to - gap.from).sort((left, right) => left - right)
  const usual = lengths[Math.floor((lengths.length - 1) / 2)] ?? 0
  const longest = gaps
    .filter((gap) => {
      const length = gap.to - gap.from
      return length > SHARE_MIN * span && length > USUAL_GAPS_MIN * usual
    })
    .sort((left, right) => right.to - right.from - (left.to - left.from))
    .slice(0, FOLDS_MAX)
  return longest
    .map((gap) => {
      const kept = Math.min((gap.to - gap.from) * KEPT_SHARE, Math.max(KEPT_USUAL_GAPS * usual, 1))
      return { from: Math.round(gap.from + kept), to: Math.round(gap.to - kept) }
    })
    .sort((left, right) => left.from - right.from)
}
