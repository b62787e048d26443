/** Keeps a reservation longer. */
import type { ReservationRow } from '../../app/reservations/port.ts'
import type { By } from '../../core/by.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { formatInstant } from '../../core/time.ts'
import { select } from '../database/rows.ts'
import { atSiteOf, type Clocked } from '../site/at-site.ts'
import { ALLOCATION_KEY, allocationKey } from './allocation-key.ts'
import { expireOverdue } from './expire.ts'
import { getReservation } from './read.ts'
import { isReservation, WAITING_LINES } from './waiting-lines.ts'

/**
 * For so many seconds from now on, by the site's own time; null where there is none. ChangeRefused `not-open` where
 * nothing is open or waits.
 */
export async function extendReservation(
  clocked: Clocked,
  id: string,
  { forSeconds, by }: { readonly forSeconds: number; readonly by: By },
): Promise<ReservationRow | null> {
  const done = await atSiteOf(clocked, id, async ({ client, site, at, tell }, number) => {
    await expireOverdue(client, site, at)
    if (!(await isReservation(client, site.id, number))) return false
    const expiresAt = at + forSeconds * 1000
    const open = await select(
      client,
      ALLOCATION_KEY,
      `update allocations set expires_at = $3
       where site_id = $1 and reservation_id = $2 and open > 0
       returning reservation_id, line, book_id`,
      [site.id, number, new Date(expiresAt)],
    )
    const { rowCount: waiting } = await client.query(WAITING_LINES, [site.id, number, new Date(at)])
    if (open.length === 0 && waiting === 0) throw new ChangeRefused('not-open', {})
    await client.query('update reservations set expires_at = $3 where site_id = $1 and reservation_id = $2', [
      site.id,
      number,
      new Date(expiresAt),
    ])
    tell({
      actor: by.name,
      action: 'reservation-extended',
      subject: `reservation ${id}`,
      detail: { expiresAt: formatInstant(expiresAt) },
      touched: { reservations: [[number]], allocations: open.map(allocationKey) },
    })
    return true
  })
  return done === true ? getReservation(clocked.pool, id) : null
}
