/** Files for somebody who has none at hand: a few movements in Plimsoll's own columns, and the columns alone. */
import { CANONICAL_COLUMNS } from '../../../core/intake/canonical-columns.ts'

/**
 * Ten bolts are bought and three of them sold before anybody has entered the receipt: the stock card goes below zero
 * for two hours, though the goods were there.
 */
const SAMPLE = [
  ['id', 'item', 'location', 'quantity', 'kind', 'occurred_at', 'recorded_at', 'document', 'actor'],
  ['1', 'BOLT-M8', 'A/01', '5', 'receipt', '2026-01-05T08:00:00Z', '2026-01-05T08:10:00Z', 'PO-100', 'ann'],
  ['2', 'BOLT-M8', 'A/01', '-5', 'sale', '2026-01-06T09:00:00Z', '2026-01-06T09:00:00Z', 'SO-200', 'bob'],
  ['3', 'BOLT-M8', 'A/01', '-3', 'sale', '2026-01-07T10:00:00Z', '2026-01-07T10:00:00Z', 'SO-201', 'bob'],
  ['4', 'BOLT-M8', 'A/01', '10', 'receipt', '2026-01-07T07:30:00Z', '2026-01-07T12:00:00Z', 'PO-101', 'ann'],
  ['5', 'NUT-M8', 'A/02', '200', 'receipt', '2026-01-05T08:00:00Z', '2026-01-05T08:12:00Z', 'PO-100', 'ann'],
  ['6', 'NUT-M8', 'A/02', '-40', 'sale', '2026-01-08T11:00:00Z', '2026-01-08T11:00:00Z', 'SO-202', 'bob'],
]

export const SAMPLE_NAME = 'plimsoll-sample.csv'
export const TEMPLATE_NAME = 'plimsoll-template.csv'

/** Movements of two items, of which one goes below zero. */
export function sampleCsv(): string {
  return csvOf(SAMPLE)
}

/** Every column Plimsoll knows, and no row. A movement has one place, or two ends: `from` and `to` are left out. */
export function templateCsv(): string {
  return csvOf([CANONICAL_COLUMNS.filter((column) => column !== 'from' && column !== 'to')])
}

/** None of the cells needs quotes. */
function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.join(',')}\n`).join('')
}
