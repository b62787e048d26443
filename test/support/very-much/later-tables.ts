/** What migrations may add beside movements, books and episodes: filled from them, as the migration itself would. */
import type { Client } from 'pg'
import { noteRows } from '../note-rows.ts'

export async function fillLaterTables(client: Client): Promise<void> {
  if (await hasColumn(client, 'source_days', 'day'))
    await client.query('insert into source_days select * from source_days_counted')
  // Of a supplier or a customer the formulas of its shelf know only the turns.
  await client.query(
    `update balances as book
     set first_recorded_at = leg.first, last_recorded_at = leg.last
     from (
       select book_id, min(recorded_at) as first, max(recorded_at) as last
       from movements cross join lateral unnest(array[from_book, to_book]) as book_id
       group by book_id
     ) as leg
     where not shelf and book.book_id = leg.book_id`,
  )
  if (await hasColumn(client, 'balances', 'last_in_at')) await fillNewest(client)
  await noteRows(client, ['sites', 'items', 'locations'])
}

async function fillNewest(client: Client): Promise<void> {
  await client.query(
    `update balances as book
     set last_in_at = came.at
     from (select to_book, max(occurred_at) as at from movements group by to_book) as came
     where book.book_id = came.to_book`,
  )
  await client.query(
    `update sites set last_happened_at = (select max(occurred_at) from movements
     where occurred_at <= recorded_at + interval '48 hours')`,
  )
}

export async function hasColumn(client: Client, table: string, column: string): Promise<boolean> {
  const { rows } = await client.query(
    `select from information_schema.columns
     where table_schema = current_schema() and table_name = $1 and column_name = $2`,
    [table, column],
  )
  return rows.length > 0
}
