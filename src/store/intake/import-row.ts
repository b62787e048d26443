/** An import as it is stored, and as the API shows it. */
import type { Pool } from 'pg'
import type { ImportEffect, ImportProgress, ImportRow, JobError } from '../../app/intake/port.ts'
import type { ImportState } from '../../core/file-codes.ts'
import { JOB_SILENT_MS_MAX } from '../../core/limits.ts'
import { formatInstant } from '../../core/time.ts'
import {
  bool,
  code,
  int8,
  json,
  nullable,
  type RowOf,
  type RowShape,
  selectOne,
  text,
  texts,
  timestamptz,
} from '../database/rows.ts'

/** The states of an import that is being worked on. */
export const UNDER_WAY = `state in ('queued', 'running', 'undoing')`
/** Under way, and without a sign of life for so long that its process must have ended. */
export const SILENT = `(${UNDER_WAY} and updated_at < now() - interval '${JOB_SILENT_MS_MAX} milliseconds')`

/** Checks of before do not say what was not registered. */
type StoredEffect = Omit<ImportEffect, 'unknownItems' | 'unknownPlaces'> & Partial<ImportEffect>

export const IMPORT = {
  import_id: int8,
  site: text,
  sites: texts,
  files: texts,
  fingerprint: text,
  state: code<ImportState>(),
  silent: bool,
  dry_run: bool,
  queued_by: nullable(text),
  undone_by: nullable(text),
  phase: nullable(text),
  started_at: timestamptz,
  finished_at: nullable(timestamptz),
  updated_at: timestamptz,
  rows: int8,
  posted: int8,
  repeated: int8,
  rejected: int8,
  progress: nullable(json<ImportProgress>()),
  error: nullable(json<JobError>()),
  effect: nullable(json<StoredEffect>()),
  left_to_undo: bool,
} satisfies RowShape

/** The columns of IMPORT, from `imports`. */
export const IMPORT_COLUMNS = `import_id, site, files, fingerprint, state, ${SILENT} as silent, dry_run, queued_by, undone_by, phase,
  started_at, finished_at, updated_at, rows, posted, repeated, rejected, progress, error, effect,
  array(select distinct name from import_ranges join sites using (site_id)
        where import_ranges.import_id = imports.import_id order by name) as sites,
  exists (select from import_ranges
          where import_ranges.import_id = imports.import_id
            and (undone_from is null or undone_from > first_seq)) as left_to_undo`

/** An import by its id; null where there is none. */
export async function getImport(pool: Pool, id: string): Promise<ImportRow | null> {
  const row = await selectOne(
    pool,
    IMPORT,
    `select ${IMPORT_COLUMNS} from imports where import_id::text = $1`,
    [id],
  )
  return row === null ? null : importRow(row)
}

/** A row of IMPORT as the API shows it. */
export function importRow(row: RowOf<typeof IMPORT>): ImportRow {
  const state = row.silent ? 'interrupted' : row.state
  return {
    id: String(row.import_id),
    site: row.site,
    sites: row.sites,
    files: row.files,
    fingerprint: row.fingerprint,
    state,
    queuedBy: row.queued_by,
    undoneBy: row.undone_by,
    dryRun: row.dry_run,
    phase: row.silent ? null : row.phase,
    startedAt: formatInstant(row.started_at),
    finishedAt: row.finished_at === null ? null : formatInstant(row.finished_at),
    updatedAt: formatInstant(row.updated_at),
    rows: row.rows,
    posted: row.posted,
    repeated: row.repeated,
    rejected: row.rejected,
    progress: row.progress,
    error: row.error,
    effect: row.effect === null ? null : { unknownItems: 0, unknownPlaces: 0, ...row.effect },
    canUndo: row.left_to_undo && UNDOABLE.includes(state) && !row.dry_run,
  }
}

const UNDOABLE: readonly ImportState[] = ['done', 'failed', 'cancelled', 'interrupted']
