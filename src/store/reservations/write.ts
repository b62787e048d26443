/**
 * Writes the reservations of a group in one statement: themselves, their lines, what they are promised of books, and
 * the trail. It writes nothing where the site is at another version than they were decided at, or where one that is
 * refused was made before; see `posting`.
 */
import type { QueryConfig, QueryResult } from 'pg'
import type { DecidedGroup, DecidedLine, DecidedReservation } from '../../core/reservations/decide-group.ts'
import { ANY_STORAGE, type LineWish } from '../../core/reservations/promises.ts'
import type { ReservationRequest } from '../../core/reservations/request.ts'
import { numbers } from '../database/numbers.ts'
import { checked, int8, PARSERS, type RowShape } from '../database/rows.ts'
import { instant } from '../database/sql.ts'
import { texts } from '../database/texts.ts'
import { provenClock } from '../site/ledger-clock.ts'
import type { Site } from '../site/row.ts'
import { noteSql } from '../trail/registers.ts'
import { SEALED } from '../trail/trail.ts'

const STATEMENT = `
with advanced as (
  update sites
  set turn = $2, books_turn = books_turn + case when turn = $2 then 0 else 1 end, reserves = true,
    waits = waits or $31, last_decided_at = ${instant('$5::bigint')},
    last_reservation_id = last_reservation_id + $6, last_entry = last_entry + $6
  where site_id = $1 and turn = $3 and items_turn = $4
    and last_decided_at is not distinct from ${instant('$30::bigint')} and ${provenClock('$33')}
    and not exists (
      select from unnest($28::text[], $29::text[]) as refused (source, id)
      join reservations as earlier on earlier.site_id = $1 and earlier.source = refused.source and external_id = id)
  returning site_id, last_decided_at as at, last_reservation_id - $6::bigint as before,
    last_entry - $6::bigint as entry_before
), made as (
  insert into reservations (site_id, reservation_id, source, external_id, content_hash, document, channel, made_by,
    expires_at, made_at)
  select site_id, before + place, source, external_id, content_hash, document, channel, made_by, ${instant('expires')}, at
  from unnest($7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::bigint[])
    with ordinality as made (source, external_id, content_hash, document, channel, made_by, expires, place), advanced
  returning ${noteSql('reservations', 'reservations')} as note
), lines as (
  insert into reservation_lines (site_id, reservation_id, line, place, item_id, asked, reserved, wish)
  select site_id, before + number, line, place, item_id, asked, reserved, wish
  from unnest($14::integer[], $15::text[], $16::integer[], $17::integer[], $18::bigint[], $19::bigint[], $32::jsonb[])
    as line (number, line, place, item_id, asked, reserved, wish), advanced
  returning ${noteSql('reservation_lines', 'reservation_lines')} as note
), parts as (
  insert into allocations (site_id, reservation_id, line, book_id, quantity, open, expires_at)
  select site_id, before + number, line, book_id, units, units, ${instant('expires')}
  from unnest($20::integer[], $21::text[], $22::bigint[], $23::bigint[], $24::bigint[])
    as part (number, line, book_id, units, expires), advanced
  returning ${noteSql('allocations', 'allocations')} as note
), noted as (
  select jsonb_agg(note) as rows
  from (select note from made union all select note from lines union all select note from parts) as note
), books as (
  update balances as book
  set reserved = now.reserved
  from unnest($25::bigint[], $26::bigint[]) as now (book_id, reserved), advanced
  where book.site_id = $1 and book.book_id = now.book_id
), entries as (
  insert into trail (site_id, entry, at, actor, action, subject, detail, rows, sealed)
  select site_id, entry_before + place, at, made_by, action, 'reservation ' || site_id || '-' || (before + place),
    jsonb_build_object('document', document), case when place = $6 then noted.rows end, ${SEALED}
  from unnest($12::text[], $27::text[], $10::text[]) with ordinality as one (made_by, action, document, place), advanced, noted
)
select before + 1 as first from advanced`

export interface WriteOptions {
  readonly at: number
  /** The version the site is at afterwards: the same where its lock is held. */
  readonly version: number
  /** The time they were decided at, where that is to be proved (see `ledger-clock.ts`). */
  readonly proof: number | null
}

/** The statement that writes them; see `firstNumber` for its result. */
export function reservationsStatement(
  site: Site,
  { made, reserved, notMade }: DecidedGroup,
  { at, version, proof }: WriteOptions,
): QueryConfig {
  const lines = made.flatMap(({ command: { request }, lines: own, expiresAt }, index) =>
    own.map((line, place) => ({ number: index + 1, place, expiresAt, line, request })),
  )
  const parts = lines.flatMap(({ number, expiresAt, line }) =>
    line.parts.map(({ stock, quantity }) => ({ number, expiresAt, line, stock, quantity })),
  )
  // Under the lock one has looked already for what must not have been made.
  const unmade = version === site.version ? [] : notMade
  return {
    name: 'write-reservations',
    text: STATEMENT,
    types: PARSERS,
    values: [
      site.id,
      version,
      site.version,
      site.itemsVersion,
      at,
      made.length,
      texts(made.map(({ command }) => command.request.source)),
      texts(made.map(({ command }) => command.request.id)),
      texts(made.map(({ command }) => command.contentHash)),
      texts(made.map(({ command }) => command.request.document)),
      texts(made.map(({ command }) => command.request.channel)),
      texts(made.map(({ command }) => command.by.name)),
      numbers(made.map(({ expiresAt }) => expiresAt)),
      numbers(lines.map(({ number }) => number)),
      texts(lines.map(({ line }) => line.request.line)),
      numbers(lines.map(({ place }) => place)),
      numbers(lines.map(({ line }) => line.itemId)),
      numbers(lines.map(({ line }) => line.asked)),
      numbers(lines.map(({ line }) => line.reserved)),
      numbers(parts.map(({ number }) => number)),
      texts(parts.map(({ line }) => line.request.line)),
      numbers(parts.map(({ stock }) => stock.bookId)),
      numbers(parts.map(({ quantity }) => quantity)),
      numbers(parts.map(({ expiresAt }) => expiresAt)),
      numbers(reserved.keys()),
      numbers(reserved.values()),
      texts(made.map(({ isShort }) => (isShort ? 'reserved-short' : 'reserved'))),
      texts(unmade.map(({ request }) => request.source)),
      texts(unmade.map(({ request }) => request.id)),
      site.lastDecidedAt,
      made.some(isWaiting),
      texts(lines.map(({ request, line }) => wishOf(request, line))),
      proof,
    ],
  }
}

/** Whether a reservation got less than it asked for, so that it waits for more. */
export function isWaiting({ lines }: DecidedReservation): boolean {
  return lines.some(({ reserved, asked }) => reserved < asked)
}

/** What a line may be promised from, as it is kept; null for any storage. */
function wishOf({ sourcing, near }: ReservationRequest, { request }: DecidedLine): string | null {
  const { locations = null, lot = null, owner = null } = request
  const isPlain = locations === null && lot === null && owner === null && near === null
  if (isPlain && sourcing === ANY_STORAGE.sourcing) return null
  return JSON.stringify({ locations, lot, owner, sourcing, near } satisfies LineWish)
}

const FIRST = { first: int8 } satisfies RowShape

/** The number of the first reservation that the statement wrote; null where it wrote nothing. */
export function firstNumber({ fields, rows }: QueryResult): number | null {
  const [row] = checked(FIRST, STATEMENT, fields, rows)
  return row?.first ?? null
}
