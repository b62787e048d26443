/** Checks of the ledger as they are stored. */
import type { Pool, PoolClient } from 'pg'
import type { LedgerCheck } from '../../app/checks/port.ts'
import type { Page, PageRequest } from '../../core/page.ts'
import { formatInstant } from '../../core/time.ts'
import { page } from '../database/page.ts'
import {
  code,
  int8,
  json,
  nullable,
  type RowOf,
  type RowShape,
  selectOne,
  timestamptz,
} from '../database/rows.ts'

/** The advisory lock that a check holds while it runs. */
export const CHECK_LOCK = 7_411_003

export const CHECK = {
  check_id: int8,
  state: code<LedgerCheck['state']>(),
  started_at: timestamptz,
  finished_at: nullable(timestamptz),
  movements: int8,
  movements_total: int8,
  fault: nullable(json<NonNullable<LedgerCheck['fault']>>()),
} satisfies RowShape

export const CHECK_COLUMNS = Object.keys(CHECK).join(', ')

/** One that is `running` in the table while nothing holds the lock was broken off. */
const CHECKS = `from (
    select check_id, started_at, finished_at, movements, movements_total, fault,
      case when state = 'running' and not exists (
        select from pg_locks
        where locktype = 'advisory' and classid = 0 and objid = ${CHECK_LOCK} and granted
          and database = (select oid from pg_database where datname = current_database())
      ) then 'broken-off' else state end as state
    from ledger_checks
  ) as checked`

/** All checks, the newest first. */
export function listChecks(pool: Pool, ask: PageRequest): Promise<Page<LedgerCheck>> {
  const query = {
    shape: CHECK,
    columns: CHECK_COLUMNS,
    from: `${CHECKS} where true`,
    values: [],
    keys: [{ sql: 'check_id', type: 'bigint' }],
    direction: 'desc' as const,
  }
  return page(pool, ask, query, checkRow)
}

/** The latest that came to an end, or the one that runs; null where there is none. */
export async function latestCheck(client: PoolClient): Promise<LedgerCheck | null> {
  const row = await selectOne(
    client,
    CHECK,
    `select ${CHECK_COLUMNS} ${CHECKS} where state <> 'broken-off' order by check_id desc limit 1`,
  )
  return row === null ? null : checkRow(row)
}

/** A row of CHECK as the API shows it. */
export function checkRow(row: RowOf<typeof CHECK>): LedgerCheck {
  return {
    id: String(row.check_id),
    state: row.state,
    startedAt: formatInstant(row.started_at),
    finishedAt: row.finished_at === null ? null : formatInstant(row.finished_at),
    movements: row.movements,
    movementsTotal: row.movements_total,
    fault: row.fault,
  }
}
