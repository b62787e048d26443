/** What lies on the storage places of items, and what of it is promised; what has run out is promised no more. */
import type { PoolClient } from 'pg'
import type { ItemSupply, ShortBook } from '../../app/shortages/port.ts'
import { formatId } from '../../core/ids.ts'
import { int4, int8, nullable, type RowOf, type RowShape, select, text } from '../database/rows.ts'
import type { ItemKeys } from './item-keys.ts'

const BOOK = {
  site_id: int4,
  item_id: int4,
  site: text,
  item: text,
  item_name: nullable(text),
  base_unit: text,
  scale: int4,
  book_id: nullable(int8),
  location: nullable(text),
  lot: nullable(text),
  owner: nullable(text),
  balance: int8,
  reserved: int8,
  on_hand: int8,
  promised: int8,
  books: int4,
} satisfies RowShape

/** Of each item the sums, its only book, and the books that promise more than they hold. */
const BOOKS = `
with book as (
  select balances.site_id, balances.item_id, book_id, balances.location, lot, owner, greatest(0, balance) as balance,
    reserved - coalesce((
      select sum(open) from allocations
      where site_id = balances.site_id and book_id = balances.book_id and open > 0
        and expires_at <= greatest(now(), last_decided_at)), 0)::bigint as reserved
  from unnest($1::integer[], $2::integer[]) as wanted (site_id, item_id)
  join balances using (site_id, item_id)
  join sites using (site_id)
  join locations on locations.site_id = balances.site_id and locations.path = balances.location
  where shelf and locations.kind = 'storage' and (balance <> 0 or reserved <> 0)
), summed as (
  select site_id, item_id, sum(balance)::bigint as on_hand, sum(reserved)::bigint as promised,
    count(*)::integer as books
  from book group by site_id, item_id
)
select wanted.site_id, wanted.item_id, sites.name as site, code as item, items.name as item_name, base_unit, scale,
  book.book_id, book.location, book.lot, book.owner, coalesce(book.balance, 0) as balance,
  coalesce(book.reserved, 0) as reserved, coalesce(on_hand, 0) as on_hand, coalesce(summed.promised, 0) as promised,
  coalesce(books, 0) as books
from unnest($1::integer[], $2::integer[]) as wanted (site_id, item_id)
join sites using (site_id)
join items using (item_id)
left join summed using (site_id, item_id)
left join book on book.site_id = wanted.site_id and book.item_id = wanted.item_id
  and (books = 1 or book.reserved > book.balance)
order by wanted.site_id, wanted.item_id, book.book_id`

/** One for each pair of site and item. */
export async function readSupplies(
  client: PoolClient,
  { siteIds, itemIds }: ItemKeys,
): Promise<ItemSupply[]> {
  const rows = await select(client, BOOK, BOOKS, [siteIds, itemIds])
  const byItem = Map.groupBy(rows, (row) => `${row.site_id} ${row.item_id}`)
  return [...byItem.values()].map((books): ItemSupply => {
    const [first] = books
    return {
      siteId: first.site_id,
      itemId: first.item_id,
      site: first.site,
      item: first.item,
      itemName: first.item_name,
      baseUnit: first.base_unit,
      scale: first.scale,
      onHand: first.on_hand,
      promised: first.promised,
      shortBooks: books.flatMap(bookOf).filter(({ onHand, promised }) => promised > onHand),
      onlyBook: first.books === 1 ? (bookOf(first)[0] ?? null) : null,
    }
  })
}

function bookOf(row: RowOf<typeof BOOK>): ShortBook[] {
  const { book_id: bookId, location, lot, owner } = row
  if (bookId === null || location === null) return []
  return [
    {
      bookId: formatId(row.site_id, bookId),
      location,
      lot,
      owner,
      onHand: row.balance,
      promised: row.reserved,
    },
  ]
}
