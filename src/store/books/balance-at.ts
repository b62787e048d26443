/** What a book held at a time, summed up from its movements. */
import type { Pool } from 'pg'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import type { Instant } from '../../core/time.ts'
import { parseBookId } from '../database/page.ts'
import { int4, int8, type RowShape, selectOne } from '../database/rows.ts'

const BALANCE = { scale: int4, balance: int8 } satisfies RowShape

/**
 * The balance as of a time of one or both of the clocks, inclusive, as a decimal in base units; void movements do not
 * count. Null for an unknown book.
 */
export async function balanceAt(
  pool: Pool,
  id: string,
  { occurredAt, recordedAt }: { occurredAt?: Instant; recordedAt?: Instant },
): Promise<string | null> {
  const key = parseBookId(id)
  if (key === null) return null
  const row = await selectOne(
    pool,
    BALANCE,
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
    [key.siteId, key.bookId, timeOf(occurredAt), timeOf(recordedAt)],
  )
  return row === null ? null : formatQuantity(row.balance, row.scale)
}

function timeOf(instant: Instant | undefined): string | null {
  return instant === undefined ? null : new Date(instant).toISOString()
}
