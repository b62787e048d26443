/** Parked movements, and those that were, the latest first. */
import type { Pool } from 'pg'
import type { HoldQuery, HoldRow } from '../../app/holds/port.ts'
import type { Page } from '../../core/page.ts'
import { conditions, page } from '../database/page.ts'
import { HOLD, HOLD_COLUMNS, HOLDS, holdRow } from './hold-row.ts'

/** A page of holds, of a site, an item, a document or a state. */
export function listHolds(
  pool: Pool,
  { site, item, document, state, ...paging }: HoldQuery,
): Promise<Page<HoldRow>> {
  const where = conditions()
  where.add('sites.name = ?', site)
  where.add('items.code = ?', item)
  where.add("holds.movement->'movement'->>'document' = ?", document)
  where.add('state = ?', state)
  return page(
    pool,
    paging,
    {
      from: `${HOLDS} ${where.sql}`,
      columns: HOLD_COLUMNS,
      shape: HOLD,
      values: where.values,
      keys: [
        { sql: 'parked_at', type: 'timestamptz' },
        { sql: 'holds.site_id', type: 'integer' },
        { sql: 'hold_id', type: 'bigint' },
      ],
      direction: 'desc',
    },
    holdRow,
  )
}
