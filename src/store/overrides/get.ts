/** One override. */
import type { OverrideRow } from '../../app/overrides/port.ts'
import { parseId } from '../../core/ids.ts'
import { type Queryable, selectOne } from '../database/rows.ts'
import { OVERRIDE, OVERRIDE_COLUMNS, OVERRIDES, overrideRow } from './override-row.ts'

/** Null where the id names none. */
export async function getOverride(client: Queryable, id: string): Promise<OverrideRow | null> {
  const key = parseId(id)
  if (key === null) return null
  const row = await selectOne(
    client,
    OVERRIDE,
    `select ${OVERRIDE_COLUMNS} ${OVERRIDES} where overrides.site_id = $1 and override_id = $2`,
    [key.site, key.number],
  )
  return row === null ? null : overrideRow(row)
}
