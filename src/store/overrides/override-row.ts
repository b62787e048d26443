/** An override as its row holds it, and as the API shows it. */
import type { OverrideRow } from '../../app/overrides/port.ts'
import type { OverrideReason, OverrideState } from '../../core/codes.ts'
import { formatId } from '../../core/ids.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import { formatInstant } from '../../core/time.ts'
import {
  bool,
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

import { IS_THIRD } from './approved-before.ts'

/** A movement that went below zero under it; numbers as texts, since JSON numbers are not exact. */
interface UseJson {
  readonly seq: string
  readonly quantity: string
}

export const OVERRIDE = {
  site_id: int4,
  override_id: int8,
  site: text,
  state: code<OverrideState>(),
  item: text,
  item_name: nullable(text),
  scale: int4,
  location: text,
  lot: nullable(text),
  owner: nullable(text),
  quantity: int8,
  used: int8,
  once: bool,
  reason: code<OverrideReason>(),
  explanation: text,
  requested_by: text,
  requested_at: timestamptz,
  decided_by: nullable(text),
  decided_at: nullable(timestamptz),
  note: nullable(text),
  expires_at: timestamptz,
  book_id: nullable(int8),
  balance: nullable(int8),
  uses: json<UseJson[]>(),
  third: bool,
} satisfies RowShape

/** The columns of `OVERRIDE`, of `OVERRIDES`. */
export const OVERRIDE_COLUMNS = `overrides.site_id, overrides.override_id, sites.name as site, overrides.state,
  items.code as item, items.name as item_name, items.scale, overrides.location, overrides.lot, overrides.owner,
  overrides.quantity, used, once, reason, explanation, requested_by, requested_at, decided_by, decided_at, note,
  expires_at, book.book_id, book.balance,
  (select coalesce(json_agg(json_build_object('seq', seq::text, 'quantity', uses.quantity::text) order by seq), '[]')
   from override_uses as uses
   where uses.site_id = overrides.site_id and uses.override_id = overrides.override_id) as uses,
  ${IS_THIRD} as third`

/** Overrides with their site, their item, and their book, if it is there. */
export const OVERRIDES = `from overrides
  join sites using (site_id)
  join items using (item_id)
  left join balances as book
    on book.site_id = overrides.site_id and book.item_id = overrides.item_id and book.location = overrides.location
    and book.lot is not distinct from overrides.lot and book.owner is not distinct from overrides.owner`

/** An override as the API shows it. */
export function overrideRow(row: RowOf<typeof OVERRIDE>): OverrideRow {
  const quantity = (value: number) => formatQuantity(value, row.scale)
  return {
    id: formatId(row.site_id, row.override_id),
    site: row.site,
    state: row.state,
    item: row.item,
    itemName: row.item_name,
    location: row.location,
    lot: row.lot,
    owner: row.owner,
    quantity: quantity(row.quantity),
    used: quantity(row.used),
    once: row.once,
    third: row.third,
    reason: row.reason,
    explanation: row.explanation,
    requestedBy: row.requested_by,
    requestedAt: formatInstant(row.requested_at),
    decidedBy: row.decided_by,
    decidedAt: row.decided_at === null ? null : formatInstant(row.decided_at),
    note: row.note,
    expiresAt: formatInstant(row.expires_at),
    balance: row.balance === null ? null : quantity(row.balance),
    bookId: row.book_id === null ? null : formatId(row.site_id, row.book_id),
    uses: row.uses.map((use) => ({ seq: use.seq, quantity: quantity(Number(use.quantity)) })),
  }
}
