/**
 * Writes refusals of one site by one statement of their own (`note_refusals`). It takes the head of the site's refusals,
 * and never the site's lock, so that whoever posts waits for none of it.
 */
import type { Pool } from 'pg'
import {
  REFUSALS_AGAIN_HOURS,
  REFUSALS_HOUR_MAX,
  REFUSALS_KEPT_DAYS,
  REFUSALS_KEPT_MAX,
} from '../../core/limits.ts'
import type { Column } from '../database/columns.ts'
import { type Counted, crowdOf, REFUSED_COLUMNS } from './refused.ts'

/** Rows that are too old and go at one writing; more go at the next. */
const DROPPED_AT_ONCE = 1_000

const NOTE = {
  name: 'note-refusals',
  text: `select note_refusals($1, $2::jsonb, interval '${REFUSALS_AGAIN_HOURS} hours', ${REFUSALS_HOUR_MAX},
    ${REFUSALS_KEPT_MAX}, interval '${REFUSALS_KEPT_DAYS} days', ${DROPPED_AT_ONCE})`,
}

/**
 * Adds refusals: to rows that count the same already, as rows of their own, and beyond so many in an hour to one row
 * for each person and code.
 */
export async function writeRefusals(pool: Pool, site: string, refused: readonly Counted[]): Promise<void> {
  const given = refused.map((row, at) => ({ ...rowOf(refused, at), crowd_hash: crowdOf(row.one) }))
  await pool.query({ ...NOTE, values: [site, JSON.stringify(given)] })
}

/** A row by the names of its columns. */
function rowOf(refused: readonly Counted[], at: number): Readonly<Record<string, string | number | null>> {
  return Object.fromEntries(REFUSED_COLUMNS.map((column) => [column.name, fieldOf(column, refused, at)]))
}

function fieldOf(column: Column<readonly Counted[]>, refused: readonly Counted[], at: number) {
  if (column.type === 'text') return column.of(refused, at)
  const value = Number(column.of(refused, at))
  if (!Number.isFinite(value)) return null
  return column.type === 'instant' ? new Date(value).toISOString() : value
}

/** One for each person and code: all that it stands for are others of the row that counts them. */
export function crowded(refused: readonly Counted[]): Counted[] {
  const crowds = new Map<string, Counted>()
  for (const { one, times, others, lastAt } of refused) {
    const hash = crowdOf(one)
    const crowd = crowds.get(hash)
    if (crowd === undefined) crowds.set(hash, { one, hash, times: 0, others: times + others, lastAt })
    else {
      crowd.others += times + others
      crowd.lastAt = Math.max(crowd.lastAt, lastAt)
    }
  }
  return [...crowds.values()]
}
