/** Books as the API shows them. */
import type { Pool } from 'pg'
import type { BookRow, BooksRequest } from '../../app/books/port.ts'
import type { LocationKind } from '../../core/codes.ts'
import type { Page } from '../../core/page.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import { formatInstant } from '../../core/time.ts'
import { conditions, page, parseBookId } from '../database/page.ts'
import {
  bool,
  code,
  int4,
  int8,
  nullable,
  type RowOf,
  type RowShape,
  selectOne,
  text,
  timestamptz,
} from '../database/rows.ts'

const BOOK = {
  site_id: int4,
  book_id: int8,
  site: text,
  code: text,
  item_name: nullable(text),
  base_unit: text,
  scale: int4,
  location: text,
  kind: code<LocationKind>(),
  lot: nullable(text),
  owner: nullable(text),
  balance: int8,
  movements: int8,
  first_recorded_at: timestamptz,
  last_recorded_at: timestamptz,
  open: int4,
  as_posted: int4,
  as_happened: int4,
  explained: bool,
} satisfies RowShape

const EPISODES = (condition: string) => `(select count(*)::integer from episodes
  where episodes.site_id = book.site_id and episodes.book_id = book.book_id and ${condition})`
/** A stretch below zero that both orders know is one negative, so there is one that is open, or none. */
const OPEN = `(exists (select from episodes where episodes.site_id = book.site_id
  and episodes.book_id = book.book_id and ended_at is null))::integer`
/** Nothing of it waits: neither its item, nor a movement that no look has gathered yet. */
const EXPLAINED = `not exists (select from dirty_items where dirty_items.site_id = book.site_id
    and dirty_items.item_id = book.item_id)
  and (gathered_seq >= last_seq or not ${['from_book', 'to_book']
    .map(
      (end) => `exists (select from movements where movements.site_id = book.site_id
    and ${end} = book.book_id and seq > gathered_seq)`,
    )
    .join(' and not ')})`
const COLUMNS = `book.site_id, book.book_id, sites.name as site, items.code, items.name as item_name, base_unit, scale,
  book.location, locations.kind, book.lot, book.owner, book.balance, book.movements, book.first_recorded_at,
  book.last_recorded_at, ${OPEN} as open,
  ${EPISODES(`"order" = 'as-posted'`)} as as_posted, ${EPISODES(`"order" = 'as-happened'`)} as as_happened,
  ${EXPLAINED} as explained`
const FROM = `from balances as book
  join sites using (site_id)
  join items using (item_id)
  join locations on locations.site_id = book.site_id and path = book.location`

/** Across items of different scales. */
const BALANCE_KEY = { sql: 'balance / power(10::numeric, scale)', type: 'numeric' }
const BOOK_KEYS = [
  { sql: 'book.site_id', type: 'integer' },
  { sql: 'book.book_id', type: 'bigint' },
]

/** Books on shelves that match, a page at a time; a counterparty's balance is no stock. */
export function listBooks(pool: Pool, ask: BooksRequest): Promise<Page<BookRow>> {
  const where = conditions()
  where.plain('shelf')
  where.add('sites.name = ?', ask.site)
  where.add('items.code = ?', ask.item)
  where.add('book.location = ?', ask.location)
  if (ask.negative) where.plain('balance < 0')
  const query = {
    shape: BOOK,
    columns: COLUMNS,
    from: `${FROM} ${where.sql}`,
    values: where.values,
    keys: ask.sort === 'balance' ? [BALANCE_KEY, ...BOOK_KEYS] : BOOK_KEYS,
    direction: 'asc' as const,
  }
  return page(pool, ask, query, bookRow)
}

/** A book by its id, on a shelf or a counterparty's; null where there is none. */
export async function getBook(pool: Pool, id: string): Promise<BookRow | null> {
  const key = parseBookId(id)
  if (key === null) return null
  const row = await selectOne(
    pool,
    BOOK,
    `select ${COLUMNS} ${FROM} where book.site_id = $1 and book.book_id = $2`,
    [key.siteId, key.bookId],
  )
  return row === null ? null : bookRow(row)
}

function bookRow(row: RowOf<typeof BOOK>): BookRow {
  return {
    id: `${row.site_id}-${row.book_id}`,
    item: row.code,
    itemName: row.item_name,
    baseUnit: row.base_unit,
    location: { site: row.site, path: row.location, kind: row.kind },
    lot: row.lot,
    owner: row.owner,
    balance: formatQuantity(row.balance, row.scale),
    movements: row.movements,
    episodes: { open: row.open, asPosted: row.as_posted, asHappened: row.as_happened },
    explained: row.explained,
    firstAt: formatInstant(row.first_recorded_at),
    lastAt: formatInstant(row.last_recorded_at),
  }
}
