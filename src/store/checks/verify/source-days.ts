/** Whether the activity that is stored of each source and day is that of its movements. */
import type { PoolClient } from 'pg'
import type { LedgerFault } from '../../../app/checks/port.ts'
import { json, nullable, type RowShape, selectOne } from '../../database/rows.ts'
import { type CheckedSite, ledgerFault } from '../fault.ts'

type Day = Readonly<Record<string, unknown>>

const DAY = { expected: nullable(json<Day>()), found: nullable(json<Day>()) } satisfies RowShape

/** The first day of a source at a site that differs from a count of its movements. */
export async function wrongSourceDays(client: PoolClient, site: CheckedSite): Promise<LedgerFault | null> {
  const row = await selectOne(
    client,
    DAY,
    `with counted as (select * from source_days_counted where site_id = $1),
       stored as (select * from source_days where site_id = $1)
     select to_jsonb(counted) - 'site_id' as expected, to_jsonb(stored) - 'site_id' as found
     from counted full join stored using (site_id, source, day)
     where counted is distinct from stored
     order by source, day
     limit 1`,
    [site.site_id],
  )
  if (row === null) return null
  return ledgerFault({
    code: 'wrong-source-days',
    site: site.name,
    expected: textOf(row.expected),
    found: textOf(row.found),
  })
}

function textOf(day: Day | null): string {
  return day === null ? '' : Object.values(day).join(' ')
}
