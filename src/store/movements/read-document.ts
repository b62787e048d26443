/** Everything that one document did, at all sites. */
import type { Pool } from 'pg'
import type { DocumentFacts, PartInEpisode } from '../../app/movements/port.ts'
import { FACTS_LISTED_MAX } from '../../core/limits.ts'
import type { Few } from '../../core/page.ts'
import { formatQuantity, formatScaled } from '../../core/quantity/quantity.ts'
import { formatInstant } from '../../core/time.ts'
import type { SqlRow } from '../database/page.ts'
import { episodesByIds } from '../episodes/read-episodes.ts'
import { partsOf } from './read-movement-facts.ts'

/** The index on documents leads with the site. */
const MOVEMENTS = `(
  select sites.name as site, found.*
  from sites
  cross join lateral (
    select * from movements where movements.site_id = sites.site_id and document = $1
  ) as found
)`
const MS = (interval: string) => `(extract(epoch from ${interval}) * 1000)::bigint`
const SOME = (column: string) =>
  `coalesce((array_agg(distinct ${column}) filter (where ${column} is not null))[1:${FACTS_LISTED_MAX}], '{}')`

export async function getDocument(pool: Pool, document: string): Promise<DocumentFacts | null> {
  const { rows } = await pool.query(
    `select count(*)::integer as movements, ${SOME('site')} as sites, ${SOME('source')} as sources,
       ${SOME('actor')} as actors, min(occurred_at) as occurred_first, max(occurred_at) as occurred_last,
       min(recorded_at) as recorded_first, max(recorded_at) as recorded_last,
       min(${MS('recorded_at - occurred_at')}) as lag_min, max(${MS('recorded_at - occurred_at')}) as lag_max
     from ${MOVEMENTS} as movement`,
    [document],
  )
  const [row] = rows
  if (row.movements === 0) return null
  const time = (at: Date) => formatInstant(at.getTime())
  const [items, books, episodes] = await Promise.all([
    itemsOf(pool, document),
    booksOf(pool, document),
    episodesOf(pool, document),
  ])
  return {
    document,
    movements: row.movements,
    ...{ sites: row.sites, sources: row.sources, actors: row.actors },
    happened: { first: time(row.occurred_first), last: time(row.occurred_last) },
    posted: { first: time(row.recorded_first), last: time(row.recorded_last) },
    lagMsMin: Number(row.lag_min),
    lagMsMax: Number(row.lag_max),
    ...{ items, books, episodes },
  }
}

async function itemsOf(pool: Pool, document: string): Promise<DocumentFacts['items']> {
  const { rows } = await pool.query(
    `select code, items.name, base_unit, scale, direction, quantity, movements, count(*) over () as total
     from (
       select movement.item_id,
         case when source.shelf and target.shelf then 'within' when target.shelf then 'in'
           when source.shelf then 'out' else 'outside' end as direction,
         sum(quantity) as quantity, count(*)::integer as movements
       from ${MOVEMENTS} as movement
       join balances as source on source.site_id = movement.site_id and source.book_id = from_book
       join balances as target on target.site_id = movement.site_id and target.book_id = to_book
       group by 1, 2
     ) as summed
     join items using (item_id)
     order by code, direction
     limit ${FACTS_LISTED_MAX}`,
    [document],
  )
  return few(rows, (row) => ({
    item: row.code,
    itemName: row.name,
    baseUnit: row.base_unit,
    direction: row.direction,
    quantity: formatScaled(BigInt(row.quantity), row.scale),
    movements: row.movements,
  }))
}

/** Shelves that it touched, what it left lowest first. */
async function booksOf(pool: Pool, document: string): Promise<DocumentFacts['books']> {
  const { rows } = await pool.query(
    `with movement as (select * from ${MOVEMENTS} as movement),
     touched as (
       select site_id, book_id, min(seq) as first_seq, max(seq) as last_seq, count(*)::integer as legs,
         min(balance) as lowest
       from (
         select site_id, seq, from_book as book_id, from_balance as balance from movement
         union all
         select site_id, seq, to_book, to_balance from movement
       ) as leg
       group by 1, 2
     )
     select touched.*, sites.name as site, code, items.name, base_unit, scale, location, lot, owner,
       case when first.from_book = touched.book_id then first.from_balance + first.quantity
         else first.to_balance - first.quantity end as before,
       case when last.from_book = touched.book_id then last.from_balance else last.to_balance end as after,
       count(*) over () as total
     from touched
     join balances as book on book.site_id = touched.site_id and book.book_id = touched.book_id and shelf
     join items using (item_id)
     join sites on sites.site_id = touched.site_id
     join movements as first on first.site_id = touched.site_id and first.seq = touched.first_seq
     join movements as last on last.site_id = touched.site_id and last.seq = touched.last_seq
     order by touched.lowest / power(10::numeric, scale), touched.site_id, touched.book_id
     limit ${FACTS_LISTED_MAX}`,
    [document],
  )
  return few(rows, (row) => {
    const quantity = (value: string) => formatQuantity(Number(value), row.scale)
    return {
      id: `${row.site_id}-${row.book_id}`,
      item: row.code,
      itemName: row.name,
      baseUnit: row.base_unit,
      ...{ site: row.site, path: row.location, lot: row.lot, owner: row.owner },
      movements: row.legs,
      before: quantity(row.before),
      after: quantity(row.after),
      lowest: quantity(row.lowest),
    }
  })
}

async function episodesOf(pool: Pool, document: string): Promise<Few<PartInEpisode>> {
  const beside = (name: string) =>
    `select episode.site_id, episode_id, started_at, '${name}' as part
     from ${MOVEMENTS} as movement
     join episodes as episode on episode.site_id = movement.site_id and ${name}_id = external_id
       and book_id in (from_book, to_book)`
  const { rows } = await pool.query(
    `select site_id, episode_id, bool_or(part = 'trigger') as is_trigger, bool_or(part = 'closer') as is_closer,
       count(*) over () as total
     from (${beside('trigger')} union all ${beside('closer')}) as part
     group by site_id, episode_id, started_at
     order by started_at desc, episode_id
     limit ${FACTS_LISTED_MAX}`,
    [document],
  )
  const episodes = await episodesByIds(
    pool,
    rows.map((row) => ({ siteId: row.site_id, id: row.episode_id })),
  )
  const told = rows.filter((row) => episodes.has(row.episode_id))
  return few(told, (row) => ({ parts: partsOf(row), episode: episodes.get(row.episode_id)! }))
}

/** Rows that bear how many there are in all. */
export function few<Row>(rows: readonly SqlRow[], shape: (row: SqlRow) => Row): Few<Row> {
  return { rows: rows.map(shape), total: Number(rows[0]?.total ?? 0) }
}
