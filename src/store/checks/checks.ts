/**
 * Checks of the ledger, and what they found: kept in `ledger_checks`.
 *
 * A check holds a lock of the database while it runs, so that only one runs whatever the number of processes, and one
 * whose process ended is known to be broken off and hinders nobody.
 */
import type { Pool, PoolClient } from 'pg'
import type { CheckOptions, LedgerCheck } from '../../app/checks/port.ts'
import type { Page, PageAsk } from '../../core/page.ts'
import { formatInstant } from '../../core/time.ts'
import { page, type SqlRow } from '../database/page.ts'
import { onClient } from '../database/transaction.ts'
import { verify } from './verify.ts'

const LOCK = 7_411_003
const TOLD_EVERY_MS = 500

export function check(pool: Pool, options: CheckOptions): Promise<LedgerCheck | null> {
  return onClient(pool, async (client) => {
    const { rows } = options.wait
      ? await client.query('select true as mine from (select pg_advisory_lock($1)) as taken', [LOCK])
      : await client.query('select pg_try_advisory_lock($1) as mine', [LOCK])
    if (!rows[0].mine) return null
    try {
      return await lockedCheck(pool, client, options)
    } finally {
      await client.query('select pg_advisory_unlock($1)', [LOCK])
    }
  })
}

async function lockedCheck(
  pool: Pool,
  client: PoolClient,
  { onBegun, onProgress, signal }: CheckOptions,
): Promise<LedgerCheck> {
  // Whoever left these running holds no lock any more.
  await client.query(
    `update ledger_checks set state = 'broken-off', finished_at = now() where state = 'running'`,
  )
  const { rows } = await client.query(
    `insert into ledger_checks (state, movements_total)
     select 'running', coalesce(sum(last_seq), 0) from sites
     returning *`,
  )
  const begun = checkRow(rows[0])
  onBegun?.(begun)
  const told = teller(client, begun.id)
  let movements = 0
  try {
    const fault = await verify(pool, (count) => {
      signal?.throwIfAborted()
      movements = count
      told.progress(count)
      onProgress?.(count)
    })
    await told.done()
    return await finish(client, begun.id, fault === null ? 'sound' : 'faulty', movements, fault)
  } catch (error) {
    await told.done()
    await finish(client, begun.id, 'broken-off', movements, null)
    throw error
  }
}

/** Writes how far it has come, not more often than people look. */
function teller(client: PoolClient, id: string) {
  let toldAt = 0
  let writing: Promise<unknown> = Promise.resolve()
  return {
    progress(count: number): void {
      if (Date.now() - toldAt < TOLD_EVERY_MS) return
      toldAt = Date.now()
      writing = writing
        .then(() => client.query('update ledger_checks set movements = $2 where check_id = $1', [id, count]))
        .catch(() => {})
    },
    done: () => writing,
  }
}

async function finish(
  client: PoolClient,
  id: string,
  state: LedgerCheck['state'],
  movements: number,
  fault: LedgerCheck['fault'],
): Promise<LedgerCheck> {
  const { rows } = await client.query(
    `update ledger_checks
     set state = $2, finished_at = now(), movements = $3, fault = $4
     where check_id = $1
     returning *`,
    [id, state, movements, fault === null ? null : JSON.stringify(fault)],
  )
  return checkRow(rows[0])
}

const CHECKS = `from (
    select check_id, started_at, finished_at, movements, movements_total, fault,
      case when state = 'running' and not exists (
        select from pg_locks
        where locktype = 'advisory' and classid = 0 and objid = ${LOCK} and granted
          and database = (select oid from pg_database where datname = current_database())
      ) then 'broken-off' else state end as state
    from ledger_checks
  ) as checked`

export function listChecks(pool: Pool, ask: PageAsk): Promise<Page<LedgerCheck>> {
  const query = {
    from: `${CHECKS} where true`,
    columns: '*',
    values: [],
    keys: [{ sql: 'check_id', type: 'bigint' }],
    direction: 'desc' as const,
  }
  return page(pool, ask, query, checkRow)
}

/** The latest that came to an end, or the one that runs. */
export async function latestCheck(client: PoolClient): Promise<LedgerCheck | null> {
  const { rows } = await client.query(
    `select * ${CHECKS} where state <> 'broken-off' order by check_id desc limit 1`,
  )
  return rows.length === 0 ? null : checkRow(rows[0])
}

function checkRow(row: SqlRow): LedgerCheck {
  return {
    id: row.check_id,
    state: row.state,
    startedAt: formatInstant(row.started_at.getTime()),
    finishedAt: row.finished_at === null ? null : formatInstant(row.finished_at.getTime()),
    movements: Number(row.movements),
    movementsTotal: Number(row.movements_total),
    fault: row.fault,
  }
}
