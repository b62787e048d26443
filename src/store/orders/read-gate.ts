/** Reads what an order is decided by: its items, their books, what is stopped, what is reserved for it. */
import type { PoolClient } from 'pg'
import type { StopReason } from '../../core/codes.ts'
import type { GateBook } from '../../core/orders/decide-release.ts'
import type { OrderLine } from '../../core/orders/order.ts'
import { type GateScene, reservedKey } from '../../core/orders/order-blocks.ts'
import { code, int8, nullable, type RowShape, select, text } from '../database/rows.ts'
import { findItemsOn } from '../registry/read-registry.ts'

const BOOK = { item: text, book_id: int8, location: text, balance: int8 } satisfies RowShape
const STOP = { reason: code<StopReason>(), item: nullable(text), location: nullable(text) } satisfies RowShape
const RESERVED = { line: text, item: text, units: int8 } satisfies RowShape

/** The scene of an order at a site; what has run out is taken back already. */
export async function readGate(
  client: PoolClient,
  siteId: number,
  { document, lines }: { readonly document: string; readonly lines: readonly OrderLine[] },
): Promise<GateScene> {
  const codes = [...new Set(lines.map(({ item }) => item))]
  const items = await findItemsOn(client, codes)
  const books = await select(
    client,
    BOOK,
    `select code as item, book_id, location, balance
     from items join balances using (item_id)
     where code = any($2) and site_id = $1 and shelf
     order by balance, book_id`,
    [siteId, codes],
  )
  const stops = await select(
    client,
    STOP,
    `select reason, code as item, location
     from stops left join items using (item_id)
     where site_id = $1 and lifted_at is null`,
    [siteId],
  )
  const reserved = await select(
    client,
    RESERVED,
    `select line, code as item, sum(open + fulfilled)::bigint as units
     from reservations
     join allocations using (site_id, reservation_id)
     join reservation_lines using (site_id, reservation_id, line)
     join items using (item_id)
     where site_id = $1 and document = $2
     group by line, code`,
    [siteId, document],
  )
  return {
    siteId,
    items: new Map(items.map((item) => [item.code, item])),
    books: booksByItem(books),
    stops,
    reserved: new Map(reserved.map(({ line, item, units }) => [reservedKey(line, item), units])),
  }
}

function booksByItem(
  books: readonly { item: string; book_id: number; location: string; balance: number }[],
): Map<string, GateBook[]> {
  const byItem = new Map<string, GateBook[]>()
  for (const { item, book_id: bookId, location, balance } of books) {
    const book = { bookId, location, balance }
    const others = byItem.get(item)
    if (others === undefined) byItem.set(item, [book])
    else others.push(book)
  }
  return byItem
}
