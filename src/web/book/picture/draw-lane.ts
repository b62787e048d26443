/**
 * Draws the movements under the balance: a tick where each happened on the upper rail, a tick where it was posted on
 * the lower, and a line between the two. What was posted at once is a vertical; what was posted late is a slope.
 * In points up, out points down; the movements of the selected episode are drawn last, thick, with a mark.
 */
import uPlot from 'uplot'
import { web } from '../../../messages/web/index.ts'
import type { LaneMovement, PictureModel } from './model.ts'
import type { Palette } from './palette.ts'

/** Height of the lane, CSS pixels, taken from the time axis. */
export const LANE_HEIGHT = 104
const RAIL_HAPPENED = 30
const RAIL_POSTED = 84
const TICK = 8

export function drawLane(plot: uPlot, { movements, palette }: PictureModel): void {
  const { ctx, bbox } = plot
  const unit = uPlot.pxRatio
  const base = bbox.top + bbox.height
  const rails = { happened: base + RAIL_HAPPENED * unit, posted: base + RAIL_POSTED * unit }
  const plain = movements.filter(({ roles }) => roles.length === 0)
  const strong = movements.filter(({ roles }) => roles.length > 0)
  ctx.save()
  names(plot, rails, palette.text)
  ctx.beginPath()
  ctx.rect(bbox.left - 6 * unit, base, bbox.width + 12 * unit, LANE_HEIGHT * unit)
  ctx.clip()
  ctx.strokeStyle = palette.grid
  ctx.lineWidth = unit
  for (const rail of Object.values(rails)) stroke(ctx, bbox.left, rail, bbox.left + bbox.width, rail)
  crowd(plot, plain, rails, palette)
  ctx.globalAlpha = 1
  for (const movement of strong)
    emphasised(plot, movement, rails, movement.out ? palette.out : palette.in, palette.strong)
  ctx.restore()
}

/** Large movements strong, small ones faint: thousands of corrections by one are a shade and not a block. */
const STRENGTHS = [
  { share: 0.25, alpha: 0.85 },
  { share: 0.04, alpha: 0.4 },
  { share: 0, alpha: 0.12 },
] as const

/** So many strokes are told apart; more of them share their ink. */
const CROWD = 60

function crowd(plot: uPlot, movements: readonly LaneMovement[], rails: Rails, palette: Palette): void {
  const { ctx } = plot
  const largest = movements.reduce((most, { quantity }) => Math.max(most, quantity), 0)
  let below = Number.POSITIVE_INFINITY
  for (const { share, alpha } of STRENGTHS) {
    const from = share * largest
    for (const out of [false, true]) {
      const path = new Path2D()
      let count = 0
      for (const movement of movements) {
        const { quantity } = movement
        if (movement.out !== out || quantity < from || quantity >= below) continue
        trace(plot, path, movement, rails)
        count++
      }
      ctx.globalAlpha = alpha * Math.min(1, Math.max(CROWD / count, 0.04))
      ctx.strokeStyle = out ? palette.out : palette.in
      ctx.stroke(path)
    }
    below = from
  }
}

interface Rails {
  readonly happened: number
  readonly posted: number
}

function trace(plot: uPlot, path: Path2D, movement: LaneMovement, rails: Rails): void {
  const tick = TICK * uPlot.pxRatio * (movement.out ? 1 : -1)
  const happened = plot.valToPos(movement.occurredAt, 'x', true)
  const happenedTo = plot.valToPos(movement.occurredTo, 'x', true)
  const posted = plot.valToPos(movement.recordedAt, 'x', true)
  path.moveTo(happened, rails.happened + tick)
  path.lineTo(happened, rails.happened)
  // A day is an interval: a bar on the rail, and the line leaves from its end or where it was posted within it.
  const leaves = Math.min(Math.max(posted, happened), happenedTo)
  path.lineTo(leaves, rails.happened)
  path.lineTo(posted, rails.posted)
  path.lineTo(posted, rails.posted + tick)
}

function emphasised(plot: uPlot, movement: LaneMovement, rails: Rails, color: string, outline: string): void {
  const { ctx } = plot
  const unit = uPlot.pxRatio
  const path = new Path2D()
  trace(plot, path, movement, rails)
  ctx.lineWidth = 3 * unit
  ctx.strokeStyle = color
  ctx.stroke(path)
  const x = plot.valToPos(movement.recordedAt, 'x', true)
  const size = 6 * unit
  ctx.fillStyle = color
  ctx.strokeStyle = outline
  ctx.lineWidth = 1.5 * unit
  ctx.beginPath()
  if (movement.roles.includes('trigger')) triangle(ctx, x, rails.posted, size)
  else if (movement.roles.includes('closer')) triangle(ctx, x, rails.posted, -size)
  else ctx.arc(x, rails.posted, size * 0.8, 0, Math.PI * 2)
  ctx.fill()
  ctx.stroke()
}

/** Points down for what took the book below, up (negative size) for what brought it back. */
function triangle(ctx: CanvasRenderingContext2D, x: number, y: number, size: number): void {
  ctx.moveTo(x - Math.abs(size), y - size)
  ctx.lineTo(x + Math.abs(size), y - size)
  ctx.lineTo(x, y + size)
  ctx.closePath()
}

function names(plot: uPlot, rails: Rails, color: string): void {
  const { ctx, bbox } = plot
  const unit = uPlot.pxRatio
  ctx.font = `${11.5 * unit}px system-ui, sans-serif`
  ctx.fillStyle = color
  ctx.textAlign = 'right'
  ctx.textBaseline = 'middle'
  ctx.fillText(web.picture.happenedRail, bbox.left - 8 * unit, rails.happened)
  ctx.fillText(web.picture.postedRail, bbox.left - 8 * unit, rails.posted)
  ctx.textAlign = 'left'
}

function stroke(ctx: CanvasRenderingContext2D, x0: number, y0: number, x1: number, y1: number): void {
  ctx.beginPath()
  ctx.moveTo(x0, y0)
  ctx.lineTo(x1, y1)
  ctx.stroke()
}
