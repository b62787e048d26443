/**
 * What stays the same of a title that is printed on each page: its texts without digits, for page numbers and times. A
 * label with its value stays whole, since the value is what it says.
 *
 * @example titleSignature(['01.02.2024', 'Stock list', '7']) // '.. Stock list'
 */
export function titleSignature(cells: readonly string[]): string {
  const whole = cells.join(' ').replace(/\s+/gu, ' ').trim()
  const bare = whole.replace(/\d+/g, '').replace(/\s+/gu, ' ').trim()
  return bare === '' || /[:：]$/.test(bare) ? whole : bare
}
