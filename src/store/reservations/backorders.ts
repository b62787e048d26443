/** Lines that got less than they asked for and wait for more, the oldest first. */
import type { Pool } from 'pg'
import type { BackorderQuery, BackorderRow } from '../../app/reservations/port.ts'
import { formatId } from '../../core/ids.ts'
import type { Page } from '../../core/page.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import { formatInstant } from '../../core/time.ts'
import { conditions, page } from '../database/page.ts'
import { int4, int8, nullable, type RowOf, type RowShape, text, timestamptz } from '../database/rows.ts'

const BACKORDER = {
  site_id: int4,
  site: text,
  reservation_id: int8,
  document: nullable(text),
  line: text,
  code: text,
  scale: int4,
  base_unit: text,
  short: int8,
  made_at: timestamptz,
} satisfies RowShape

const COLUMNS = `line.site_id, sites.name as site, line.reservation_id, document, line.line, code, scale, base_unit,
  asked - line.reserved as short, made_at`

const FROM = `from reservation_lines as line
  join reservations using (site_id, reservation_id)
  join sites using (site_id)
  join items using (item_id)`

/** A page of back-ordered lines, of a site or an item; reservations that have run out wait for nothing. */
export function listBackorders(
  pool: Pool,
  { site, item, ...paging }: BackorderQuery,
): Promise<Page<BackorderRow>> {
  const where = conditions()
  where.plain('line.reserved < line.asked and not given_up')
  where.plain('expires_at > greatest(now(), last_decided_at)')
  where.add('sites.name = ?', site)
  where.add('items.code = ?', item)
  return page(
    pool,
    paging,
    {
      from: `${FROM} ${where.sql}`,
      columns: COLUMNS,
      shape: BACKORDER,
      values: where.values,
      keys: [
        { sql: 'made_at', type: 'timestamptz' },
        { sql: 'line.site_id', type: 'integer' },
        { sql: 'line.reservation_id', type: 'bigint' },
        { sql: 'line.line', type: 'text' },
      ],
      direction: 'asc',
    },
    backorderRow,
  )
}

function backorderRow(row: RowOf<typeof BACKORDER>): BackorderRow {
  return {
    site: row.site,
    reservationId: formatId(row.site_id, row.reservation_id),
    document: row.document,
    line: row.line,
    item: row.code,
    baseUnit: row.base_unit,
    short: formatQuantity(row.short, row.scale),
    madeAt: formatInstant(row.made_at),
  }
}
