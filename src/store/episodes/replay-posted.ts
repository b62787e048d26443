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

export async function replayPosted(
  client: PoolClient,
  site: string,
  siteId: number,
  books: readonly BookToReplay[],
): Promise<void> {
  if (books.length === 0) return
  const ids = books.map((book) => book.bookId)
  const starts = await client.query(
    `select asked.book_id, least(asked.since, min(started_at)) as since
     from unnest($2::bigint[], $3::timestamptz[]) as asked (book_id, since)
     left join episodes
       on site_id = $1 and episodes.book_id = asked.book_id and "order" = 'as-posted'
       and (ended_at is null or ended_at >= asked.since)
     group by asked.book_id, asked.since`,
    [siteId, ids, books.map((book) => new Date(book.from).toISOString())],
  )
  const since = starts.rows.map((row) => row.since.toISOString())
  const bookIds = starts.rows.map((row) => row.book_id)
  await client.query(
    `delete from episodes
     using unnest($2::bigint[], $3::timestamptz[]) as asked (book_id, since)
     where site_id = $1 and episodes.book_id = asked.book_id and "order" = 'as-posted' and started_at >= asked.since`,
    [siteId, bookIds, since],
  )
  const episodes = await foldPosted(client, site, siteId, bookIds, since)
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
      episodes.map((one) => new Date(one.startedAt).toISOString()),
      episodes.map((one) => (one.endedAt === null ? null : new Date(one.endedAt).toISOString())),
      episodes.map((one) => one.deepest),
      episodes.map((one) => new Date(one.deepestAt).toISOString()),
      episodes.map((one) => String(one.unitMs)),
      episodes.map((one) => new Date(one.measuredTo).toISOString()),
      episodes.map((one) => one.uncovered),
      episodes.map((one) => one.costAtRisk),
      episodes.map((one) => one.trigger),
      episodes.map((one) => one.triggerSource),
      episodes.map((one) => one.closer),
    ],
  )
}

/** The as-posted episodes of some books from a time on, straight from the movements that count. */
export async function foldPosted(
  client: PoolClient,
  site: string,
  siteId: number,
  bookIds: readonly string[],
  since: readonly string[],
): Promise<PostedEpisode[]> {
  const { rows } = await client.query(
    `with asked as (
       select * from unnest($2::bigint[], $3::timestamptz[]) as asked (book_id, since)
     ), leg as (
       select book_id, seq, recorded_at, -quantity as delta, external_id, source, unit_cost
       from asked join movements on site_id = $1 and from_book = book_id and recorded_at >= since
       union all
       select book_id, seq, recorded_at, quantity, external_id, source, unit_cost
       from asked join movements on site_id = $1 and to_book = book_id and recorded_at >= since
     )
     select * from leg order by book_id, recorded_at, seq`,
    [siteId, bookIds, since],
  )
  const isVoid = await voidSeqs(client, siteId)
  const legs = rows.filter((leg) => !isVoid(Number(leg.seq)))
  const { rows: books } = await client.query(
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
    const own = legs.slice(first, next)
    const columns: Legs = {
      at: Float64Array.from(own, (leg) => leg.recorded_at.getTime()),
      delta: Float64Array.from(own, (leg) => Number(leg.delta)),
      movement: Int32Array.from(own, (_, index) => index),
      length: own.length,
    }
    // Backwards, over what the book held each time: another order might leave what can be counted.
    const before = columns.delta.reduceRight((rest, delta) => rest - delta, Number(book.balance))
    const name = (leg: number) => own[leg].external_id as string
    const { stretches, fold } = foldStretches(columns, 0, own.length, { balance: before, open: null }, name)
    const all = fold.open === null ? stretches : [...stretches, measured(fold.open, fold.open.measuredTo)]
    for (const one of all) {
      const unitCost = own[one.trigger].unit_cost ?? book.unit_cost
      episodes.push({
        ...one,
        episodeId: episodeId(
          { item: book.code, location: locationAt(site, book.location), lot: book.lot, owner: book.owner },
          'as-posted',
          one.startedAt,
        ),
        bookId: Number(book.book_id),
        itemId: book.item_id,
        measuredTo: one.endedAt ?? fold.open!.measuredTo,
        costAtRisk: unitCost === null ? null : Number(costOf(one.uncovered, Number(unitCost), book.scale)),
        trigger: name(one.trigger),
        triggerSource: own[one.trigger].source,
        closer: one.closer === null ? null : name(one.closer),
      })
    }
  }
  return episodes
}
