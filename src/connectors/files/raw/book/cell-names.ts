/** Cells by the names of a spreadsheet: columns are letters, rows count from 1. Columns here count from 0. */

/** @example columnName(27) // 'AB' */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

/** @example cellName(12, 1) // 'B12' */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`
}

export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

const RANGE = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/

/** A range as `A2:A5`; null where it is none. */
export function rangeOf(text: string): CellRange | null {
  const match = RANGE.exec(text)
  if (match === null) return null
  const [, left, top, right = left, bottom = top] = match
  return { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) }
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
