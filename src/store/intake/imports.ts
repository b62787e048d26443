/** Imports: begun, told, ended, listed; and the rows of files that were not taken. */
import type { Pool, PoolClient } from 'pg'
import type { Rejection } from '../../app/intake/files-port.ts'
import type { ImportEnd, ImportRow, ImportStart, ImportTold } from '../../app/intake/port.ts'
import type { RejectionCode } from '../../core/codes.ts'
import { JOB_SILENT_MS_MAX } from '../../core/limits.ts'
import type { Page, PageAsk } from '../../core/page.ts'
import { formatInstant } from '../../core/time.ts'
import { conditions, page, type SqlRow } from '../database/page.ts'
import { inTransaction } from '../database/transaction.ts'

const UNDER_WAY = `state in ('queued', 'running', 'undoing')`
const SILENT = `(${UNDER_WAY} and updated_at < now() - interval '${JOB_SILENT_MS_MAX} milliseconds')`
const COLUMNS = `imports.*, ${SILENT} as silent,
  array(select distinct name from import_ranges join sites using (site_id)
        where import_ranges.import_id = imports.import_id order by name) as sites,
  exists (select from import_ranges
          where import_ranges.import_id = imports.import_id
            and (undone_from is null or undone_from > first_seq)) as left_to_undo`

export async function beginImport(
  pool: Pool,
  { fingerprint, files, site, dryRun = false, queued = false }: ImportStart,
): Promise<ImportRow> {
  const { rows } = await pool.query(
    `insert into imports (site, fingerprint, files, state, dry_run)
     values ($1, $2, $3, $4, $5)
     on conflict (fingerprint) where not dry_run and state <> 'undone' do update
     set state = excluded.state, started_at = now(), finished_at = null, updated_at = now(), phase = null,
       progress = null, error = null
     where imports.state not in ('done', 'undoing')
       and not (imports.state in ('queued', 'running') and $4 = 'queued'
                and imports.updated_at >= now() - interval '${JOB_SILENT_MS_MAX} milliseconds')
     returning import_id`,
    [site, fingerprint, files, queued ? 'queued' : 'running', dryRun],
  )
  if (rows.length > 0) return (await getImport(pool, rows[0].import_id))!
  const there = await pool.query(
    `select ${COLUMNS} from imports where fingerprint = $1 and not dry_run and state <> 'undone'`,
    [fingerprint],
  )
  return importRow(there.rows[0])
}

export async function tellImport(
  pool: Pool,
  id: string,
  { state, phase, progress }: ImportTold,
): Promise<void> {
  await pool.query(
    `update imports
     set state = coalesce($2, state), phase = coalesce($3, phase), progress = coalesce($4, progress),
       updated_at = now()
     where import_id = $1 and ${UNDER_WAY}`,
    [id, state, phase, progress === undefined ? null : JSON.stringify(progress)],
  )
}

export async function finishImport(pool: Pool, id: string, end: ImportEnd): Promise<ImportRow> {
  await inTransaction(pool, async (client) => {
    if (end.rejections !== undefined) await keepRejections(client, id, end.rejections)
    await client.query(
      `update imports
       set state = $2, rows = coalesce($3, rows), rejected = coalesce($4, rejected), error = $5, effect = $6,
         phase = null, progress = null, finished_at = now(), updated_at = now()
       where import_id = $1`,
      [id, end.state, end.rows, end.rejected, json(end.error), json(end.effect)],
    )
  })
  const finished = (await getImport(pool, id))!
  // The tables may have grown a thousandfold: plans made for empty ones would read them all.
  if (!finished.dryRun) await pool.query('analyze movements, balances, locations, items, episodes')
  return finished
}

async function keepRejections(
  client: PoolClient,
  id: string,
  rejections: readonly Rejection[],
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

export async function beginUndo(pool: Pool, id: string): Promise<ImportRow | null> {
  const { rows } = await pool.query(
    `update imports
     set state = 'undoing', phase = 'undoing', started_at = now(), finished_at = null, updated_at = now(),
       error = null, progress = null
     where import_id::text = $1 and not dry_run
       and (state in ('done', 'failed', 'cancelled') or ${SILENT})
       and exists (select from import_ranges where import_ranges.import_id = imports.import_id)
     returning import_id`,
    [id],
  )
  return rows.length === 0 ? null : getImport(pool, rows[0].import_id)
}

export async function getImport(pool: Pool, id: string): Promise<ImportRow | null> {
  const { rows } = await pool.query(`select ${COLUMNS} from imports where import_id::text = $1`, [id])
  return rows.length === 0 ? null : importRow(rows[0])
}

export function listImports(pool: Pool, ask: PageAsk): Promise<Page<ImportRow>> {
  const keys = [{ sql: 'import_id', type: 'bigint' }]
  const query = {
    from: 'from imports where true',
    columns: COLUMNS,
    values: [],
    keys,
    direction: 'desc' as const,
  }
  return page(pool, ask, query, importRow)
}

export function listRejections(
  pool: Pool,
  importId: string,
  ask: PageAsk & { code?: RejectionCode },
): Promise<Page<Rejection>> {
  const where = conditions()
  where.add('import_id::text = ?', importId)
  where.add('code = ?', ask.code)
  const query = {
    from: `from import_rejections ${where.sql}`,
    columns: 'file, "row", code, detail',
    values: where.values,
    keys: [{ sql: 'number', type: 'integer' }],
    direction: 'asc' as const,
  }
  return page(pool, ask, query, (row) => ({
    file: row.file,
    row: Number(row.row),
    code: row.code,
    detail: row.detail,
  }))
}

const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value))

function importRow(row: SqlRow): ImportRow {
  const state = row.silent ? 'interrupted' : row.state
  const time = (at: Date | null) => (at === null ? null : formatInstant(at.getTime()))
  return {
    id: row.import_id,
    site: row.site,
    sites: row.sites,
    files: row.files,
    fingerprint: row.fingerprint,
    state,
    dryRun: row.dry_run,
    phase: row.silent ? null : row.phase,
    startedAt: time(row.started_at)!,
    finishedAt: time(row.finished_at),
    updatedAt: time(row.updated_at)!,
    rows: Number(row.rows),
    posted: Number(row.posted),
    repeated: Number(row.repeated),
    rejected: Number(row.rejected),
    progress: row.progress,
    error: row.error,
    effect: row.effect,
    canUndo:
      row.left_to_undo && ['done', 'failed', 'cancelled', 'interrupted'].includes(state) && !row.dry_run,
  }
}
