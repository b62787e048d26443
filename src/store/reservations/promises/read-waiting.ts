/** Reads what back orders are filled by: which items are waited for, the lines that wait, and the shelves of items. */
import type { PoolClient } from 'pg'
import type { LocationKind } from '../../../core/codes.ts'
import { BACKORDERS_FILLED_MAX } from '../../../core/limits.ts'
import type { Stock } from '../../../core/reservations/decide-reservation.ts'
import { ANY_STORAGE, type LineWish, type WaitingLine } from '../../../core/reservations/promises.ts'
import { numbers } from '../../database/numbers.ts'
import {
  code,
  int4,
  int8,
  json,
  nullable,
  type RowShape,
  select,
  selectTuples,
  text,
  timestamptz,
} from '../../database/rows.ts'
import { bookKey } from '../../site/memory/known-books.ts'
import type { Site } from '../../site/row.ts'

/** Items of a site that a line waits for more of, at a time. */
export async function readWanted(client: PoolClient, { id }: Site, at: number): Promise<Set<number>> {
  const rows = await selectTuples(
    client,
    [int4],
    `select distinct item_id
     from reservation_lines as line join reservations using (site_id, reservation_id)
     where site_id = $1 and reserved < asked and not given_up and expires_at > $2`,
    [id, new Date(at)],
  )
  return new Set(rows.map(([itemId]) => itemId))
}

const LINE = {
  reservation_id: int8,
  document: nullable(text),
  line: text,
  place: int4,
  item_id: int4,
  lacks: int8,
  wish: nullable(json<LineWish>()),
  buffer: int8,
  expires_at: timestamptz,
} satisfies RowShape

/** Lines that wait for more of items, and those that books promise something to; the oldest first. */
export async function readLines(
  client: PoolClient,
  { id }: Site,
  {
    itemIds,
    bookIds,
    at,
  }: { readonly itemIds: Iterable<number>; readonly bookIds: Iterable<number>; readonly at: number },
): Promise<WaitingLine[]> {
  const rows = await select(
    client,
    LINE,
    `with named as (
       select reservation_id, line from reservation_lines
       where site_id = $1 and item_id = any($2::integer[]) and reserved < asked and not given_up
       union
       select reservation_id, line from allocations
       where site_id = $1 and book_id = any($3::bigint[]) and open > 0
     )
     select reservation_id, document, line, place, line.item_id,
       case when given_up then 0 else asked - reserved end as lacks,
       wish, coalesce(kept.quantity, 0) as buffer, expires_at
     from named
     join reservation_lines as line using (reservation_id, line)
     join reservations as made using (site_id, reservation_id)
     left join channel_buffers as kept
       on kept.site_id = $1 and kept.item_id = line.item_id and kept.channel = made.channel
     where line.site_id = $1 and expires_at > $4
     order by reservation_id, place
     limit ${BACKORDERS_FILLED_MAX}`,
    [id, numbers(itemIds), numbers(bookIds), new Date(at)],
  )
  return rows.map((row) => ({
    reservationId: row.reservation_id,
    document: row.document,
    line: row.line,
    place: row.place,
    itemId: row.item_id,
    lacks: row.lacks,
    wish: row.wish ?? ANY_STORAGE,
    buffer: row.buffer,
    expiresAt: row.expires_at,
  }))
}

/** A shelf as promises see it, and what tells its book apart. */
export interface StockOnShelf extends Stock {
  readonly key: string
}

const STOCK = {
  item_id: int4,
  book_id: int8,
  location: text,
  kind: code<LocationKind>(),
  lot: nullable(text),
  owner: nullable(text),
  balance: int8,
  reserved: int8,
  first_at: timestamptz,
} satisfies RowShape

/** All shelves of items that hold something, by item; what has run out is promised no more. */
export async function readStock(
  client: PoolClient,
  { id }: Site,
  { itemIds, at }: { readonly itemIds: Iterable<number>; readonly at: number },
): Promise<Map<number, StockOnShelf[]>> {
  const stock = new Map<number, StockOnShelf[]>(Array.from(itemIds, (itemId) => [itemId, []]))
  const rows = await select(
    client,
    STOCK,
    `select item_id, book_id, balances.location, kind, lot, owner, balance, first_recorded_at as first_at,
       reserved - coalesce((
         select sum(open) from allocations
         where site_id = $1 and book_id = balances.book_id and open > 0 and expires_at <= $3), 0)::bigint as reserved
     from balances join locations on locations.site_id = $1 and locations.path = balances.location
     where balances.site_id = $1 and item_id = any($2::integer[]) and shelf
     order by book_id`,
    [id, numbers(stock.keys()), new Date(at)],
  )
  for (const row of rows)
    stock.get(row.item_id)!.push({
      key: bookKey(row.item_id, row.location, row.lot, row.owner),
      bookId: row.book_id,
      location: row.location,
      kind: row.kind,
      lot: row.lot,
      owner: row.owner,
      balance: row.balance,
      reserved: row.reserved,
      firstAt: row.first_at,
    })
  return stock
}
