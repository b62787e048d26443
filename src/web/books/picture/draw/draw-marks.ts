/** Draws the marks above the rest: the cause at its place, the moment the picture is known at, the cursor. */
import { web } from '../../../../messages/web/index.ts'
import type { PictureModel } from '../model/model.ts'
import { circle } from './draw-balance.ts'
import { emphasised } from './draw-lane.ts'
import type { Frame } from './frame.ts'
import type { Palette } from './palette.ts'
import { fitted, rectangle, type Shape, type TextShape, textWidth } from './shapes.ts'

export function causeShapes(frame: Frame, { cause, palette, window }: PictureModel): Shape[] {
  if (cause === null || Math.max(cause.from, cause.to) < window.from) return []
  if (Math.min(cause.from, cause.to) > window.to) return []
  const { happenedRail } = frame
  const [x0, x1] = [frame.x(cause.from), frame.x(cause.to)]
  const lines = linesOf(cause.label, frame.right - frame.left)
  const width = Math.max(...lines.map((line) => textWidth(line, SIZE)))
  const half = width / 2 + 4
  const place =
    cause.kind === 'slope'
      ? besideLine(frame, x0, x1, width)
      : {
          x: Math.min(Math.max((x0 + x1) / 2, frame.left + half), frame.right - half),
          y: happenedRail + 24,
          anchor: 'middle' as const,
        }
  const label = lines.flatMap((line, index) =>
    onGround({ ...place, y: place.y + index * LINE_HEIGHT, text: line }, palette),
  )
  if (cause.kind === 'slope') return label
  const low = happenedRail + 14
  const points =
    cause.kind === 'bracket'
      ? [x0 - 3, low - 4, x0 - 3, low, x1 + 3, low, x1 + 3, low - 4]
      : [x0, happenedRail + 9, x0, low + 2]
  return [{ kind: 'line', points, color: palette.strong, width: 1.5 }, ...label]
}

const SIZE = 12
const LINE_HEIGHT = 15

/** In one line, else broken after its comma: how late a posting was is said last, and must not be cut. */
function linesOf(label: string, width: number): string[] {
  const lines = textWidth(label, SIZE) <= width ? [label] : label.split(/(?<=,) /)
  return lines.map((line) => fitted(line, SIZE, width))
}

/** A bold text on a ground of its own, so that the lines under it do not strike it through. */
function onGround(
  { x, y, anchor, text }: Required<Pick<TextShape, 'x' | 'y' | 'anchor' | 'text'>>,
  { strong, surface }: Palette,
): Shape[] {
  const width = textWidth(text, SIZE) + 4
  const left = anchor === 'start' ? x - 2 : anchor === 'end' ? x - width + 2 : x - width / 2
  return [
    { kind: 'area', points: rectangle(left, y - LINE_HEIGHT / 2, width, LINE_HEIGHT), color: surface },
    { kind: 'text', x, y, anchor, text, size: SIZE, bold: true, color: strong, halo: surface },
  ]
}

/** A line falls to the right: its label stands above it on the right, else under it on the left, else over the lane. */
function besideLine(frame: Frame, x0: number, x1: number, width: number) {
  const { happenedRail, postedRail, left, right } = frame
  const xAt = (y: number) => x0 + ((x1 - x0) * (y - happenedRail)) / (postedRail - happenedRail)
  const [above, under] = [happenedRail + 17, postedRail - 17]
  const start = Math.max(xAt(above + LABEL_HALF) + 6, left)
  if (start + width <= right) return { x: start, y: above, anchor: 'start' as const }
  const end = Math.min(xAt(under - LABEL_HALF) - 6, right)
  if (end - width >= left) return { x: end, y: under, anchor: 'end' as const }
  return { x: (left + right) / 2, y: happenedRail - 15, anchor: 'middle' as const }
}

/** Half the height of a label, with a little air. */
const LABEL_HALF = 9

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
