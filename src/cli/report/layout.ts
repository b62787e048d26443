/** Text on a terminal: how wide it is, cut to fit, wrapped, and in columns. */
import { valueAt } from '../../core/value-at.ts'

const WIDE =
  /\p{Extended_Pictographic}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u
const segmenter = new Intl.Segmenter()

/** Columns a text takes on a terminal. */
export function widthOf(text: string): number {
  if (/^[\u0020-\u007e]*$/.test(text)) return text.length
  let width = 0
  for (const { segment } of segmenter.segment(text)) width += WIDE.test(segment) ? 2 : 1
  return width
}

/** A text from a file, safe to print: nothing in it moves the cursor or turns the writing round. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}

/** Cuts a text to a width, with an ellipsis where something is missing. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  let used = 0
  for (const { segment } of segmenter.segment(text)) {
    const next = widthOf(segment)
    if (used + next > width - 1) break
    kept += segment
    used += next
  }
  return `${kept}…`
}

export function padded(text: string, width: number, align: 'left' | 'right'): string {
  const fitted = cut(text, width)
  const space = ' '.repeat(Math.max(0, width - widthOf(fitted)))
  return align === 'left' ? fitted + space : space + fitted
}

/** Lines of at most `width` columns; the first after `lead`, the others indented as far. */
export function wrapped(text: string, width: number, lead = ''): string[] {
  const indent = ' '.repeat(widthOf(lead))
  const lines: string[] = []
  let line = lead
  let empty = true
  for (const word of text.split(' ').flatMap((one) => pieces(one, width - indent.length))) {
    if (!empty && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line)
      line = indent
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line]
}

/** A word in pieces that fit. */
function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word]
  const found: string[] = []
  let piece = ''
  for (const { segment } of segmenter.segment(word)) {
    if (widthOf(piece + segment) > width) {
      found.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...found, piece]
}

export interface Column {
  readonly title: string
  readonly align: 'left' | 'right'
  /** Narrower than this is not made of it. */
  readonly least: number
  /** As narrow as that, once every other column is as narrow as it may be; `least` where it is not given. */
  readonly atLast?: number
}

/** A table within `width` columns: wide text columns give way first. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const widths = columns.map(({ title }, index) =>
    Math.max(widthOf(title), ...rows.map((row) => widthOf(valueAt(row, index)))),
  )
  const gaps = 2 * (columns.length - 1)
  narrow(({ least }) => least)
  narrow(({ least, atLast = least }) => atLast)
  function narrow(leastOf: (column: Column) => number) {
    for (;;) {
      const over = widths.reduce((sum, one) => sum + one, 0) + gaps - width
      if (over <= 0) break
      const slack = widths.map((one, index) => one - Math.max(leastOf(valueAt(columns, index)), 1))
      const most = Math.max(...slack)
      if (most <= 0) break
      const widest = slack.indexOf(most)
      widths[widest] = valueAt(widths, widest) - 1
    }
  }
  const line = (cells: readonly string[]) =>
    cells
      .map((text, index) => padded(text, valueAt(widths, index), valueAt(columns, index).align))
      .join('  ')
      .trimEnd()
  return [line(columns.map(({ title }) => title)), ...rows.map(line)]
}
