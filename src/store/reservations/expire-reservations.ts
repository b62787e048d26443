/**
 * Reservations that ran out.
 *
 * Running out is a matter of the clock and needs nobody: whatever reads a book first takes back what has run out by
 * then, so that a late sweep can neither oversell nor leak. The site's lock is held.
 */
import type { PoolClient } from 'pg'
import { numbers } from '../database/numbers.ts'
import { decidedAt, type Site } from '../site/row.ts'
import { keepTrail } from '../trail/trail.ts'

/** The same for who only looks: takes off what books promise to what has run out. */
export async function withoutOverdue(
  client: PoolClient,
  site: Site,
  { id, reserved }: { readonly id: Float64Array; readonly reserved: Float64Array },
  now: number,
): Promise<void> {
  const { rows } = await client.query(
    `select book_id, sum(open) as units from allocations
     where site_id = $1 and open > 0 and expires_at <= $2 and book_id = any($3)
     group by book_id`,
    [site.id, new Date(decidedAt(site, now)), numbers(id)],
  )
  for (const row of rows) reserved[id.indexOf(Number(row.book_id))] -= Number(row.units)
}

/** Returns how many reservations had something that ran out. */
export async function expireOverdue(client: PoolClient, site: Site, now: number): Promise<number> {
  const at = decidedAt(site, now)
  const { rows } = await client.query(
    `with overdue as (
       update allocations
       set expired = expired + open, open = 0
       where site_id = $1 and open > 0 and expires_at <= $2
       returning reservation_id, book_id, expired
     ), freed as (
       update balances
       set reserved = reserved - units
       from (select book_id, sum(expired) as units from overdue group by book_id) as less
       where site_id = $1 and balances.book_id = less.book_id
     )
     select distinct reservation_id from overdue order by reservation_id`,
    [site.id, new Date(at)],
  )
  if (rows.length === 0) return 0
  await keepTrail(
    client,
    site.id,
    at,
    rows.map((row) => ({
      ...{ actor: 'plimsoll', action: 'reservation-expired' },
      ...{ subject: `reservation ${site.id}-${row.reservation_id}`, detail: {} },
    })),
  )
  return rows.length
}

/** When the next reservation of a site runs out; Infinity where none is open. */
export async function nextExpiry(client: PoolClient, site: Site): Promise<number> {
  const { rows } = await client.query(
    'select min(expires_at) as at from allocations where site_id = $1 and open > 0',
    [site.id],
  )
  return rows[0].at?.getTime() ?? Number.POSITIVE_INFINITY
}
