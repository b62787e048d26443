/**
 * Cells of CSV files (RFC 4180), for every CSV that Plimsoll writes.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe before it. Spreadsheets of half the world part
 * cells at semicolons, some at tabs, whatever a file's name says, and see quotes only where a cell begins: so what
 * stands behind such a mark, or in a new line, is disarmed like a cell of its own.
 */

export type Cell = string | number | null

/** Where a formula begins: nothing is taken, an apostrophe is put there. */
const FORMULA = /(?<=^|[;\t\r\n] *)(?=[=+\-@\t\r])/g

/**
 * One cell, quoted where it must be, a formula in it disarmed.
 *
 * @example cell('=1+1', 'text') // "'=1+1"
 * @example cell('a "b"', 'text') // '"a ""b"""'
 * @example cell('x;=1+1;y', 'text') // '"x;\'=1+1;y"'
 */
export function cell(value: Cell, kind: 'text' | 'figure'): string {
  if (value === null) return ''
  if (kind === 'figure') return String(value)
  const text = String(value).replace(FORMULA, "'")
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
