/**
 * A staircase as pixel columns: the part of each that it covers, from its highest to its lowest. Thousands of steps
 * on a few hundred pixels are one area then and not a line of strokes, which would cost the browser many frames; a
 * dip within one pixel still reaches down to its depth.
 */

import { eachStep, type Steps } from '../model/steps.ts'
import type { Frame } from './frame.ts'

/** Column `i` is the pixel from `left + i`; `top` and `bottom` in pixels, NaN where the staircase says nothing. */
export interface Envelope {
  readonly left: number
  readonly top: Float64Array
  readonly bottom: Float64Array
}

/** More steps than this for each pixel, and lines run into each other. */
const STEPS_PER_PX_MAX = 0.5

export function isDense(frame: Frame, { at }: Steps): boolean {
  return at.length > (frame.right - frame.left) * STEPS_PER_PX_MAX
}

export function envelopeOf(frame: Frame, steps: Steps): Envelope {
  const columns = Math.max(Math.ceil(frame.right - frame.left), 1)
  const top = new Float64Array(columns).fill(Number.NaN)
  const bottom = new Float64Array(columns).fill(Number.NaN)
  const columnOf = (time: number) =>
    Math.min(Math.max(Math.floor(frame.x(time) - frame.left), 0), columns - 1)
  // Columns are in range; NaN, which is in all of them first, is on neither side of any level.
  const cover = (from: number, to: number, level: number) => {
    for (let column = from; column <= to; column++) {
      if (!(top[column]! <= level)) top[column] = level
      if (!(bottom[column]! >= level)) bottom[column] = level
    }
  }
  eachStep(steps, (time, balance, step) => {
    const column = columnOf(time)
    cover(column, columnOf(steps.at[step + 1] ?? time), frame.y(balance))
  })
  return { left: frame.left, top, bottom }
}

/** The outline of the columns that `has` lets through, as points of an area; each edge at least `thick` pixels high. */
export function outline(
  { left, top, bottom }: Envelope,
  thick: number,
  has: (column: number) => boolean = () => true,
): number[] {
  const isIn = (column: number) => !Number.isNaN(top[column]) && has(column)
  const points: number[] = []
  for (let column = 0; column < top.length; column++) {
    if (!isIn(column)) continue
    const begin = column
    while (column < top.length && isIn(column)) column++
    if (points.length > 0) points.push(Number.NaN, Number.NaN)
    for (let one = begin; one < column; one++) {
      const y = top[one]! - thick / 2
      points.push(left + one, y, left + one + 1, y)
    }
    for (let one = column - 1; one >= begin; one--) {
      const y = bottom[one]! + thick / 2
      points.push(left + one + 1, y, left + one, y)
    }
  }
  return points
}

/** From a level down to the lowest of each column. */
export function downTo({ left, top, bottom }: Envelope, level: number): Envelope {
  return {
    left,
    top: new Float64Array(top.length).fill(level),
    bottom: bottom.map((each) => Math.max(each, level)),
  }
}

/** From the highest of one to the lowest of another. */
export function between(one: Envelope, other: Envelope): Envelope {
  return {
    left: one.left,
    top: one.top.map((each, column) => Math.min(each, other.top[column] ?? Number.NaN)),
    bottom: one.bottom.map((each, column) => Math.max(each, other.bottom[column] ?? Number.NaN)),
  }
}
