/** What migrations may add beside movements, books and episodes: filled from them, as the migration itself would. */
import type { Client } from 'pg'

export async function fillLaterTables(client: Client): Promise<void> {
  if (await hasColumn(client, 'source_days', 'day'))
    await client.query('insert into source_days select * from source_days_counted')
}

export async function hasColumn(client: Client, table: string, column: string): Promise<boolean> {
  const { rows } = await client.query(
    `select from information_schema.columns
     where table_schema = current_schema() and table_name = $1 and column_name = $2`,
    [table, column],
  )
  return rows.length > 0
}
