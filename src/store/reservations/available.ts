/**
 * What of an item can still be promised at a site: on hand, less what is reserved, less what the channel may not have.
 *
 * All shelves are summed, in the database; only the list of books is cut, to those that hold the most. A book below
 * zero takes from what is on hand, and from no other book's share of what is available.
 */
import type { Pool } from 'pg'
import type { Availability } from '../../app/reservations/port.ts'
import type { LocationKind } from '../../core/codes.ts'
import { formatId } from '../../core/ids.ts'
import { AVAILABLE_BOOKS_MAX } from '../../core/limits.ts'
import { formatQuantity, formatScaled } from '../../core/quantity/quantity.ts'
import { channelKey } from '../../core/rules/channel.ts'
import {
  code,
  int4,
  int8,
  nullable,
  numeric,
  type RowOf,
  type RowShape,
  select,
  selectOne,
  text,
} from '../database/rows.ts'

const PLACE = { site_id: int4, item_id: int4, scale: int4 } satisfies RowShape

const BUFFER = { channel: text, quantity: int8 } satisfies RowShape

const BOOK = {
  book_id: int8,
  location: text,
  kind: code<LocationKind>(),
  lot: nullable(text),
  owner: nullable(text),
  balance: int8,
  reserved: int8,
  all_on_hand: nullable(numeric),
  all_reserved: nullable(numeric),
  all_free: nullable(numeric),
} satisfies RowShape

/** The fullest books, each with the sums over all books of the item on storage places. */
const BOOKS = `
with book as (
  select book_id, balances.location, kind, lot, owner, balance,
    reserved - coalesce(overdue.units, 0)::bigint as reserved
  from balances
  join locations on locations.site_id = $1 and locations.path = balances.location
  left join (
    select book_id, sum(open) as units from allocations
    where site_id = $1 and open > 0
      and expires_at <= greatest(now(), (select last_decided_at from sites where site_id = $1))
    group by book_id
  ) as overdue using (book_id)
  where balances.site_id = $1 and item_id = $2 and shelf and balance <> 0
)
select book_id, location, kind, lot, owner, balance, reserved,
  sum(balance) filter (where kind = 'storage') over () as all_on_hand,
  sum(reserved) filter (where kind = 'storage') over () as all_reserved,
  sum(greatest(0, balance - reserved)) filter (where kind = 'storage') over () as all_free
from book
order by balance desc, book_id
limit ${AVAILABLE_BOOKS_MAX}`

/** Null where the site or the item is not there. */
export async function availability(
  pool: Pool,
  { site, item, channel }: { readonly site: string; readonly item: string; readonly channel?: string },
): Promise<Availability | null> {
  const found = await selectOne(
    pool,
    PLACE,
    `select site_id, item_id, scale
     from sites cross join items
     where sites.name = $1 and code = $2`,
    [site, item],
  )
  if (found === null) return null
  const buffer = channel === undefined ? 0 : await bufferOf(pool, found, channel)
  const books = await select(pool, BOOK, BOOKS, [found.site_id, found.item_id])
  const sum = (field: 'all_on_hand' | 'all_reserved' | 'all_free') => BigInt(books[0]?.[field] ?? 0)
  const free = sum('all_free') - BigInt(buffer)
  const { scale } = found
  return {
    site,
    item,
    onHand: formatScaled(sum('all_on_hand'), scale),
    reserved: formatScaled(sum('all_reserved'), scale),
    buffer: formatQuantity(buffer, scale),
    available: formatScaled(free > 0n ? free : 0n, scale),
    books: books.map((row) => bookRow(row, found)),
  }
}

/** What of an item is kept back from a channel, however it is spelt. */
async function bufferOf(
  pool: Pool,
  { site_id: siteId, item_id: itemId }: RowOf<typeof PLACE>,
  channel: string,
): Promise<number> {
  const rows = await select(
    pool,
    BUFFER,
    'select channel, quantity from channel_buffers where site_id = $1 and item_id = $2',
    [siteId, itemId],
  )
  const key = channelKey(channel)
  const own = rows.filter((row) => channelKey(row.channel) === key)
  return own.reduce((most, { quantity }) => Math.max(most, quantity), 0)
}

function bookRow(
  row: RowOf<typeof BOOK>,
  { site_id: siteId, scale }: RowOf<typeof PLACE>,
): Availability['books'][number] {
  return {
    bookId: formatId(siteId, row.book_id),
    location: row.location,
    kind: row.kind,
    lot: row.lot,
    owner: row.owner,
    onHand: formatQuantity(row.balance, scale),
    reserved: formatQuantity(row.reserved, scale),
  }
}
