/** The figures of the whole ledger, in one query. */
import type { Pool } from 'pg'
import type { Summary } from '../../app/episodes/port.ts'
import type { Order } from '../../core/codes.ts'
import { formatInstant } from '../../core/time.ts'
import { int8, json, nullable, type RowShape, selectRow, timestamptz } from '../database/rows.ts'
import { SHOWN_CLASS } from './source.ts'

const SUMMARY = {
  books: json<Pick<Summary['books'], 'total' | 'negativeNow'>>(),
  ever: json<Summary['books']['everNegative']>(),
  episodes: json<Summary['episodes']>(),
  movements: int8,
  last_recorded_at: nullable(timestamptz),
  checked_at: timestamptz,
} satisfies RowShape

/**
 * Books, episodes and movements of all sites as they are now; classes count explained episodes only. Episodes are those
 * of one order, so that a stretch that both orders know is counted once.
 */
export async function summary(pool: Pool, order: Order): Promise<Summary> {
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
          'timing', count(*) filter (where explained and shown = 'timing'),
          'structural', count(*) filter (where explained and shown = 'structural'),
          'ambiguous', count(*) filter (where explained and shown = 'ambiguous'),
          'opening', count(*) filter (where explained and shown = 'opening'),
          'unexplained', count(*) filter (where not explained))
        from (select *, ${SHOWN_CLASS} as shown from episodes where "order" = $1) as counted) as episodes,
       (select coalesce(sum(last_seq), 0)::bigint from sites) as movements,
       (select max(last_recorded_at) from sites) as last_recorded_at,
       now() as checked_at`,
    [order],
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
