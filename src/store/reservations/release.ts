/** Gives a reservation back: what is promised of it is free again, and what it waits for is given up. */
import type { PoolClient } from 'pg'
import type { ReservationRow } from '../../app/reservations/port.ts'
import type { By } from '../../core/by.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { atSiteOf, type Clocked } from '../site/at-site.ts'
import { expireOverdue } from './expire.ts'
import { getReservation } from './read.ts'
import { isReservation, WAITING_LINES } from './waiting-lines.ts'

/** Of some lines, or of all; null where there is none. ChangeRefused `not-open` where nothing is open or waits. */
export async function releaseReservation(
  clocked: Clocked,
  id: string,
  { lines = null, by }: { readonly lines?: readonly string[] | null; readonly by: By },
): Promise<ReservationRow | null> {
  const done = await atSiteOf(clocked, id, async ({ client, site, at, tell }, number) => {
    await expireOverdue(client, site, at)
    if (!(await isReservation(client, site.id, number))) return false
    const freed = await freeOpen(client, [site.id, number, lines])
    const givenUp = await giveUpWaiting(client, [site.id, number, new Date(at), lines])
    if (freed + givenUp === 0) throw new ChangeRefused('not-open', {})
    tell({
      actor: by.name,
      action: 'reservation-released',
      subject: `reservation ${id}`,
      detail: { lines },
    })
    return true
  })
  return done === true ? getReservation(clocked.pool, id) : null
}

/** Returns how many books promise less now. */
async function freeOpen(client: PoolClient, values: readonly unknown[]): Promise<number> {
  const { rowCount } = await client.query(
    `with freed as (
       update allocations
       set released = released + open, open = 0
       from (
         select line, book_id, open as units from allocations
         where site_id = $1 and reservation_id = $2 and open > 0 and ($3::text[] is null or line = any($3))
       ) as before
       where site_id = $1 and reservation_id = $2
         and allocations.line = before.line and allocations.book_id = before.book_id
       returning allocations.book_id, units
     )
     update balances
     set reserved = reserved - units
     from (select book_id, sum(units) as units from freed group by book_id) as less
     where site_id = $1 and balances.book_id = less.book_id`,
    [...values],
  )
  return rowCount ?? 0
}

/** Returns how many lines wait for nothing any more. */
async function giveUpWaiting(client: PoolClient, values: readonly unknown[]): Promise<number> {
  const { rowCount } = await client.query(
    `update reservation_lines as line
     set given_up = true
     from (${WAITING_LINES}) as waiting
     where line.site_id = $1 and line.reservation_id = $2 and line.line = waiting.line
       and ($4::text[] is null or line.line = any($4))`,
    [...values],
  )
  return rowCount ?? 0
}
