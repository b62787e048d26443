/**
 * Finds items, places, documents, movements, episodes and books by a text.
 *
 * Items and places are few, so each is looked at. There may be a document for each of millions of movements, and there
 * is an id for each: these are reached by an index alone, and no movement is read that is not an answer. Sources are
 * found by stepping through the index from one to the next, since an id is unique within its source.
 */
import type { Pool } from 'pg'
import type { Hit } from '../../app/search/port.ts'
import type { HitKind, MovementKind } from '../../core/codes.ts'
import { parseBookId } from '../database/page.ts'
import { code, int4, int8, nullable, type RowOf, type RowShape, select, text } from '../database/rows.ts'

/** Sources of a site that an id is looked for in, and documents that are stepped over. */
const SOURCES_MAX = 500
const DOCUMENT_STEPS_MAX = 40

/** At most `limit` hits of each kind, the closest first, and the kinds of which there are more. */
export async function search(
  pool: Pool,
  wanted: string,
  limit: number,
): Promise<{ rows: Hit[]; more: HitKind[] }> {
  const finders = [items, places, documents, movements, episodes, books]
  const found = await Promise.all(finders.map((find) => find(pool, wanted, limit + 1)))
  return {
    rows: found.flatMap((rows) => rows.slice(0, limit)),
    more: found.filter((rows) => rows.length > limit).map(([first]) => first.kind),
  }
}

const ITEM = { code: text, name: nullable(text) } satisfies RowShape

/** The whole code or GTIN first, then what begins with the text, then what holds each of its words. */
async function items(pool: Pool, wanted: string, limit: number): Promise<Hit[]> {
  const rows = await select(
    pool,
    ITEM,
    `select code, name
     from items
     where gtin = $1 or (
       select bool_and(strpos(lower(concat_ws(' ', code, name)), part) > 0)
       from unnest(string_to_array(lower($1), ' ')) as part
     )
     order by code = $1 desc, gtin is not distinct from $1 desc, lower(code) = lower($1) desc,
       starts_with(lower(code), lower($1)) desc, starts_with(lower(coalesce(name, '')), lower($1)) desc, code
     limit $2`,
    [wanted, limit],
  )
  return rows.map((row) => hit('item', row.code, { item: row.code, itemName: row.name }))
}

const PLACE = { site: text, path: text } satisfies RowShape

async function places(pool: Pool, wanted: string, limit: number): Promise<Hit[]> {
  const rows = await select(
    pool,
    PLACE,
    `select sites.name as site, path
     from locations
     join sites using (site_id)
     where strpos(lower(path), lower($1)) > 0
     order by path = $1 desc, lower(path) = lower($1) desc, starts_with(lower(path), lower($1)) desc, path, site
     limit $2`,
    [wanted, limit],
  )
  return rows.map((row) => hit('place', row.path, { site: row.site, location: row.path }))
}

const DOCUMENT = { document: text, site: text } satisfies RowShape

/** What names a document before any movement does. */
const PROMISED = ['orders', 'reservations', 'expectations'] as const

/** The first documents of a table that begin with the text, at each site. */
function beginning(table: (typeof PROMISED)[number]): string {
  return `select sites.site_id, first.document
       from sites
       cross join lateral (
         select distinct document from ${table}
         where ${table}.site_id = sites.site_id and document >= $1 and document <= $1 || chr(1114111)
         order by document
         limit $2
       ) as first
       where starts_with(first.document, $1)`
}

/** Each step is the first document behind the one before: a document of a million movements is one step as well. */
async function documents(pool: Pool, wanted: string, limit: number): Promise<Hit[]> {
  const rows = await select(
    pool,
    DOCUMENT,
    `with recursive step (site_id, document, steps) as (
       (
         select sites.site_id, first.document, 1
         from sites
         cross join lateral (
           select document from movements
           where movements.site_id = sites.site_id and document >= $1
           order by document
           limit 1
         ) as first
       )
       union all
       select step.site_id, following.document, steps + 1
       from step
       cross join lateral (
         select document from movements
         where movements.site_id = step.site_id and document > step.document
         order by document
         limit 1
       ) as following
       where steps < $3 and starts_with(step.document, $1)
     )
     select document, min(sites.name) as site
     from (
       select site_id, document from step where starts_with(document, $1)
       ${PROMISED.map((table) => `union all ${beginning(table)}`).join('\n       ')}
     ) as named
     join sites using (site_id)
     group by document
     order by document = $1 desc, document
     limit $2`,
    [wanted, limit, DOCUMENT_STEPS_MAX],
  )
  return rows.map((row) => hit('document', row.document, { site: row.site }))
}

const MOVEMENT = {
  external_id: text,
  seq: int8,
  source: text,
  kind: code<MovementKind>(),
  site: text,
  code: text,
  name: nullable(text),
} satisfies RowShape

async function movements(pool: Pool, wanted: string, limit: number): Promise<Hit[]> {
  const rows = await select(
    pool,
    MOVEMENT,
    `with recursive known (site_id, source, steps) as (
       (
         select sites.site_id, first.source, 1
         from sites
         cross join lateral (
           select source from movements where movements.site_id = sites.site_id order by source limit 1
         ) as first
       )
       union all
       select known.site_id, following.source, steps + 1
       from known
       cross join lateral (
         select source from movements
         where movements.site_id = known.site_id and movements.source > known.source
         order by source
         limit 1
       ) as following
       where steps < $3
     )
     select found.external_id, found.seq, found.source, found.kind, sites.name as site, code, items.name
     from known
     cross join lateral (
       select * from movements
       where movements.site_id = known.site_id and movements.source = known.source and external_id = $1
       limit 1
     ) as found
     join sites on sites.site_id = known.site_id
     join items using (item_id)
     order by sites.name, seq
     limit $2`,
    [wanted, limit, SOURCES_MAX],
  )
  return rows.map((row) =>
    hit('movement', row.external_id, {
      site: row.site,
      item: row.code,
      itemName: row.name,
      seq: String(row.seq),
      source: row.source,
      movementKind: row.kind,
    }),
  )
}

const AT_BOOK = `join balances as book on book.site_id = sites.site_id and book.book_id = found.book_id
  join items using (item_id)`

const BOOK = {
  site_id: int4,
  book_id: int8,
  site: text,
  code: text,
  name: nullable(text),
  location: text,
} satisfies RowShape
const EPISODE = { ...BOOK, episode_id: text } satisfies RowShape

async function episodes(pool: Pool, wanted: string, limit: number): Promise<Hit[]> {
  const rows = await select(
    pool,
    EPISODE,
    `select found.episode_id, sites.site_id, found.book_id, sites.name as site, code, items.name, location
     from sites
     cross join lateral (
       select episode_id, book_id from episodes where episodes.site_id = sites.site_id and episode_id = $1
     ) as found
     ${AT_BOOK}
     limit $2`,
    [wanted, limit],
  )
  return rows.map((row) => hit('episode', row.episode_id, ofBook(row)))
}

async function books(pool: Pool, wanted: string): Promise<Hit[]> {
  const key = parseBookId(wanted)
  if (key === null) return []
  const rows = await select(
    pool,
    BOOK,
    `select found.site_id, found.book_id, sites.name as site, code, items.name, location
     from balances as found
     join sites using (site_id)
     join items using (item_id)
     where found.site_id = $1 and found.book_id = $2 and shelf`,
    [key.siteId, key.bookId],
  )
  return rows.map((row) => hit('book', wanted, ofBook(row)))
}

function ofBook(row: RowOf<typeof BOOK>): Partial<Hit> {
  return {
    site: row.site,
    item: row.code,
    itemName: row.name,
    location: row.location,
    bookId: `${row.site_id}-${row.book_id}`,
  }
}

function hit(kind: HitKind, key: string, facts: Partial<Hit>): Hit {
  return {
    kind,
    key,
    site: null,
    item: null,
    itemName: null,
    location: null,
    bookId: null,
    seq: null,
    source: null,
    movementKind: null,
    ...facts,
  }
}
