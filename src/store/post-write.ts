/**
 * Writes a posting in one statement: movements, new and changed books, the activity of sources, where the site stands.
 * What takes a group of callers its time is not rows but ways to the database and back.
 *
 * It writes nothing where the site is at another turn than the posting was decided at, or where a movement that is
 * refused had been posted before: so it needs no lock taken beforehand, and no transaction around it.
 */
import type { PoolClient, QueryConfig } from 'pg'
import { MOVEMENT_KINDS, TIME_PRECISIONS } from '../core/codes.ts'
import { numbers } from './numbers.ts'
import { append, type Effect } from './post-append.ts'
import { type Books, floorsOf, writeBooks } from './post-books.ts'
import type { Posting } from './posting.ts'
import { keepSourceDays, type PostedTimes, sourceDayArrays } from './source-days.ts'
import { texts } from './texts.ts'

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

const ms = (column: string) => `timestamptz 'epoch' + ${column} * interval '1 millisecond'`

/** Moves the site on, if it is still where the posting was decided; from parameter `at` on. */
function held(at: number): string {
  const [seq, recorded, book, decided, next, turn, items, habits, source, id] = Array.from(
    { length: 10 },
    (_, place) => `$${at + place}`,
  )
  return `
  update sites
  set last_seq = ${seq}, last_recorded_at = ${ms(`${recorded}::bigint`)}, last_book_id = ${book},
    last_decided_at = coalesce(${ms(`${decided}::bigint`)}, last_decided_at), turn = ${next}
  where site_id = $1 and turn = ${turn} and items_turn = ${items} and habits_turn = ${habits}
    and not exists (
      select from unnest(${source}::text[], ${id}::text[]) as unposted (source, id)
      join movements on movements.site_id = $1 and movements.source = unposted.source and external_id = id)
  returning site_id
`
}

/** Books that are new are one part more, with the last parameters; most postings have none. */
const statement = (newBooks: string) => `
with held as (${held(45)}), appended as (
  insert into movements (site_id, seq, item_id, kind, from_book, to_book, quantity, from_balance, to_balance,
    occurred_at, occurred_precision, reported_at, recorded_at, source, external_id, content_hash, document, line,
    actor, device, reason, unit_cost, posted_by)
  select site_id, seq, item_id, kind, from_book, to_book, quantity, from_balance, to_balance,
    ${ms('occurred')}, occurred_precision, ${ms('reported')}, ${ms('recorded')}, source, external_id, content_hash,
    document, line, actor, device, reason, unit_cost, posted_by
  from unnest($2::bigint[], $3::integer[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[],
    $9::bigint[], $10::bigint[], $11::text[], $12::bigint[], $13::bigint[], $14::text[], $15::text[], $16::text[],
    $17::text[], $18::text[], $19::text[], $20::text[], $21::text[], $22::bigint[], $23::text[])
    as moved (seq, item_id, kind, from_book, to_book, quantity, from_balance, to_balance, occurred,
      occurred_precision, reported, recorded, source, external_id, content_hash, document, line, actor, device, reason,
      unit_cost, posted_by), held
${newBooks}), changed as (
  update balances as book
  set balance = now.balance,
    reserved = now.reserved,
    floor = now.floor,
    movements = book.movements + now.legs,
    first_recorded_at = least(first_recorded_at, ${ms('first_ms')}),
    last_recorded_at = ${ms('last_ms')}
  from unnest($24::bigint[], $25::bigint[], $26::bigint[], $27::bigint[], $28::bigint[], $29::bigint[],
    $30::bigint[])
    as now (book_id, balance, reserved, floor, legs, first_ms, last_ms), held
  where book.site_id = $1 and book.book_id = now.book_id
), days as (
  insert into source_days as kept
  select site_id, source, to_timestamp(day_ms / 1000.0) at time zone 'UTC', movements,
    ${ms('first_recorded')}, ${ms('last_recorded')}, ${ms('first_occurred')}, ${ms('last_occurred')},
    lag_ahead, lag_minute, lag_hour, lag_day, lag_week, lag_more, lag_ms_max
  from unnest($31::text[], $32::bigint[], $33::bigint[], $34::bigint[], $35::bigint[], $36::bigint[], $37::bigint[],
    $38::bigint[], $39::bigint[], $40::bigint[], $41::bigint[], $42::bigint[], $43::bigint[], $44::bigint[])
    as added (source, day_ms, movements, first_recorded, last_recorded, first_occurred, last_occurred,
      lag_ahead, lag_minute, lag_hour, lag_day, lag_week, lag_more, lag_ms_max), held
  on conflict (site_id, source, day) do update
  set movements = kept.movements + excluded.movements,
    first_recorded_at = least(kept.first_recorded_at, excluded.first_recorded_at),
    last_recorded_at = greatest(kept.last_recorded_at, excluded.last_recorded_at),
    first_occurred_at = least(kept.first_occurred_at, excluded.first_occurred_at),
    last_occurred_at = greatest(kept.last_occurred_at, excluded.last_occurred_at),
    lag_ahead = kept.lag_ahead + excluded.lag_ahead,
    lag_minute = kept.lag_minute + excluded.lag_minute,
    lag_hour = kept.lag_hour + excluded.lag_hour,
    lag_day = kept.lag_day + excluded.lag_day,
    lag_week = kept.lag_week + excluded.lag_week,
    lag_more = kept.lag_more + excluded.lag_more,
    lag_ms_max = greatest(kept.lag_ms_max, excluded.lag_ms_max)
)
select from held`

const NEW_BOOKS = `), fresh as (
  insert into balances (site_id, book_id, item_id, location, lot, owner, shelf, balance, floor, movements,
    first_recorded_at, last_recorded_at)
  select site_id, book_id, item_id, location, lot, owner, shelf, balance, floor, legs, ${ms('first_ms')}, ${ms('last_ms')}
  from unnest($55::bigint[], $56::integer[], $57::text[], $58::text[], $59::text[], $60::boolean[], $61::bigint[],
    $62::bigint[], $63::bigint[], $64::bigint[], $65::bigint[])
    as book (book_id, item_id, location, lot, owner, shelf, balance, floor, legs, first_ms, last_ms), held`

const STATEMENT = statement('')
const STATEMENT_WITH_BOOKS = statement(NEW_BOOKS)
const HELD = held(2)

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
  const touched = [...books.id.keys()].filter((slot) => books.legs[slot] > 0)
  const fresh = touched.filter(books.isNew)
  const values = [
    posting.site.id,
    ...movementArrays(posting, order, effect),
    ...changedBookArrays(
      books,
      touched.filter((slot) => !books.isNew(slot)),
    ),
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
  await client.query(HELD, [posting.site.id, ...standingValues(writ, options)])
  await append(client, posting, order, effect)
  await keepSourceDays(client, posting.site.id, timesOf(writ))
  await writeBooks(client, posting.site.id, books)
}

function standingValues(
  { posting: { site, identity }, books, standing }: Writ,
  { turn, unposted }: WriteOptions,
): unknown[] {
  return [
    ...[standing.seq, standing.recordedAt, books.lastBookId, standing.decidedAt],
    ...[turn, site.turn, site.itemsTurn, site.habitsTurn],
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
    ...[pick(fresh, books.balance), numbers(floorsOf(books, fresh)), pick(fresh, books.legs)],
    ...[pick(fresh, books.firstAt), pick(fresh, books.lastAt)],
  ]
}

function changedBookArrays(books: Books, changed: readonly number[]): string[] {
  return [
    ...[pick(changed, books.id), pick(changed, books.balance), pick(changed, books.reserved)],
    ...[numbers(floorsOf(books, changed)), pick(changed, books.legs)],
    ...[pick(changed, books.firstAt), pick(changed, books.lastAt)],
  ]
}

function pick(slots: readonly number[], column: ArrayLike<number>): string {
  return numbers(slots.map((slot) => column[slot]))
}
