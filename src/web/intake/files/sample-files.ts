/** Files for somebody who has none at hand: a few movements in Plimsoll's own columns, and the columns alone. */
import { CANONICAL_COLUMNS } from '../../../core/intake/canonical-columns.ts'
import { DAY_MS, formatInstant } from '../../../core/time.ts'

/**
 * Ten bolts are bought and three of them sold before anybody has entered the receipt: the stock card goes below zero
 * for two hours, though the goods were there. More washers are sold than ever came in.
 */
const SAMPLE = [
  ['id', 'item', 'location', 'quantity', 'kind', 'occurred_at', 'recorded_at', 'document', 'actor'],
  ['1', 'BOLT-M8', 'A/01', '5', 'receipt', '2026-01-05T08:00:00Z', '2026-01-05T08:10:00Z', 'PO-100', 'ann'],
  ['2', 'BOLT-M8', 'A/01', '-5', 'sale', '2026-01-06T09:00:00Z', '2026-01-06T09:00:00Z', 'SO-200', 'bob'],
  ['3', 'BOLT-M8', 'A/01', '-3', 'sale', '2026-01-07T10:00:00Z', '2026-01-07T10:00:00Z', 'SO-201', 'bob'],
  ['4', 'BOLT-M8', 'A/01', '10', 'receipt', '2026-01-07T07:30:00Z', '2026-01-07T12:00:00Z', 'PO-101', 'ann'],
  ['5', 'NUT-M8', 'A/02', '200', 'receipt', '2026-01-05T08:00:00Z', '2026-01-05T08:12:00Z', 'PO-100', 'ann'],
  ['6', 'NUT-M8', 'A/02', '-40', 'sale', '2026-01-08T11:00:00Z', '2026-01-08T11:00:00Z', 'SO-202', 'bob'],
  [
    '7',
    'WASHER-M8',
    'A/03',
    '100',
    'receipt',
    '2026-01-05T08:00:00Z',
    '2026-01-05T08:14:00Z',
    'PO-100',
    'ann',
  ],
  ['8', 'WASHER-M8', 'A/03', '-120', 'sale', '2026-01-08T15:00:00Z', '2026-01-08T15:00:00Z', 'SO-203', 'bob'],
]

export const SAMPLE_NAME = 'plimsoll-sample.csv'
export const TEMPLATE_NAME = 'plimsoll-template.csv'

/** Movements of three items: one healed within hours, one is negative still. With `now`, the last of them are today's. */
export function sampleCsv(now?: Date): string {
  if (now === undefined) return csvOf(SAMPLE)
  const days = Math.floor((now.getTime() - Date.parse(LAST_AT)) / DAY_MS)
  return csvOf(SAMPLE.map((cells) => cells.map((cell) => (TIME.test(cell) ? later(cell, days) : cell))))
}

const LAST_AT = '2026-01-08T15:00:00Z'
const TIME = /^\d{4}-\d{2}-\d{2}T/

function later(time: string, days: number): string {
  return formatInstant(Date.parse(time) + days * DAY_MS)
}

/** Every column Plimsoll knows, and no row. A movement has one place, or two ends: `from` and `to` are left out. */
export function templateCsv(): string {
  return csvOf([CANONICAL_COLUMNS.filter((column) => column !== 'from' && column !== 'to')])
}

/** None of the cells needs quotes. */
function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.join(',')}\n`).join('')
}
