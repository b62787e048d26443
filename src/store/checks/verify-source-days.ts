/** Whether the activity kept of each source and day is what its movements say; the first day where it is not. */
import type { PoolClient } from 'pg'
import type { LedgerFault } from '../../app/checks/port.ts'
import type { SqlRow } from '../database/page.ts'

export async function wrongSourceDays(client: PoolClient, site: SqlRow): Promise<LedgerFault | null> {
  const { rows } = await client.query(
    `with counted as (select * from source_days_counted where site_id = $1),
       kept as (select * from source_days where site_id = $1)
     select to_jsonb(counted) - 'site_id' as expected, to_jsonb(kept) - 'site_id' as found
     from counted full join kept using (site_id, source, day)
     where counted is distinct from kept
     order by source, day
     limit 1`,
    [site.site_id],
  )
  if (rows.length === 0) return null
  const { expected, found } = rows[0]
  const none = { seq: null, bookId: null, item: null }
  return {
    ...{ code: 'wrong-source-days', site: site.name, ...none },
    ...{ expected: told(expected), found: told(found) },
  }
}

function told(day: Record<string, unknown> | null): string {
  return day === null ? '' : Object.values(day).join(' ')
}
