/** One cell of a CSV file (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe before it. */

export type Cell = string | number | null

/** One cell; shared by every CSV of ours. */
export function cell(value: Cell, kind: 'text' | 'figure'): string {
  if (value === null) return ''
  if (kind === 'figure') return String(value)
  const text = /^[=+\-@\t\r]/.test(String(value)) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
