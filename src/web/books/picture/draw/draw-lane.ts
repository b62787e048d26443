/**
 * Draws the movements under the balance: a tick where each happened on the upper rail, a tick where it was posted on
 * the lower, and a line between the two. A movement that is posted at once is a vertical, a late one is a slope.
 * In points up, out points down; documents are flags on the upper rail; the movements of the selected episode are drawn
 * last, thick, with a mark.
 */

import type { LaneMovement, PictureModel } from '../model/model.ts'
import { circle } from './draw-balance.ts'
import type { Frame } from './frame.ts'
import type { Palette } from './palette.ts'
import { fitted, rectangle, type Shape, textWidth } from './shapes.ts'

const TICK = 8
/** Large movements strong, small ones faint: thousands of corrections by one are a shade and not a block. */
const STRENGTHS = [
  { share: 0.25, alpha: 0.85 },
  { share: 0.04, alpha: 0.45 },
  { share: 0, alpha: 0.15 },
] as const
/** So many strokes can be distinguished; more of them share their ink. */
const CROWD = 60
const FLAGS_MAX = 60

export function laneShapes(frame: Frame, model: PictureModel): Shape[] {
  const { movements, palette, window } = model
  const seen = movements.filter(
    ({ occurredAt, occurredTo, recordedAt }) =>
      Math.min(occurredAt, recordedAt) <= window.to && Math.max(occurredTo, recordedAt) >= window.from,
  )
  const plain = seen.filter(({ roles }) => roles.length === 0)
  const strong = seen.filter(({ roles }) => roles.length > 0)
  return [
    ...densityShapes(frame, model),
    ...crowd(frame, plain, palette),
    ...strong.flatMap((movement) => emphasised(frame, movement, palette)),
    ...flags(frame, seen, palette),
  ]
}

function crowd(frame: Frame, movements: readonly LaneMovement[], palette: Palette): Shape[] {
  const largest = movements.reduce((most, { quantity }) => Math.max(most, quantity), 0)
  let below = Number.POSITIVE_INFINITY
  return STRENGTHS.flatMap(({ share, alpha }) => {
    const from = share * largest
    const group = movements.filter(({ quantity }) => quantity >= from && quantity < below)
    below = from
    return [false, true].map((out): Shape => {
      const points = group.filter((one) => one.out === out).flatMap((one) => trace(frame, one))
      const count = group.length
      return {
        kind: 'line',
        points,
        width: 1,
        color: out ? palette.out : palette.in,
        alpha: alpha * Math.min(1, Math.max(CROWD / count, 0.04)),
      }
    })
  })
}

/** From the tick where it happened to the one where it was posted. */
export function trace(frame: Frame, movement: LaneMovement): number[] {
  const { happenedRail, postedRail } = frame
  const tick = movement.out ? TICK : -TICK
  const happened = frame.x(movement.occurredAt)
  const happenedTo = frame.x(movement.occurredTo)
  const posted = frame.x(movement.recordedAt)
  // A day is an interval: a bar on the rail, and the line leaves from its end or where it was posted within it.
  const leaves = Math.min(Math.max(posted, happened), happenedTo)
  const above = [happened, happenedRail + tick, happened, happenedRail, leaves, happenedRail]
  const under = [posted, postedRail, posted, postedRail + tick, Number.NaN, Number.NaN]
  return [...above, ...under]
}

export function emphasised(frame: Frame, movement: LaneMovement, palette: Palette): Shape[] {
  const color = movement.out ? palette.out : palette.in
  const x = frame.x(movement.recordedAt)
  const y = frame.postedRail
  const points = movement.roles.includes('trigger')
    ? triangle(x, y, 6)
    : movement.roles.includes('closer')
      ? triangle(x, y, -6)
      : circle(x, y, 4.8)
  return [
    { kind: 'line', points: trace(frame, movement), color, width: 3 },
    { kind: 'area', points, color, outline: palette.strong },
  ]
}

/** Points down for the movement that took the book below, up (negative size) for the one that brought it back. */
function triangle(x: number, y: number, size: number): number[] {
  return [x - Math.abs(size), y - size, x + Math.abs(size), y - size, x, y + size]
}

/** A flag a document, where it first acts; named where there is room. */
function flags(frame: Frame, movements: readonly LaneMovement[], palette: Palette): Shape[] {
  const first = new Map<string, LaneMovement>()
  for (const movement of movements)
    if (movement.document !== null && !first.has(movement.document)) first.set(movement.document, movement)
  if (first.size > FLAGS_MAX) return []
  const placed = [...first]
    .map(([document, { occurredAt }]) => ({ document, x: frame.x(occurredAt) }))
    .filter(({ x }) => x >= frame.left && x <= frame.right)
    .sort((left, right) => left.x - right.x)
  const y = frame.base + 8
  return placed.flatMap(({ document, x }, index): Shape[] => {
    const room = (placed[index + 1]?.x ?? frame.right) - x - 16
    const text = fitted(document, 10.5, Math.min(room, 160))
    return [
      { kind: 'line', points: [x, frame.happenedRail, x, y - 4], color: palette.text, width: 1, alpha: 0.7 },
      { kind: 'area', points: [x, y - 4, x + 9, y, x, y + 4], color: palette.text },
      ...(room > textWidth('0000', 10.5)
        ? [
            {
              kind: 'text',
              x: x + 12,
              y,
              text,
              color: palette.text,
              size: 10.5,
              halo: palette.surface,
            } as const,
          ]
        : []),
    ]
  })
}

/** So many pixels share one line of late postings. */
const LATE_PX = 3

/** Bars for counted movements, in up and out down; lines from the earliest time of late ones. */
function densityShapes(frame: Frame, { density, palette, window }: PictureModel): Shape[] {
  if (density === null) return []
  const { at, happenedIn, happenedOut, postedIn, postedOut, late, lateFrom } = density
  const most = Math.max(1, ...[happenedIn, happenedOut, postedIn, postedOut].map((each) => maximum(each)))
  // A column is as wide as the time to the next, and reaches a little beyond the window.
  const [start = 0, second = start] = at
  const reach = second - start
  const seen = at.flatMap((time, index) =>
    time < window.from - reach || time > window.to + reach ? [] : [{ index, x: frame.x(time) }],
  )
  const bars = (counts: readonly number[], rail: number, side: 1 | -1, color: string): Shape => ({
    kind: 'area',
    color,
    points: seen.flatMap(({ index, x }) => {
      const count = counts[index] ?? 0
      if (count === 0) return []
      const height = side * (2 + 14 * Math.sqrt(count / most))
      return [...rectangle(x - 0.6, rail, 1.2, height), Number.NaN, Number.NaN]
    }),
  })
  const mostLate = Math.max(1, maximum(late))
  const slopes = (from: number, to: number, alpha: number): Shape => {
    // Many beside each other are one shade; the earliest of a few pixels stands for them.
    const earliest = new Map<number, { x: number; begin: number }>()
    at.forEach((time, index) => {
      const begin = lateFrom[index] ?? null
      const share = (late[index] ?? 0) / mostLate
      if (begin === null || share <= from || share > to) return
      if (time < window.from - reach || begin > window.to) return
      const x = frame.x(time)
      const place = Math.round(x / LATE_PX)
      const before = earliest.get(place)
      if (before === undefined || begin < before.begin) earliest.set(place, { x, begin })
    })
    return {
      kind: 'line',
      color: palette.text,
      width: 1,
      alpha,
      points: [...earliest.values()].flatMap(({ x, begin }) => {
        const line = [frame.x(begin), frame.happenedRail, x, frame.postedRail]
        return [...line, Number.NaN, Number.NaN]
      }),
    }
  }
  return [
    slopes(0, 0.2, 0.1),
    slopes(0.2, 1, 0.35),
    bars(happenedIn, frame.happenedRail, -1, palette.in),
    bars(happenedOut, frame.happenedRail, 1, palette.out),
    bars(postedIn, frame.postedRail, -1, palette.in),
    bars(postedOut, frame.postedRail, 1, palette.out),
  ]
}

function maximum(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0)
}
