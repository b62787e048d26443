/** Paints shapes on a canvas. */
import { type AreaShape, type Shape, walk } from './shapes.ts'

const FONT = 'system-ui, sans-serif'

/** `ratio` is device pixels a CSS pixel. */
export function paint(
  ctx: CanvasRenderingContext2D,
  shapes: readonly Shape[],
  size: { readonly width: number; readonly height: number },
  ratio: number,
  background?: string,
): void {
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0)
  ctx.clearRect(0, 0, size.width, size.height)
  if (background !== undefined) {
    ctx.fillStyle = background
    ctx.fillRect(0, 0, size.width, size.height)
  }
  ctx.lineJoin = 'round'
  for (const shape of shapes) paintShape(ctx, shape, ratio)
}

function paintShape(ctx: CanvasRenderingContext2D, shape: Shape, ratio: number): void {
  ctx.save()
  if (shape.kind === 'clip') {
    ctx.beginPath()
    ctx.rect(shape.x, shape.y, shape.width, shape.height)
    ctx.clip()
    for (const inner of shape.shapes) paintShape(ctx, inner, ratio)
  } else if (shape.kind === 'text') {
    ctx.font = `${shape.bold ? '600 ' : ''}${shape.size}px ${FONT}`
    ctx.textAlign = shape.anchor === 'middle' ? 'center' : (shape.anchor ?? 'start')
    ctx.textBaseline = 'middle'
    if (shape.halo !== undefined) {
      ctx.strokeStyle = shape.halo
      ctx.lineWidth = 4
      ctx.strokeText(shape.text, shape.x, shape.y)
    }
    ctx.fillStyle = shape.color
    ctx.fillText(shape.text, shape.x, shape.y)
  } else {
    ctx.globalAlpha = shape.alpha ?? 1
    trace(ctx, shape.points)
    if (shape.kind === 'line') {
      ctx.strokeStyle = shape.color
      ctx.lineWidth = shape.width
      if (shape.dash !== undefined) ctx.setLineDash([...shape.dash])
      ctx.stroke()
    } else fill(ctx, shape, ratio)
  }
  ctx.restore()
}

function trace(ctx: CanvasRenderingContext2D, points: readonly number[]): void {
  ctx.beginPath()
  walk(
    points,
    (x, y) => ctx.moveTo(x, y),
    (x, y) => ctx.lineTo(x, y),
  )
}

function fill(ctx: CanvasRenderingContext2D, shape: AreaShape, ratio: number): void {
  ctx.closePath()
  if (shape.hatch === undefined) ctx.fillStyle = shape.color
  else {
    const pattern = ctx.createPattern(tileOf(shape.color, shape.hatch, ratio), 'repeat')!
    pattern.setTransform(new DOMMatrix([1 / ratio, 0, 0, 1 / ratio, 0, 0]))
    ctx.fillStyle = pattern
  }
  ctx.fill()
  if (shape.outline === undefined) return
  ctx.strokeStyle = shape.outline
  ctx.lineWidth = 1.5
  ctx.stroke()
}

const tiles = new Map<string, HTMLCanvasElement>()

function tileOf(color: string, slant: 1 | -1, ratio: number): HTMLCanvasElement {
  const size = Math.round(7 * ratio)
  const key = `${color} ${slant} ${size}`
  const known = tiles.get(key)
  if (known !== undefined) return known
  const tile = document.createElement('canvas')
  tile.width = size
  tile.height = size
  const pen = tile.getContext('2d')!
  pen.strokeStyle = color
  pen.globalAlpha = 0.75
  pen.lineWidth = 1.1 * ratio
  // Three strokes, so that lines go on across the tile's edges.
  for (const shift of [-size, 0, size]) {
    pen.beginPath()
    pen.moveTo(shift, slant === 1 ? size : 0)
    pen.lineTo(shift + size, slant === 1 ? 0 : size)
    pen.stroke()
  }
  tiles.set(key, tile)
  return tile
}
