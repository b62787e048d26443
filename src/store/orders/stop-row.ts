/** A stop as its row holds it, and as the API shows it. */
import type { StopRow } from '../../app/orders/port.ts'
import type { StopReason } from '../../core/codes.ts'
import { formatId } from '../../core/ids.ts'
import { formatInstant } from '../../core/time.ts'
import { code, int4, int8, nullable, type RowOf, type RowShape, text, timestamptz } from '../database/rows.ts'

export const STOP = {
  site_id: int4,
  stop_id: int8,
  site: text,
  item: nullable(text),
  location: nullable(text),
  reason: code<StopReason>(),
  note: nullable(text),
  set_at: timestamptz,
  set_by: text,
} satisfies RowShape

/** The columns of `STOP`, of `STOPS`. */
export const STOP_COLUMNS = `stops.site_id, stop_id, sites.name as site, items.code as item, location, reason, note,
  set_at, set_by`

export const STOPS = 'from stops join sites using (site_id) left join items using (item_id)'

/** A stop as the API shows it. */
export function stopRow(row: RowOf<typeof STOP>): StopRow {
  return {
    id: formatId(row.site_id, row.stop_id),
    site: row.site,
    item: row.item,
    location: row.location,
    reason: row.reason,
    note: row.note,
    setAt: formatInstant(row.set_at),
    setBy: row.set_by,
  }
}
