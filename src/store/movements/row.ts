/** Rows of the ledger's table, and what the API shows of them. */
import type { Pool } from 'pg'
import type { MovementRow } from '../../app/movements/port.ts'
import type { LocationKind, MovementKind, TimePrecision } from '../../core/codes.ts'
import { formatMoney } from '../../core/quantity/money.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import { formatInstant } from '../../core/time.ts'
import { numbers } from '../database/numbers.ts'
import {
  code,
  int4,
  int8,
  nullable,
  type RowOf,
  type RowShape,
  select,
  text,
  timestamptz,
} from '../database/rows.ts'

/** A row of `movements`, without the hash and the poster that no page shows. */
export const MOVEMENT = {
  site_id: int4,
  seq: int8,
  item_id: int4,
  kind: code<MovementKind>(),
  from_book: int8,
  to_book: int8,
  quantity: int8,
  from_balance: int8,
  to_balance: int8,
  occurred_at: timestamptz,
  occurred_precision: code<TimePrecision>(),
  reported_at: nullable(timestamptz),
  recorded_at: timestamptz,
  source: text,
  external_id: text,
  document: nullable(text),
  line: nullable(text),
  actor: nullable(text),
  posted_by: nullable(text),
  device: nullable(text),
  reason: nullable(text),
  unit_cost: nullable(int8),
} satisfies RowShape

export type MovementRecord = RowOf<typeof MOVEMENT>

/** The columns of MOVEMENT, from what goes by the name `movements`. */
export const MOVEMENT_COLUMNS = Object.keys(MOVEMENT)
  .map((name) => `movements.${name}`)
  .join(', ')

const ITEM = { item_id: int4, code: text, scale: int4 } satisfies RowShape
const BOOK = {
  site_id: int4,
  book_id: int8,
  site: text,
  location: text,
  lot: nullable(text),
  owner: nullable(text),
  kind: code<LocationKind>(),
} satisfies RowShape

/** Rows of the table as the API shows them, in the same order; two queries, however many rows there are. */
export async function movementRows(pool: Pool, rows: readonly MovementRecord[]): Promise<MovementRow[]> {
  if (rows.length === 0) return []
  const [items, books] = await Promise.all([itemsOf(pool, rows), booksOf(pool, rows)])
  return rows.map((row) => movementRow(row, items, books))
}

type Items = ReadonlyMap<number, RowOf<typeof ITEM>>
type Books = ReadonlyMap<string, RowOf<typeof BOOK>>

async function itemsOf(pool: Pool, rows: readonly MovementRecord[]): Promise<Items> {
  const items = await select(
    pool,
    ITEM,
    'select item_id, code, scale from items where item_id = any($1::integer[])',
    [numbers(new Set(rows.map((row) => row.item_id)))],
  )
  return new Map(items.map((row) => [row.item_id, row]))
}

async function booksOf(pool: Pool, rows: readonly MovementRecord[]): Promise<Books> {
  const siteIds = rows.flatMap((row) => [row.site_id, row.site_id])
  const bookIds = rows.flatMap((row) => [row.from_book, row.to_book])
  const books = await select(
    pool,
    BOOK,
    `select book.site_id, book.book_id, sites.name as site, location, lot, owner, kind
     from (select distinct * from unnest($1::integer[], $2::bigint[]) as named (site_id, book_id)) as named
     cross join lateral (
       select * from balances where balances.site_id = named.site_id and balances.book_id = named.book_id
     ) as book
     join sites on sites.site_id = book.site_id
     join locations on locations.site_id = book.site_id and path = location`,
    [numbers(siteIds), numbers(bookIds)],
  )
  return new Map(books.map((row) => [`${row.site_id}-${row.book_id}`, row]))
}

function movementRow(row: MovementRecord, items: Items, books: Books): MovementRow {
  const fromBookId = `${row.site_id}-${row.from_book}`
  const toBookId = `${row.site_id}-${row.to_book}`
  const item = items.get(row.item_id)!
  const from = books.get(fromBookId)!
  const to = books.get(toBookId)!
  return {
    id: row.external_id,
    site: from.site,
    seq: String(row.seq),
    kind: row.kind,
    item: item.code,
    from: { site: from.site, path: from.location, kind: from.kind },
    to: { site: to.site, path: to.location, kind: to.kind },
    fromBookId,
    toBookId,
    quantity: formatQuantity(row.quantity, item.scale),
    fromBalance: formatQuantity(row.from_balance, item.scale),
    toBalance: formatQuantity(row.to_balance, item.scale),
    lot: from.lot,
    owner: from.owner,
    occurredAt: formatInstant(row.occurred_at),
    occurredPrecision: row.occurred_precision,
    reportedAt: row.reported_at === null ? null : formatInstant(row.reported_at),
    recordedAt: formatInstant(row.recorded_at),
    source: row.source,
    actor: row.actor,
    postedBy: row.posted_by,
    device: row.device,
    document: row.document,
    line: row.line,
    reason: row.reason,
    unitCost: row.unit_cost === null ? null : formatMoney(row.unit_cost),
  }
}
