/** Reservations as they stand, with their lines and the books these are promised from. */
import type { Pool, PoolClient } from 'pg'
import type { ReservationLineRow, ReservationRow } from '../../app/reservations/port.ts'
import type { ReservationState } from '../../core/codes.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import { formatInstant } from '../../core/time.ts'
import type { SqlRow } from '../database/page.ts'

/** By id. What has run out by the site's own time is told as expired, whether or not somebody saw it yet. */
export async function readReservations(
  client: Pool | PoolClient,
  keys: readonly (readonly [siteId: number, number: number])[],
): Promise<Map<string, ReservationRow>> {
  const ids = [keys.map(([siteId]) => siteId), keys.map(([, number]) => number)]
  const { rows: heads } = await client.query(
    `select reservations.*, sites.name as site, expires_at <= greatest(now(), last_decided_at) as overdue,
       exists (select from reservation_lines as line
               where line.site_id = reservations.site_id and line.reservation_id = reservations.reservation_id
                 and given_up) as given_up
     from unnest($1::integer[], $2::bigint[]) as asked (site_id, reservation_id)
     join reservations using (site_id, reservation_id)
     join sites using (site_id)`,
    ids,
  )
  const { rows: lines } = await client.query(
    `select line.*, code, scale,
       (select coalesce(json_agg(json_build_object('book', book_id::text, 'location', location,
          'lot', lot, 'owner', owner,
          'open', open::text, 'fulfilled', fulfilled::text, 'released', released::text, 'expired', expired::text,
          'overdue', expires_at <= greatest(now(), last_decided_at)) order by book_id), '[]')
        from allocations join balances using (site_id, book_id)
        where allocations.site_id = line.site_id and reservation_id = line.reservation_id
          and allocations.line = line.line) as parts
     from unnest($1::integer[], $2::bigint[]) as asked (site_id, reservation_id)
     join reservation_lines as line using (site_id, reservation_id)
     join sites using (site_id)
     join items using (item_id)
     order by site_id, reservation_id, place`,
    ids,
  )
  const byId = new Map<string, ReservationLineRow[]>()
  for (const row of lines) {
    const id = `${row.site_id}-${row.reservation_id}`
    byId.set(id, [...(byId.get(id) ?? []), lineRow(row)])
  }
  return new Map(
    heads.map((row) => {
      const id = `${row.site_id}-${row.reservation_id}`
      return [id, reservationRow(row, byId.get(id) ?? [])]
    }),
  )
}

function lineRow(row: SqlRow): ReservationLineRow {
  const sum = (read: (part: SqlRow) => number) =>
    row.parts.reduce((total: number, part: SqlRow) => total + read(part), 0)
  const quantity = (value: number) => formatQuantity(value, row.scale)
  const openOf = (part: SqlRow) => (part.overdue ? 0 : Number(part.open))
  return {
    ...{ line: row.line, item: row.code, asked: quantity(Number(row.asked)) },
    ...{ reserved: quantity(Number(row.reserved)), open: quantity(sum(openOf)) },
    fulfilled: quantity(sum((part) => Number(part.fulfilled))),
    released: quantity(sum((part) => Number(part.released))),
    expired: quantity(sum((part) => Number(part.expired) + (part.overdue ? Number(part.open) : 0))),
    allocations: row.parts.map((part: SqlRow) => ({
      bookId: `${row.site_id}-${part.book}`,
      ...{ location: part.location, lot: part.lot, owner: part.owner, open: quantity(openOf(part)) },
    })),
  }
}

function reservationRow(row: SqlRow, lines: ReservationLineRow[]): ReservationRow {
  return {
    ...{ id: `${row.site_id}-${row.reservation_id}`, externalId: row.external_id, source: row.source },
    ...{ site: row.site, state: stateOf(lines, row), document: row.document, channel: row.channel },
    ...{ madeAt: formatInstant(row.made_at.getTime()), madeBy: row.made_by },
    ...{ expiresAt: formatInstant(row.expires_at.getTime()), lines },
  }
}

/** Open while anything is; else what became of the last of it, or of what was waited for. */
function stateOf(
  lines: readonly ReservationLineRow[],
  { overdue, given_up: isGivenUp }: SqlRow,
): ReservationState {
  const some = (field: 'open' | 'released' | 'expired') => lines.some((line) => line[field] !== '0')
  const isShort = lines.some((line) => line.reserved !== line.asked)
  if (some('open')) return isShort ? 'short' : 'open'
  if (some('expired')) return 'expired'
  if (some('released')) return 'released'
  if (lines.some((line) => line.fulfilled !== '0')) return 'fulfilled'
  return isGivenUp ? 'released' : overdue ? 'expired' : 'short'
}
