/** One site's movements that match a filter: counted by block, and read out of a few blocks. */
import type { Pool } from 'pg'
import { LEDGER_BLOCK_MOVEMENTS } from '../../core/limits.ts'
import { numbers } from '../database/numbers.ts'
import { int4, select, selectTuples } from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import { BOOKS_WALKED_MAX, type MovementFilter } from './filter.ts'
import { MOVEMENT, MOVEMENT_COLUMNS, type MovementRecord } from './row.ts'

export interface SiteFilter extends MovementFilter {
  readonly siteId: number
}

/** How many match in each block that holds any, of the numbers after `seen` up to `last`. */
export async function countBlocks(
  pool: Pool,
  filter: SiteFilter,
  seen: number,
  last: number,
): Promise<{ block: number; count: number }[]> {
  const books = booksHere(filter)
  if (books?.length === 0) return []
  const values = [...filter.values, filter.siteId, seen, last]
  const at = filter.values.length
  const bounds = `movements.site_id = $${at + 1} and seq > $${at + 2} and seq <= $${at + 3}`
  const side = (end: string) =>
    `(select seq from movements ${filter.sql} and ${bounds} and ${end} = book.book_id)`
  // Few books are walked one by one; else the ledger is, once.
  const walked = books !== null && books.length <= BOOKS_WALKED_MAX
  const source = walked
    ? `from unnest($${at + 4}::bigint[]) as book (book_id)
       cross join lateral (${side('from_book')} union all ${side('to_book')}) as leg`
    : `from movements ${filter.sql} and ${bounds} ${inBooks(books, at + 4)}`
  const rows = await inTransaction(pool, async (client) => {
    // The planner takes every number for a group of its own, and would sort them all.
    await client.query('set local enable_sort = off')
    return selectTuples(
      client,
      [int4, int4],
      `select ((seq - 1) / ${LEDGER_BLOCK_MOVEMENTS})::integer, count(*)::integer ${source} group by 1`,
      books === null ? values : [...values, numbers(books)],
    )
  })
  return rows.map(([block, count]) => ({ block, count })).sort((left, right) => left.block - right.block)
}

/** The matches of some blocks by number, without the first `skip`, at most `limit`. */
export async function readRows(
  pool: Pool,
  filter: SiteFilter,
  blocks: readonly number[],
  skip: number,
  limit: number,
): Promise<MovementRecord[]> {
  const books = booksHere(filter)
  const at = filter.values.length
  const values = [...filter.values, filter.siteId, numbers(blocks), skip, limit]
  return select(
    pool,
    MOVEMENT,
    `select ${MOVEMENT_COLUMNS}
     from unnest($${at + 2}::bigint[]) as block (number)
     cross join lateral (
       select * from movements ${filter.sql} and movements.site_id = $${at + 1} ${inBooks(books, at + 5)}
         and seq > number * ${LEDGER_BLOCK_MOVEMENTS} and seq <= (number + 1) * ${LEDGER_BLOCK_MOVEMENTS}
       -- Keeps the blocks apart: merged, the plan walks the ledger from its beginning.
       offset 0
     ) as movements
     order by seq
     offset $${at + 3} limit $${at + 4}`,
    books === null ? values : [...values, numbers(books)],
  )
}

function booksHere({ books, siteId }: SiteFilter): number[] | null {
  if (books === null) return null
  return books.bookIds.filter((_, index) => books.siteIds[index] === siteId)
}

function inBooks(books: readonly number[] | null, parameter: number): string {
  if (books === null) return ''
  const any = `any($${parameter}::bigint[])`
  return `and (from_book = ${any} or to_book = ${any})`
}
