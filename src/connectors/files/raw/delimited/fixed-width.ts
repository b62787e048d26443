/**
 * Text in columns of fixed width: SQL*Plus and sqlcmd underline their header (`---- ------`), spool files of an AS/400
 * and printed lists only align with blanks.
 */
import type { RawRow } from '../../../../core/intake/raw/raw-table.ts'

/** Where columns begin; each ends where the next begins, the last with its line. */
export type Stops = readonly number[]

const UNDERLINE = /^\s*(?:-{2,}|={2,})(?:\s+(?:-+|=+))+\s*$/
const UNDERLINE_LINES_MAX = 200
const LINES_MIN = 3
/** Lines that hold columns, of those that are not blank. */
const ALIGNED_SHARE_MIN = 0.6
/** Of lines with columns, those that may have a character in a gap: a long text. */
const IN_GAP_SHARE_MAX = 0.02
const GAP_MIN = 2

/** The columns that an underline says; null where there is none. */
export function underlinedStops(lines: readonly string[]): Stops | null {
  const at = lines.slice(0, UNDERLINE_LINES_MAX).findIndex((line) => UNDERLINE.test(line))
  if (at < 1 || lines[at - 1].trim() === '') return null
  return [...lines[at].matchAll(/\S+/g)].map(({ index }) => index)
}

/**
 * The columns that blanks below each other show; null where they show none. Lines of fewer parts than most, such as
 * titles, do not count.
 */
export function alignedStops(lines: readonly string[]): Stops | null {
  const filled = lines.filter((line) => line.trim() !== '')
  const parts = filled.map((line) => line.trim().split(/ {2,}/).length)
  const aligned = parts.filter((count) => count > 1)
  if (aligned.length < LINES_MIN || aligned.length < filled.length * ALIGNED_SHARE_MIN) return null
  const usual = mostFrequent(aligned)
  const whole = filled.filter((_, index) => parts[index] >= usual)
  const length = Math.max(...whole.map((line) => line.length))
  const taken = new Array<number>(length).fill(0)
  for (const line of whole) for (let at = 0; at < line.length; at++) if (line[at] !== ' ') taken[at]++
  const isGap = (at: number) => taken[at] <= whole.length * IN_GAP_SHARE_MAX
  const stops: number[] = []
  let gap = GAP_MIN
  for (let at = 0; at < length; at++) {
    if (!isGap(at) && gap >= GAP_MIN) stops.push(at)
    gap = isGap(at) ? gap + 1 : 0
  }
  return stops.length > 1 ? stops : null
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
}

/** Cuts lines into columns. Cells come without the blanks that fill them up. */
export class FixedLines {
  readonly #stops: Stops
  #row: number

  constructor(stops: Stops, before = 0) {
    this.#stops = stops
    this.#row = before
  }

  read(lines: readonly string[]): RawRow[] {
    return lines.map((line) => ({ row: ++this.#row, cells: this.#cells(line.trimEnd()) }))
  }

  /** A line whose words stand across the columns is a title or a footer: one cell. */
  #cells(line: string): readonly string[] {
    if (line === '') return []
    const crossed = this.#stops.some(
      (stop, index) => index > 0 && stop < line.length && line[stop - 1] !== ' ',
    )
    if (crossed) return [line.trim()]
    const cells = this.#stops.map((stop, index) =>
      line.slice(stop, this.#stops[index + 1] ?? line.length).trim(),
    )
    return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
  }
}
