/** One small question a second: sites, items that wait for causes, the latest imports. It reads hardly a movement. */
import type { Pool } from 'pg'
import type { Pulse } from '../../app/live/port.ts'
import { formatInstant } from '../../core/time.ts'
import { int4, int8, nullable, type RowShape, selectRow, text, timestamptz } from '../database/rows.ts'

const IMPORTS_WATCHED = 20
const WAITING_MAX = 1000

/** Marked already, or in one of the movements whose items wait to be marked: WAITING_MAX of each at most. */
const WAITING = `(select site_id, item_id from dirty_items limit ${WAITING_MAX})
  union
  (select later.site_id, later.item_id
   from sites
   cross join lateral (
     select site_id, item_id from movements
     where movements.site_id = sites.site_id and seq > gathered_seq
     limit ${WAITING_MAX}
   ) as later
   where gathered_seq < last_seq
   limit ${WAITING_MAX})`

const PULSE = {
  movements: int8,
  last_recorded_at: nullable(timestamptz),
  waiting: int4,
  imports: text,
} satisfies RowShape

/** Differs from the last one exactly when there is news: movements, explained items, imports. */
export async function pulse(pool: Pool): Promise<Pulse> {
  const row = await selectRow(
    pool,
    PULSE,
    `select
       (select coalesce(sum(last_seq), 0)::bigint from sites) as movements,
       (select max(last_recorded_at) from sites) as last_recorded_at,
       (select count(*)::integer from (${WAITING} limit ${WAITING_MAX}) as waiting) as waiting,
       (select coalesce(md5(string_agg(to_jsonb(import)::text, '')), '')
        from (select * from imports order by import_id desc limit ${IMPORTS_WATCHED}) as import) as imports`,
  )
  return {
    movements: row.movements,
    lastRecordedAt: row.last_recorded_at === null ? null : formatInstant(row.last_recorded_at),
    waiting: row.waiting,
    imports: row.imports,
  }
}
