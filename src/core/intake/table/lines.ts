/** The lines of a sample with what their cells look like, measured once. */
import type { RawRow } from '../raw/raw-table.ts'
import { isFrame, kindOf, trimmed } from './cells.ts'
import type { CellKind } from './table-layout.ts'

/** What a word says of a line that holds it. */
export type LineMeaning = 'total' | 'opening' | 'closing' | 'footer'
export type MeaningOf = (text: string) => LineMeaning | null

/** `cells` are trimmed; `filled` are the indexes of those that hold something. */
export interface Line {
  readonly row: number
  readonly cells: readonly string[]
  readonly kinds: readonly CellKind[]
  readonly filled: readonly number[]
  readonly frame: boolean
}

/** The row, measured. */
export function lineOf(row: RawRow): Line {
  const cells = row.cells.map(trimmed)
  const filled: number[] = []
  for (const [index, cell] of cells.entries()) if (cell !== '') filled.push(index)
  return { row: row.row, cells, kinds: cells.map(kindOf), filled, frame: filled.length > 0 && isFrame(cells) }
}

/** Whether a line has the look of data: two cells at least, one of them a number or a date. */
export function looksLikeData(line: Line): boolean {
  if (line.filled.length < 2 || line.frame) return false
  return line.filled.some((index) => isFigure(line.kinds[index]))
}

/** Whether a cell is a number or a date. */
export function isFigure(kind: CellKind | undefined): boolean {
  return kind === 'number' || kind === 'date'
}

/** The part of a line that lies within the table, as wide as the table. */
export function windowOf(line: Line, firstCell: number, width: number): Line {
  const cells: string[] = []
  const kinds: CellKind[] = []
  const filled: number[] = []
  for (let index = 0; index < width; index += 1) {
    const cell = line.cells[firstCell + index] ?? ''
    cells.push(cell)
    kinds.push(line.kinds[firstCell + index] ?? 'blank')
    if (cell !== '') filled.push(index)
  }
  return { row: line.row, cells, kinds, filled, frame: line.frame }
}
