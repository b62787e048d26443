/** How far an import has come, and its end. */
import type { Pool, PoolClient } from 'pg'
import type { ImportEnd, ImportReport, ImportRow } from '../../app/intake/port.ts'
import { inTransaction } from '../database/transaction.ts'
import { getImport, UNDER_WAY } from './import-row.ts'

/** Notes how far an import is, which is also a sign of life; one that has ended stays as it is. */
export async function reportImport(
  pool: Pool,
  id: string,
  { state, phase, progress }: ImportReport,
): Promise<void> {
  await pool.query(
    `update imports
     set state = coalesce($2, state), phase = coalesce($3, phase), progress = coalesce($4, progress),
       updated_at = now()
     where import_id = $1 and ${UNDER_WAY}`,
    [id, state, phase, jsonOf(progress)],
  )
}

/** Ends an import and writes its rejected rows; figures that are not given stay. */
export async function finishImport(pool: Pool, id: string, end: ImportEnd): Promise<ImportRow> {
  await inTransaction(pool, async (client) => {
    if (end.rejections !== undefined) await writeRejections(client, id, end.rejections)
    await client.query(
      `update imports
       set state = $2, rows = coalesce($3, rows), rejected = coalesce($4, rejected), error = $5, effect = $6,
         phase = null, progress = null, finished_at = now(), updated_at = now()
       where import_id = $1`,
      [id, end.state, end.rows, end.rejected, jsonOf(end.error), jsonOf(end.effect)],
    )
  })
  const finished = (await getImport(pool, id))!
  // The tables may have grown a thousandfold: plans made for empty ones would read them all.
  if (!finished.dryRun) await pool.query('analyze movements, balances, locations, items, episodes')
  return finished
}

async function writeRejections(
  client: PoolClient,
  id: string,
  rejections: NonNullable<ImportEnd['rejections']>,
): Promise<void> {
  await client.query('delete from import_rejections where import_id = $1', [id])
  await client.query(
    `insert into import_rejections (import_id, number, file, "row", code, detail)
     select $1, row_number() over (), *
     from unnest($2::text[], $3::bigint[], $4::text[], $5::jsonb[])`,
    [
      id,
      rejections.map((one) => one.file),
      rejections.map((one) => one.row),
      rejections.map((one) => one.code),
      rejections.map((one) => JSON.stringify(one.detail)),
    ],
  )
}

function jsonOf(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value)
}
