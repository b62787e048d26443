/** Refusals as CSV (RFC 4180), one a row; `core/csv.ts` writes the cells. */
import { type Cell, cell } from '../csv.ts'
import type { RefusalRow } from './refusal.ts'

type Of = (refusal: RefusalRow) => Cell

const COLUMNS: readonly (readonly [string, 'text' | 'figure', Of])[] = [
  ['site', 'text', ({ site }) => site],
  ['refusal', 'text', ({ id }) => id],
  ['code', 'text', ({ code }) => code],
  ['first_at', 'text', ({ firstAt }) => firstAt],
  ['last_at', 'text', ({ lastAt }) => lastAt],
  ['times', 'figure', ({ times }) => times],
  ['others', 'figure', ({ others }) => others],
  ['source', 'text', ({ source }) => source],
  ['id', 'text', ({ movement }) => movement],
  ['kind', 'text', ({ kind }) => kind],
  ['item', 'text', ({ item }) => item],
  ['from', 'text', ({ from }) => from],
  ['to', 'text', ({ to }) => to],
  ['lot', 'text', ({ lot }) => lot],
  ['owner', 'text', ({ owner }) => owner],
  ['quantity', 'figure', ({ quantity }) => quantity],
  ['balance', 'figure', ({ balance }) => balance],
  ['reserved', 'figure', ({ reserved }) => reserved],
  ['shortfall', 'figure', ({ shortfall }) => shortfall],
  ['would_leave', 'figure', ({ wouldLeave }) => wouldLeave],
  ['occurred_at', 'text', ({ occurredAt }) => occurredAt],
  ['document', 'text', ({ document }) => document],
  ['line', 'text', ({ line }) => line],
  ['actor', 'text', ({ actor }) => actor],
  ['asked_by', 'text', ({ askedBy }) => askedBy],
  ['rule', 'text', ({ rule }) => rule?.id ?? null],
  ['rule_mode', 'text', ({ rule }) => rule?.mode ?? null],
  ['override', 'text', ({ override }) => override],
  ['posted_seq', 'figure', ({ followed }) => followed.posted?.seq ?? null],
  ['posted_id', 'text', ({ followed }) => followed.posted?.id ?? null],
  ['followed_override', 'text', ({ followed }) => followed.override?.id ?? null],
  ['followed_override_state', 'text', ({ followed }) => followed.override?.state ?? null],
  ['hold', 'text', ({ followed }) => followed.hold?.id ?? null],
  ['hold_state', 'text', ({ followed }) => followed.hold?.state ?? null],
  ['order_released_at', 'text', ({ followed }) => followed.released],
]

/** The names of the columns, with their line end. */
export const REFUSAL_CSV_HEADER = `${COLUMNS.map(([name]) => name).join(',')}\r\n`

/** One refusal as a line of CSV, with its line end. */
export function refusalCsvRow(refusal: RefusalRow): string {
  return `${COLUMNS.map(([, kind, of]) => cell(of(refusal), kind)).join(',')}\r\n`
}
