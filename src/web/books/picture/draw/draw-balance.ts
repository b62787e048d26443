/**
 * Draws the balances: both staircases, the zero line, and the areas below zero hatched.
 *
 * Lines are cut at the plot's edges, so a balance beyond the top in the near view leaves the picture; nothing below
 * zero is ever beyond the bottom, since the height holds it.
 */

import type { PictureModel } from '../model/model.ts'
import { eachStep, type Steps, stepsWithin } from '../model/steps.ts'
import { between, downTo, envelopeOf, isDense, outline } from './envelope.ts'
import type { Frame } from './frame.ts'
import { rectangle, type Shape, textWidth } from './shapes.ts'

export function bandShapes(frame: Frame, { mark, palette }: PictureModel): Shape[] {
  if (mark === null) return []
  const within = (at: number) => Math.min(Math.max(frame.x(at), frame.left), frame.right)
  const [x0, x1] = [within(mark.from), within(mark.to)]
  if (mark.to < frame.time.at(0) || mark.from > frame.time.at(frame.time.width)) return []
  const points = rectangle(x0, frame.top, Math.max(x1 - x0, 1), frame.base - frame.top)
  return [{ kind: 'area', points, color: palette.band }]
}

export function balanceShapes(frame: Frame, model: PictureModel): Shape[] {
  const { left, right, top, base } = frame
  const { palette, window } = model
  const seen = (steps: Steps | null) => (steps === null ? null : stepsWithin(steps, window))
  const [posted, happened] = [stepsWithin(model.posted, window), stepsWithin(model.happened, window)]
  const [worst, repaired] = [seen(model.worst), seen(model.repaired)]
  const zero = frame.y(0)
  const below = {
    kind: 'clip',
    x: left,
    y: zero,
    width: right - left,
    height: Math.max(base - zero, 0),
  } as const
  const line = (steps: Steps, color: string, width: number, dash?: Dash): Shape[] =>
    lineShapes(frame, steps, { color, width, dash })
  const shapes: Shape[] = [
    ...(worst === null ? [] : [spread(frame, happened, worst, palette.happened)]),
    {
      ...below,
      shapes: [
        { kind: 'area', points: closed(frame, posted), color: palette.posted, hatch: 1 },
        { kind: 'area', points: closed(frame, happened), color: palette.happened, hatch: -1 },
      ],
    },
    { kind: 'line', points: [left, zero, right, zero], color: palette.zero, width: 1 },
    ...(worst === null ? [] : line(worst, palette.happened, 1, [1, 2.5])),
    ...(repaired === null ? [] : line(repaired, palette.in, 2, [2, 4])),
    ...line(happened, palette.happened, 2),
    ...line(posted, palette.posted, 2, [6, 3]),
    ...[posted, happened].flatMap((steps) => strip(frame, steps, zero, palette.negative)),
  ]
  return [
    { kind: 'clip', x: left, y: top, width: right - left, height: base - top, shapes },
    ...depth(frame, model),
  ]
}

type Dash = readonly [on: number, off: number]
/** Of a dashed line that is an area: what its gaps still show, so that no peak hides in one. */
const GAP_ALPHA = 0.4

/** A staircase as a line; as an area where it is too dense for one, with the rhythm of its dashes. */
function lineShapes(
  frame: Frame,
  steps: Steps,
  { color, width, dash }: { color: string; width: number; dash: Dash | undefined },
): Shape[] {
  if (!isDense(frame, steps)) {
    const line = { kind: 'line', points: staircase(frame, steps), color, width } as const
    return [dash === undefined ? line : { ...line, dash }]
  }
  const envelope = envelopeOf(frame, steps)
  if (dash === undefined) return [{ kind: 'area', points: outline(envelope, width), color }]
  const [on, off] = dash
  const isOn = (column: number) => column % (on + off) < on
  return [
    { kind: 'area', points: outline(envelope, width, isOn), color },
    { kind: 'area', points: outline(envelope, width, (column) => !isOn(column)), color, alpha: GAP_ALPHA },
  ]
}

function staircase(frame: Frame, steps: Steps): number[] {
  const points: number[] = []
  let before: number | undefined
  eachStep(steps, (at, balance) => {
    const [x, y] = [frame.x(at), frame.y(balance)]
    if (before !== undefined) points.push(x, before)
    points.push(x, y)
    before = y
  })
  return points
}

function closed(frame: Frame, steps: Steps): number[] {
  const zero = frame.y(0)
  if (isDense(frame, steps)) return outline(downTo(envelopeOf(frame, steps), zero), 0)
  const points = staircase(frame, steps)
  const [first, last] = [points[0], points.at(-2)]
  return first === undefined || last === undefined ? [] : [...points, last, zero, first, zero]
}

/** The spread that days leave open: between the kindest and the worst reading. */
function spread(frame: Frame, happened: Steps, worst: Steps, color: string): Shape {
  const area = { kind: 'area', color, alpha: 0.1 } as const
  if (isDense(frame, happened) || isDense(frame, worst))
    return { ...area, points: outline(between(envelopeOf(frame, happened), envelopeOf(frame, worst)), 0) }
  const back = staircase(frame, worst)
  const points = staircase(frame, happened)
  for (let index = back.length - 2; index >= 0; index -= 2) points.push(back[index]!, back[index + 1]!)
  return { ...area, points }
}

/** A strip along the zero line wherever a balance is below it: seen at any zoom, however small the dip. */
function strip(frame: Frame, steps: Steps, zero: number, color: string): Shape[] {
  const points: number[] = []
  let end = Number.NEGATIVE_INFINITY
  let start = 0
  const flush = () => {
    if (end > start) points.push(...rectangle(start, zero, end - start, 3), Number.NaN, Number.NaN)
  }
  eachStep(steps, (at, balance, point) => {
    if (balance >= 0) return
    const x0 = frame.x(at) - 0.5
    const x1 = Math.max(frame.x(steps.at[point + 1] ?? at), x0 + 1.5)
    if (x0 > end + 0.01) {
      flush()
      start = x0
    }
    end = Math.max(end, x1)
  })
  flush()
  return points.length === 0 ? [] : [{ kind: 'area', points, color }]
}

/** The depth of the selected episode, written at its deepest point. */
function depth(frame: Frame, { mark, palette, window }: PictureModel): Shape[] {
  if (mark === null || mark.label === null || mark.deepestAt < window.from || mark.deepestAt > window.to)
    return []
  const [x, y] = [frame.x(mark.deepestAt), frame.y(mark.deepest)]
  const width = textWidth(mark.label, 13)
  const isRight = x + width + 12 > frame.right
  return [
    { kind: 'area', points: circle(x, y, 4), color: palette.negative },
    {
      kind: 'text',
      text: mark.label,
      size: 13,
      bold: true,
      color: palette.negative,
      halo: palette.surface,
      x: isRight ? x - 10 : x + 10,
      y: Math.min(y - 8, frame.base - 10),
      anchor: isRight ? 'end' : 'start',
    },
  ]
}

export function circle(x: number, y: number, radius: number): number[] {
  return Array.from({ length: 16 }, (_, corner) => (corner * Math.PI) / 8).flatMap((angle) => [
    x + radius * Math.cos(angle),
    y + radius * Math.sin(angle),
  ])
}
