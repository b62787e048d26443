/** What the lines that movements name said before: the same again is asked about, and more back than went. */
import type { PoolClient } from 'pg'
import { type LocationKind, MOVEMENT_KINDS } from '../../../core/codes.ts'
import { hasFloor } from '../../../core/history/location.ts'
import { OWN_SOURCE } from '../../../core/history/movement.ts'
import { LIVE } from '../../../core/posting/post-state.ts'
import { isConfirmed } from '../../../core/posting/questions/confirmed.ts'
import {
  type AskedOfLine,
  type DocumentLines,
  documentLines,
  NO_LINES,
  type SaidOfLine,
} from '../../../core/posting/questions/document-lines.ts'
import type { QuestionCode } from '../../../core/refusal-codes.ts'
import { numbers } from '../../database/numbers.ts'
import {
  bool,
  code,
  int4,
  int8,
  nullable,
  type RowOf,
  type RowShape,
  select,
  text,
} from '../../database/rows.ts'
import { texts } from '../../database/texts.ts'
import { bookKey } from '../../site/memory/known-books.ts'
import type { Site } from '../../site/row.ts'
import { voidSeqs } from '../../site/void-ranges.ts'
import { type Books, isNewBook } from './books.ts'
import type { Posting } from './posting.ts'

export interface ReadLines {
  readonly state: DocumentLines
  /** Movements whose lines must not have said the same before: proved as they are written. */
  readonly unsaid: readonly number[]
}

interface LineOptions {
  /** Whether units of its document are still to come, or are kept for it. */
  readonly isAwaited: (movement: number) => boolean
  readonly isRead: boolean
  readonly at: number
}

/** Whether nobody is to be asked about a movement: it is only observed, or each of these questions is confirmed. */
export function isAnswered({ site, batch }: Posting, index: number, codes: readonly QuestionCode[]): boolean {
  const isObserved = site.mode !== 'guard' || batch.commands === undefined
  const confirmed = batch.options?.[index]?.confirmed ?? []
  return isObserved || codes.every((code) => isConfirmed(confirmed, code))
}

/** Reads the lines where people post to a guarded site. */
export async function readDocumentLines(
  client: PoolClient,
  posting: Posting,
  books: Books,
  answered: Uint8Array,
  { isAwaited, isRead, at }: LineOptions,
): Promise<ReadLines> {
  const { site, batch, rows } = posting
  if (site.mode !== 'guard' || batch.commands === undefined) return { state: NO_LINES, unsaid: [] }
  const asked = new Map<number, AskedOfLine>()
  for (let index = 0; index < rows.length; index++) {
    const one = answered[index] === LIVE ? askedOf(posting, books, index) : null
    if (one !== null) asked.set(index, one)
  }
  if (asked.size === 0) return { state: NO_LINES, unsaid: [] }
  const all = [...asked.values()]
  const isStored = (index: number) =>
    !isNewBook(books, books.from[index]) && !isNewBook(books, books.to[index])
  const unsaid = [...asked].flatMap(([index, { once }]) => (once && isStored(index) ? [index] : []))
  const said =
    isRead || all.some(({ isBack }) => isBack)
      ? await readSaid(client, site, all, at)
      : new Map<string, SaidOfLine[]>()
  return { state: documentLines(asked, said, isAwaited), unsaid: isRead ? [] : unsaid }
}

const keyOf = (document: string, itemId: number) => `${itemId} ${document}`

/** Kinds of what comes back. */
const BACK_KINDS: ReadonlySet<string> = new Set(['return', 'restock'])

/** Whether a reversal brings back what went: what takes back a return, or an arrival, sends it out again. */
function isWayBack(outside: LocationKind | null, leaves: boolean): boolean {
  if (outside === 'customer' || outside === 'in-transit') return !leaves
  return outside !== 'supplier' || leaves
}

function askedOf(posting: Posting, books: Books, index: number): AskedOfLine | null {
  const { batch, rows, identity, names, quantity } = posting
  const { history, options } = batch
  const row = rows[index]
  const document = history.document(row)
  if (document === null) return null
  const [from, to] = [history.locations[history.from[row]].path, history.locations[history.to[row]].path]
  const [leaves, comes] = [names.isShelf(from), names.isShelf(to)]
  const line = history.line(row)
  const wish = options?.[index]
  const isTakenBack = wish?.reverses != null
  const outside = leaves === comes ? null : names.kindOf(leaves ? to : from)
  const kind = MOVEMENT_KINDS[history.kind[row]]
  return {
    key: keyOf(document, books.item[books.from[index]]),
    line,
    source: identity.source[index],
    id: identity.id[index],
    from: books.key[books.from[index]],
    to: books.key[books.to[index]],
    quantity: quantity[index],
    outside,
    isOut: leaves,
    isTakenBack,
    isParked: false,
    once:
      line !== null &&
      !isTakenBack &&
      wish?.expected == null &&
      !isAnswered(posting, index, ['confirm-repeat']),
    isBack:
      !isAnswered(posting, index, [outside === 'in-transit' ? 'confirm-transit' : 'confirm-return']) &&
      ((isTakenBack && isWayBack(outside, leaves)) ||
        BACK_KINDS.has(kind) ||
        (outside === 'in-transit' && comes)),
  }
}

const SAID = {
  document: text,
  line: nullable(text),
  item_id: int4,
  /** Null where it is parked. */
  seq: nullable(int8),
  site_id: int4,
  source: text,
  external_id: text,
  from_location: text,
  to_location: text,
  lot: nullable(text),
  owner: nullable(text),
  quantity: int8,
  from_kind: code<LocationKind>(),
  to_kind: code<LocationKind>(),
  reversed: bool,
} satisfies RowShape

const NAMED = `named as (
  select distinct document, line, item, back, road
  from unnest($2::text[], $3::text[], $4::integer[], $5::boolean[], $6::boolean[])
    as named (document, line, item, back, road)
)`

/** All of the document where something comes back, of whichever site where it was on the road; else the line alone. */
const READ_POSTED = `
with ${NAMED}, found as (
  select movements.* from named
  join movements on site_id = $1 and movements.document = named.document and movements.line = named.line
    and item_id = item
  union
  select movements.* from named
  join movements on site_id = $1 and movements.document = named.document and item_id = item
  where back
  union
  select movements.* from named
  cross join sites
  join movements on movements.site_id = sites.site_id and movements.document = named.document and item_id = item
  where road
)
select found.document, found.line, found.item_id, found.seq, found.site_id, found.source, found.external_id,
  left_book.location as from_location, came.location as to_location, came.lot, came.owner, found.quantity,
  left_place.kind as from_kind, came_place.kind as to_kind,
  exists (
    select from reversals where reversals.site_id = found.site_id and reversals.seq = found.seq) as reversed
from found
join balances as left_book on left_book.site_id = found.site_id and left_book.book_id = from_book
join balances as came on came.site_id = found.site_id and came.book_id = to_book
join locations as left_place on left_place.site_id = found.site_id and left_place.path = left_book.location
join locations as came_place on came_place.site_id = found.site_id and came_place.path = came.location
order by found.site_id, found.seq`

const READ_PARKED = `
with ${NAMED}
select distinct named.document, holds.movement->'movement'->>'line' as line, item_id, null::bigint as seq,
  holds.site_id, holds.source, external_id, location as from_location,
  holds.movement->'movement'->'to'->>'path' as to_location, lot, owner, quantity, hold_id,
  left_place.kind as from_kind, came_place.kind as to_kind, false as reversed
from named
join holds on site_id = $1 and item_id = item and state = 'parked' and expires_at > $7
  and holds.movement->'movement'->>'document' = named.document
join locations as left_place on left_place.site_id = $1 and left_place.path = location
join locations as came_place
  on came_place.site_id = $1 and came_place.path = holds.movement->'movement'->'to'->>'path'
order by hold_id`

/** The first of the two keys of the advisory lock on a transfer. */
const TRANSFER_LOCK = 7_411

/**
 * Arrivals of one transfer are decided one after the other, at whichever sites: each has to count what the others took
 * in. A transaction locks all of its own at once and in order, so that no two wait for each other.
 */
async function lockTransfers(client: PoolClient, asked: readonly AskedOfLine[]): Promise<void> {
  const keys = asked.flatMap(({ key, isBack, outside }) => (isBack && outside === 'in-transit' ? [key] : []))
  if (keys.length === 0) return
  await client.query(
    `select pg_advisory_xact_lock($1, hash)
     from (select distinct hashtext(key) as hash from unnest($2::text[]) as key order by hash) as transfers`,
    [TRANSFER_LOCK, texts(keys)],
  )
}

async function readSaid(
  client: PoolClient,
  site: Site,
  asked: readonly AskedOfLine[],
  at: number,
): Promise<Map<string, SaidOfLine[]>> {
  await lockTransfers(client, asked)
  const isVoid = await voidSeqs(client, site.id)
  const parts = asked.map(({ key }) => key.split(/ (.*)/s))
  const named = [
    site.id,
    texts(parts.map(([, document]) => document!)),
    texts(asked.map(({ line }) => line)),
    numbers(parts.map(([item]) => Number(item))),
    asked.map(({ isBack }) => isBack),
    asked.map(({ isBack, outside }) => isBack && outside === 'in-transit'),
  ]
  const posted = await select(client, SAID, { name: 'document-lines', text: READ_POSTED }, named)
  const parked =
    site.parked === 0
      ? []
      : await select(client, { ...SAID, hold_id: int8 }, READ_PARKED, [...named, new Date(at)])
  const said = new Map<string, SaidOfLine[]>()
  for (const row of [...posted, ...parked]) {
    const isHere = row.site_id === site.id
    if (isHere && row.seq !== null && isVoid(row.seq)) continue
    const one = saidOf(row)
    // Of what other sites said only what they sent on the road is of interest here.
    if (!isHere && one.outside !== 'in-transit') continue
    const key = keyOf(row.document, row.item_id)
    const others = said.get(key)
    if (others === undefined) said.set(key, [one])
    else others.push(one)
  }
  return said
}

function saidOf(row: RowOf<typeof SAID>): SaidOfLine {
  const [leaves, comes] = [hasFloor(row.from_kind), hasFloor(row.to_kind)]
  const isReversal = row.source === OWN_SOURCE && row.external_id.startsWith('reversal-of-')
  return {
    line: row.line,
    source: row.source,
    id: row.external_id,
    from: bookKey(row.item_id, row.from_location, row.lot, row.owner),
    to: bookKey(row.item_id, row.to_location, row.lot, row.owner),
    quantity: row.quantity,
    outside: leaves === comes ? null : leaves ? row.to_kind : row.from_kind,
    isOut: leaves,
    isTakenBack: row.reversed || isReversal,
    isParked: row.seq === null,
  }
}
