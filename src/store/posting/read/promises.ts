/**
 * The promises that a posting touches: what the reservations its movements name still hold, back orders of what comes
 * in, what counted books promise, and what reversed movements had drawn. A posting that touches none asks nothing.
 */
import type { PoolClient } from 'pg'
import { type Draw, LIVE } from '../../../core/posting/post-state.ts'
import type { Stock } from '../../../core/reservations/decide-reservation.ts'
import {
  createPromises,
  type Promised,
  type Promises,
  type TakenBack,
  type WaitingLine,
} from '../../../core/reservations/promises.ts'
import { numbers } from '../../database/numbers.ts'
import { code, int8, nullable, type RowOf, type RowShape, select, text } from '../../database/rows.ts'
import { readLines, readStock, readWanted } from '../../reservations/promises/read-waiting.ts'
import type { SiteMemory } from '../../site/memory/site-memory.ts'
import { type Books, isNewBook } from './books.ts'
import { namedNumbers } from './named-numbers.ts'
import type { Posting } from './posting.ts'

/** What `core/posting` decides promises by. */
export interface TouchedPromises {
  readonly promises: Promises
  readonly draw: Int32Array
  readonly draws: readonly Draw[]
  readonly takenBack: ReadonlyMap<number, readonly TakenBack[]>
}

interface Options {
  readonly answered: Uint8Array
  readonly at: number
  readonly memory: SiteMemory
  /** Nothing is written: what would be taken back first is still in the books. */
  readonly dryRun: boolean
}

/** Reads them for a posting whose books are read; in smallest units. */
export async function readPromises(
  client: PoolClient,
  posting: Posting,
  books: Books,
  options: Options,
): Promise<TouchedPromises> {
  const { site, batch, rows } = posting
  const { draw, draws } = drawsOf(posting, books)
  if (!site.reserves) return { promises: NONE(), draw, draws, takenBack: new Map() }
  const cutSlots = countedSlots(posting, books, options)
  const itemIds = await fillableItems(client, posting, books, { ...options, cutSlots })
  const cutBooks = cutSlots.map((slot) => books.id[slot])
  const lines =
    itemIds.size + cutBooks.length === 0
      ? []
      : await readLines(client, site, { itemIds, bookIds: cutBooks, at: options.at })
  const promised = await readPromised(client, posting, { draws, cutBooks, at: options.at })
  const takenBack = batch.options?.some((one) => one?.reverses != null)
    ? await readTakenBack(client, posting, options.at)
    : new Map<number, TakenBack[]>()
  if (lines.length + promised.length + takenBack.size === 0)
    return { promises: NONE(), draw, draws, takenBack }
  const stock = lines.length === 0 ? new Map() : await liveStock(client, posting, books, lines, options.at)
  const promises = createPromises({ stock, lines, promised })
  // What has run out by now is taken back before anything is posted, and goes to those that wait.
  if (options.dryRun && rows.length > 0) for (const itemId of itemIds) promises.fill(itemId, -1)
  return { promises, draw, draws, takenBack }
}

const NONE = () => createPromises({ stock: new Map(), lines: [], promised: [] })

/** By movement a place in `draws`; -1 where it names no reservation. */
function drawsOf({ site, rows, batch }: Posting, books: Books): { draw: Int32Array; draws: Draw[] } {
  const draw = new Int32Array(rows.length).fill(-1)
  const draws: Draw[] = []
  const places = new Map<string, number>()
  for (const [index, reservationId] of namedNumbers(site.id, batch.options, 'reservation')) {
    const bookId = books.id[books.from[index]]
    const key = `${reservationId}-${bookId}`
    const place = places.get(key) ?? draws.push({ reservationId, bookId }) - 1
    places.set(key, place)
    draw[index] = place
  }
  return { draw, draws }
}

/** Slots of books that promise something and are counted as holding less. */
function countedSlots({ batch: { options } }: Posting, books: Books, { answered }: Options): number[] {
  const slots = new Set<number>()
  options?.forEach((one, index) => {
    const slot = books.from[index]
    const isLess = one?.expected != null && answered[index] === LIVE && books.shelf[slot]
    if (isLess && books.reserved[slot] > 0) slots.add(slot)
  })
  return [...slots]
}

/** Items that somebody waits for and that may become free: by what comes in, or by what is cut. */
async function fillableItems(
  client: PoolClient,
  { site }: Posting,
  { item, shelf, to }: Books,
  { answered, at, memory, dryRun, cutSlots }: Options & { readonly cutSlots: readonly number[] },
): Promise<Set<number>> {
  const itemIds = new Set(cutSlots.map((slot) => item[slot]))
  if (!site.waits) return itemIds
  const arriving = new Set<number>()
  for (let index = 0; index < answered.length; index++)
    if (answered[index] === LIVE && (dryRun || shelf[to[index]])) arriving.add(item[to[index]])
  if (arriving.size === 0) return itemIds
  memory.wanted ??= await readWanted(client, site, at)
  for (const itemId of arriving) if (memory.wanted.has(itemId)) itemIds.add(itemId)
  return itemIds
}

const PROMISED = {
  reservation_id: int8,
  document: nullable(text),
  line: text,
  book_id: int8,
  open: int8,
} satisfies RowShape

async function readPromised(
  client: PoolClient,
  { site }: Posting,
  {
    draws,
    cutBooks,
    at,
  }: { readonly draws: readonly Draw[]; readonly cutBooks: readonly number[]; readonly at: number },
): Promise<Promised[]> {
  if (draws.length + cutBooks.length === 0) return []
  const rows = await select(
    client,
    PROMISED,
    `select reservation_id, document, line, book_id, open
     from (
       select site_id, reservation_id, line, book_id, open from allocations
       where site_id = $1 and reservation_id = any($2::bigint[]) and open > 0 and expires_at > $4
       union
       select site_id, reservation_id, line, book_id, open from allocations
       where site_id = $1 and book_id = any($3::bigint[]) and open > 0 and expires_at > $4
     ) as part
     join reservations using (site_id, reservation_id)
     order by reservation_id, book_id, line`,
    [
      site.id,
      numbers(new Set(draws.map(({ reservationId }) => reservationId))),
      numbers(cutBooks),
      new Date(at),
    ],
  )
  return rows.map((row) => ({
    reservationId: row.reservation_id,
    document: row.document,
    line: row.line,
    bookId: row.book_id,
    open: row.open,
  }))
}

const DRAWN = {
  seq: int8,
  reservation_id: int8,
  document: nullable(text),
  line: text,
  book_id: int8,
  quantity: int8,
  ended: nullable(code<'released' | 'expired'>()),
} satisfies RowShape

/** By movement what the one it takes back had drawn; a line that was given back in part is not promised to again. */
async function readTakenBack(
  client: PoolClient,
  { site, batch: { options } }: Posting,
  at: number,
): Promise<Map<number, TakenBack[]>> {
  const reversing = new Map<number, number>()
  options?.forEach((one, index) => {
    if (one?.reverses != null) reversing.set(Number(one.reverses), index)
  })
  const rows = await select(
    client,
    DRAWN,
    `select done.seq, done.reservation_id, made.document, done.line, from_book as book_id, done.quantity,
       case
         when expires_at <= $3 then 'expired'
         when given_up or exists (
           select from allocations as part
           where part.site_id = $1 and part.reservation_id = done.reservation_id and part.line = done.line
             and released > 0)
         then 'released'
       end as ended
     from fulfilments as done
     join movements as posted on posted.site_id = $1 and posted.seq = done.seq
     join reservations as made on made.site_id = $1 and made.reservation_id = done.reservation_id
     join reservation_lines as line
       on line.site_id = $1 and line.reservation_id = done.reservation_id and line.line = done.line
     where done.site_id = $1 and done.seq = any($2::bigint[])
     order by done.seq, line.place`,
    [site.id, numbers(reversing.keys()), new Date(at)],
  )
  const takenBack = new Map<number, TakenBack[]>()
  for (const row of rows) {
    const index = reversing.get(row.seq)!
    takenBack.set(index, [...(takenBack.get(index) ?? []), takenBackOf(row)])
  }
  return takenBack
}

function takenBackOf(row: RowOf<typeof DRAWN>): TakenBack {
  return {
    reservationId: row.reservation_id,
    document: row.document,
    line: row.line,
    bookId: row.book_id,
    units: row.quantity,
    ended: row.ended,
  }
}

/** All shelves of the items of lines; those that the posting touches are seen as it leaves them. */
async function liveStock(
  client: PoolClient,
  { site, names }: Posting,
  books: Books,
  lines: readonly WaitingLine[],
  at: number,
): Promise<Map<number, Stock[]>> {
  const itemIds = new Set(lines.map(({ itemId }) => itemId))
  const slots = new Map(books.key.map((key, slot) => [key, slot]))
  const stock = new Map<number, Stock[]>()
  for (const [itemId, shelves] of await readStock(client, site, { itemIds, at }))
    stock.set(
      itemId,
      shelves.map((shelf) => {
        const slot = slots.get(shelf.key)
        return slot === undefined ? shelf : asTouched(shelf, books, slot)
      }),
    )
  for (let slot = 0; slot < books.id.length; slot++) {
    if (!books.shelf[slot] || !isNewBook(books, slot)) continue
    const location = books.location[slot]
    const [lot, owner] = [books.lot[slot], books.owner[slot]]
    const made = { bookId: books.id[slot], location, kind: names.kindOf(location), lot, owner, firstAt: at }
    stock.get(books.item[slot])?.push(asTouched(made, books, slot))
  }
  return stock
}

/** A shelf whose balance and promises are those of a slot, which move on with every movement. */
function asTouched(
  shelf: Omit<Stock, 'balance' | 'reserved'>,
  { balance, reserved }: Books,
  slot: number,
): Stock {
  const { bookId, location, kind, lot, owner, firstAt } = shelf
  return {
    bookId,
    location,
    kind,
    lot,
    owner,
    firstAt,
    get balance() {
      return balance[slot]
    },
    get reserved() {
      return reserved[slot]
    },
    set reserved(units) {
      reserved[slot] = units
    },
  }
}
