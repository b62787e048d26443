/** The shelves an item lies on, for who may choose among them. */
import type { PoolClient } from 'pg'
import type { LocationKind } from '../../core/codes.ts'
import { numbers } from '../database/numbers.ts'
import { bookKey } from '../posting/post-books.ts'
import type { Site } from './site.ts'
import type { SiteMemory } from './site-memory.ts'

/** A shelf as it stays, whatever lies on it. */
export interface Shelf {
  /** Of its book; see `bookKey`. */
  readonly key: string
  readonly bookId: number
  readonly location: string
  readonly kind: LocationKind
  readonly lot: string | null
  readonly owner: string | null
  readonly firstAt: number
}

/**
 * Reads all shelves of the items of which they are not known, in the order they came to be; and as many again as are
 * known, of items that are: on a site that is busy and ours alone, soon nothing is left to be read.
 */
export async function learnShelves(
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
  const { rows } = await client.query(
    `select book_id, item_id, balances.location, kind, lot, owner, balance, reserved, floor, first_recorded_at,
       last_recorded_at
     from balances join locations on locations.site_id = $1 and locations.path = balances.location
     where balances.site_id = $1 and item_id = any($2::integer[]) and shelf
     order by book_id`,
    [site.id, numbers(missing)],
  )
  const found = new Map<number, Shelf[]>(Array.from(missing, (id) => [id, []]))
  for (const row of rows) {
    const { item_id: itemId, location, kind, lot, owner } = row
    const key = bookKey(itemId, location, lot, owner)
    const bookId = Number(row.book_id)
    const firstAt = row.first_recorded_at.getTime()
    found.get(itemId)!.push({ key, bookId, location, kind, lot, owner, firstAt })
    books.set(key, {
      ...{ id: bookId, balance: Number(row.balance), reserved: Number(row.reserved) },
      floor: row.floor === null ? Number.NEGATIVE_INFINITY : Number(row.floor),
      lastAt: row.last_recorded_at.getTime(),
    })
  }
  for (const [id, all] of found) shelves.set(id, all)
}
