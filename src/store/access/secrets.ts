/** Secrets of the server, made once and shared by all processes of one ledger. */
import type { Pool } from 'pg'
import { type RowShape, selectRow, text } from '../database/rows.ts'

const SECRET = { value: text } satisfies RowShape

/** The secret of a name: the stored one, else `fresh`, which is stored from now on. */
export async function secretOf(pool: Pool, name: string, fresh: string): Promise<string> {
  await pool.query('insert into secrets (name, value) values ($1, $2) on conflict do nothing', [name, fresh])
  const row = await selectRow(pool, SECRET, 'select value from secrets where name = $1', [name])
  return row.value
}
