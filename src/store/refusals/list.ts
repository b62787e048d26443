/** Refusals, the latest first: a page, one, or all. */
import type { Pool } from 'pg'
import type { RefusalFilter, RefusalPage } from '../../app/refusals/port.ts'
import { parseId } from '../../core/ids.ts'
import { PAGE_ROWS_MAX } from '../../core/limits.ts'
import type { PageRequest } from '../../core/page.ts'
import type { RefusalRow } from '../../core/refusals/refusal.ts'
import { conditions, page, parseBookId } from '../database/page.ts'
import { int4, int8, type RowShape, selectOne, selectRow } from '../database/rows.ts'
import { instant } from '../database/sql.ts'
import { IS_FOLLOWED } from './followed.ts'
import { REFUSAL, REFUSAL_COLUMNS, refusalRow, refusalsFrom } from './refusal-row.ts'

const COUNTS = { total: int4, refused: int8, dropped: int8 } satisfies RowShape

/** A page of refusals that match; what followed is looked up for its rows alone, unless it is asked for. */
export async function listRefusals(
  pool: Pool,
  { after, limit, ...filter }: RefusalFilter & PageRequest,
): Promise<RefusalPage> {
  const { sql, values } = whereOf(filter)
  const { total, refused, dropped } = await selectRow(
    pool,
    COUNTS,
    `select count(*)::integer as total, coalesce(sum(times + others), 0)::bigint as refused,
       coalesce((select sum(dropped) from refusal_heads), 0)::bigint as dropped
     from refusals as refused join sites using (site_id) ${sql}`,
    values,
  )
  const found = await pageOf(pool, { after, limit }, filter, total)
  return { ...found, refused, dropped }
}

/** One refusal by its id; null where there is none. */
export async function getRefusal(pool: Pool, id: string): Promise<RefusalRow | null> {
  const named = parseId(id)
  if (named === null) return null
  const row = await selectOne(
    pool,
    REFUSAL,
    `select ${REFUSAL_COLUMNS} ${refusalsFrom('select * from refusals where site_id = $1 and refusal_id = $2')}`,
    [named.site, named.number],
  )
  return row === null ? null : refusalRow(row)
}

/** All that match, the latest first, in batches; memory does not grow with their number. */
export async function* allRefusals(pool: Pool, filter: RefusalFilter): AsyncGenerator<RefusalRow[]> {
  for (let after: string | undefined; ; ) {
    const { rows, next } = await pageOf(pool, { after, limit: PAGE_ROWS_MAX }, filter, 0)
    yield rows
    if (next === null) return
    after = next
  }
}

function pageOf(pool: Pool, paging: PageRequest, filter: RefusalFilter, total: number) {
  const { sql, values } = whereOf(filter)
  return page(
    pool,
    paging,
    {
      from: (bounds) =>
        refusalsFrom(`select refused.* from refusals as refused join sites using (site_id) ${sql} ${bounds}`),
      columns: REFUSAL_COLUMNS,
      shape: REFUSAL,
      values,
      keys: [
        { sql: 'refused.last_at', type: 'timestamptz' },
        { sql: 'refused.site_id', type: 'integer' },
        { sql: 'refused.refusal_id', type: 'bigint' },
      ],
      direction: 'desc',
      total,
    },
    refusalRow,
  )
}

const ABOUT_CARD = `exists (
  select from balances as book
  join items using (item_id)
  where book.site_id = refused.site_id and book.site_id = split_part(?, '-', 1)::integer
    and book.book_id = split_part(?, '-', 2)::bigint and items.code = refused.item
    and book.location in (refused.from_path, refused.to_path)
    and book.lot is not distinct from refused.lot and book.owner is not distinct from refused.owner)`

function whereOf(filter: RefusalFilter) {
  const where = conditions()
  where.add('sites.name = ?', filter.site)
  where.add('refused.item = ?', filter.item)
  const isIn = (column: string) => `refused.${column} = ? or starts_with(refused.${column}, ? || '/')`
  where.add(`(${isIn('from_path')} or ${isIn('to_path')})`, filter.place)
  if (filter.bookId !== undefined && parseBookId(filter.bookId) === null) where.plain('false')
  else where.add(ABOUT_CARD, filter.bookId)
  where.add(
    '(strpos(lower(refused.asked_by), lower(?)) > 0 or strpos(lower(refused.actor), lower(?)) > 0)',
    filter.who,
  )
  where.add('refused.code = ?', filter.code)
  where.add('refused.rule_id::text = ?', filter.rule)
  where.add('refused.document = ?', filter.document)
  where.add(`refused.last_at >= ${instant('?::bigint')}`, filter.from)
  where.add(`refused.last_at <= ${instant('?::bigint')}`, filter.to)
  if (filter.followed !== undefined) where.plain(filter.followed ? IS_FOLLOWED : `not ${IS_FOLLOWED}`)
  return where
}
