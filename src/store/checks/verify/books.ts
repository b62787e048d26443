/** Whether what a book says beside its balance follows from its movements, its place and its site. */
import type { PoolClient } from 'pg'
import type { LedgerFault } from '../../../app/checks/port.ts'
import { COUNTERPARTY_KINDS } from '../../../core/codes.ts'
import { int8, json, type RowShape, selectOne } from '../../database/rows.ts'
import { type CheckedSite, ledgerFault } from '../fault.ts'
import { listed } from './listed.ts'

const BOOK = {
  book_id: int8,
  expected: json<Record<string, unknown>>(),
  found: json<Record<string, unknown>>(),
} satisfies RowShape

/**
 * The first book that differs: whether it is a shelf (its place is no counterparty), its floor (in a guarded site zero,
 * or as low as it stands under a permission), how many movements it has, when the first and the last was recorded, and
 * when the last that came in happened.
 */
export async function wrongBook(client: PoolClient, site: CheckedSite): Promise<LedgerFault | null> {
  const row = await selectOne(client, BOOK, FIRST_WRONG, [site.site_id, COUNTERPARTY_KINDS])
  if (row === null) return null
  return ledgerFault({
    code: 'wrong-book',
    site: site.name,
    bookId: `${site.site_id}-${row.book_id}`,
    expected: listed(row.expected),
    found: listed(row.found),
  })
}

const FIRST_WRONG = `
with legs as (
  select book_id, count(*) as movements, min(recorded_at) as first_recorded_at, max(recorded_at) as last_recorded_at,
    max(came_at) as last_in_at
  from (
    select from_book as book_id, recorded_at, null as came_at from movements where site_id = $1
    union all
    select to_book, recorded_at, occurred_at from movements where site_id = $1
  ) as leg
  group by book_id
), books as (
  select book_id, jsonb_build_object('shelf', shelf, 'floor', floor, 'movements', book.movements,
      'first', book.first_recorded_at, 'last', book.last_recorded_at, 'last in', book.last_in_at) as found,
    jsonb_build_object('shelf', is_shelf, 'floor', case when mode = 'guard' and is_shelf then least(balance, 0) end,
      'movements', legs.movements, 'first', legs.first_recorded_at, 'last', legs.last_recorded_at,
      'last in', legs.last_in_at) as expected
  from balances as book
  join sites using (site_id)
  left join legs using (book_id)
  left join lateral (
    select kind <> all($2::text[]) as is_shelf from locations
    where locations.site_id = $1 and locations.path = book.location
  ) as place on true
  where book.site_id = $1
)
select book_id, expected, found from books where expected <> found order by book_id limit 1`
