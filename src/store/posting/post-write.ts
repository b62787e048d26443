/**
 * Writes a posting in one statement: movements, new and changed books, the activity of sources, where the site stands.
 * What takes a group of callers its time is not rows but ways to the database and back.
 *
 * It writes nothing where the site is at another turn than the posting was decided at, or where a movement that is
 * refused had been posted before: so it needs no lock taken beforehand, and no transaction around it.
 */
import type { PoolClient, QueryConfig } from 'pg'
import { MOVEMENT_KINDS, TIME_PRECISIONS } from '../../core/codes.ts'
import { numbers } from '../database/numbers.ts'
import { arrays, instant, times } from '../database/sql.ts'
import { texts } from '../database/texts.ts'
import { append, type Effect } from './post-append.ts'
import {
  type Books,
  CHANGED_BOOK_PARAMETERS,
  changeBooks,
  changedBookArrays,
  floorOf,
  writeBooks,
} from './post-books.ts'
import type { Posting } from './posting.ts'
import { addSourceDays, type PostedTimes, SOURCE_DAY_PARAMETERS, sourceDayArrays } from './source-days.ts'

/** Beyond, copying them is faster. */
export const ROWS_A_STATEMENT_MAX = 4_000

/** Where a posting leaves its site. */
export interface Standing {
  readonly seq: number
  readonly recordedAt: number
  readonly decidedAt: number | null
}

export interface WriteOptions {
  /** The turn the site is at afterwards: the same where its lock is held. */
  readonly turn: number
  /** Movements that must not have been posted before, by index. */
  readonly unposted: readonly number[]
}

/** Moves the site on, if it is still where the posting was decided; with `standingValues` from parameter `at` on. */
function held(at: number): string {
  const [seq, recorded, book, decided, next, turn, items, habits, known, source, id] = Array.from(
    { length: STANDING_PARAMETERS },
    (_, place) => `$${at + place}`,
  )
  return `update sites
    set last_seq = ${seq}, last_recorded_at = ${instant(`${recorded}::bigint`)}, last_book_id = ${book},
      last_decided_at = coalesce(${instant(`${decided}::bigint`)}, last_decided_at), turn = ${next}
    where site_id = $1 and turn = ${turn} and items_turn = ${items} and habits_turn = ${habits}
      and last_decided_at is not distinct from ${instant(`${known}::bigint`)}
      and not exists (
        select from unnest(${source}::text[], ${id}::text[]) as unposted (source, id)
        join movements on movements.site_id = $1 and movements.source = unposted.source and external_id = id)
    returning site_id`
}

const MOVED_TYPES = [
  ...['bigint', 'integer', 'text', ...times(6, 'bigint'), 'text', 'bigint', 'bigint', ...times(8, 'text')],
  ...['bigint', 'text'],
]
const FRESH_TYPES = ['bigint', 'integer', 'text', 'text', 'text', 'boolean', ...times(5, 'bigint')]
const STANDING_PARAMETERS = 11

const MOVED = 2
const CHANGED = MOVED + MOVED_TYPES.length
const DAYS = CHANGED + CHANGED_BOOK_PARAMETERS
const STANDING = DAYS + SOURCE_DAY_PARAMETERS
const FRESH = STANDING + STANDING_PARAMETERS

/** Books that are new are one part more, with the last parameters; most postings have none. */
const statement = (newBooks: string) => `
with held as (${held(STANDING)}), appended as (
  insert into movements (site_id, seq, item_id, kind, from_book, to_book, quantity, from_balance, to_balance,
    occurred_at, occurred_precision, reported_at, recorded_at, source, external_id, content_hash, document, line,
    actor, device, reason, unit_cost, posted_by)
  select $1, seq, item_id, kind, from_book, to_book, quantity, from_balance, to_balance,
    ${instant('occurred')}, occurred_precision, ${instant('reported')}, ${instant('recorded')}, source, external_id,
    content_hash, document, line, actor, device, reason, unit_cost, posted_by
  from unnest(${arrays(MOVED, MOVED_TYPES)})
    as moved (seq, item_id, kind, from_book, to_book, quantity, from_balance, to_balance, occurred,
      occurred_precision, reported, recorded, source, external_id, content_hash, document, line, actor, device, reason,
      unit_cost, posted_by), held
)${newBooks}, changed as (
  ${changeBooks(CHANGED, ', held')}
), days as (
  ${addSourceDays(DAYS, ', held')}
)
select from held`

const NEW_BOOKS = `, fresh as (
  insert into balances (site_id, book_id, item_id, location, lot, owner, shelf, balance, floor, movements,
    first_recorded_at, last_recorded_at)
  select $1, book_id, item_id, location, lot, owner, shelf, balance, floor, legs, ${instant('first_ms')},
    ${instant('last_ms')}
  from unnest(${arrays(FRESH, FRESH_TYPES)})
    as book (book_id, item_id, location, lot, owner, shelf, balance, floor, legs, first_ms, last_ms), held
)`

const STATEMENT = statement('')
const STATEMENT_WITH_BOOKS = statement(NEW_BOOKS)

/** What is to be written of a posting. */
export interface Writ {
  readonly posting: Posting
  readonly books: Books
  readonly order: readonly number[]
  readonly effect: Effect
  readonly standing: Standing
}

/** The statement that writes it: of one row where it was written, of none where it was not. */
export function postingStatement(writ: Writ, options: WriteOptions): QueryConfig {
  const { posting, books, order, effect } = writ
  const fresh = books.fresh()
  const values = [
    posting.site.id,
    ...movementArrays(posting, order, effect),
    ...changedBookArrays(books, books.changed()),
    ...sourceDayArrays(timesOf(writ)),
    ...standingValues(writ, options),
  ]
  return fresh.length === 0
    ? { name: 'write-posting', text: STATEMENT, values }
    : {
        name: 'write-posting-and-books',
        text: STATEMENT_WITH_BOOKS,
        values: [...values, ...newBookArrays(books, fresh)],
      }
}

/** The same in some statements, under the lock: of very many movements it is sooner done to copy them. */
export async function copyPosting(client: PoolClient, writ: Writ, options: WriteOptions): Promise<void> {
  const { posting, books, order, effect } = writ
  await client.query(held(2), [posting.site.id, ...standingValues(writ, options)])
  await append(client, posting, order, effect)
  await client.query(addSourceDays(2), [posting.site.id, ...sourceDayArrays(timesOf(writ))])
  await writeBooks(client, posting.site.id, books)
}

function standingValues(
  { posting: { site, identity }, books, standing }: Writ,
  { turn, unposted }: WriteOptions,
): unknown[] {
  return [
    ...[standing.seq, standing.recordedAt, books.lastBookId, standing.decidedAt],
    ...[turn, site.turn, site.itemsTurn, site.habitsTurn, site.lastDecidedAt],
    texts(unposted.map((index) => identity.source[index])),
    texts(unposted.map((index) => identity.id[index])),
  ]
}

function timesOf({ posting: { batch, rows, identity, recordedAt }, order }: Writ): PostedTimes {
  return {
    length: order.length,
    source: (place) => identity.source[order[place]],
    recordedAt: (place) => recordedAt[order[place]],
    occurredAt: (place) => batch.history.occurredAt[rows[order[place]]],
  }
}

function movementArrays(
  { batch, rows, names, identity, quantity, seq, recordedAt }: Posting,
  order: readonly number[],
  { fromBook, toBook, fromAfter, toAfter, postedBy }: Effect,
): string[] {
  const { history, device } = batch
  const named = (column: Int32Array | null, row: number) =>
    column?.[row] ? history.texts[column[row]] : null
  const number = (read: (index: number) => number) => numbers(order.map(read))
  const text = (read: (row: number) => string | null) => texts(order.map((index) => read(rows[index])))
  return [
    number((index) => seq[index]),
    number((index) => names.items[history.item[rows[index]]]!.id),
    text((row) => MOVEMENT_KINDS[history.kind[row]]),
    ...[number(fromBook), number(toBook), number((index) => quantity[index])],
    ...[number((index) => fromAfter[index]), number((index) => toAfter[index])],
    number((index) => history.occurredAt[rows[index]]),
    text((row) => TIME_PRECISIONS[history.occurredPrecision?.[row] ?? 0]),
    number((index) => history.reportedAt?.[rows[index]] ?? Number.NaN),
    number((index) => recordedAt[index]),
    texts(order.map((index) => identity.source[index])),
    texts(order.map((index) => identity.keptId[index])),
    texts(order.map((index) => identity.hash[index])),
    ...[text(history.document), text(history.line)],
    text((row) => named(history.actor, row)),
    text((row) => device?.(row) ?? null),
    text((row) => named(history.reason, row)),
    number((index) => history.unitCost?.[rows[index]] ?? Number.NaN),
    texts(order.map(postedBy)),
  ]
}

function newBookArrays(books: Books, fresh: readonly number[]): string[] {
  const text = (column: readonly (string | null)[]) => texts(fresh.map((slot) => column[slot]))
  return [
    ...[pick(fresh, books.id), pick(fresh, books.item)],
    ...[text(books.location), text(books.lot), text(books.owner)],
    `{${fresh.map((slot) => (books.shelf[slot] ? 't' : 'f')).join(',')}}`,
    ...[
      pick(fresh, books.balance),
      numbers(fresh.map((slot) => floorOf(books, slot))),
      pick(fresh, books.legs),
    ],
    ...[pick(fresh, books.firstAt), pick(fresh, books.lastAt)],
  ]
}

function pick(slots: readonly number[], column: ArrayLike<number>): string {
  return numbers(slots.map((slot) => column[slot]))
}
