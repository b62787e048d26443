/**
 * A check of the ledger that is stored in `ledger_checks`, with its progress and what it found.
 *
 * A check holds a lock of the database while it runs, so that only one runs whatever the number of processes, and one
 * whose process ended is known to be broken off and hinders no other.
 */
import type { Pool, PoolClient } from 'pg'
import type { CheckOptions, LedgerCheck } from '../../app/checks/port.ts'
import { bool, type RowShape, selectRow } from '../database/rows.ts'
import { onClient } from '../database/transaction.ts'
import { CHECK, CHECK_COLUMNS, CHECK_LOCK, checkRow } from './list.ts'
import { verify } from './verify.ts'

const PROGRESS_EVERY_MS = 500

const LOCKED = { mine: bool } satisfies RowShape

/** Checks the ledger and stores what was found; null where another check runs and this one is not to wait for it. */
export function check(pool: Pool, options: CheckOptions): Promise<LedgerCheck | null> {
  return onClient(pool, async (client) => {
    const lock = options.wait
      ? 'select true as mine from (select pg_advisory_lock($1)) as taken'
      : 'select pg_try_advisory_lock($1) as mine'
    const row = await selectRow(client, LOCKED, lock, [CHECK_LOCK])
    if (!row.mine) return null
    try {
      return await lockedCheck(pool, client, options)
    } finally {
      await client.query('select pg_advisory_unlock($1)', [CHECK_LOCK])
    }
  })
}

async function lockedCheck(
  pool: Pool,
  client: PoolClient,
  { kept, onBegun, onProgress, signal }: CheckOptions,
): Promise<LedgerCheck> {
  const begun = await begin(client)
  onBegun?.(begun)
  const progress = createProgress(client, begun.id)
  let movements = 0
  try {
    const fault = await verify(
      pool,
      (count) => {
        signal?.throwIfAborted()
        movements = count
        progress.write(count)
        onProgress?.(count)
      },
      kept,
    )
    await progress.written()
    return await finish(client, begun.id, fault === null ? 'sound' : 'faulty', movements, fault)
  } catch (error) {
    await progress.written()
    await finish(client, begun.id, 'broken-off', movements, null)
    throw error
  }
}

async function begin(client: PoolClient): Promise<LedgerCheck> {
  // The processes that left these running hold no lock any more.
  await client.query(
    `update ledger_checks set state = 'broken-off', finished_at = now() where state = 'running'`,
  )
  const row = await selectRow(
    client,
    CHECK,
    `insert into ledger_checks (state, movements_total)
     select 'running', coalesce(sum(last_seq), 0) from sites
     returning ${CHECK_COLUMNS}`,
  )
  return checkRow(row)
}

/** Writes how far the check has come, not more often than people look. */
function createProgress(client: PoolClient, id: string) {
  let writtenAt = 0
  let writing: Promise<unknown> = Promise.resolve()
  return {
    write(count: number): void {
      if (Date.now() - writtenAt < PROGRESS_EVERY_MS) return
      writtenAt = Date.now()
      writing = writing
        .then(() => client.query('update ledger_checks set movements = $2 where check_id = $1', [id, count]))
        .catch(() => {})
    },
    written: () => writing,
  }
}

async function finish(
  client: PoolClient,
  id: string,
  state: LedgerCheck['state'],
  movements: number,
  fault: LedgerCheck['fault'],
): Promise<LedgerCheck> {
  const row = await selectRow(
    client,
    CHECK,
    `update ledger_checks
     set state = $2, finished_at = now(), movements = $3, fault = $4
     where check_id = $1
     returning ${CHECK_COLUMNS}`,
    [id, state, movements, fault === null ? null : JSON.stringify(fault)],
  )
  return checkRow(row)
}
