/**
 * Puts right the time that a site decides by, where it is ahead of the database's clock: a clock that was fast left it
 * there, and it stands still until then.
 *
 * Only the time of decisions goes back. What the ledger holds stays as it was recorded, and what is posted next is
 * recorded after it: the order of a stock card never changes. What was promised or put on hold for a while, from a time
 * that has not come, lasts as long from now on.
 */
import type { PoolClient } from 'pg'
import type { SiteRow } from '../../../app/site/port.ts'
import type { By } from '../../../core/by.ts'
import { CLOCK_DIFFERENCE_MS_MAX } from '../../../core/limits.ts'
import { formatInstant } from '../../../core/time.ts'
import { int8, type RowShape, select, text } from '../../database/rows.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { Touched } from '../../trail/registers.ts'
import { appendTrail } from '../../trail/trail.ts'
import type { Clocked } from '../at-site.ts'
import { lockKnownSite } from '../lock.ts'
import { readSite } from '../read-sites.ts'
import type { Site } from '../row.ts'

/** Null for a site that is not there; nothing changes where its time is no further ahead than clocks may differ. */
export function correctClock({ pool, clock }: Clocked, name: string, by: By): Promise<SiteRow | null> {
  return inTransaction(pool, async (client) => {
    const site = await lockKnownSite(client, name)
    if (site === null) return null
    const now = await clock.ask(client)
    const before = site.lastDecidedAt
    if (before !== null && before - now > CLOCK_DIFFERENCE_MS_MAX)
      await setBack(client, site, { before, now, by })
    return readSite(client, site.id)
  })
}

async function setBack(
  client: PoolClient,
  site: Site,
  { before, now, by }: { readonly before: number; readonly now: number; readonly by: By },
): Promise<void> {
  const { reservations, allocations } = await shortenReservations(client, site, now)
  const holds = await shortenHolds(client, site, now)
  await client.query(
    `update sites
     set last_decided_at = $2, waits = waits or exists (
       select from reservation_lines join reservations using (site_id, reservation_id)
       where site_id = $1 and reserved < asked and not given_up and expires_at > $2)
     where site_id = $1`,
    [site.id, new Date(now)],
  )
  await appendTrail(client, site.id, now, [
    {
      actor: by.name,
      action: 'site-clock-corrected',
      subject: `site ${site.name}`,
      detail: { before: formatInstant(before), after: formatInstant(now) },
      touched: { reservations, allocations, holds },
    },
  ])
}

const RESERVATION = { reservation_id: int8 } satisfies RowShape
const ALLOCATION = { reservation_id: int8, line: text, book_id: int8 } satisfies RowShape

/** Reservations still open that were made, or extended, at a time that has not come. */
async function shortenReservations(
  client: PoolClient,
  site: Site,
  now: number,
): Promise<Required<Pick<Touched, 'reservations' | 'allocations'>>> {
  const shortened = await select(
    client,
    RESERVATION,
    `update reservations as made
     set expires_at = expires_at - (begun_at - $2)
     from (
       select reservation_id, (
         select max(at) from trail
         where trail.site_id = $1 and subject = 'reservation ' || $1::text || '-' || ahead.reservation_id
           and action in ('reserved', 'reserved-short', 'reservation-extended')) as begun_at
       from reservations as ahead
       where site_id = $1 and expires_at > $2 and (
         exists (select from allocations as part
           where part.site_id = $1 and part.reservation_id = ahead.reservation_id and open > 0)
         or exists (select from reservation_lines as line
           where line.site_id = $1 and line.reservation_id = ahead.reservation_id and reserved < asked
             and not given_up))
     ) as begun
     where made.site_id = $1 and made.reservation_id = begun.reservation_id and begun_at > $2
     returning made.reservation_id`,
    [site.id, new Date(now)],
  )
  const numbers = shortened.map((row) => row.reservation_id)
  const parts = await select(
    client,
    ALLOCATION,
    `update allocations as part
     set expires_at = made.expires_at
     from reservations as made
     where part.site_id = $1 and part.reservation_id = any($2::bigint[]) and open > 0
       and made.site_id = $1 and made.reservation_id = part.reservation_id
     returning part.reservation_id, line, book_id`,
    [site.id, numbers],
  )
  return {
    reservations: numbers.map((number) => [number]),
    allocations: parts.map((row) => [row.reservation_id, row.line, row.book_id]),
  }
}

const HOLD = { hold_id: int8 } satisfies RowShape

async function shortenHolds(client: PoolClient, site: Site, now: number): Promise<[number][]> {
  const rows = await select(
    client,
    HOLD,
    `update holds
     set expires_at = expires_at - (parked_at - $2)
     where site_id = $1 and state = 'parked' and parked_at > $2
     returning hold_id`,
    [site.id, new Date(now)],
  )
  return rows.map((row) => [row.hold_id])
}
