/**
 * The shapes of a picture, before it is a canvas or an SVG: the same list is painted on the screen and written to a
 * file. Points are x, y, x, y …; NaN begins a new line. CSS pixels.
 */
export type Shape = LineShape | AreaShape | TextShape | ClipShape

export interface LineShape {
  readonly kind: 'line'
  readonly points: readonly number[]
  readonly color: string
  readonly width: number
  readonly dash?: readonly number[]
  readonly alpha?: number
}

export interface AreaShape {
  readonly kind: 'area'
  readonly points: readonly number[]
  readonly color: string
  /** Slanted lines instead of a full colour: seen without colour. */
  readonly hatch?: 1 | -1
  readonly outline?: string
  readonly alpha?: number
}

export interface TextShape {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly text: string
  readonly color: string
  readonly size: number
  readonly bold?: boolean
  readonly anchor?: 'start' | 'middle' | 'end'
  /** The colour behind, as a halo. */
  readonly halo?: string
}

/** Shapes cut at a rectangle. */
export interface ClipShape {
  readonly kind: 'clip'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

/** Wide enough for any of the fonts a reader may have; used where nothing can be measured. */
export function textWidth(text: string, size: number): number {
  return text.length * size * 0.58
}

/** A text that fits a width, with dots where it was cut. */
export function fitted(text: string, size: number, width: number): string {
  const most = Math.max(1, Math.floor(width / (size * 0.58)))
  const letters = [...text]
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`
}

export function rectangle(x: number, y: number, width: number, height: number): number[] {
  return [x, y, x + width, y, x + width, y + height, x, y + height]
}

/** Moves shapes; a picture in a file stands under its title. */
export function moved(shapes: readonly Shape[], dx: number, dy: number): Shape[] {
  return shapes.map((shape) => {
    if (shape.kind === 'text') return { ...shape, x: shape.x + dx, y: shape.y + dy }
    if (shape.kind === 'clip')
      return { ...shape, x: shape.x + dx, y: shape.y + dy, shapes: moved(shape.shapes, dx, dy) }
    return { ...shape, points: shape.points.map((value, index) => value + (index % 2 === 0 ? dx : dy)) }
  })
}

/** Walks points: `begin` gets the first of each stroke, `go` every other one. */
export function walk(
  points: readonly number[],
  begin: (x: number, y: number) => void,
  go: (x: number, y: number) => void,
): void {
  let isFirst = true
  for (let index = 0; index + 1 < points.length; index += 2) {
    const x = points[index]!
    const y = points[index + 1]!
    if (Number.isNaN(x)) isFirst = true
    else if (isFirst) {
      begin(x, y)
      isFirst = false
    } else go(x, y)
  }
}
