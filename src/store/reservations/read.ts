/** Reservations as they stand, with their lines and the books these are promised from. */
import type { ReservationLineRow, ReservationRow } from '../../app/reservations/port.ts'
import type { ReservationState } from '../../core/codes.ts'
import { formatId, parseId, type SiteNumber } from '../../core/ids.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import { formatInstant } from '../../core/time.ts'
import {
  bool,
  int4,
  int8,
  json,
  nullable,
  type Queryable,
  type RowOf,
  type RowShape,
  select,
  text,
  timestamptz,
} from '../database/rows.ts'

/** One reservation; null where the id names none. */
export async function getReservation(client: Queryable, id: string): Promise<ReservationRow | null> {
  const key = parseId(id)
  if (key === null) return null
  return (await readReservations(client, [key])).get(formatId(key.site, key.number)) ?? null
}

const HEAD = {
  site_id: int4,
  reservation_id: int8,
  source: text,
  external_id: text,
  site: text,
  document: nullable(text),
  channel: nullable(text),
  made_at: timestamptz,
  made_by: text,
  expires_at: timestamptz,
  overdue: bool,
} satisfies RowShape

const HEADS = `
select site_id, reservation_id, source, external_id, sites.name as site, document, channel, made_at, made_by,
  expires_at,
  expires_at <= greatest(now(), last_decided_at) as overdue
from unnest($1::integer[], $2::bigint[]) as wanted (site_id, reservation_id)
join reservations using (site_id, reservation_id)
join sites using (site_id)`

/** What of a book is promised to a line; quantities as texts, since JSON numbers are not exact. */
interface PartJson {
  readonly book: string
  readonly location: string
  readonly lot: string | null
  readonly owner: string | null
  readonly open: string
  readonly fulfilled: string
  readonly released: string
  readonly expired: string
  readonly cut: string
  readonly overdue: boolean
}

const LINE = {
  site_id: int4,
  reservation_id: int8,
  line: text,
  code: text,
  scale: int4,
  asked: int8,
  reserved: int8,
  given_up: bool,
  parts: json<PartJson[]>(),
} satisfies RowShape

const LINES = `
select site_id, reservation_id, line.line, code, scale, asked, reserved, given_up,
  (select coalesce(json_agg(json_build_object('book', book_id::text, 'location', location, 'lot', lot, 'owner', owner,
     'open', open::text, 'fulfilled', fulfilled::text, 'released', released::text, 'expired', expired::text,
     'cut', cut::text, 'overdue', expires_at <= greatest(now(), last_decided_at)) order by book_id), '[]')
   from allocations join balances using (site_id, book_id)
   where allocations.site_id = line.site_id and reservation_id = line.reservation_id
     and allocations.line = line.line) as parts
from unnest($1::integer[], $2::bigint[]) as wanted (site_id, reservation_id)
join reservation_lines as line using (site_id, reservation_id)
join sites using (site_id)
join items using (item_id)
order by site_id, reservation_id, place`

/** By id. What has run out by the site's own time is shown as expired, whether or not it was taken back yet. */
export async function readReservations(
  client: Queryable,
  keys: readonly SiteNumber[],
): Promise<Map<string, ReservationRow>> {
  const values = [keys.map(({ site }) => site), keys.map(({ number }) => number)]
  const heads = await select(client, HEAD, HEADS, values)
  const lines = Map.groupBy(await select(client, LINE, LINES, values), idOf)
  return new Map(heads.map((head) => [idOf(head), reservationRow(head, lines.get(idOf(head)) ?? [])]))
}

function idOf(row: { readonly site_id: number; readonly reservation_id: number }): string {
  return formatId(row.site_id, row.reservation_id)
}

function reservationRow(head: RowOf<typeof HEAD>, own: readonly RowOf<typeof LINE>[]): ReservationRow {
  const lines = own.map((line) => lineRow(line, head))
  return {
    id: idOf(head),
    externalId: head.external_id,
    source: head.source,
    site: head.site,
    state: stateOf(lines, own, head),
    document: head.document,
    channel: head.channel,
    madeAt: formatInstant(head.made_at),
    madeBy: head.made_by,
    expiresAt: formatInstant(head.expires_at),
    lines,
  }
}

function lineRow(row: RowOf<typeof LINE>, { overdue: isOver }: RowOf<typeof HEAD>): ReservationLineRow {
  const quantity = (value: number) => formatQuantity(value, row.scale)
  const parts = row.parts.map(({ overdue, ...part }) => {
    const [open, expired] = [Number(part.open), Number(part.expired)]
    return {
      bookId: formatId(row.site_id, Number(part.book)),
      location: part.location,
      lot: part.lot,
      owner: part.owner,
      open: overdue ? 0 : open,
      fulfilled: Number(part.fulfilled),
      released: Number(part.released),
      expired: overdue ? expired + open : expired,
      cut: Number(part.cut),
    }
  })
  const sum = (field: 'open' | 'fulfilled' | 'released' | 'expired' | 'cut') =>
    quantity(parts.reduce((total, part) => total + part[field], 0))
  return {
    line: row.line,
    item: row.code,
    asked: quantity(row.asked),
    reserved: quantity(row.reserved),
    open: sum('open'),
    fulfilled: sum('fulfilled'),
    released: sum('released'),
    expired: sum('expired'),
    cut: sum('cut'),
    short: quantity(isOver || row.given_up ? 0 : row.asked - row.reserved),
    allocations: parts.map(({ bookId, location, lot, owner, open }) => ({
      bookId,
      location,
      lot,
      owner,
      open: quantity(open),
    })),
  }
}

/**
 * Open while anything is promised, and short while anything is waited for; else what became of the last of it, or of
 * what was waited for.
 */
function stateOf(
  lines: readonly ReservationLineRow[],
  stored: readonly RowOf<typeof LINE>[],
  { overdue }: RowOf<typeof HEAD>,
): ReservationState {
  const some = (field: 'open' | 'released' | 'expired' | 'short') => lines.some((line) => line[field] !== '0')
  const isGivenUp = stored.some((line) => line.given_up)
  const isMissed = overdue && stored.some((line) => line.reserved < line.asked && !line.given_up)
  if (some('short')) return 'short'
  if (some('open')) return 'open'
  if (some('expired') || isMissed) return 'expired'
  if (some('released') || isGivenUp) return 'released'
  return 'fulfilled'
}
