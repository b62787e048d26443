/** The figures of the whole ledger, in one query. */
import type { Pool } from 'pg'
import type { Summary } from '../../app/episodes/port.ts'
import { formatInstant } from '../../core/time.ts'
import { int8, json, nullable, type RowShape, selectRow, timestamptz } from '../database/rows.ts'

const SUMMARY = {
  books: json<Pick<Summary['books'], 'total' | 'negativeNow'>>(),
  ever: json<Summary['books']['everNegative']>(),
  episodes: json<Summary['episodes']>(),
  movements: int8,
  last_recorded_at: nullable(timestamptz),
  checked_at: timestamptz,
} satisfies RowShape

/** Books, episodes and movements of all sites as they are now; classes count explained episodes only. */
export async function summary(pool: Pool): Promise<Summary> {
  const row = await selectRow(
    pool,
    SUMMARY,
    `select
       (select json_build_object('total', count(*), 'negativeNow', count(*) filter (where balance < 0))
        from balances where shelf) as books,
       (select json_build_object(
          'asPosted', count(distinct (site_id, book_id)) filter (where "order" = 'as-posted'),
          'asHappened', count(distinct (site_id, book_id))
            filter (where "order" = 'as-happened' and class = 'structural'))
        from episodes) as ever,
       (select json_build_object('total', count(*), 'open', count(*) filter (where ended_at is null),
          'timing', count(*) filter (where explained and class = 'timing'),
          'structural', count(*) filter (where explained and class = 'structural'),
          'ambiguous', count(*) filter (where explained and class = 'ambiguous'),
          'opening', count(*) filter (where explained and class = 'opening'),
          'unexplained', count(*) filter (where not explained))
        from episodes) as episodes,
       (select coalesce(sum(last_seq), 0)::bigint from sites) as movements,
       (select max(last_recorded_at) from sites) as last_recorded_at,
       now() as checked_at`,
  )
  return {
    books: { ...row.books, everNegative: row.ever },
    episodes: row.episodes,
    movements: row.movements,
    lastRecordedAt: row.last_recorded_at === null ? null : formatInstant(row.last_recorded_at),
    checkedAt: formatInstant(row.checked_at),
    notice: null,
  }
}
