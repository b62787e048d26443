/** The beginnings of work on an import: of bringing files in, and of undoing that. */
import type { Pool, PoolClient } from 'pg'
import type { ImportRow, ImportStart } from '../../app/intake/port.ts'
import { JOB_SILENT_MS_MAX } from '../../core/limits.ts'
import { int8, type RowShape, selectOne, selectRow } from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import { appendTrail } from '../trail/trail.ts'
import { getImport, IMPORT, IMPORT_COLUMNS, importRow, SILENT } from './import-row.ts'

const BEGUN = { import_id: int8 } satisfies RowShape

/** Done, but rows of it were refused for what has been registered since, perhaps: the same files may bring more now. */
const MAY_BRING_MORE = `imports.state = 'done' and exists (select from import_rejections
         where import_rejections.import_id = imports.import_id and code in ('unknown-item', 'unknown-location'))`

/**
 * Begins an import, or goes on with the one of the same fingerprint; answers that one as it is where it is done or must
 * not be touched now. One that is done goes on where items or places were not registered. A dry run is always a new
 * import.
 */
export async function beginImport(
  pool: Pool,
  { fingerprint, files, site, by, dryRun = false, queued = false }: ImportStart,
): Promise<ImportRow> {
  const begun = await inTransaction(pool, async (client) => {
    const row = await selectOne(
      client,
      BEGUN,
      `insert into imports (site, fingerprint, files, state, dry_run, queued_by)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (fingerprint) where not dry_run and state <> 'undone' do update
     set state = excluded.state, queued_by = excluded.queued_by, started_at = now(), finished_at = null, updated_at = now(), phase = null,
       progress = null, error = null
     where (imports.state not in ('done', 'undoing') or ${MAY_BRING_MORE})
       and not (imports.state in ('queued', 'running') and $4 = 'queued'
                and imports.updated_at >= now() - interval '${JOB_SILENT_MS_MAX} milliseconds')
     returning import_id`,
      [site, fingerprint, files, queued ? 'queued' : 'running', dryRun, by],
    )
    if (row !== null && !dryRun) await tell(client, by, 'import-queued', row.import_id, { files })
    return row
  })
  if (begun !== null) return (await getImport(pool, String(begun.import_id)))!
  const there = await selectRow(
    pool,
    IMPORT,
    `select ${IMPORT_COLUMNS} from imports where fingerprint = $1 and not dry_run and state <> 'undone'`,
    [fingerprint],
  )
  return importRow(there)
}

/** Marks an import as being undone; null where its state does not allow it, or where it posted nothing. */
export async function beginUndo(pool: Pool, id: string, by: string): Promise<ImportRow | null> {
  const begun = await inTransaction(pool, async (client) => {
    const row = await selectOne(
      client,
      BEGUN,
      `update imports
     set state = 'undoing', undone_by = $2, phase = 'undoing', started_at = now(), finished_at = null, updated_at = now(),
       error = null, progress = null
     where import_id::text = $1 and not dry_run
       and (state in ('done', 'failed', 'cancelled') or ${SILENT})
       and exists (select from import_ranges where import_ranges.import_id = imports.import_id)
     returning import_id`,
      [id, by],
    )
    if (row !== null) await tell(client, by, 'import-undone', row.import_id, {})
    return row
  })
  return begun === null ? null : getImport(pool, String(begun.import_id))
}

/** What is brought in may concern any site. */
function tell(client: PoolClient, actor: string, action: string, id: number, detail: object): Promise<void> {
  return appendTrail(client, 0, null, [{ actor, action, subject: `import ${id}`, detail }])
}
