/**
 * Draws the balances: both staircases, the zero line, and what is below zero hatched.
 *
 * Everything works on the canvas's own pixels. Lines are cut at the plot's edges, so a balance beyond the top in the
 * near view leaves the picture; nothing below zero is ever beyond the bottom, since the height holds it.
 */
import uPlot from 'uplot'
import { hatch } from './hatch.ts'
import type { PictureModel } from './model.ts'
import type { Steps } from './steps.ts'

export function drawBehind(plot: uPlot, { mark, palette }: PictureModel): void {
  if (mark === null) return
  const { ctx, bbox } = plot
  const [left, right] = [mark.from, mark.to].map((at) => inside(plot, plot.valToPos(at, 'x', true)))
  ctx.fillStyle = palette.band
  ctx.fillRect(left, bbox.top, Math.max(right - left, uPlot.pxRatio), bbox.height)
}

export function drawBalance(plot: uPlot, model: PictureModel): void {
  const { ctx, bbox } = plot
  const { palette, posted, happened, worst } = model
  const zero = Math.round(plot.valToPos(0, 'y', true))
  const unit = uPlot.pxRatio
  ctx.save()
  ctx.beginPath()
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height)
  ctx.clip()

  hatchBelow(plot, posted, zero, palette.posted, 1)
  hatchBelow(plot, happened, zero, palette.happened, -1)
  ctx.strokeStyle = palette.zero
  ctx.lineWidth = unit
  ctx.beginPath()
  ctx.moveTo(bbox.left, zero + 0.5)
  ctx.lineTo(bbox.left + bbox.width, zero + 0.5)
  ctx.stroke()

  if (worst !== null) line(plot, worst, palette.happened, unit, [unit, 2.5 * unit])
  line(plot, happened, palette.happened, 2 * unit, [])
  line(plot, posted, palette.posted, 2 * unit, [6 * unit, 3 * unit])
  for (const steps of [posted, happened]) markBelow(plot, steps, zero, palette.negative)
  ctx.restore()
  label(plot, model)
}

function line(plot: uPlot, steps: Steps, color: string, width: number, dash: number[]): void {
  const { ctx } = plot
  ctx.strokeStyle = color
  ctx.lineWidth = width
  ctx.lineJoin = 'round'
  ctx.setLineDash(dash)
  ctx.stroke(staircase(plot, steps))
  ctx.setLineDash([])
}

function staircase(plot: uPlot, { at, y }: Steps): Path2D {
  const path = new Path2D()
  for (let point = 0; point < at.length; point++) {
    const x = plot.valToPos(at[point], 'x', true)
    if (point === 0) path.moveTo(x, plot.valToPos(y[0], 'y', true))
    else path.lineTo(x, plot.valToPos(y[point - 1], 'y', true))
    path.lineTo(x, plot.valToPos(y[point], 'y', true))
  }
  return path
}

/** The area between a staircase and zero, where it lies below. */
function hatchBelow(plot: uPlot, steps: Steps, zero: number, color: string, slant: 1 | -1): void {
  const { ctx, bbox } = plot
  const path = staircase(plot, steps)
  path.lineTo(plot.valToPos(steps.at[steps.at.length - 1], 'x', true), zero)
  path.lineTo(plot.valToPos(steps.at[0], 'x', true), zero)
  path.closePath()
  ctx.save()
  ctx.beginPath()
  ctx.rect(bbox.left, zero, bbox.width, bbox.top + bbox.height - zero)
  ctx.clip()
  ctx.fillStyle = hatch(ctx, color, slant)
  ctx.fill(path)
  ctx.restore()
}

/** A strip along the zero line wherever a balance is below it: seen at any zoom, however small the dip. */
function markBelow(plot: uPlot, { at, y }: Steps, zero: number, color: string): void {
  const { ctx } = plot
  const unit = uPlot.pxRatio
  ctx.fillStyle = color
  for (let point = 0; point < at.length; point++) {
    if (y[point] >= 0) continue
    const left = plot.valToPos(at[point], 'x', true)
    const right = plot.valToPos(at[point + 1] ?? at[point], 'x', true)
    ctx.fillRect(left - unit / 2, zero, Math.max(right - left, 1.5 * unit), 3 * unit)
  }
}

/** The depth of the selected episode, written at its deepest point. */
function label(plot: uPlot, { mark, palette, window }: PictureModel): void {
  if (mark === null || mark.deepestAt < window.from || mark.deepestAt > window.to) return
  const { ctx, bbox } = plot
  const unit = uPlot.pxRatio
  const x = plot.valToPos(mark.deepestAt, 'x', true)
  const y = plot.valToPos(mark.deepest, 'y', true)
  ctx.save()
  ctx.font = `600 ${13 * unit}px system-ui, sans-serif`
  const width = ctx.measureText(mark.label).width
  const left = x + width + 12 * unit > bbox.left + bbox.width ? x - width - 10 * unit : x + 10 * unit
  const base = Math.min(y - 6 * unit, bbox.top + bbox.height - 6 * unit)
  ctx.fillStyle = palette.negative
  ctx.beginPath()
  ctx.arc(x, y, 4 * unit, 0, Math.PI * 2)
  ctx.fill()
  ctx.textBaseline = 'alphabetic'
  ctx.strokeStyle = palette.surface
  ctx.lineWidth = 4 * unit
  ctx.lineJoin = 'round'
  ctx.strokeText(mark.label, left, base)
  ctx.fillText(mark.label, left, base)
  ctx.restore()
}

function inside({ bbox }: uPlot, x: number): number {
  return Math.min(Math.max(x, bbox.left), bbox.left + bbox.width)
}
