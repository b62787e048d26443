/** Draws the marks above the rest: the cause at its place, the moment the picture is known at, the cursor. */
import { web } from '../../../../messages/web/index.ts'
import type { PictureModel } from '../model/model.ts'
import { circle } from './draw-balance.ts'
import { emphasised } from './draw-lane.ts'
import type { Frame } from './frame.ts'
import { fitted, type Shape, textWidth } from './shapes.ts'

export function causeShapes(frame: Frame, { cause, palette, window }: PictureModel): Shape[] {
  if (cause === null || Math.max(cause.from, cause.to) < window.from) return []
  if (Math.min(cause.from, cause.to) > window.to) return []
  const { happenedRail, postedRail } = frame
  const [x0, x1] = [frame.x(cause.from), frame.x(cause.to)]
  const y = cause.kind === 'slope' ? (happenedRail + postedRail) / 2 : happenedRail + 24
  const text = fitted(cause.label, 12, frame.right - frame.left)
  const half = textWidth(text, 12) / 2 + 4
  const x = Math.min(Math.max((x0 + x1) / 2, frame.left + half), frame.right - half)
  const label: Shape = {
    kind: 'text',
    x,
    y,
    text,
    size: 12,
    bold: true,
    anchor: 'middle',
    color: palette.strong,
    halo: palette.surface,
  }
  if (cause.kind === 'slope') return [label]
  const low = happenedRail + 14
  const points =
    cause.kind === 'bracket'
      ? [x0 - 3, low - 4, x0 - 3, low, x1 + 3, low, x1 + 3, low - 4]
      : [x0, happenedRail + 9, x0, low + 2]
  return [{ kind: 'line', points, color: palette.strong, width: 1.5 }, label]
}

export function knownShapes(frame: Frame, { knownAt, palette }: PictureModel): Shape[] {
  if (knownAt === null) return []
  const x = frame.x(knownAt)
  if (x < frame.left - 1 || x > frame.right + 1) return []
  const text = web.knownAt.mark
  const isRight = x + textWidth(text, 11) + 8 > frame.right
  return [
    {
      kind: 'line',
      points: [x, frame.top, x, frame.laneEnd],
      color: palette.strong,
      width: 1.5,
      dash: [2, 3],
    },
    {
      kind: 'text',
      text,
      size: 11,
      color: palette.strong,
      halo: palette.surface,
      y: frame.top + 8,
      x: isRight ? x - 5 : x + 5,
      anchor: isRight ? 'end' : 'start',
    },
  ]
}

export function cursorShapes(frame: Frame, { cursor, palette }: PictureModel): Shape[] {
  if (cursor === null) return []
  const x = frame.x(cursor.at)
  if (x < frame.left - 1 || x > frame.right + 1) return []
  const dot = (balance: number, color: string): Shape[] => {
    const y = frame.y(balance)
    return y < frame.top - 1
      ? []
      : [{ kind: 'area', points: circle(x, y, 4.5), color, outline: palette.surface }]
  }
  return [
    { kind: 'line', points: [x, frame.top, x, frame.laneEnd], color: palette.text, width: 1, dash: [4, 3] },
    ...dot(cursor.happened, palette.happened),
    ...dot(cursor.posted, palette.posted),
    ...(cursor.movement === null ? [] : emphasised(frame, cursor.movement, palette)),
  ]
}
