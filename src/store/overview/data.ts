/** What is known of the data: how much there is, where it is kept, and who posted it. */
import type { Pool } from 'pg'
import type { DataFacts } from '../../app/overview/port.ts'
import { ORDER_COUNTED } from '../../core/codes.ts'
import { formatInstant } from '../../core/time.ts'
import { int4, int8, nullable, type RowShape, selectRow, text, timestamptz } from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import type { LedgerClock } from '../site/ledger-clock.ts'
import { sourceActivity } from './sources.ts'

const DATA = {
  sites: int4,
  items: int4,
  places: int4,
  books: int4,
  movements: int8,
  episodes: int4,
  imports: int4,
  last_recorded_at: nullable(timestamptz),
  checked_at: timestamptz,
  version: text,
  bytes: int8,
} satisfies RowShape

/** Counts, the database, and the activity of each source, all of one moment. */
export function data(pool: Pool, clock: LedgerClock): Promise<DataFacts> {
  return inTransaction(pool, async (client) => {
    await client.query('set transaction isolation level repeatable read, read only')
    const row = await selectRow(
      client,
      DATA,
      `select
         (select count(*) from sites)::integer as sites,
         (select count(*) from items)::integer as items,
         (select count(*) from locations)::integer as places,
         (select count(*) from balances where shelf)::integer as books,
         (select coalesce(sum(last_seq), 0)::bigint from sites) as movements,
         (select count(*) from episodes where "order" = '${ORDER_COUNTED}')::integer as episodes,
         (select count(*) from imports)::integer as imports,
         (select max(last_recorded_at) from sites) as last_recorded_at,
         now() as checked_at,
         current_setting('server_version') as version,
         pg_database_size(current_database()) as bytes`,
    )
    const { machineAt, databaseAt, differ } = await clock.compare(client)
    const { movements, last_recorded_at, checked_at, version, bytes, ...counts } = row
    return {
      checkedAt: formatInstant(checked_at),
      lastRecordedAt: last_recorded_at === null ? null : formatInstant(last_recorded_at),
      counts: { ...counts, movements },
      database: { version, bytes },
      clocks: { server: formatInstant(machineAt), database: formatInstant(databaseAt), differ },
      ...(await sourceActivity(client)),
    }
  })
}
