/** Catches up with what other processes posted to a site, instead of forgetting all that is known of it. */
import type { PoolClient } from 'pg'
import { CAUGHT_UP_MAX } from '../../../core/limits.ts'
import { select } from '../../database/rows.ts'
import type { Site } from '../row.ts'
import { BOOK_COLUMNS, KNOWN_BOOK, type KnownBooks, keyOfBook, knownBookOf } from './known-books.ts'

/** Between two numbers, by which a plan for any of them knows that the rows are few. */
const MISSED_BOOKS = {
  name: 'missed-books',
  text: `select ${BOOK_COLUMNS}
    from (
      select from_book as touched from movements where site_id = $1 and seq > $2 and seq <= $3
      union
      select to_book from movements where site_id = $1 and seq > $2 and seq <= $3
    ) as missed
    join balances as book on site_id = $1 and book_id = touched`,
}

/**
 * Reads again the books that movements touched since `lastSeq`; false where those are too many to be worth it. Nothing
 * but movements changed any book since.
 */
export async function catchUp(
  client: PoolClient,
  { books, shelves }: KnownBooks,
  site: Site,
  lastSeq: number,
): Promise<boolean> {
  const missed = site.lastSeq - lastSeq
  if (!(missed >= 0 && missed <= CAUGHT_UP_MAX)) return false
  if (missed === 0) return true
  const rows = await select(client, KNOWN_BOOK, MISSED_BOOKS, [site.id, lastSeq, site.lastSeq])
  for (const row of rows) {
    const key = keyOfBook(row)
    if (books.has(key)) books.set(key, knownBookOf(row))
    else shelves.delete(row.item_id)
  }
  return true
}
