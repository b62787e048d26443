/** What is known of the data: how much there is, where it is kept, and who posted it. */
import type { Pool } from 'pg'
import type { DataFacts } from '../../app/overview/port.ts'
import { formatInstant } from '../../core/time.ts'
import { inTransaction } from '../database/transaction.ts'
import { sourceActivity } from './read-sources.ts'

export function data(pool: Pool): Promise<DataFacts> {
  return inTransaction(pool, async (client) => {
    await client.query('set transaction isolation level repeatable read, read only')
    const { rows } = await client.query(
      `select
         (select count(*) from sites)::integer as sites,
         (select count(*) from items)::integer as items,
         (select count(*) from locations)::integer as places,
         (select count(*) from balances where shelf)::integer as books,
         (select coalesce(sum(last_seq), 0) from sites) as movements,
         (select count(*) from episodes)::integer as episodes,
         (select count(*) from imports)::integer as imports,
         (select max(last_recorded_at) from sites) as last_recorded_at,
         now() as checked_at,
         current_setting('server_version') as version,
         pg_database_size(current_database()) as bytes`,
    )
    const { movements, last_recorded_at, checked_at, version, bytes, ...counts } = rows[0]
    return {
      checkedAt: formatInstant(checked_at.getTime()),
      lastRecordedAt: last_recorded_at === null ? null : formatInstant(last_recorded_at.getTime()),
      counts: { ...counts, movements: Number(movements) },
      database: { version, bytes: Number(bytes) },
      ...(await sourceActivity(client)),
    }
  })
}
