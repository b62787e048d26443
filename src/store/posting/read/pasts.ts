/** What books held, as it happened, from the time on that movements out of them are dated to. */
import type { PoolClient } from 'pg'
import type { Moves } from '../../../core/posting/at-hand/books-at-hand.ts'
import { pastOf } from '../../../core/posting/past.ts'
import { LIVE } from '../../../core/posting/post-state.ts'
import { cameAfter } from '../../../core/posting/recent-in.ts'
import { DAY_MS } from '../../../core/time.ts'
import { numbers } from '../../database/numbers.ts'
import { int8, type RowShape, select } from '../../database/rows.ts'
import { type Books, isNewBook } from './books.ts'

/** What is asked about, by index of the posting. */
interface Dated {
  readonly answered: Uint8Array
  /** Whether a book has to let a movement go, and not only to bear that it went. */
  readonly isDecided: (index: number) => boolean
  /** Whether it may take its book to zero and no lower. */
  readonly stopsAtZero: (index: number) => boolean
  /** Whether it may turn out to happen when it is decided (`at`), because it is parked and let go, or taken back. */
  readonly mayHappenNow: (index: number) => boolean
  readonly at: number
  /** Whether it is a set, which is compared with what its book held then. */
  readonly isSet: (index: number) => boolean
  readonly bookOfSet: Int32Array
}

const CHANGE = { book: int8, at: int8, by: int8 } satisfies RowShape

/** An interval is over at its last instant: what went out of a shelf in it may have gone then. */
const LEFT_AT = `(extract(epoch from occurred_at) * 1000)::bigint
  + case occurred_precision when 'day' then ${DAY_MS - 1} when 'minute' then 59999 else 0 end`
const CAME_AT = '(extract(epoch from occurred_at) * 1000)::bigint'

const READ_CHANGES = `
select book, at, sum(by)::bigint as by
from (
  select book, since, ${LEFT_AT} as at, -quantity as by
  from unnest($2::bigint[], $3::bigint[]) as past (book, since)
  join movements on site_id = $1 and from_book = book
    and occurred_at > to_timestamp(since / 1000.0) - interval '1 day'
  union all
  select book, since, ${CAME_AT}, quantity
  from unnest($2::bigint[], $3::bigint[]) as past (book, since)
  join movements on site_id = $1 and to_book = book and occurred_at > to_timestamp(since / 1000.0) - interval '1 day'
) as leg
where at > since
group by book, at
order by book, at`

/** Fills `books.pasts` for every book that something came into after a movement that it has to let go. */
export async function readPasts(
  client: PoolClient,
  siteId: number,
  books: Books,
  moves: Moves,
  dated: Dated,
): Promise<void> {
  const since = beginnings(books, moves, dated)
  if (since.size === 0) return
  const stored = [...since.keys()].filter((slot) => !isNewBook(books, slot))
  const rows =
    stored.length === 0
      ? []
      : await select(client, CHANGE, READ_CHANGES, [
          siteId,
          numbers(stored.map((slot) => books.id[slot])),
          numbers(stored.map((slot) => since.get(slot)!)),
        ])
  const changes = Map.groupBy(rows, ({ book }) => book)
  for (const [slot, from] of since)
    books.pasts.set(slot, pastOf(books.balance[slot], from, changes.get(books.id[slot]) ?? []))
}

/**
 * By slot the earliest time that is asked about, of books of which more has to be known than their balance: nothing
 * but what came in later makes a book hold less at an earlier time than now, and it matters only where what is left
 * without that does not cover all that is taken.
 */
function beginnings(
  books: Books,
  { outAt, inAt, quantity }: Moves,
  { answered, isDecided, stopsAtZero, mayHappenNow, at, isSet, bookOfSet }: Dated,
): Map<number, number> {
  const { from, to, lastIn, balance } = books
  const since = new Map<number, number>()
  const begin = (slot: number, at: number) => since.set(slot, Math.min(since.get(slot) ?? at, at))
  const latestIn = lastIn.slice()
  const most = balance.slice()
  for (let index = 0; index < answered.length; index++) {
    if (answered[index] !== LIVE) continue
    const slot = to[index]
    latestIn[slot] = Math.max(latestIn[slot], inAt[index], mayHappenNow(index) ? at : inAt[index])
    most[slot] += quantity[index]
  }
  // What is more than all that a book can hold is stopped by its balance; of one below zero, more than all that comes.
  const goes = (index: number) => {
    const slot = from[index]
    const given = Math.max(most[slot], most[slot] - balance[slot])
    return answered[index] === LIVE && !(stopsAtZero(index) && quantity[index] > given)
  }
  const taken = new Float64Array(balance.length)
  for (let index = 0; index < answered.length; index++) {
    if (!goes(index)) continue
    taken[from[index]] += quantity[index]
    if (isDecided(index) && outAt[index] < latestIn[from[index]]) begin(from[index], outAt[index])
  }
  for (const [slot, from] of since) if (isCovered(books, slot, from, taken[slot])) since.delete(slot)
  for (let index = 0; index < answered.length; index++)
    if (answered[index] === LIVE && isSet(index)) begin(bookOfSet[index], outAt[index])
  return since
}

/** Whether a book holds what is taken even without all that came in after an instant. */
function isCovered({ balance, recentIn }: Books, slot: number, at: number, taken: number): boolean {
  const recent = recentIn[slot]
  const came = recent === undefined ? null : cameAfter(recent, at)
  return came !== null && balance[slot] - came >= taken
}
