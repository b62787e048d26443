/**
 * Where reservations run out.
 *
 * What a reservation promises stands while `expires_at > now`, by the site's own time, which never goes back. Running
 * out is a matter of the clock alone: the first transaction that reads a book takes back what has run out by
 * then, so that a late sweep can neither oversell nor leak. Readers count what has run out as expired from that moment.
 */
import type { PoolClient } from 'pg'
import { formatId } from '../../core/ids.ts'
import { numbers } from '../database/numbers.ts'
import { int4, int8, nullable, type RowShape, select, selectOne, timestamptz } from '../database/rows.ts'
import { decidedAt, type Site } from '../site/row.ts'
import { appendTrail } from '../trail/trail.ts'
import { ALLOCATION_KEY, allocationKey } from './allocation-key.ts'
import { fillWaiting } from './promises/fill-waiting.ts'

const EXPIRED = { ...ALLOCATION_KEY, item_id: int4 }

/**
 * Takes back what has run out and promises it to those that wait for it; the site's lock is held. Returns how many
 * reservations had something that ran out.
 */
export async function expireOverdue(client: PoolClient, site: Site, now: number): Promise<number> {
  const at = decidedAt(site, now)
  const freed = await select(
    client,
    EXPIRED,
    `with overdue as (
       update allocations
       set expired = expired + open, open = 0
       where site_id = $1 and open > 0 and expires_at <= $2
       returning reservation_id, line, book_id, expired
     ), freed as (
       update balances
       set reserved = reserved - units
       from (select book_id, sum(expired) as units from overdue group by book_id) as less
       where site_id = $1 and balances.book_id = less.book_id
     )
     select reservation_id, line, overdue.book_id, item_id
     from overdue join balances on site_id = $1 and balances.book_id = overdue.book_id
     order by reservation_id, line, overdue.book_id`,
    [site.id, new Date(at)],
  )
  if (freed.length === 0) return 0
  const reservations = [...Map.groupBy(freed, (row) => row.reservation_id)]
  await appendTrail(
    client,
    site.id,
    at,
    reservations.map(([number, rows]) => ({
      actor: 'plimsoll',
      action: 'reservation-expired',
      subject: `reservation ${formatId(site.id, number)}`,
      detail: {},
      touched: { allocations: rows.map(allocationKey) },
    })),
  )
  await fillWaiting(client, site, at, new Set(freed.map((row) => row.item_id)))
  return reservations.length
}

const OVERDUE = { book_id: int8, units: int8 } satisfies RowShape

/** The same for a reader, which writes nothing: takes off what books promise to what has run out. */
export async function withoutOverdue(
  client: PoolClient,
  site: Site,
  { id, reserved }: { readonly id: Float64Array; readonly reserved: Float64Array },
  now: number,
): Promise<void> {
  const overdue = await select(
    client,
    OVERDUE,
    `select book_id, sum(open)::bigint as units from allocations
     where site_id = $1 and open > 0 and expires_at <= $2 and book_id = any($3)
     group by book_id`,
    [site.id, new Date(decidedAt(site, now)), numbers(id)],
  )
  for (const row of overdue) reserved[id.indexOf(row.book_id)] -= row.units
}

const NEXT = { at: nullable(timestamptz) } satisfies RowShape

/** When the next reservation of a site runs out, in Unix milliseconds; Infinity where none is open. */
export async function nextExpiry(client: PoolClient, site: Site): Promise<number> {
  const next = await selectOne(
    client,
    NEXT,
    'select min(expires_at) as at from allocations where site_id = $1 and open > 0',
    [site.id],
  )
  return next?.at ?? Number.POSITIVE_INFINITY
}
