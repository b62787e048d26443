/**
 * Folds: stretches in which nothing happens for long, left out of the time axis so that what does happen has room.
 *
 * A gap is folded where it is long beside the usual gap and takes a good part of the window. Evenly spread movements
 * are never folded, since no gap is longer than the usual one. Some of each gap stays on both sides, so that a balance
 * is seen to stand still before the break.
 */
import type { Window } from '../../window/window.ts'

/** At least so much of the window, and so many usual gaps. */
const SHARE_MIN = 0.1
const USUAL_GAPS_MIN = 6
/** What stays on each side: of the gap, and in usual gaps. */
const KEPT_SHARE = 0.12
const KEPT_USUAL_GAPS = 2
const FOLDS_MAX = 40

/**
 * `times` are those at which something happens, in any order; folds come in order and lie inside the window. `span` is
 * the length that is looked at, where more is known than that.
 */
export function foldsOf(times: readonly number[], { from, to }: Window, span = to - from): Window[] {
  const inside = times.filter((at) => at > from && at < to)
  const stops = [from, ...new Set(inside.sort((left, right) => left - right)), to]
  const gaps = stops.slice(1).map((end, index) => ({ from: stops[index], to: end }))
  if (gaps.length < 3) return []
  const lengths = gaps.map((gap) => gap.to - gap.from).sort((left, right) => left - right)
  const usual = lengths[Math.floor((lengths.length - 1) / 2)]
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
