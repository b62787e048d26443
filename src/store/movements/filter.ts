/** A question about the ledger as SQL over `movements`; narrowed to books where it names a place or a book. */
import type { Pool } from 'pg'
import type { MovementsRequest } from '../../app/movements/port.ts'
import { conditions, parseBookId } from '../database/page.ts'
import { int4, int8, type RowShape, select } from '../database/rows.ts'

export interface BookKeys {
  readonly siteIds: readonly number[]
  readonly bookIds: readonly number[]
}

export interface MovementFilter {
  readonly sql: string
  readonly values: readonly unknown[]
  /** The books it is narrowed to; null where any may be. */
  readonly books: BookKeys | null
}

/** Beyond so many books the ledger is walked, and not each book. */
export const BOOKS_WALKED_MAX = 50

/** The conditions of a question, with their values; reads the books and numbers that it names. */
export async function movementFilter(pool: Pool, ask: MovementsRequest): Promise<MovementFilter> {
  const where = conditions()
  where.add('movements.site_id = (select site_id from sites where name = ?)', ask.site)
  where.add('movements.item_id = (select item_id from items where code = ?)', ask.item)
  where.add('movements.document = ?', ask.document)
  if (ask.id !== undefined) where.add(NAMED, await numbersOf(pool, ask.id))
  where.add('movements.kind = ?', ask.kind)
  where.add('movements.source = ?', ask.source)
  where.add('movements.actor = ?', ask.actor)
  where.add(ITEMS_LIKE, ask.itemPart)
  where.add(PLACES_LIKE, ask.locationPart)
  where.add('strpos(lower(movements.document), lower(?)) > 0', ask.documentPart)
  where.add('strpos(lower(movements.source), lower(?)) > 0', ask.sourcePart)
  where.add('strpos(lower(movements.actor), lower(?)) > 0', ask.actorPart)
  where.bound('movements.occurred_at', '>=', ask.occurredFrom, DAY_ONLY)
  where.bound('movements.occurred_at', '<=', ask.occurredTo, DAY_ONLY)
  where.bound('movements.recorded_at', '>=', ask.recordedFrom, NEVER)
  where.bound('movements.recorded_at', '<=', ask.recordedTo, NEVER)
  if (ask.belowZero) where.plain(LEFT_BELOW_ZERO)
  if (ask.withoutCase) where.plain(WITHOUT_CASE)
  return { sql: where.sql, values: where.values, books: await booksOf(pool, ask) }
}

/** Whether the number of movements that match is known from the books: nothing narrows the question but these. */
export function isKnownFromBooks({ site, item, location, bookId, ...ask }: MovementsRequest): boolean {
  const { after, limit, direction, ...narrower } = ask
  return Object.values(narrower).every((value) => value === undefined || value === false)
}

/** The same question as conditions over `balances`. */
export function booksWhere({ site, item, location, bookId }: MovementsRequest) {
  const key = bookId === undefined ? undefined : (parseBookId(bookId) ?? { siteId: -1, bookId: '-1' })
  const where = conditions()
  where.add('site_id = (select site_id from sites where name = ?)', site)
  where.add('item_id = (select item_id from items where code = ?)', item)
  where.add('location = ?', location)
  where.add('site_id = ?', key?.siteId)
  where.add('book_id = ?', key?.bookId)
  return where
}

const BOOK = { site_id: int4, book_id: int8 } satisfies RowShape

async function booksOf(pool: Pool, ask: MovementsRequest): Promise<BookKeys | null> {
  if (ask.location === undefined && ask.bookId === undefined) return null
  const where = booksWhere(ask)
  const rows = await select(pool, BOOK, `select site_id, book_id from balances ${where.sql}`, where.values)
  return {
    siteIds: rows.map((row) => row.site_id),
    bookIds: rows.map((row) => row.book_id),
  }
}

/** By the code, which never changes: counts of a filter are remembered, and a name may change. */
const ITEMS_LIKE =
  'movements.item_id = any(array(select item_id from items where strpos(lower(code), lower(?)) > 0))'

const DAY_ONLY = `movements.occurred_precision = 'day'`
/** When something was posted is known to the instant. */
const NEVER = 'false'

const BOOKS_LIKE = '(select site_id, book_id from balances where strpos(lower(location), lower(?)) > 0)'
/** A movement between two such places is one movement. */
const PLACES_LIKE = `((movements.site_id, movements.from_book) in ${BOOKS_LIKE}
  or (movements.site_id, movements.to_book) in ${BOOKS_LIKE})`

const SHELVES = '(select site_id, book_id from balances where shelf)'
const LEFT_BELOW_ZERO = `(
  movements.from_balance < 0 and (movements.site_id, movements.from_book) in ${SHELVES}
  or movements.to_balance < 0 and (movements.site_id, movements.to_book) in ${SHELVES})`

const WITHOUT_CASE = `movements.kind = 'adjustment' and movements.reason is distinct from 'import-undone'
  and not exists (
    select from case_movements as named
    where named.site_id = movements.site_id and named.seq = movements.seq)`

const NAMED = `(movements.site_id, movements.seq) in (
  select site_id, seq from json_to_recordset(?::json) as named (site_id integer, seq bigint))`

const NUMBER = { site_id: int4, seq: int8 } satisfies RowShape

/**
 * The numbers of the movements of one id, as JSON. Ids are unique per source, and the index leads with the source: the
 * sources of a site are found by hopping along it, so that the ledger is not read for one id.
 */
async function numbersOf(pool: Pool, id: string): Promise<string> {
  const rows = await select(
    pool,
    NUMBER,
    `with recursive source as (
       select site_id, (select min(source) from movements where movements.site_id = sites.site_id) as source
       from sites
       union all
       select site_id, (select min(movements.source) from movements
                        where movements.site_id = source.site_id and movements.source > source.source)
       from source
       where source is not null
     )
     select site_id, seq
     from source
     cross join lateral (
       select seq from movements
       where movements.site_id = source.site_id and movements.source = source.source and external_id = $1
     ) as named`,
    [id],
  )
  return JSON.stringify(rows)
}
