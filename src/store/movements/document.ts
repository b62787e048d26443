/** Everything that one document did, at all sites. */
import type { Pool } from 'pg'
import type { Direction, DocumentFacts, PartInEpisode } from '../../app/movements/port.ts'
import { FACTS_LISTED_MAX } from '../../core/limits.ts'
import type { Few } from '../../core/page.ts'
import { formatQuantity, formatScaled } from '../../core/quantity/quantity.ts'
import { formatInstant } from '../../core/time.ts'
import { few } from '../database/page.ts'
import {
  bool,
  code,
  int4,
  int8,
  nullable,
  numeric,
  type RowShape,
  select,
  selectRow,
  text,
  texts,
  timestamptz,
} from '../database/rows.ts'
import { episodesByIds } from '../episodes/list.ts'
import { partsOf } from './parts.ts'

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

const DOCUMENT = {
  movements: int4,
  sites: texts,
  sources: texts,
  actors: texts,
  occurred_first: nullable(timestamptz),
  occurred_last: nullable(timestamptz),
  recorded_first: nullable(timestamptz),
  recorded_last: nullable(timestamptz),
  lag_min: nullable(int8),
  lag_max: nullable(int8),
} satisfies RowShape

/** A document by its number, with the items, books and episodes it touched; null where no movement names it. */
export async function getDocument(pool: Pool, document: string): Promise<DocumentFacts | null> {
  const row = await selectRow(
    pool,
    DOCUMENT,
    `select count(*)::integer as movements, ${SOME('site')} as sites, ${SOME('source')} as sources,
       ${SOME('actor')} as actors, min(occurred_at) as occurred_first, max(occurred_at) as occurred_last,
       min(recorded_at) as recorded_first, max(recorded_at) as recorded_last,
       min(${MS('recorded_at - occurred_at')}) as lag_min, max(${MS('recorded_at - occurred_at')}) as lag_max
     from ${MOVEMENTS} as movement`,
    [document],
  )
  if (row.movements === 0) return null
  const [items, books, episodes] = await Promise.all([
    itemsOf(pool, document),
    booksOf(pool, document),
    episodesOf(pool, document),
  ])
  // None of these is null where there is a movement.
  return {
    document,
    movements: row.movements,
    sites: row.sites,
    sources: row.sources,
    actors: row.actors,
    happened: { first: formatInstant(row.occurred_first!), last: formatInstant(row.occurred_last!) },
    posted: { first: formatInstant(row.recorded_first!), last: formatInstant(row.recorded_last!) },
    lagMsMin: row.lag_min!,
    lagMsMax: row.lag_max!,
    items,
    books,
    episodes,
  }
}

const ITEM = {
  code: text,
  name: nullable(text),
  base_unit: text,
  scale: int4,
  direction: code<Direction>(),
  quantity: numeric,
  movements: int4,
  total: int8,
} satisfies RowShape

async function itemsOf(pool: Pool, document: string): Promise<DocumentFacts['items']> {
  const rows = await select(
    pool,
    ITEM,
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

const BOOK = {
  site_id: int4,
  book_id: int8,
  site: text,
  code: text,
  name: nullable(text),
  base_unit: text,
  scale: int4,
  location: text,
  lot: nullable(text),
  owner: nullable(text),
  legs: int4,
  lowest: int8,
  before: int8,
  after: int8,
  total: int8,
} satisfies RowShape

/** Shelves that it touched, what it left lowest first. */
async function booksOf(pool: Pool, document: string): Promise<DocumentFacts['books']> {
  const rows = await select(
    pool,
    BOOK,
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
     select touched.site_id, touched.book_id, legs, lowest, sites.name as site, code, items.name, base_unit, scale,
       location, lot, owner,
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
  return few(rows, (row) => ({
    id: `${row.site_id}-${row.book_id}`,
    item: row.code,
    itemName: row.name,
    baseUnit: row.base_unit,
    site: row.site,
    path: row.location,
    lot: row.lot,
    owner: row.owner,
    movements: row.legs,
    before: formatQuantity(row.before, row.scale),
    after: formatQuantity(row.after, row.scale),
    lowest: formatQuantity(row.lowest, row.scale),
  }))
}

const PART = {
  site_id: int4,
  episode_id: text,
  is_trigger: bool,
  is_closer: bool,
  total: int8,
} satisfies RowShape

async function episodesOf(pool: Pool, document: string): Promise<Few<PartInEpisode>> {
  const beside = (name: string) =>
    `select episode.site_id, episode_id, started_at, '${name}' as part
     from ${MOVEMENTS} as movement
     join episodes as episode on episode.site_id = movement.site_id and ${name}_id = external_id
       and book_id in (from_book, to_book)`
  const rows = await select(
    pool,
    PART,
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
  const known = rows.filter((row) => episodes.has(row.episode_id))
  return few(known, (row) => ({ parts: partsOf(row), episode: episodes.get(row.episode_id)! }))
}
