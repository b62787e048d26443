/** Slanted lines as a fill, so that "below zero" is seen without colour. */
import uPlot from 'uplot'

const tiles = new Map<string, HTMLCanvasElement>()

export function hatch(ctx: CanvasRenderingContext2D, color: string, slant: 1 | -1): CanvasPattern {
  const size = Math.round(7 * uPlot.pxRatio)
  const key = `${color} ${slant} ${size}`
  let tile = tiles.get(key)
  if (tile === undefined) {
    tile = document.createElement('canvas')
    tile.width = size
    tile.height = size
    const pen = tile.getContext('2d')!
    pen.strokeStyle = color
    pen.globalAlpha = 0.75
    pen.lineWidth = 1.1 * uPlot.pxRatio
    // Three strokes, so that lines go on across the tile's edges.
    for (const shift of [-size, 0, size]) {
      pen.beginPath()
      pen.moveTo(shift, slant === 1 ? size : 0)
      pen.lineTo(shift + size, slant === 1 ? 0 : size)
      pen.stroke()
    }
    tiles.set(key, tile)
  }
  return ctx.createPattern(tile, 'repeat')!
}
