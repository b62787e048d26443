/**
 * From time to pixels and back, around folds: a fold takes a few pixels whatever its length, all other time shares the
 * rest evenly. Continuous and rising everywhere, beyond the window too, so that a drag or a zoom follows the hand.
 */
import type { Window } from '../../window/window.ts'

export const FOLD_PX = 26

export interface TimeScale {
  /** The pixel of a time; the window's ends are 0 and the width. */
  x(at: number): number
  /** The time of a pixel. */
  at(x: number): number
  readonly width: number
  readonly folds: readonly Window[]
  /** Milliseconds a pixel, outside folds. */
  readonly msPerPx: number
}

export function timeScale(window: Window, width: number, wanted: readonly Window[] = []): TimeScale {
  const span = Math.max(window.to - window.from, 1)
  const seen = wanted.filter((fold) => fold.to > window.from && fold.from < window.to)
  const parts = seen.map((fold) => {
    const inside = Math.min(fold.to, window.to) - Math.max(fold.from, window.from)
    return { inside, px: (inside / (fold.to - fold.from)) * FOLD_PX }
  })
  const open = span - parts.reduce((sum, { inside }) => sum + inside, 0)
  const room = width - parts.reduce((sum, { px }) => sum + px, 0)
  // From within a fold, or if breaks would take all the room, time runs evenly.
  const folded = open > 0 && room > width / 3
  const folds = folded ? wanted : []
  const msPerPx = folded ? open / Math.max(room, 1) : span / Math.max(width, 1)
  const knots = knotsOf(folds, msPerPx)
  const start = forward(knots, window.from, msPerPx)
  return {
    x: (at) => forward(knots, at, msPerPx) - start,
    at: (x) => backward(knots, x + start, msPerPx),
    width,
    folds,
    msPerPx,
  }
}

/** Where a fold begins and ends, in time and in pixels counted from the time zero. */
interface Knot {
  readonly from: number
  readonly to: number
  readonly x: number
}

function knotsOf(folds: readonly Window[], msPerPx: number): Knot[] {
  let saved = 0
  return folds.map(({ from, to }) => {
    const x = (from - saved) / msPerPx
    saved += to - from - FOLD_PX * msPerPx
    return { from, to, x }
  })
}

function forward(knots: readonly Knot[], at: number, msPerPx: number): number {
  const knot = lastBefore(knots, (one) => one.from <= at)
  if (knot === undefined) return at / msPerPx
  if (at < knot.to) return knot.x + ((at - knot.from) / (knot.to - knot.from)) * FOLD_PX
  return knot.x + FOLD_PX + (at - knot.to) / msPerPx
}

function backward(knots: readonly Knot[], x: number, msPerPx: number): number {
  const knot = lastBefore(knots, (one) => one.x <= x)
  if (knot === undefined) return x * msPerPx
  if (x < knot.x + FOLD_PX) return knot.from + ((x - knot.x) / FOLD_PX) * (knot.to - knot.from)
  return knot.to + (x - knot.x - FOLD_PX) * msPerPx
}

function lastBefore(knots: readonly Knot[], isBefore: (knot: Knot) => boolean): Knot | undefined {
  let low = 0
  let high = knots.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(knots[middle]!)) low = middle + 1
    else high = middle
  }
  return knots[low - 1]
}
