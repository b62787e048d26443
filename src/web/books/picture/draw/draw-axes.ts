/** Draws the grid, the labels of both axes, the names of the rails, and the breaks where time was folded. */
import { duration } from '../../../../messages/format.ts'
import { web } from '../../../../messages/web/index.ts'
import { zoneLabel } from '../../../ui/figures/when.ts'
import type { PictureModel } from '../model/model.ts'
import { type Frame, LABEL_SIZE } from './frame.ts'
import { fitted, rectangle, type Shape, textWidth } from './shapes.ts'
import { timeTicks } from './ticks.ts'

export function axisShapes(frame: Frame, { palette }: PictureModel): Shape[] {
  const { left, right, top, base, laneEnd, happenedRail, postedRail } = frame
  const times = timeTicks(frame.time)
  const grid = [
    ...times.flatMap(({ x }) => [left + x, top, left + x, laneEnd, Number.NaN, Number.NaN]),
    ...frame.balanceTicks.flatMap(({ y }) => [left, y, right, y, Number.NaN, Number.NaN]),
    ...[happenedRail, postedRail].flatMap((rail) => [left, rail, right, rail, Number.NaN, Number.NaN]),
  ]
  const label = { kind: 'text', color: palette.text, size: LABEL_SIZE } as const
  return [
    { kind: 'line', points: grid, color: palette.grid, width: 1 },
    ...frame.balanceTicks
      .filter(({ y }) => y > top - 2 && y < base + 2)
      .map(({ y, label: text }) => ({ ...label, text, x: left - 6, y, anchor: 'end' as const })),
    ...times.flatMap(({ x, lines }) =>
      lines.map((text, line) => ({
        ...label,
        text,
        y: laneEnd + 11 + line * 15,
        ...edged(left + x, textWidth(text, LABEL_SIZE), frame),
      })),
    ),
    { ...label, text: web.picture.happenedRail, x: left - 8, y: happenedRail, anchor: 'end' },
    { ...label, text: web.picture.postedRail, x: left - 8, y: postedRail, anchor: 'end' },
    {
      ...label,
      text: fitted(zoneLabel(), LABEL_SIZE, left - 8),
      x: left - 8,
      y: laneEnd + 11,
      anchor: 'end',
    },
  ]
}

/** In the middle of its place, but never beyond the picture's edge. */
function edged(x: number, width: number, frame: Frame): { x: number; anchor: 'start' | 'middle' | 'end' } {
  if (x + width / 2 > frame.width) return { x: frame.width - 1, anchor: 'end' }
  return { x, anchor: 'middle' }
}

/** A break is a strip across everything, with the length of the time that it leaves out. */
export function foldShapes(frame: Frame, { palette }: PictureModel): Shape[] {
  const { top, laneEnd } = frame
  let labelled = Number.NEGATIVE_INFINITY
  return frame.time.folds.flatMap(({ from, to }): Shape[] => {
    const [x0, x1] = [Math.max(frame.x(from), frame.left), Math.min(frame.x(to), frame.right)]
    if (x1 - x0 < 2) return []
    const middle = (x0 + x1) / 2
    const text = `⋯ ${duration(to - from)}`
    const width = textWidth(text, 11)
    const x = Math.min(Math.max(middle, frame.left + width / 2), frame.right - width / 2)
    const isFree = x - width / 2 > labelled
    if (isFree) labelled = x + width / 2 + 4
    return [
      { kind: 'area', points: rectangle(x0, top, x1 - x0, laneEnd - top), color: palette.fold },
      ...[x0, x1].map(
        (edge): Shape => ({
          kind: 'line',
          points: zigzag(edge, top, laneEnd),
          color: palette.zero,
          width: 1,
          alpha: 0.55,
        }),
      ),
      ...(isFree
        ? [{ kind: 'text', x, y: top - 11, text, color: palette.text, size: 11, anchor: 'middle' } as const]
        : []),
    ]
  })
}

function zigzag(x: number, top: number, bottom: number): number[] {
  const points: number[] = []
  for (let y = top, side = -1; y <= bottom; y += 6, side = -side) points.push(x + side * 2, y)
  return points
}
