/** Cells of CSV files (RFC 4180), for every CSV that Plimsoll writes. */

export type Cell = string | number | null

/**
 * One cell, quoted where it must be. A text that a spreadsheet would run as a formula gets an apostrophe before it.
 *
 * @example cell('=1+1', 'text') // "'=1+1"
 * @example cell('a "b"', 'text') // '"a ""b"""'
 */
export function cell(value: Cell, kind: 'text' | 'figure'): string {
  if (value === null) return ''
  if (kind === 'figure') return String(value)
  const text = /^[=+\-@\t\r]/.test(String(value)) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
