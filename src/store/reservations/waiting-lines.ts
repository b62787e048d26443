/** What a change of one reservation has to know of it; the site's lock is held. */
import type { PoolClient } from 'pg'

/** Lines of a reservation ($1, $2) that wait for more, as long as it has not run out by a time ($3). */
export const WAITING_LINES = `select line.line
  from reservation_lines as line join reservations using (site_id, reservation_id)
  where site_id = $1 and reservation_id = $2 and reserved < asked and not given_up and expires_at > $3`

/** Whether a site has a reservation of this number. */
export async function isReservation(client: PoolClient, siteId: number, number: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from reservations where site_id = $1 and reservation_id = $2',
    [siteId, number],
  )
  return rowCount === 1
}
