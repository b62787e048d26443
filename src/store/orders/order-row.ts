/** An order as its row holds it, and as the API shows it. */
import type { OrderRow } from '../../app/orders/port.ts'
import type { OrderState } from '../../core/codes.ts'
import type { GateBlock, OrderLine } from '../../core/orders/order.ts'
import { formatInstant } from '../../core/time.ts'
import { bool, code, json, nullable, type RowOf, type RowShape, text, timestamptz } from '../database/rows.ts'

export const ORDER = {
  site: text,
  document: text,
  state: code<OrderState>(),
  channel: nullable(text),
  needs_reservation: bool,
  lines: json<OrderLine[]>(),
  blocks: json<GateBlock[]>(),
  asked_at: timestamptz,
  asked_by: text,
  released_at: nullable(timestamptz),
  released_by: nullable(text),
  content_hash: text,
} satisfies RowShape

/** The columns of `ORDER`, of `ORDERS`. */
export const ORDER_COLUMNS = `sites.name as site, document, state, channel, needs_reservation, lines, blocks, asked_at,
  asked_by, released_at, released_by, content_hash`

export const ORDERS = 'from orders join sites using (site_id)'

export type StoredOrder = RowOf<typeof ORDER>

/** An order as the API shows it. */
export function orderRow(row: StoredOrder): OrderRow {
  return {
    site: row.site,
    document: row.document,
    state: row.state,
    channel: row.channel,
    needsReservation: row.needs_reservation,
    lines: row.lines,
    blocks: row.blocks,
    askedAt: formatInstant(row.asked_at),
    askedBy: row.asked_by,
    releasedAt: row.released_at === null ? null : formatInstant(row.released_at),
    releasedBy: row.released_by,
  }
}
