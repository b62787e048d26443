/**
 * The statement that writes a posting: where the site stands, movements, new and changed books, activity of sources.
 * What takes a group of callers its time is not rows but ways to the database and back.
 *
 * It writes nothing where the site is at another version than the posting was decided at, where a movement that is
 * refused had been posted before, or where a line of a document had said the same before: so it needs no lock taken
 * beforehand, and no transaction around it.
 */
import type { PoolClient, QueryConfig } from 'pg'
import { isReplayed } from '../../../core/posting/book-changes.ts'
import { columnArrays, copyColumns, listed, selected, unnested } from '../../database/columns.ts'
import { numbers } from '../../database/numbers.ts'
import { instant } from '../../database/sql.ts'
import { texts } from '../../database/texts.ts'
import { provenClock } from '../../site/ledger-clock.ts'
import type { Decision } from '../decide.ts'
import { isNewBook, touchedSlots } from '../read/books.ts'
import { CHANGED_BOOK_COLUMNS, MOVEMENT_COLUMNS, NEW_BOOK_COLUMNS, occurredAtOf } from './columns.ts'
import { addSourceDays, SOURCE_DAY_COLUMNS, type SourceDay, sourceDays } from './source-days.ts'

/** Beyond, copying them is faster. */
const ROWS_A_STATEMENT_MAX = 4_000

/** Whether movements and balances are all there is to write, so that one statement without a lock can. */
export function isOneStatement({ posting: { batch }, books, decided, conflicts }: Decision): boolean {
  const { order, parked, freed } = decided
  return (
    order.length > 0 &&
    order.length <= ROWS_A_STATEMENT_MAX &&
    conflicts.length + parked.size + freed.size === 0 &&
    batch.options?.some((one) => one?.reverses != null) !== true &&
    !touchedSlots(books).some((slot) => isReplayed(books, slot))
  )
}

/** What moves the site on, and what it has to be like before; one parameter each. */
const ADVANCE = [
  'lastSeq',
  'lastRecordedAt',
  'lastBookId',
  'lastDecidedAt',
  'lastHappenedAt',
  'version',
  'expectedVersion',
  'expectedItemsVersion',
  'expectedHabitsVersion',
  'expectedDecidedAt',
  'proof',
  'unpostedSources',
  'unpostedIds',
  'unsaidDocuments',
  'unsaidLines',
  'unsaidFrom',
  'unsaidTo',
  'unsaidQuantities',
] as const
type Advance = (typeof ADVANCE)[number]

/** Moves the site on, if it is still as the posting was decided; its parameters from `at` on, the site is $1. */
function advanceSite(at: number): string {
  const to = Object.fromEntries(ADVANCE.map((name, place) => [name, `$${at + place}`])) as Record<
    Advance,
    string
  >
  return `update sites
    set last_seq = ${to.lastSeq}, last_recorded_at = ${instant(`${to.lastRecordedAt}::bigint`)},
      last_book_id = ${to.lastBookId},
      last_decided_at = coalesce(${instant(`${to.lastDecidedAt}::bigint`)}, last_decided_at),
      last_happened_at = ${instant(`${to.lastHappenedAt}::bigint`)},
      turn = ${to.version}
    where site_id = $1 and turn = ${to.expectedVersion} and items_turn = ${to.expectedItemsVersion}
      and habits_turn = coalesce(${to.expectedHabitsVersion}, habits_turn)
      and last_decided_at is not distinct from ${instant(`${to.expectedDecidedAt}::bigint`)}
      and ${provenClock(to.proof)}
      and not exists (
        select from unnest(${to.unpostedSources}::text[], ${to.unpostedIds}::text[]) as unposted (source, id)
        join movements on movements.site_id = $1 and movements.source = unposted.source and external_id = id)
      and not exists (
        select from unnest(${to.unsaidDocuments}::text[], ${to.unsaidLines}::text[], ${to.unsaidFrom}::bigint[],
          ${to.unsaidTo}::bigint[], ${to.unsaidQuantities}::bigint[])
          as unsaid (document, line, from_book, to_book, quantity)
        join movements on movements.site_id = $1 and movements.document = unsaid.document
          and movements.line = unsaid.line and movements.from_book = unsaid.from_book
          and movements.to_book = unsaid.to_book and movements.quantity = unsaid.quantity)
    returning site_id`
}

/** Changes books by their arrays, as parameters from `at` on; nothing where `beside` has no row. */
function changeBooks(at: number, beside = ''): string {
  return `update balances as book
    set balance = now.balance,
      reserved = now.reserved,
      floor = now.floor,
      movements = book.movements + now.movements,
      first_recorded_at = least(book.first_recorded_at, ${instant('now.first_recorded_at')}),
      last_recorded_at = ${instant('now.last_recorded_at')},
      last_in_at = ${instant('now.last_in_at')}
    from ${unnested(CHANGED_BOOK_COLUMNS, at, 'now')}${beside}
    where book.site_id = $1 and book.book_id = now.book_id`
}

const MOVED = 2
const CHANGED = MOVED + MOVEMENT_COLUMNS.length
const DAYS = CHANGED + CHANGED_BOOK_COLUMNS.length
const ADVANCED = DAYS + SOURCE_DAY_COLUMNS.length
const NEW = ADVANCED + ADVANCE.length

/** Books that are new are one part more, with the last parameters; most postings have none. */
const statement = (newBooks: string) => `
with site_advanced as (
  ${advanceSite(ADVANCED)}
), appended as (
  insert into movements (site_id, ${listed(MOVEMENT_COLUMNS)})
  select $1, ${selected(MOVEMENT_COLUMNS)}
  from ${unnested(MOVEMENT_COLUMNS, MOVED, 'moved')}, site_advanced
)${newBooks}, changed as (
  ${changeBooks(CHANGED, ', site_advanced')}
), days as (
  ${addSourceDays(DAYS, ', site_advanced')}
)
select from site_advanced`

const STATEMENT = statement('')
const STATEMENT_WITH_BOOKS = statement(`, new_books as (
  insert into balances (site_id, ${listed(NEW_BOOK_COLUMNS)})
  select $1, ${selected(NEW_BOOK_COLUMNS)}
  from ${unnested(NEW_BOOK_COLUMNS, NEW, 'book')}, site_advanced
)`)

export interface WriteOptions {
  /** The version the site is at afterwards: the same where its lock is held. */
  readonly version: number
  /** Movements that must not have been posted before, by index. */
  readonly unposted: readonly number[]
  /** The time it was decided at, where that is to be proved (see `ledger-clock.ts`). */
  readonly proof: number | null
}

/** The statement that writes a decision: it answers one row where it was written, and none where it was not. */
export function postingStatement(decision: Decision, options: WriteOptions): QueryConfig {
  const { posting, books, decided } = decision
  const { added, changed } = writtenSlots(decision)
  const values = [
    posting.site.id,
    ...columnArrays(MOVEMENT_COLUMNS, decision, decided.order),
    ...columnArrays(CHANGED_BOOK_COLUMNS, books, changed),
    ...sourceDayArrays(decision),
    ...advanceValues(decision, options),
  ]
  if (added.length === 0) return { name: 'write-posting', text: STATEMENT, values }
  values.push(...columnArrays(NEW_BOOK_COLUMNS, books, added))
  return { name: 'write-posting-and-books', text: STATEMENT_WITH_BOOKS, values }
}

/** Writes movements and books under the lock: by the same statement, or by copies where they are very many. */
export async function writeMovements(client: PoolClient, decision: Decision): Promise<void> {
  const { posting, books, decided } = decision
  // Under the lock a look has been taken already for what must not be posted.
  const options = { version: posting.site.version, unposted: [], proof: null }
  if (decided.order.length <= ROWS_A_STATEMENT_MAX) {
    await client.query(postingStatement(decision, options))
    return
  }
  const siteId = posting.site.id
  const { added, changed } = writtenSlots(decision)
  await client.query(advanceSite(2), [siteId, ...advanceValues(decision, options)])
  await copyColumns(client, 'movements', siteId, MOVEMENT_COLUMNS, decision, decided.order)
  await client.query(addSourceDays(2), [siteId, ...sourceDayArrays(decision)])
  if (added.length > 0) await copyColumns(client, 'balances', siteId, NEW_BOOK_COLUMNS, books, added)
  if (changed.length > 0)
    await client.query(changeBooks(2), [siteId, ...columnArrays(CHANGED_BOOK_COLUMNS, books, changed)])
}

function writtenSlots({ books }: Decision): { added: number[]; changed: number[] } {
  const added: number[] = []
  const changed: number[] = []
  for (const slot of touchedSlots(books)) (isNewBook(books, slot) ? added : changed).push(slot)
  return { added, changed }
}

function advanceValues(
  { posting, books, guard, head, isPlain }: Decision,
  { version, unposted, proof }: WriteOptions,
): unknown[] {
  const { site, identity, batch, rows, quantity } = posting
  const { unsaid } = guard
  const values: Record<Advance, unknown> = {
    lastSeq: head.seq,
    lastRecordedAt: head.recordedAt,
    lastBookId: books.lastBookId,
    lastDecidedAt: head.decidedAt,
    lastHappenedAt: head.happenedAt,
    version,
    expectedVersion: site.version,
    expectedItemsVersion: site.itemsVersion,
    expectedHabitsVersion: isPlain ? null : site.habitsVersion,
    expectedDecidedAt: site.lastDecidedAt,
    proof,
    unpostedSources: texts(unposted.map((index) => identity.source[index])),
    unpostedIds: texts(unposted.map((index) => identity.id[index])),
    unsaidDocuments: texts(unsaid.map((index) => batch.history.document(rows[index]))),
    unsaidLines: texts(unsaid.map((index) => batch.history.line(rows[index]))),
    unsaidFrom: numbers(unsaid.map((index) => books.id[books.from[index]])),
    unsaidTo: numbers(unsaid.map((index) => books.id[books.to[index]])),
    unsaidQuantities: numbers(unsaid.map((index) => quantity[index])),
  }
  return ADVANCE.map((name) => values[name])
}

function sourceDayArrays(decision: Decision): string[] {
  const { identity, recordedAt } = decision.posting
  const { order } = decision.decided
  const days: readonly SourceDay[] = sourceDays({
    length: order.length,
    source: (place) => identity.source[order[place]],
    recordedAt: (place) => recordedAt[order[place]],
    occurredAt: (place) => occurredAtOf(decision, order[place]),
  })
  return columnArrays(SOURCE_DAY_COLUMNS, days, [...days.keys()])
}
