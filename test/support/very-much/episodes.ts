/** Episodes of the turns that dip: as posted all of them, as happened those that are structural. */
import type { Client } from 'pg'
import type { Order } from '../../../src/core/codes.ts'
import { episodeId } from '../../../src/core/episodes/episode-id.ts'
import { type Book, bookKey } from '../../../src/core/history/book.ts'
import { CAUSES } from './causes.ts'
import { hasColumn } from './later-tables.ts'
import { type Shape, SITE, sqlOf } from './shape.ts'

export async function fillEpisodes(client: Client, shape: Shape): Promise<void> {
  await client.query(`create temporary table told on commit drop as ${dips(shape)}`)
  const { rows } = await client.query(
    `select number, "order", started_at, code, location, lot, owner
     from told
     join balances as book on site_id = 1 and book.book_id = told.book_id
     join items on items.item_id = told.item_id`,
  )
  const ids = rows.map(({ order, started_at, code, location, lot, owner }) =>
    idOf(
      { item: code, location: { site: SITE, path: location, kind: 'storage' }, lot, owner },
      order,
      started_at,
    ),
  )
  const source = (await hasColumn(client, 'episodes', 'trigger_source')) ? ', trigger_source' : ''
  await client.query(
    `insert into episodes (site_id, episode_id, book_id, item_id, "order", class, started_at, ended_at, deepest,
       deepest_at, unit_ms, measured_to, uncovered, cost_at_risk, trigger_id, closer_id, causes, explained${source})
     select 1, id, book_id, items.item_id, "order", class, started_at, ended_at, -quantity, started_at,
       quantity * round(extract(epoch from measured_to - started_at) * 1000), measured_to, quantity,
       round(quantity * unit_cost / power(10::numeric, scale)), trigger_id, closer_id, ${CAUSES}, true${source}
     from told
     cross join lateral (
       select round(quantity / power(10::numeric, (select scale from items where items.item_id = told.item_id)),
         (select scale from items where items.item_id = told.item_id))::text as decimal
     ) as written
     join unnest($1::integer[], $2::text[]) as named (number, id) using (number)
     join items using (item_id)`,
    [rows.map((row) => row.number), ids],
  )
}

function dips(shape: Shape): string {
  const sql = sqlOf(shape)
  const [book, turn] = ['book', 'turn']
  const [trigger, closer] = [sql.seq(book, '(2 * turn - 1)'), sql.seq(book, '(2 * turn)')]
  const happened = (seq: string, isLate: string) => sql.occurredAt(seq, isLate, book)
  const ordered = (order: Order, start: string, end: string) => `
    select '${order}' as "order", case when is_timing then 'timing' else 'structural' end as class, dip.*,
      ${start} as started_at, case when is_closed then ${end} end as ended_at,
      case when is_closed then ${end} else ${sql.recordedAt(String(sql.movements))} end as measured_to
    from dip ${order === 'as-happened' ? 'where not is_timing' : ''}`
  return `
    with dip as (
      select book as book_id, turn, ${sql.item(book)} as item_id, ${sql.quantity(book, turn)} as quantity,
        ${sql.isTiming(book, turn)} as is_timing, 2 * turn <= steps as is_closed, ${sql.id(trigger)} as trigger_id,
        ${sql.source(trigger)} as trigger_source,
        case when 2 * turn <= steps then ${sql.id(closer)} end as closer_id,
        ${sql.recordedAt(trigger)} as posted_from, ${sql.recordedAt(closer)} as posted_to,
        ${happened(trigger, 'false')} as happened_from,
        ${happened(closer, sql.isTiming(book, turn))} as happened_to
      from (select book, ${sql.steps(book)} as steps from generate_series(1, ${sql.books}) as book offset 0) as shelf
      cross join lateral generate_series(1, (steps + 1) / 2) as turn
      where ${sql.dips(book, turn)}
    )
    select row_number() over ()::integer as number, told.*
    from (${ordered('as-posted', 'posted_from', 'posted_to')}
      union all ${ordered('as-happened', 'happened_from', 'happened_to')}) as told`
}

function idOf(book: Book, order: Order, startedAt: Date): string {
  if (bookKey(book).includes('\u0000')) throw new Error('a name holds what no database keeps')
  return episodeId(book, order, startedAt.getTime())
}
