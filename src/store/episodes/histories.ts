/**
 * Movements read back as histories of items, for their causes. Void ones are left out.
 *
 * Rows come as plain columns with times as milliseconds, and books are looked up beside them, so that a movement
 * costs one row and no object.
 */
import type { Pool, PoolClient } from 'pg'
import {
  type LocationKind,
  MOVEMENT_KINDS,
  type MovementKind,
  TIME_PRECISIONS,
  type TimePrecision,
} from '../../core/codes.ts'
import { isReversal, reversedSeq } from '../../core/history/corrections.ts'
import { type History, latest } from '../../core/history/history.ts'
import type { Item } from '../../core/history/item.ts'
import type { Location } from '../../core/history/location.ts'
import { OWN_SOURCE } from '../../core/history/movement.ts'
import { PRECISION_SPAN_MS } from '../../core/time.ts'
import { numbers } from '../database/numbers.ts'
import {
  code,
  int4,
  int8,
  nullable,
  type RowShape,
  select,
  selectOne,
  selectTuples,
  type TupleOf,
  text,
} from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import { findItemsOn } from '../registry/read-registry.ts'
import { voidSeqs } from '../site/void-ranges.ts'

/** date_part is exact to the microsecond for the years a movement may lie in. */
const ms = (column: string) => `(date_part('epoch', ${column}) * 1000)::bigint`
const COLUMNS = `item_id, seq, external_id, kind, from_book, to_book, quantity, ${ms('occurred_at')},
  occurred_precision, ${ms('reported_at')}, ${ms('recorded_at')}, source, actor, document, line, reason, unit_cost`

/** The columns by their places; times in Unix milliseconds. */
const MOVEMENT = [
  int4,
  int8,
  text,
  code<MovementKind>(),
  int8,
  int8,
  int8,
  int8,
  code<TimePrecision>(),
  nullable(int8),
  int8,
  text,
  nullable(text),
  nullable(text),
  nullable(text),
  nullable(text),
  nullable(int8),
] as const

type MovementTuple = TupleOf<typeof MOVEMENT>

interface KnownBook {
  readonly location: Location
  readonly lot: string | null
  readonly owner: string | null
}

const SITE = { site_id: int4 } satisfies RowShape
const ITEM = { item_id: int4, code: text } satisfies RowShape

/**
 * One history for each item that has movements at the site; each with all of them that count, by number. All of it is
 * read in one snapshot: a movement to a book that is new is read with its book, or not at all.
 */
export function historiesOfItems(
  pool: Pool,
  site: string,
  codes: readonly string[],
): Promise<Map<string, History>> {
  return inTransaction(
    pool,
    (client) => readHistories(client, site, codes),
    'begin isolation level repeatable read, read only',
  )
}

async function readHistories(
  client: PoolClient,
  site: string,
  codes: readonly string[],
): Promise<Map<string, History>> {
  const known = await selectOne(client, SITE, 'select site_id from sites where name = $1', [site])
  const registered = await select(client, ITEM, 'select item_id, code from items where code = any($1)', [
    codes,
  ])
  if (known === null || registered.length === 0) return new Map()
  const siteId = known.site_id
  const itemIds = registered.map((row) => row.item_id)
  const books = await booksOf(client, siteId, site, itemIds)
  const items = new Map((await findItemsOn(client, codes)).map((item) => [item.code, item]))
  const all = await selectTuples(
    client,
    MOVEMENT,
    `select ${COLUMNS} from movements where site_id = $1 and item_id = any($2::integer[]) order by item_id, seq`,
    [siteId, numbers(itemIds)],
  )
  const isVoid = await voidSeqs(client, siteId)
  const rows = all.filter((row) => !isVoid(row[1]))
  const codeOf = new Map(registered.map((row) => [row.item_id, row.code]))
  const histories = new Map<string, History>()
  for (let first = 0, next = 0; first < rows.length; first = next) {
    while (next < rows.length && rows[next][0] === rows[first][0]) next++
    const item = items.get(codeOf.get(rows[first][0])!)!
    histories.set(item.code, historyOfRows(rows.slice(first, next), [item], books))
  }
  return histories
}

/** A history of several items, and the number of each of its movements. */
export interface SiteHistory {
  readonly history: History
  readonly seqs: readonly number[]
}

/** One history of all movements that count of some items at a site, by number, read in one snapshot. */
export function siteHistory(
  pool: Pool,
  {
    siteId,
    site,
    codes,
  }: { readonly siteId: number; readonly site: string; readonly codes: readonly string[] },
): Promise<SiteHistory> {
  return inTransaction(
    pool,
    async (client) => {
      const registered = await select(client, ITEM, 'select item_id, code from items where code = any($1)', [
        codes,
      ])
      const itemIds = registered.map((row) => row.item_id)
      const books = await booksOf(client, siteId, site, itemIds)
      const found = new Map((await findItemsOn(client, codes)).map((item) => [item.code, item]))
      const items = registered.map((row) => found.get(row.code)!)
      const placeOf = new Map(itemIds.map((itemId, place) => [itemId, place]))
      const all = await selectTuples(
        client,
        MOVEMENT,
        `select ${COLUMNS} from movements where site_id = $1 and item_id = any($2::integer[]) order by seq`,
        [siteId, numbers(itemIds)],
      )
      const isVoid = await voidSeqs(client, siteId)
      const rows = all.filter((row) => !isVoid(row[1]))
      const history = historyOfRows(rows, items, books, (row) => placeOf.get(row[0])!)
      return { history, seqs: rows.map((row) => row[1]) }
    },
    'begin isolation level repeatable read, read only',
  )
}

const BOOK = {
  book_id: int8,
  location: text,
  lot: nullable(text),
  owner: nullable(text),
  kind: code<LocationKind>(),
} satisfies RowShape

async function booksOf(
  client: PoolClient,
  siteId: number,
  site: string,
  itemIds: readonly number[],
): Promise<Map<number, KnownBook>> {
  const rows = await select(
    client,
    BOOK,
    `select book_id, location, lot, owner, kind
     from balances join locations on locations.site_id = balances.site_id and path = location
     where balances.site_id = $1 and item_id = any($2::integer[])`,
    [siteId, numbers(itemIds)],
  )
  const locations = new Map<string, Location>()
  return new Map(
    rows.map((row) => {
      const location = locations.get(row.location) ?? { site, path: row.location, kind: row.kind }
      locations.set(row.location, location)
      return [row.book_id, { location, lot: row.lot, owner: row.owner }]
    }),
  )
}

/** What each reversal takes back, which its id says; null where none of the rows is one. */
function correctsOf(rows: readonly MovementTuple[]): Int32Array | null {
  const takesBack = (row: MovementTuple) => row[11] === OWN_SOURCE && isReversal(row[2])
  if (!rows.some(takesBack)) return null
  const indexOf = new Map(rows.map((row, index) => [row[1], index]))
  return Int32Array.from(rows, (row) =>
    takesBack(row) ? (indexOf.get(Number(reversedSeq(row[2]))) ?? -1) : -1,
  )
}

/** The history of movements, in the order of the rows; `itemOf` gives the place of its item, the only one's if absent. */
function historyOfRows(
  rows: readonly MovementTuple[],
  items: readonly Item[],
  books: ReadonlyMap<number, KnownBook>,
  itemOf: (row: MovementTuple) => number = () => 0,
): History {
  const length = rows.length
  const locations: Location[] = []
  const places = new Map<Location, number>()
  const texts = ['']
  const codes = new Map<string | null, number>([
    [null, 0],
    ['', 0],
  ])
  const numbersOf = (read: (row: MovementTuple) => number) => Float64Array.from(rows, read)
  const textsOf = (read: (row: MovementTuple) => string | null) =>
    Int32Array.from(rows, (row) => textCode(read(row)))
  // The end on a shelf says the lot and the owner; both ends say the same.
  const ends = (book: 4 | 5) => Int32Array.from(rows, (row) => place(books.get(row[book])!.location))
  const occurredAt = numbersOf((row) => row[7])
  const recordedAt = numbersOf((row) => row[10])
  const lastOccurred = numbersOf((row) => row[7] + PRECISION_SPAN_MS[row[8]])
  return {
    length,
    items,
    item: Int32Array.from(rows, itemOf),
    from: ends(4),
    to: ends(5),
    quantity: numbersOf((row) => row[6]),
    occurredAt,
    occurredPrecision: Uint8Array.from(rows, (row) => TIME_PRECISIONS.indexOf(row[8])),
    recordedAt,
    reportedAt: numbersOf((row) => row[9] ?? Number.NaN),
    kind: Uint8Array.from(rows, (row) => MOVEMENT_KINDS.indexOf(row[3])),
    lot: textsOf((row) => books.get(row[4])!.lot),
    owner: textsOf((row) => books.get(row[4])!.owner),
    source: textsOf((row) => row[11]),
    actor: textsOf((row) => row[12]),
    reason: textsOf((row) => row[15]),
    unitCost: numbersOf((row) => row[16] ?? Number.NaN),
    receivedSeq: null,
    givenPrecision: null,
    balanceAfter: null,
    statesLevel: null,
    corrects: correctsOf(rows),
    unread: [],
    id: (movement) => rows[movement][2],
    isNamed: null,
    place: null,
    document: (movement) => rows[movement][13],
    line: (movement) => rows[movement][14],
    sameDocument: (left, right) =>
      rows[left][13] !== null && rows[left][13] === rows[right][13] && rows[left][14] === rows[right][14],
    locations,
    texts,
    horizon: latest(recordedAt, lastOccurred),
  }

  function place(location: Location): number {
    let known = places.get(location)
    if (known === undefined) {
      known = locations.push(location) - 1
      places.set(location, known)
    }
    return known
  }

  function textCode(text: string | null): number {
    let known = codes.get(text)
    if (known === undefined) {
      known = texts.push(text!) - 1
      codes.set(text, known)
    }
    return known
  }
}
