/**
 * As-posted episodes of books that a batch may have changed, replayed from the earliest change on.
 *
 * The replay starts at the earliest new leg, or at the start of the episode that reaches it; there the book is at or
 * above zero with nothing open, and the balance before is today's less the sum of all legs since.
 */
import type { PoolClient } from 'pg'
import { episodeId } from '../../core/episodes/episode-id.ts'
import { foldStretches, type Legs, measured } from '../../core/episodes/stretches.ts'
import { locationAt } from '../../core/history/location.ts'
import { costOf } from '../../core/quantity/money.ts'
import {
  int4,
  int8,
  nullable,
  type RowOf,
  type RowShape,
  select,
  text,
  timestamptz,
} from '../database/rows.ts'
import { voidSeqs } from '../site/void-ranges.ts'

/** A book whose episodes may have changed, and from when on (Unix milliseconds, as posted). */
export interface BookToReplay {
  readonly bookId: number
  readonly from: number
}

export interface PostedEpisode {
  readonly episodeId: string
  readonly bookId: number
  readonly itemId: number
  readonly startedAt: number
  readonly endedAt: number | null
  readonly deepest: number
  readonly deepestAt: number
  readonly unitMs: bigint
  readonly measuredTo: number
  readonly uncovered: number
  readonly costAtRisk: number | null
  readonly trigger: string
  readonly triggerSource: string
  readonly closer: string | null
}

const START = { book_id: int8, since: timestamptz } satisfies RowShape

/** Replaces the as-posted episodes of some books from their earliest change on. The site's lock is held. */
export async function replayPosted(
  client: PoolClient,
  site: string,
  siteId: number,
  books: readonly BookToReplay[],
): Promise<void> {
  if (books.length === 0) return
  const starts = await select(
    client,
    START,
    `select changed.book_id, least(changed.since, min(started_at)) as since
     from unnest($2::bigint[], $3::timestamptz[]) as changed (book_id, since)
     left join episodes
       on site_id = $1 and episodes.book_id = changed.book_id and "order" = 'as-posted'
       and (ended_at is null or ended_at >= changed.since)
     group by changed.book_id, changed.since`,
    [siteId, books.map((book) => book.bookId), books.map((book) => isoOf(book.from))],
  )
  const since = starts.map((row) => isoOf(row.since))
  const bookIds = starts.map((row) => row.book_id)
  await client.query(
    `delete from episodes
     using unnest($2::bigint[], $3::timestamptz[]) as replayed (book_id, since)
     where site_id = $1 and episodes.book_id = replayed.book_id and "order" = 'as-posted'
       and started_at >= replayed.since`,
    [siteId, bookIds, since],
  )
  await writeEpisodes(client, siteId, await foldPosted(client, site, siteId, bookIds, since))
}

const isoOf = (at: number) => new Date(at).toISOString()

async function writeEpisodes(
  client: PoolClient,
  siteId: number,
  episodes: readonly PostedEpisode[],
): Promise<void> {
  await client.query(
    `insert into episodes (site_id, "order", class, episode_id, book_id, item_id, started_at, ended_at, deepest,
       deepest_at, unit_ms, measured_to, uncovered, cost_at_risk, trigger_id, trigger_source, closer_id)
     select $1, 'as-posted', 'ambiguous', *
     from unnest($2::text[], $3::bigint[], $4::integer[], $5::timestamptz[], $6::timestamptz[], $7::bigint[],
       $8::timestamptz[], $9::numeric[], $10::timestamptz[], $11::bigint[], $12::bigint[], $13::text[], $14::text[],
       $15::text[])`,
    [
      siteId,
      episodes.map((one) => one.episodeId),
      episodes.map((one) => one.bookId),
      episodes.map((one) => one.itemId),
      episodes.map((one) => isoOf(one.startedAt)),
      episodes.map((one) => (one.endedAt === null ? null : isoOf(one.endedAt))),
      episodes.map((one) => one.deepest),
      episodes.map((one) => isoOf(one.deepestAt)),
      episodes.map((one) => String(one.unitMs)),
      episodes.map((one) => isoOf(one.measuredTo)),
      episodes.map((one) => one.uncovered),
      episodes.map((one) => one.costAtRisk),
      episodes.map((one) => one.trigger),
      episodes.map((one) => one.triggerSource),
      episodes.map((one) => one.closer),
    ],
  )
}

const LEG = {
  book_id: int8,
  seq: int8,
  recorded_at: timestamptz,
  delta: int8,
  external_id: text,
  source: text,
  unit_cost: nullable(int8),
} satisfies RowShape
type Leg = RowOf<typeof LEG>

const BOOK = {
  book_id: int8,
  balance: int8,
  location: text,
  lot: nullable(text),
  owner: nullable(text),
  item_id: int4,
  code: text,
  scale: int4,
  unit_cost: nullable(int8),
} satisfies RowShape
type Book = RowOf<typeof BOOK>

/**
 * The as-posted episodes of some books, each from a time on (a timestamp of PostgreSQL), straight from the movements
 * that count.
 */
export async function foldPosted(
  client: PoolClient,
  site: string,
  siteId: number,
  bookIds: readonly (number | string)[],
  since: readonly string[],
): Promise<PostedEpisode[]> {
  const rows = await select(
    client,
    LEG,
    `with replayed as (
       select * from unnest($2::bigint[], $3::timestamptz[]) as replayed (book_id, since)
     ), leg as (
       select book_id, seq, recorded_at, -quantity as delta, external_id, source, unit_cost
       from replayed join movements on site_id = $1 and from_book = book_id and recorded_at >= since
       union all
       select book_id, seq, recorded_at, quantity, external_id, source, unit_cost
       from replayed join movements on site_id = $1 and to_book = book_id and recorded_at >= since
     )
     select * from leg order by book_id, recorded_at, seq`,
    [siteId, bookIds, since],
  )
  const isVoid = await voidSeqs(client, siteId)
  const legs = rows.filter((leg) => !isVoid(leg.seq))
  const books = await select(
    client,
    BOOK,
    `select book_id, balance, location, lot, owner, item_id, code, scale, unit_cost
     from balances join items using (item_id)
     where site_id = $1 and book_id = any($2)`,
    [siteId, bookIds],
  )
  const bookOf = new Map(books.map((row) => [row.book_id, row]))
  const episodes: PostedEpisode[] = []
  for (let first = 0, next = 0; first < legs.length; first = next) {
    while (next < legs.length && legs[next].book_id === legs[first].book_id) next++
    const book = bookOf.get(legs[first].book_id)
    if (book === undefined) throw new Error(`the book ${legs[first].book_id} has movements and no balance`)
    for (const one of episodesOf(site, book, legs.slice(first, next))) episodes.push(one)
  }
  return episodes
}

/** The episodes of the latest legs of a book, all since some time. */
function episodesOf(site: string, book: Book, legs: readonly Leg[]): PostedEpisode[] {
  const columns: Legs = {
    at: Float64Array.from(legs, (leg) => leg.recorded_at),
    delta: Float64Array.from(legs, (leg) => leg.delta),
    movement: Int32Array.from(legs, (_, index) => index),
    length: legs.length,
  }
  // Backwards, over what the book held each time: another order might leave what can be counted.
  const before = columns.delta.reduceRight((rest, delta) => rest - delta, book.balance)
  const name = (leg: number) => legs[leg].external_id
  const { stretches, fold } = foldStretches(columns, 0, legs.length, { balance: before, open: null }, name)
  const { open } = fold
  const all = open === null ? stretches : [...stretches, measured(open, open.measuredTo)]
  return all.map((one) => {
    const unitCost = legs[one.trigger].unit_cost ?? book.unit_cost
    const { item_id: itemId, code, location, lot, owner } = book
    return {
      ...one,
      episodeId: episodeId(
        { item: code, location: locationAt(site, location), lot, owner },
        'as-posted',
        one.startedAt,
      ),
      bookId: book.book_id,
      itemId,
      measuredTo: one.endedAt ?? open!.measuredTo,
      costAtRisk: unitCost === null ? null : Number(costOf(one.uncovered, unitCost, book.scale)),
      trigger: name(one.trigger),
      triggerSource: legs[one.trigger].source,
      closer: one.closer === null ? null : name(one.closer),
    }
  })
}
