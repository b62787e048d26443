/** Overrides with what was posted under each, newest first. */
import type { Pool } from 'pg'
import type { OverrideQuery, OverrideRow } from '../../app/overrides/port.ts'
import type { Page } from '../../core/page.ts'
import { conditions, page } from '../database/page.ts'
import { OVERRIDE, OVERRIDE_COLUMNS, OVERRIDES, overrideRow } from './override-row.ts'

/** A page of overrides, of a site, an item or a state. */
export function listOverrides(
  pool: Pool,
  { site, item, state, ...paging }: OverrideQuery,
): Promise<Page<OverrideRow>> {
  const where = conditions()
  where.add('sites.name = ?', site)
  where.add('items.code = ?', item)
  where.add('overrides.state = ?', state)
  return page(
    pool,
    paging,
    {
      from: `${OVERRIDES} ${where.sql}`,
      columns: OVERRIDE_COLUMNS,
      shape: OVERRIDE,
      values: where.values,
      keys: [
        { sql: 'requested_at', type: 'timestamptz' },
        { sql: 'overrides.site_id', type: 'integer' },
        { sql: 'override_id', type: 'bigint' },
      ],
      direction: 'desc',
    },
    overrideRow,
  )
}
