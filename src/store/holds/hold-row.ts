/** A parked movement as its row holds it, and as the API shows it. */
import type { HoldRow } from '../../app/holds/port.ts'
import type { HoldState } from '../../core/codes.ts'
import type { Movement } from '../../core/history/movement.ts'
import { formatId } from '../../core/ids.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import { formatInstant } from '../../core/time.ts'
import {
  code,
  int4,
  int8,
  json,
  nullable,
  type RowOf,
  type RowShape,
  text,
  timestamptz,
} from '../database/rows.ts'

export const HOLD = {
  site_id: int4,
  hold_id: int8,
  site: text,
  state: code<HoldState>(),
  movement: json<{ readonly movement: Movement }>(),
  item: text,
  item_name: nullable(text),
  scale: int4,
  location: text,
  lot: nullable(text),
  owner: nullable(text),
  book_id: nullable(int8),
  quantity: int8,
  shortfall: int8,
  rule_id: nullable(int8),
  parked_at: timestamptz,
  parked_by: text,
  expires_at: timestamptz,
  settled_at: nullable(timestamptz),
  settled_by: nullable(text),
  note: nullable(text),
  seq: nullable(int8),
} satisfies RowShape

/** The columns of `HOLD`, of `HOLDS`. */
export const HOLD_COLUMNS = `holds.site_id, hold_id, sites.name as site, state, movement, items.code as item,
  items.name as item_name, items.scale, holds.location, holds.lot, holds.owner, book.book_id, quantity, shortfall,
  rule_id, parked_at, parked_by, expires_at, settled_at, settled_by, note, seq`

/** Holds with their site, their item, and the book they leave, if it is there. */
export const HOLDS = `from holds
  join sites using (site_id)
  join items using (item_id)
  left join balances as book
    on book.site_id = holds.site_id and book.item_id = holds.item_id and book.location = holds.location
    and book.lot is not distinct from holds.lot and book.owner is not distinct from holds.owner`

/** A hold as the API shows it. */
export function holdRow(row: RowOf<typeof HOLD>): HoldRow {
  const { movement } = row.movement
  return {
    id: formatId(row.site_id, row.hold_id),
    site: row.site,
    state: row.state,
    item: row.item,
    itemName: row.item_name,
    movement: {
      id: movement.id,
      source: movement.source,
      kind: movement.kind,
      from: movement.from.path,
      to: movement.to.path,
      document: movement.document,
      actor: movement.actor,
      occurredAt: formatInstant(movement.occurredAt.at),
    },
    location: row.location,
    lot: row.lot,
    owner: row.owner,
    bookId: row.book_id === null ? null : formatId(row.site_id, row.book_id),
    quantity: formatQuantity(row.quantity, row.scale),
    shortfall: formatQuantity(row.shortfall, row.scale),
    ruleId: row.rule_id === null ? null : String(row.rule_id),
    parkedAt: formatInstant(row.parked_at),
    parkedBy: row.parked_by,
    expiresAt: formatInstant(row.expires_at),
    settledAt: row.settled_at === null ? null : formatInstant(row.settled_at),
    settledBy: row.settled_by,
    note: row.note,
    seq: row.seq === null ? null : String(row.seq),
  }
}
