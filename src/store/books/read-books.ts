/** Books as the API shows them. */
import type { Pool } from 'pg'
import type { BookAsk, BookRow } from '../../app/books/port.ts'
import type { Page } from '../../core/page.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import type { Instant } from '../../core/time.ts'
import { formatInstant } from '../../core/time.ts'
import { conditions, page, parseBookId, type SqlRow } from '../database/page.ts'

const BOOKS = `from balances as book
  join sites using (site_id)
  join items using (item_id)
  join locations on locations.site_id = book.site_id and path = book.location`
const EPISODES = (condition: string) => `(select count(*)::integer from episodes
  where episodes.site_id = book.site_id and episodes.book_id = book.book_id and ${condition})`
const BOOK_COLUMNS = `book.*, sites.name as site, items.code, items.name as item_name, base_unit, scale,
  locations.kind, ${EPISODES('ended_at is null')} as open,
  ${EPISODES(`"order" = 'as-posted'`)} as as_posted, ${EPISODES(`"order" = 'as-happened'`)} as as_happened`

/** Across items of different scales. */
const BALANCE_KEY = { sql: 'balance / power(10::numeric, scale)', type: 'numeric' }

/** Books on shelves; a counterparty's balance is no stock. */
export function listBooks(pool: Pool, ask: BookAsk): Promise<Page<BookRow>> {
  const where = conditions()
  where.plain('shelf')
  where.add('sites.name = ?', ask.site)
  where.add('items.code = ?', ask.item)
  where.add('book.location = ?', ask.location)
  if (ask.negative) where.plain('balance < 0')
  const keys = [
    ...(ask.sort === 'balance' ? [BALANCE_KEY] : []),
    { sql: 'book.site_id', type: 'integer' },
    { sql: 'book.book_id', type: 'bigint' },
  ]
  const from = `${BOOKS} ${where.sql}`
  return page(
    pool,
    ask,
    { from, columns: BOOK_COLUMNS, values: where.values, keys, direction: 'asc' },
    bookRow,
  )
}

export async function getBook(pool: Pool, id: string): Promise<BookRow | null> {
  const key = parseBookId(id)
  if (key === null) return null
  const { rows } = await pool.query(
    `select ${BOOK_COLUMNS} ${BOOKS} where book.site_id = $1 and book.book_id = $2`,
    [key.siteId, key.bookId],
  )
  return rows.length === 0 ? null : bookRow(rows[0])
}

export async function balanceAt(
  pool: Pool,
  id: string,
  at: { occurredAt?: Instant; recordedAt?: Instant },
): Promise<string | null> {
  const key = parseBookId(id)
  if (key === null) return null
  const time = (instant?: Instant) => (instant === undefined ? null : new Date(instant).toISOString())
  const { rows } = await pool.query(
    `select scale, coalesce((
       select sum(case when from_book = book_id then -quantity else quantity end)
       from movements
       where movements.site_id = balances.site_id and (from_book = book_id or to_book = book_id)
         and ($3::timestamptz is null or occurred_at <= $3)
         and ($4::timestamptz is null or recorded_at <= $4)
         and not exists (select from void_ranges
                         where void_ranges.site_id = movements.site_id and seq between first_seq and last_seq)
     ), 0)::bigint as balance
     from balances join items using (item_id)
     where site_id = $1 and book_id = $2`,
    [key.siteId, key.bookId, time(at.occurredAt), time(at.recordedAt)],
  )
  return rows.length === 0 ? null : formatQuantity(Number(rows[0].balance), rows[0].scale)
}

function bookRow(row: SqlRow): BookRow {
  return {
    id: `${row.site_id}-${row.book_id}`,
    item: row.code,
    itemName: row.item_name,
    baseUnit: row.base_unit,
    location: { site: row.site, path: row.location, kind: row.kind },
    lot: row.lot,
    owner: row.owner,
    balance: formatQuantity(Number(row.balance), row.scale),
    movements: Number(row.movements),
    episodes: { open: row.open, asPosted: row.as_posted, asHappened: row.as_happened },
    firstAt: formatInstant(row.first_recorded_at.getTime()),
    lastAt: formatInstant(row.last_recorded_at.getTime()),
  }
}
