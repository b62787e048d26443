/** What lies in a place and below it. A place holds what is below its path: A/01 holds A/01/03, and not A/011. */
import type { Pool } from 'pg'
import type { PlaceFacts } from '../../app/registry/port.ts'
import type { LocationKind } from '../../core/codes.ts'
import { FACTS_LISTED_MAX } from '../../core/limits.ts'
import { few } from '../database/page.ts'
import {
  code,
  int4,
  int8,
  nullable,
  type RowOf,
  type RowShape,
  select,
  selectRow,
  text,
} from '../database/rows.ts'

/** A place by its path; null where neither the place nor any below it is known at the site. */
export async function getPlace(pool: Pool, site: string, path: string): Promise<PlaceFacts | null> {
  const [own, below] = await Promise.all([ownFacts(pool, site, path), levelBelow(pool, site, path)])
  if (own.kind === null && below.length === 0) return null
  return {
    site,
    path,
    kind: own.kind,
    books: own.books,
    negative: own.negative,
    inside: few(below, ({ step, books, negative }) => ({ path: `${path}/${step}`, books, negative })),
  }
}

const OWN = { books: int4, negative: int4, kind: nullable(code<LocationKind>()) } satisfies RowShape

async function ownFacts(pool: Pool, site: string, path: string): Promise<RowOf<typeof OWN>> {
  const row = await selectRow(
    pool,
    OWN,
    `select count(*) filter (where shelf)::integer as books,
       count(*) filter (where shelf and balance < 0)::integer as negative,
       (select kind from locations join sites using (site_id) where sites.name = $1 and path = $2) as kind
     from balances
     where site_id = (select site_id from sites where name = $1) and location = $2`,
    [site, path],
  )
  return row
}

const STEP = { step: text, books: int8, negative: int8, total: int8 } satisfies RowShape

/** The next level, each step with the books of all that lies below it; those with books below zero first. */
function levelBelow(pool: Pool, site: string, path: string): Promise<RowOf<typeof STEP>[]> {
  return select(
    pool,
    STEP,
    `select split_part(substr(path, length($2) + 2), '/', 1) as step, sum(here.books)::bigint as books,
       sum(here.negative)::bigint as negative, count(*) over () as total
     from locations
     cross join lateral (
       select count(*) filter (where shelf) as books, count(*) filter (where shelf and balance < 0) as negative
       from balances as book
       where book.site_id = locations.site_id and book.location = locations.path
     ) as here
     where site_id = (select site_id from sites where name = $1) and starts_with(path, $2 || '/')
     group by 1
     order by sum(here.negative) desc, step
     limit ${FACTS_LISTED_MAX}`,
    [site, path],
  )
}
