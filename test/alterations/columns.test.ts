/**
 * Every column of every table is altered in one row, by hand, and `verify` looks. A column that a migration adds is
 * altered as well: it is found, or has a reason in `unwatched.ts`, or this fails.
 */
import { Client, type Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verify } from '../../src/store/checks/verify.ts'
import { type TestApi, testApi } from '../support/api.ts'
import { fullLedger } from './full-ledger.ts'
import { found } from './rolled-back.ts'
import { reasonOf, UNWATCHED } from './unwatched.ts'

let test: TestApi
let client: Client
beforeAll(async () => {
  test = await testApi()
  await fullLedger(test)
  client = new Client({ connectionString: test.databaseUrl })
  await client.connect()
}, 60_000)
afterAll(async () => {
  await client?.end()
  await test?.close()
})

interface ColumnFacts {
  readonly table_name: string
  readonly column_name: string
  readonly data_type: string
}

/** Another value of the same type, null among them; of numbers that were given, a lower one. */
const OTHER: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `coalesce(${column}, '') || 'x'`,
  boolean: (column) => `not coalesce(${column}, false)`,
  smallint: (column) => `coalesce(${column}, 1) - 1`,
  integer: (column) => `coalesce(${column}, 2) - 1`,
  bigint: (column) => `coalesce(${column}, 2) - 1`,
  numeric: (column) => `coalesce(${column}, 0) + 1`,
  date: (column) => `${column} + 1`,
  'timestamp with time zone': (column) => `coalesce(${column}, now()) + interval '1 hour'`,
  jsonb: (column) => `case when ${column} = '{"x": 1}' then '{}' else '{"x": 1}'::jsonb end`,
  bytea: (column) => `set_byte(${column}, 0, 255 - get_byte(${column}, 0))`,
  ARRAY: (column) => `array_append(${column}, 'x')`,
}

/** Values that a check of the table admits. */
const ADMITTED: Readonly<Record<string, string>> = {
  'sites.mode': `case mode when 'guard' then 'observe' else 'guard' end`,
  'sites.currency': `'USD'`,
  // Numbers beyond the last one that is used may have been given to what was not posted.
  'sites.last_book_id': '0',
  'users.role': `case role when 'viewer' then 'administrator' else 'viewer' end`,
  'api_keys.role': `'manager'`,
  'seals.chain': `'access'`,
}

/** Episodes as happened are analysis: those as posted are folded again by `verify`. */
const AMONG: Readonly<Record<string, string>> = { episodes: `"order" = 'as-posted' and ended_at is not null` }

it('an alteration of any column is found, refused by the database, or listed with the reason why not', async () => {
  const { rows: columns } = await client.query<ColumnFacts>(
    `select table_name, column_name, data_type
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = current_schema() and table_type = 'BASE TABLE' and is_generated = 'NEVER'
     order by table_name, ordinal_position`,
  )
  const missed: string[] = []
  const needless: string[] = []
  for (const { table_name: table, column_name: column, data_type: type } of columns) {
    const reason = reasonOf(table, column)
    if (typeof UNWATCHED[table] === 'string') continue
    const name = `${table}.${column}`
    const value = ADMITTED[name] ?? OTHER[type]?.(column)
    if (value === undefined) throw new Error(`no other value of ${name}: ${type}`)
    const alter = `update ${table} set ${column} = ${value}
      where ctid = (select ctid from ${table} where ${AMONG[table] ?? true} order by ${column} is null, ${column} desc, ctid limit 1)`
    const fault = await found(client, alter, (pool: Pool) => verify(pool))
    if (fault === 'nothing') missed.push(`${name}: no row to alter`)
    else if (fault === null && reason === null) missed.push(name)
    else if (fault !== null && reason !== null) needless.push(name)
  }
  expect(missed).toEqual([])
  expect(needless).toEqual([])
}, 120_000)

it('nothing is listed that is not there', async () => {
  const { rows } = await client.query<ColumnFacts>(
    'select table_name, column_name from information_schema.columns where table_schema = current_schema()',
  )
  const there = new Set(rows.flatMap((row) => [row.table_name, `${row.table_name}.${row.column_name}`]))
  const listed = Object.entries(UNWATCHED).flatMap(([table, reasons]) =>
    typeof reasons === 'string' ? [table] : Object.keys(reasons).map((column) => `${table}.${column}`),
  )
  expect(listed.filter((name) => !there.has(name))).toEqual([])
})
