/** The picture as a file: with its title, its sentence, its legend and the time it was made; dark on white. */
import { web } from '../../../../messages/web/index.ts'
import { pictureShapes } from '../draw/draw.ts'
import { frameOf } from '../draw/frame.ts'
import { paint } from '../draw/paint.ts'
import { PALETTES } from '../draw/palette.ts'
import { fitted, moved, rectangle, type Shape, textWidth } from '../draw/shapes.ts'
import { svgOf } from '../draw/svg.ts'
import type { PictureModel } from '../model/model.ts'

export interface PictureText {
  readonly title: string
  readonly sentence: string
  /** When it was made, ready to read. */
  readonly madeAt: string
}

const WIDTH = 1200
const PICTURE_HEIGHT = 460
const MARGIN = 24
const LINE = 19
const LINES_MAX = 6
/** Device pixels a CSS pixel of a PNG. */
const RATIO = 2
const palette = PALETTES.light

export function sheetOf(model: PictureModel, text: PictureText) {
  const inner = WIDTH - 2 * MARGIN
  const lines = wrapped(text.sentence, 13, inner).slice(0, LINES_MAX)
  const top = MARGIN + 34 + lines.length * LINE + 10
  const frame = frameOf(model, { width: inner, height: PICTURE_HEIGHT })
  const picture = moved(pictureShapes(frame, { ...model, palette, cursor: null }), MARGIN, top)
  const bottom = top + PICTURE_HEIGHT + 16
  const height = bottom + 24 + MARGIN
  const write = (line: string, x: number, y: number, size: number, more = {}): Shape => ({
    kind: 'text',
    text: line,
    x,
    y,
    size,
    color: palette.strong,
    ...more,
  })
  const shapes = [
    write(fitted(text.title, 20, inner), MARGIN, MARGIN + 12, 20, { bold: true }),
    ...lines.map((line, index) =>
      write(line, MARGIN, MARGIN + 40 + index * LINE, 13, { color: palette.text }),
    ),
    ...picture,
    ...legend(model, bottom),
    write(web.takeAway.made(text.madeAt), WIDTH - MARGIN, bottom + 24, 11, {
      anchor: 'end',
      color: palette.text,
    }),
  ]
  return { shapes, size: { width: WIDTH, height } }
}

export function svgSheet(model: PictureModel, text: PictureText): Blob {
  const { shapes, size } = sheetOf(model, text)
  const { title, sentence: description } = text
  return new Blob([svgOf(shapes, size, { title, description, background: palette.surface })], {
    type: 'image/svg+xml',
  })
}

export async function pngSheet(model: PictureModel, text: PictureText): Promise<Blob> {
  const { shapes, size } = sheetOf(model, text)
  const canvas = document.createElement('canvas')
  canvas.width = size.width * RATIO
  canvas.height = size.height * RATIO
  paint(canvas.getContext('2d')!, shapes, size, RATIO, palette.surface)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error('no picture')
  return blob
}

function legend(model: PictureModel, y: number): Shape[] {
  const { picture } = web
  const entries: { label: string; color: string; dash?: number[]; hatch?: boolean }[] = [
    { label: picture.asPosted, color: palette.posted, dash: [6, 3] },
    { label: picture.asHappened, color: palette.happened },
    { label: picture.belowZero, color: palette.negative, hatch: true },
    ...(model.repaired === null ? [] : [{ label: picture.repaired, color: palette.in, dash: [2, 4] }]),
    { label: picture.in, color: palette.in },
    { label: picture.out, color: palette.out },
  ]
  let x = MARGIN
  return entries.flatMap(({ label, color, dash, hatch }): Shape[] => {
    const start = x
    x += 34 + textWidth(label, 12) + 18
    const sample: Shape = hatch
      ? { kind: 'area', points: rectangle(start, y - 2, 26, 5), color }
      : { kind: 'line', points: [start, y, start + 26, y], color, width: 2, ...(dash ? { dash } : {}) }
    return [sample, { kind: 'text', text: label, x: start + 32, y, size: 12, color: palette.text }]
  })
}

function wrapped(text: string, size: number, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line].map((one) => fitted(one, size, width))
}
