/** What an item comes to at each site, and what lies in a place and below it. */
import type { Pool } from 'pg'
import type { ItemStock, PlaceFacts } from '../../app/registry/port.ts'
import { FACTS_LISTED_MAX } from '../../core/limits.ts'
import { formatScaled } from '../../core/quantity/quantity.ts'
import { formatInstant } from '../../core/time.ts'
import type { SqlRow } from '../database/page.ts'
import { few } from '../movements/read-document.ts'

/** Shelves only: what a supplier or a customer stands at is no stock. */
export async function itemStock(pool: Pool, code: string): Promise<ItemStock | null> {
  const known = await pool.query('select item_id, base_unit, scale from items where code = $1', [code])
  if (known.rows.length === 0) return null
  const [{ item_id, base_unit, scale }] = known.rows
  const { rows } = await pool.query(
    `select sites.name as site, held.*, sum(held.balance) over () as all_sites, count(*) over () as total
     from (
       select site_id, sum(balance) as balance, count(*)::integer as books,
         count(*) filter (where balance < 0)::integer as negative, max(last_recorded_at) as last_at
       from balances
       where item_id = $1 and shelf
       group by site_id
     ) as held
     join sites using (site_id)
     order by sites.name
     limit ${FACTS_LISTED_MAX}`,
    [item_id],
  )
  const quantity = (value: string) => formatScaled(BigInt(value), scale)
  return {
    item: code,
    baseUnit: base_unit,
    total: quantity(rows[0]?.all_sites ?? '0'),
    sites: few(rows, (row) => ({
      site: row.site,
      total: quantity(row.balance),
      books: row.books,
      negative: row.negative,
      lastAt: formatInstant(row.last_at.getTime()),
    })),
  }
}

/** Null where neither the place nor any below it is known at the site. */
export async function getPlace(pool: Pool, site: string, path: string): Promise<PlaceFacts | null> {
  const [own, below] = await Promise.all([ownFacts(pool, site, path), levelBelow(pool, site, path)])
  if (own.kind === null && below.length === 0) return null
  return {
    site,
    path,
    kind: own.kind,
    books: own.books,
    negative: own.negative,
    inside: few(below, (row) => ({
      path: `${path}/${row.step}`,
      books: Number(row.books),
      negative: Number(row.negative),
    })),
  }
}

async function ownFacts(pool: Pool, site: string, path: string): Promise<SqlRow> {
  const { rows } = await pool.query(
    `select count(*) filter (where shelf)::integer as books,
       count(*) filter (where shelf and balance < 0)::integer as negative,
       (select kind from locations join sites using (site_id) where sites.name = $1 and path = $2) as kind
     from balances
     where site_id = (select site_id from sites where name = $1) and location = $2`,
    [site, path],
  )
  return rows[0]
}

/** A place holds what is below its path: A/01 holds A/01/03, and not A/011. */
async function levelBelow(pool: Pool, site: string, path: string): Promise<SqlRow[]> {
  const { rows } = await pool.query(
    `select split_part(substr(path, length($2) + 2), '/', 1) as step, sum(held.books) as books,
       sum(held.negative) as negative, count(*) over () as total
     from locations
     cross join lateral (
       select count(*) filter (where shelf) as books, count(*) filter (where shelf and balance < 0) as negative
       from balances as book
       where book.site_id = locations.site_id and book.location = locations.path
     ) as held
     where site_id = (select site_id from sites where name = $1) and starts_with(path, $2 || '/')
     group by 1
     order by sum(held.negative) desc, step
     limit ${FACTS_LISTED_MAX}`,
    [site, path],
  )
  return rows
}
