/**
 * The outcome of batches that are not posted: the posting transaction up to its decision, rolled back each time.
 *
 * The site's lock is held for one batch's look and no longer. What earlier batches would have done to a book is
 * carried along and added to what it holds.
 */

import type { Pool, PoolClient } from 'pg'
import type { Foresight } from '../../app/intake/port.ts'
import type { PostBatch, PostOutcome } from '../../app/posting/port.ts'
import { keyOf } from '../../core/ids.ts'
import { LIVE } from '../../core/posting/post-state.ts'
import { refusalOf } from '../../core/posting/refusal.ts'
import { markRepeats } from '../../core/posting/repeats.ts'
import { addQuantity } from '../../core/quantity/quantity.ts'
import { rolledBack } from '../database/transaction.ts'
import { type Books, readBooks } from '../posting/read/books.ts'
import { answeredOf, type Posting, readPosting } from '../posting/read/posting.ts'
import { rowsBySite } from '../posting/rows-by-site.ts'
import { lockSite } from '../site/lock.ts'
import { createMemory } from '../site/memory/site-memory.ts'
import { decidedAt } from '../site/row.ts'

interface Carried {
  readonly shelf: boolean
  /** What the ledger holds, and what the batches add to it. */
  held: number
  added: number
}

interface Tally {
  readonly books: Map<string, Carried>
  readonly items: Set<string>
  readonly places: Set<string>
  readonly unknownItems: Set<string>
  readonly unknownPlaces: Set<string>
  movements: number
  known: number
}

/** A foresight of one import: sees its batches in their order, and sums up their effect. */
export function foresee(pool: Pool): Foresight {
  const tally: Tally = {
    books: new Map(),
    items: new Set(),
    places: new Set(),
    unknownItems: new Set(),
    unknownPlaces: new Set(),
    movements: 0,
    known: 0,
  }
  return {
    async see(batch) {
      const outcomes: PostOutcome[] = new Array(batch.rows?.length ?? batch.history.length)
      for (const [site, places] of rowsBySite(batch)) {
        const rows = Int32Array.from(places, (place) => batch.rows?.[place] ?? place)
        const seen = await rolledBack(pool, (client) => seeSite(client, site, batch, rows, tally))
        seen.forEach((outcome, index) => {
          outcomes[places[index]] = outcome
        })
      }
      return outcomes
    },
    effect: () => ({
      movements: tally.movements,
      known: tally.known,
      items: tally.items.size,
      places: tally.places.size,
      unknownItems: tally.unknownItems.size,
      unknownPlaces: tally.unknownPlaces.size,
      booksBelowZero: [...tally.books.values()].filter(({ shelf, held, added }) => shelf && held + added < 0)
        .length,
    }),
  }
}

async function seeSite(
  client: PoolClient,
  site: string,
  batch: PostBatch,
  rows: Int32Array,
  tally: Tally,
): Promise<PostOutcome[]> {
  const memory = createMemory()
  const locked = await lockSite(client, site)
  const posting = await readPosting(client, locked, batch, rows, {
    believedNew: false,
    memory,
    at: decidedAt(locked, 0),
  })
  markRepeats(posting.identity, posting.earlier, posting, posting.submitted)
  const answered = answeredOf(posting)
  const books = await readBooks(client, posting, answered, memory.books)
  const keys = keysOf(site, posting, books)
  const held = books.balance
  // Facts that are only observed have happened, and nothing stops them.
  const after = held.slice()
  for (let index = 0; index < rows.length; index++) {
    if (answered[index] !== LIVE) continue
    const { from, to } = books
    after[from[index]] = addQuantity(after[from[index]], -posting.quantity[index])
    after[to[index]] = addQuantity(after[to[index]], posting.quantity[index])
  }
  const { history } = batch
  rows.forEach((row, index) => {
    if (posting.repeatOf[index] >= 0) tally.known++
    else tallyUnknown(tally, site, posting, row)
    if (posting.faults[index] !== 0 || posting.repeatOf[index] >= 0) return
    tally.movements++
    tally.items.add(history.items[history.item[row]].code)
    for (const end of [history.from[row], history.to[row]]) {
      const { path } = history.locations[end]
      if (posting.names.isShelf(path)) tally.places.add(keyOf(site, path))
    }
  })
  keys.forEach((key, slot) => {
    const before = tally.books.get(key)?.added ?? 0
    const added = before + after[slot] - held[slot]
    tally.books.set(key, { shelf: books.shelf[slot], held: held[slot], added })
  })
  return Array.from(posting.faults, (faults, index) => {
    const code = refusalOf(faults)
    return { status: code !== null ? 'refused' : posting.repeatOf[index] >= 0 ? 'repeated' : 'posted', code }
  })
}

/** Counts what a row names and its site does not know. */
function tallyUnknown(tally: Tally, site: string, { batch: { history }, names }: Posting, row: number): void {
  if (names.items[history.item[row]] === null) tally.unknownItems.add(history.items[history.item[row]].code)
  for (const end of [history.from[row], history.to[row]]) {
    const { path } = history.locations[end]
    if (!names.isKnown(path)) tally.unknownPlaces.add(keyOf(site, path))
  }
}

/** Books by what they are for: a rolled-back registration gives an item another number each time. */
function keysOf(site: string, { batch: { history }, names }: Posting, books: Books): string[] {
  const codes = new Map<number, string>()
  names.items.forEach((item, index) => {
    if (item !== null) codes.set(item.id, history.items[index].code)
  })
  return Array.from(books.item, (item, slot) =>
    JSON.stringify([site, codes.get(item), books.location[slot], books.lot[slot], books.owner[slot]]),
  )
}
