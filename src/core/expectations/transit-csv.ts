/** What is on the road as CSV (RFC 4180), one line of a transfer a row; `core/csv.ts` writes the cells. */
import { type Cell, cell } from '../csv.ts'
import type { TransitRow } from './transit-row.ts'

const COLUMNS: readonly (readonly [string, 'text' | 'figure', (row: TransitRow) => Cell])[] = [
  ['document', 'text', (row) => row.document],
  ['line', 'text', (row) => row.line],
  ['item', 'text', (row) => row.item],
  ['lot', 'text', (row) => row.lot],
  ['owner', 'text', (row) => row.owner],
  ['sent', 'figure', (row) => row.sent],
  ['received', 'figure', (row) => row.received],
  ['written_off', 'figure', (row) => row.writtenOff],
  ['on_the_road', 'figure', (row) => row.onRoad],
  ['from_site', 'text', (row) => row.fromSite],
  ['from', 'text', (row) => row.fromPlace],
  ['to_site', 'text', (row) => row.toSite],
  ['to', 'text', (row) => row.toPlace],
  ['first_sent', 'text', (row) => row.firstSent],
  ['last_moved', 'text', (row) => row.lastMoved],
  ['age_days', 'figure', (row) => row.ageDays],
  ['value', 'figure', (row) => row.value],
  ['currency', 'text', (row) => row.currency],
]

/** The names of the columns, with their line end. */
export const TRANSIT_CSV_HEADER = `${COLUMNS.map(([name]) => name).join(',')}\r\n`

/** One line of a transfer as a line of CSV, with its line end. */
export function transitCsvRow(row: TransitRow): string {
  return `${COLUMNS.map(([, kind, of]) => cell(of(row), kind)).join(',')}\r\n`
}
