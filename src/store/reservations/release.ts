/** Gives a reservation back: what is promised of it is free again, and what it waits for is given up. */
import type { PoolClient } from 'pg'
import type { ReservationRow } from '../../app/reservations/port.ts'
import type { By } from '../../core/by.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { int4, type RowOf, type RowShape, select, text } from '../database/rows.ts'
import { atSiteOf, type Clocked } from '../site/at-site.ts'
import { ALLOCATION_KEY, allocationKey } from './allocation-key.ts'
import { expireOverdue } from './expire.ts'
import { fillWaiting } from './promises/fill-waiting.ts'
import { noteWaiting } from './promises/write-promises.ts'
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
    if (freed.length + givenUp.length === 0) throw new ChangeRefused('not-open', {})
    tell({
      actor: by.name,
      action: 'reservation-released',
      subject: `reservation ${id}`,
      detail: { lines },
      touched: {
        allocations: freed.map(allocationKey),
        reservation_lines: givenUp.map(({ line }) => [number, line]),
      },
    })
    await fillWaiting(client, site, at, new Set(freed.map((row) => row.item_id)))
    if (givenUp.length > 0) await noteWaiting(client, { siteId: site.id, at })
    return true
  })
  return done === true ? getReservation(clocked.pool, id) : null
}

const FREED = { ...ALLOCATION_KEY, item_id: int4 }

/** Answers what is not promised any more, and of which items. */
function freeOpen(client: PoolClient, values: readonly unknown[]): Promise<RowOf<typeof FREED>[]> {
  return select(
    client,
    FREED,
    `with freed as (
       update allocations
       set released = released + open, open = 0
       from (
         select line, book_id, open as units from allocations
         where site_id = $1 and reservation_id = $2 and open > 0 and ($3::text[] is null or line = any($3))
       ) as before
       where site_id = $1 and reservation_id = $2
         and allocations.line = before.line and allocations.book_id = before.book_id
       returning reservation_id, allocations.line, allocations.book_id, units
     ), less_promised as (
     update balances
     set reserved = reserved - units
     from (select book_id, sum(units) as units from freed group by book_id) as less
     where site_id = $1 and balances.book_id = less.book_id
     )
     select reservation_id, line, freed.book_id, item_id
     from freed join balances on site_id = $1 and balances.book_id = freed.book_id`,
    values,
  )
}

const LINE = { line: text } satisfies RowShape

/** Answers the lines that wait for nothing any more. */
function giveUpWaiting(client: PoolClient, values: readonly unknown[]): Promise<RowOf<typeof LINE>[]> {
  return select(
    client,
    LINE,
    `update reservation_lines as line
     set given_up = true
     from (${WAITING_LINES}) as waiting
     where line.site_id = $1 and line.reservation_id = $2 and line.line = waiting.line
       and ($4::text[] is null or line.line = any($4))
     returning line.line`,
    values,
  )
}
