/** What a movement did to promises. */
import type { Pool } from 'pg'
import type { PromiseEffect } from '../../app/movements/port.ts'
import type { PromiseChangeCode } from '../../core/codes.ts'
import { formatId } from '../../core/ids.ts'
import { FACTS_LISTED_MAX } from '../../core/limits.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import { code, int8, nullable, type RowShape, select, text } from '../database/rows.ts'

const CHANGE = {
  change: code<PromiseChangeCode>(),
  reservation_id: int8,
  document: nullable(text),
  line: text,
  quantity: int8,
} satisfies RowShape

/** The changes of a movement in the order they were made. */
export async function promiseEffects(
  pool: Pool,
  { site_id: siteId, seq, scale }: { readonly site_id: number; readonly seq: number; readonly scale: number },
): Promise<PromiseEffect[]> {
  const rows = await select(
    pool,
    CHANGE,
    `select change, reservation_id, document, line, quantity
     from promise_changes join reservations using (site_id, reservation_id)
     where site_id = $1 and seq = $2
     order by entry
     limit ${FACTS_LISTED_MAX}`,
    [siteId, seq],
  )
  return rows.map((row) => ({
    change: row.change,
    reservation: formatId(siteId, row.reservation_id),
    order: row.document,
    line: row.line,
    quantity: formatQuantity(row.quantity, scale),
  }))
}
