/** Signs that keep a spreadsheet from turning `00123` into 123. */

const APOSTROPHE_GUARD = /^'[-+=@]?\d[^' ]*$/

/**
 * A cell without the guard of its leading zeros: `="00123"` or `'00123`. An apostrophe before a word is none.
 *
 * @example unguarded('="00123"') // '00123'
 */
export function unguarded(cell: string): string {
  if (cell.startsWith('="') && cell.endsWith('"') && cell.length > 2)
    return cell.slice(2, -1).replaceAll('""', '"')
  return APOSTROPHE_GUARD.test(cell) ? cell.slice(1) : cell
}
