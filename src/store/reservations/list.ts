/** Reservations, newest first. */
import type { Pool } from 'pg'
import type { ReservationQuery, ReservationRow } from '../../app/reservations/port.ts'
import { formatId } from '../../core/ids.ts'
import type { Page } from '../../core/page.ts'
import { conditions, page } from '../database/page.ts'
import { int4, int8, type RowShape } from '../database/rows.ts'
import { readReservations } from './read.ts'

const KEY = { site_id: int4, reservation_id: int8 } satisfies RowShape

const OF_ITEM = `exists (
  select from reservation_lines as line join items using (item_id)
  where line.site_id = reservations.site_id and line.reservation_id = reservations.reservation_id and code = ?)`

const HAS_OPEN = `exists (
  select from allocations as part
  where part.site_id = reservations.site_id and part.reservation_id = reservations.reservation_id
    and open > 0 and part.expires_at > greatest(now(), last_decided_at))`

const IS_SHORT = `(reservations.expires_at > greatest(now(), last_decided_at) and exists (
  select from reservation_lines as line
  where line.site_id = reservations.site_id and line.reservation_id = reservations.reservation_id
    and line.reserved < line.asked and not line.given_up))`

/** A page of reservations: of a site, a document or an item, or only those of which something is open or waited for. */
export async function listReservations(
  pool: Pool,
  { site, document, item, state, ...paging }: ReservationQuery,
): Promise<Page<ReservationRow>> {
  const where = conditions()
  where.add('sites.name = ?', site)
  where.add('document = ?', document)
  where.add(OF_ITEM, item)
  if (state === 'open') where.plain(`(${HAS_OPEN} or ${IS_SHORT})`)
  if (state === 'short') where.plain(IS_SHORT)
  const found = await page(
    pool,
    paging,
    {
      from: `from reservations join sites using (site_id) ${where.sql}`,
      columns: 'reservations.site_id, reservation_id',
      shape: KEY,
      values: where.values,
      keys: [
        { sql: 'made_at', type: 'timestamptz' },
        { sql: 'reservations.site_id', type: 'integer' },
        { sql: 'reservation_id', type: 'bigint' },
      ],
      direction: 'desc',
    },
    (row) => ({ site: row.site_id, number: row.reservation_id }),
  )
  const rows = await readReservations(pool, found.rows)
  return { ...found, rows: found.rows.map(({ site, number }) => rows.get(formatId(site, number))!) }
}
