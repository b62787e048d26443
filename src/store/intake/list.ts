/** The pages that list imports, and the rows of files that were not taken. */
import type { Pool } from 'pg'
import type { Rejection } from '../../app/intake/files-port.ts'
import type { ImportRow } from '../../app/intake/port.ts'
import type { RejectionCode } from '../../core/file-codes.ts'
import type { Page, PageRequest } from '../../core/page.ts'
import { conditions, page } from '../database/page.ts'
import { code, int8, json, type RowShape, text } from '../database/rows.ts'
import { IMPORT, IMPORT_COLUMNS, importRow } from './import-row.ts'

/** All imports, the newest first. */
export function listImports(pool: Pool, ask: PageRequest): Promise<Page<ImportRow>> {
  const query = {
    shape: IMPORT,
    columns: IMPORT_COLUMNS,
    from: 'from imports where true',
    values: [],
    keys: [{ sql: 'import_id', type: 'bigint' }],
    direction: 'desc' as const,
  }
  return page(pool, ask, query, importRow)
}

const REJECTION = {
  file: text,
  row: int8,
  code: code<RejectionCode>(),
  detail: json<Rejection['detail']>(),
} satisfies RowShape

/** The rejected rows of an import in the order of its files, of one code or all. */
export function listRejections(
  pool: Pool,
  importId: string,
  ask: PageRequest & { code?: RejectionCode },
): Promise<Page<Rejection>> {
  const where = conditions()
  where.add('import_id::text = ?', importId)
  where.add('code = ?', ask.code)
  const query = {
    shape: REJECTION,
    columns: 'file, "row", code, detail',
    from: `from import_rejections ${where.sql}`,
    values: where.values,
    keys: [{ sql: 'number', type: 'integer' }],
    direction: 'asc' as const,
  }
  return page(pool, ask, query, ({ file, row, code, detail }) => ({ file, row, code, detail }))
}
