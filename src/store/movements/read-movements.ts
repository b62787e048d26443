/** Movements as the API shows them. */
import type { Pool } from 'pg'
import type { MovementAsk, MovementRow } from '../../app/movements/port.ts'
import { PAGE_ROWS_DEFAULT, PAGE_ROWS_MAX } from '../../core/limits.ts'
import type { Page } from '../../core/page.ts'
import { formatMoney } from '../../core/quantity/money.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import { formatInstant } from '../../core/time.ts'
import { numbers } from '../database/numbers.ts'
import { cursorOf, page, type SqlRow } from '../database/page.ts'
import type { LedgerViews } from './ledger-views.ts'
import {
  BOOKS_WALKED_MAX,
  type BookKeys,
  booksWhere,
  isKnownFromBooks,
  movementFilter,
} from './movement-filter.ts'

/**
 * Movements, latest first unless asked otherwise. A page reads its own rows only, and never counts the ledger: how many
 * there are is known from the books, for a movement touches two of them, and one at most in any one place; or from the
 * filter's view, which counts once.
 */
export async function listMovements(
  pool: Pool,
  views: LedgerViews,
  ask: MovementAsk,
): Promise<Page<MovementRow>> {
  const [filter, total] = await Promise.all([
    movementFilter(pool, ask),
    isKnownFromBooks(ask) ? totalOfBooks(pool, ask) : views.total(ask),
  ])
  const { sql, values, books } = filter
  const found = await page(
    pool,
    ask,
    {
      from: movementSource(sql, books, values.length),
      columns: 'movements.*',
      values: books === null ? values : [...values, numbers(books.siteIds), numbers(books.bookIds)],
      keys: [
        { sql: 'movements.site_id', type: 'integer' },
        { sql: 'movements.seq', type: 'bigint' },
      ],
      direction: ask.direction ?? 'desc',
      total,
    },
    (row) => row,
  )
  return { ...found, rows: await movementRows(pool, found.rows) }
}

/** A page that begins at a row; its cursor is that of `listMovements`. */
export async function movementsFrom(
  pool: Pool,
  views: LedgerViews,
  ask: MovementAsk & { start: number },
): Promise<Page<MovementRow>> {
  const { start, limit = PAGE_ROWS_DEFAULT, ...filter } = ask
  const size = Math.min(Math.max(1, limit), PAGE_ROWS_MAX)
  const { rows, total } = await views.page(filter, start, size)
  const last = rows.at(-1)
  return {
    rows: await movementRows(pool, rows),
    next:
      start + rows.length < total && last !== undefined ? cursorOf([String(last.site_id), last.seq]) : null,
    total,
  }
}

async function totalOfBooks(pool: Pool, ask: MovementAsk): Promise<number> {
  const where = booksWhere(ask)
  const { rows } = await pool.query(`select sum(movements) as legs from balances ${where.sql}`, where.values)
  const isNarrowed = ask.location !== undefined || ask.bookId !== undefined
  return Number(rows[0].legs ?? 0) / (isNarrowed ? 1 : 2)
}

function movementSource(where: string, books: BookKeys | null, values: number) {
  const asked = `unnest($${values + 1}::integer[], $${values + 2}::bigint[]) as book (site_id, book_id)`
  if (books === null) return `from movements ${where}`
  if (books.bookIds.length > BOOKS_WALKED_MAX) {
    const keys = `(select book.site_id, book.book_id from ${asked})`
    return `from movements ${where}
      and ((site_id, from_book) in ${keys} or (site_id, to_book) in ${keys})`
  }
  return (bounds: string) => {
    const side = (end: string) =>
      `(select * from movements ${where} and movements.site_id = book.site_id and ${end} = book.book_id ${bounds})`
    return `from ${asked} cross join lateral (${side('from_book')} union all ${side('to_book')}) as movements`
  }
}

/** Rows of the table as the API shows them, in the same order. */
export async function movementRows(pool: Pool, rows: readonly SqlRow[]): Promise<MovementRow[]> {
  if (rows.length === 0) return []
  const details = await detailsOf(pool, rows)
  return rows.map((row) => movementRow(row, details))
}

interface MovementDetails {
  readonly items: ReadonlyMap<number, SqlRow>
  readonly books: ReadonlyMap<string, SqlRow>
}

/** The items and books that a page of movements names. */
async function detailsOf(pool: Pool, rows: readonly SqlRow[]): Promise<MovementDetails> {
  const siteIds = rows.flatMap((row) => [row.site_id, row.site_id])
  const bookIds = rows.flatMap((row) => [Number(row.from_book), Number(row.to_book)])
  const [items, books] = await Promise.all([
    pool.query('select item_id, code, scale from items where item_id = any($1::integer[])', [
      numbers(new Set(rows.map((row) => row.item_id))),
    ]),
    pool.query(
      `select book.site_id, book.book_id, sites.name as site, location, lot, owner, kind
       from (select distinct * from unnest($1::integer[], $2::bigint[]) as asked (site_id, book_id)) as asked
       cross join lateral (
         select * from balances where balances.site_id = asked.site_id and balances.book_id = asked.book_id
       ) as book
       join sites on sites.site_id = book.site_id
       join locations on locations.site_id = book.site_id and path = location`,
      [numbers(siteIds), numbers(bookIds)],
    ),
  ])
  return {
    items: new Map(items.rows.map((row) => [row.item_id, row])),
    books: new Map(books.rows.map((row) => [`${row.site_id}-${row.book_id}`, row])),
  }
}

function movementRow(row: SqlRow, { items, books }: MovementDetails): MovementRow {
  const item = items.get(row.item_id)
  const [fromBookId, toBookId] = [`${row.site_id}-${row.from_book}`, `${row.site_id}-${row.to_book}`]
  const [from, to] = [books.get(fromBookId), books.get(toBookId)]
  const quantity = (value: string) => formatQuantity(Number(value), item.scale)
  return {
    id: row.external_id,
    site: from.site,
    seq: row.seq,
    kind: row.kind,
    item: item.code,
    from: { site: from.site, path: from.location, kind: from.kind },
    to: { site: to.site, path: to.location, kind: to.kind },
    ...{ fromBookId, toBookId },
    quantity: quantity(row.quantity),
    fromBalance: quantity(row.from_balance),
    toBalance: quantity(row.to_balance),
    lot: from.lot,
    owner: from.owner,
    occurredAt: formatInstant(row.occurred_at.getTime()),
    occurredPrecision: row.occurred_precision,
    reportedAt: row.reported_at === null ? null : formatInstant(row.reported_at.getTime()),
    recordedAt: formatInstant(row.recorded_at.getTime()),
    source: row.source,
    actor: row.actor,
    device: row.device,
    document: row.document,
    line: row.line,
    reason: row.reason,
    unitCost: row.unit_cost === null ? null : formatMoney(BigInt(row.unit_cost)),
  }
}
