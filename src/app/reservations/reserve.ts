/** Reserves units for order lines, and says in decimals and ids what was promised. */

import type { By } from '../../core/by.ts'
import { formatId } from '../../core/ids.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import { type DecidedLine, isShort } from '../../core/reservations/decide-group.ts'
import type { ReservationRequest } from '../../core/reservations/request.ts'
import { formatInstant } from '../../core/time.ts'
import { valueAt } from '../../core/value-at.ts'
import type {
  ReservationAnswer,
  ReservationLineRow,
  ReservationPort,
  ReservationRow,
  ReserveResult,
  ShortLine,
} from './port.ts'

/** One answer per request, in order; each is decided by itself. Throws SiteBusy where too much waits. */
export async function reserve(
  store: Pick<ReservationPort, 'reserve'>,
  requests: readonly ReservationRequest[],
  by: By,
): Promise<ReservationAnswer[]> {
  const results = await store.reserve(requests, by)
  return results.map((result, place) => reservationAnswer(valueAt(requests, place), result))
}

/**
 * What the caller is answered. Of a repeated request it is the reservation as it stands, of a new one as it was made.
 */
export function reservationAnswer({ id }: ReservationRequest, result: ReserveResult): ReservationAnswer {
  switch (result.status) {
    case 'refused':
      return {
        id,
        status: 'refused',
        code: result.code,
        pointer: result.pointer,
        reservation: null,
        short: result.short.map(shortLine),
      }
    case 'repeated':
      return {
        id,
        status: 'repeated',
        code: null,
        pointer: null,
        reservation: result.reservation,
        short: [],
      }
    case 'made':
      return {
        id,
        status: result.reservation.isShort ? 'short' : 'reserved',
        code: null,
        pointer: null,
        short: result.reservation.lines.filter(isShort).map(shortLine),
        reservation: madeRow(result),
      }
  }
}

type MadeResult = Extract<ReserveResult, { status: 'made' }>

function shortLine({ request, asked, available, scale }: DecidedLine): ShortLine {
  return {
    line: request.line,
    item: request.item,
    asked: formatQuantity(asked, scale),
    available: formatQuantity(available, scale),
  }
}

function madeRow({ siteId, number, reservation: made }: MadeResult): ReservationRow {
  const { request, by } = made.command
  return {
    id: formatId(siteId, number),
    externalId: request.id,
    source: request.source,
    site: request.site,
    state: made.isShort ? 'short' : 'open',
    document: request.document,
    channel: request.channel,
    madeAt: formatInstant(made.madeAt),
    madeBy: by.name,
    expiresAt: formatInstant(made.expiresAt),
    lines: made.lines.map((line) => madeLine(line, siteId)),
  }
}

function madeLine(
  { request, scale, asked, reserved, parts }: DecidedLine,
  siteId: number,
): ReservationLineRow {
  const open = formatQuantity(reserved, scale)
  return {
    line: request.line,
    item: request.item,
    asked: formatQuantity(asked, scale),
    reserved: open,
    open,
    fulfilled: '0',
    released: '0',
    expired: '0',
    cut: '0',
    short: formatQuantity(asked - reserved, scale),
    allocations: parts.map(({ stock, quantity }) => ({
      bookId: formatId(siteId, stock.bookId),
      location: stock.location,
      lot: stock.lot,
      owner: stock.owner,
      open: formatQuantity(quantity, scale),
    })),
  }
}
