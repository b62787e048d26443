/** Overrides with what was posted under each, newest first. */
import type { Pool } from 'pg'
import type { OverrideQuery, OverrideRow } from '../../app/overrides/port.ts'
import type { Page } from '../../core/page.ts'
import { conditions, page } from '../database/page.ts'
import { IS_THIRD } from './approved-before.ts'
import { OVERRIDE, OVERRIDE_COLUMNS, OVERRIDES, overrideRow } from './override-row.ts'

/** A page of overrides, of a site, an item or a state; of all, or of those that are the third in 30 days. */
export function listOverrides(
  pool: Pool,
  { site, item, state, third, ...paging }: OverrideQuery,
): Promise<Page<OverrideRow>> {
  const where = conditions()
  where.add('sites.name = ?', site)
  where.add('items.code = ?', item)
  where.add('overrides.state = ?', state)
  if (third !== undefined) where.plain(third ? IS_THIRD : `not ${IS_THIRD}`)
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
