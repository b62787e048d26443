/** Movements in pages, as the API shows them. */
import type { Pool } from 'pg'
import type { MovementRow, MovementsRequest } from '../../app/movements/port.ts'
import { PAGE_ROWS_DEFAULT, PAGE_ROWS_MAX } from '../../core/limits.ts'
import type { Page } from '../../core/page.ts'
import { numbers } from '../database/numbers.ts'
import { cursorOf, page } from '../database/page.ts'
import { int8, type RowShape, selectRow } from '../database/rows.ts'
import { BOOKS_WALKED_MAX, type BookKeys, booksWhere, isKnownFromBooks, movementFilter } from './filter.ts'
import { ledgerRows, ledgerTotal } from './ledger.ts'
import { MOVEMENT, MOVEMENT_COLUMNS, movementRows } from './row.ts'
import type { LedgerViews } from './views.ts'

/**
 * Movements, latest first unless the query says otherwise. A page reads its own rows only, and never counts the ledger:
 * how many there are is known from the books, for a movement touches two of them, and one at most in any one place; or
 * from the filter's view, which counts once.
 */
export async function listMovements(
  pool: Pool,
  views: LedgerViews,
  ask: MovementsRequest,
): Promise<Page<MovementRow>> {
  const [filter, total] = await Promise.all([
    movementFilter(pool, ask),
    isKnownFromBooks(ask) ? totalOfBooks(pool, ask) : ledgerTotal(views, ask),
  ])
  const { sql, values, books } = filter
  const query = {
    shape: MOVEMENT,
    columns: MOVEMENT_COLUMNS,
    from: movementSource(sql, books, values.length),
    values: books === null ? values : [...values, numbers(books.siteIds), numbers(books.bookIds)],
    keys: [
      { sql: 'movements.site_id', type: 'integer' },
      { sql: 'movements.seq', type: 'bigint' },
    ],
    direction: ask.direction ?? ('desc' as const),
    total,
  }
  const found = await page(pool, ask, query, (row) => row)
  return { ...found, rows: await movementRows(pool, found.rows) }
}

/** A page that begins at a row, 0 for the first; its cursor is that of `listMovements`. */
export async function movementsFrom(
  pool: Pool,
  views: LedgerViews,
  ask: MovementsRequest & { start: number },
): Promise<Page<MovementRow>> {
  const { start, limit = PAGE_ROWS_DEFAULT, ...filter } = ask
  const size = Math.min(Math.max(1, limit), PAGE_ROWS_MAX)
  const { rows, total } = await ledgerRows(views, filter, start, size)
  const last = rows.at(-1)
  const hasMore = start + rows.length < total && last !== undefined
  return {
    rows: await movementRows(pool, rows),
    next: hasMore ? cursorOf([String(last.site_id), String(last.seq)]) : null,
    total,
  }
}

const LEGS = { legs: int8 } satisfies RowShape

async function totalOfBooks(pool: Pool, ask: MovementsRequest): Promise<number> {
  const where = booksWhere(ask)
  const { legs } = await selectRow(
    pool,
    LEGS,
    `select coalesce(sum(movements), 0)::bigint as legs from balances ${where.sql}`,
    where.values,
  )
  const isNarrowed = ask.location !== undefined || ask.bookId !== undefined
  return legs / (isNarrowed ? 1 : 2)
}

/** Where a page's rows come from: the ledger in its order, or a few books, each walked in its order. */
function movementSource(where: string, books: BookKeys | null, values: number) {
  const named = `unnest($${values + 1}::integer[], $${values + 2}::bigint[]) as book (site_id, book_id)`
  if (books === null) return `from movements ${where}`
  if (books.bookIds.length > BOOKS_WALKED_MAX) {
    const keys = `(select book.site_id, book.book_id from ${named})`
    return `from movements ${where}
      and ((site_id, from_book) in ${keys} or (site_id, to_book) in ${keys})`
  }
  return (bounds: string) => {
    const side = (end: string) =>
      `(select * from movements ${where} and movements.site_id = book.site_id and ${end} = book.book_id ${bounds})`
    return `from ${named} cross join lateral (${side('from_book')} union all ${side('to_book')}) as movements`
  }
}
