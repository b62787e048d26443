/** The shelves an item lies on, for commands that choose among them. */
import type { PoolClient } from 'pg'
import type { LocationKind } from '../../../core/codes.ts'
import { nothingSince } from '../../../core/posting/recent-in.ts'
import { numbers } from '../../database/numbers.ts'
import { code, int4, int8, nullable, type RowShape, select, text, timestamptz } from '../../database/rows.ts'
import type { Site } from '../row.ts'
import { bookKey, NO_FLOOR, type Shelf } from './known-books.ts'
import type { SiteMemory } from './site-memory.ts'

const SHELF = {
  book_id: int8,
  item_id: int4,
  location: text,
  kind: code<LocationKind>(),
  lot: nullable(text),
  owner: nullable(text),
  balance: int8,
  reserved: int8,
  floor: nullable(int8),
  first_recorded_at: timestamptz,
  last_recorded_at: timestamptz,
  last_in_at: nullable(timestamptz),
} satisfies RowShape

/**
 * Reads all shelves of the items of which they are not known, in the order they came to be; and as many again as are
 * known, of items that are: on a site that is busy and ours alone, soon nothing is left to be read.
 */
export async function readShelves(
  client: PoolClient,
  site: Site,
  itemIds: readonly number[],
  { shelves, books, registered }: SiteMemory,
): Promise<void> {
  const missing = new Set(itemIds.filter((id) => !shelves.has(id)))
  if (missing.size === 0) return
  const most = missing.size + shelves.size
  for (const { id } of registered.values()) {
    if (missing.size >= most) break
    if (!shelves.has(id)) missing.add(id)
  }
  const rows = await select(
    client,
    SHELF,
    `select book_id, item_id, balances.location, kind, lot, owner, balance, reserved, floor, first_recorded_at,
       last_recorded_at, last_in_at
     from balances join locations on locations.site_id = $1 and locations.path = balances.location
     where balances.site_id = $1 and item_id = any($2::integer[]) and shelf
     order by book_id`,
    [site.id, numbers(missing)],
  )
  const found = new Map<number, Shelf[]>(Array.from(missing, (id) => [id, []]))
  for (const row of rows) {
    const key = bookKey(row.item_id, row.location, row.lot, row.owner)
    found.get(row.item_id)!.push({
      key,
      bookId: row.book_id,
      location: row.location,
      kind: row.kind,
      lot: row.lot,
      owner: row.owner,
      firstAt: row.first_recorded_at,
    })
    const lastIn = row.last_in_at ?? Number.NEGATIVE_INFINITY
    books.set(key, {
      id: row.book_id,
      balance: row.balance,
      reserved: row.reserved,
      floor: row.floor ?? NO_FLOOR,
      lastAt: row.last_recorded_at,
      lastIn,
      recentIn: nothingSince(lastIn),
      isUsed: true,
    })
  }
  for (const [id, all] of found) shelves.set(id, all)
}
