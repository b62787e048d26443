/** One parked movement. */
import type { HoldRow } from '../../app/holds/port.ts'
import { parseId } from '../../core/ids.ts'
import { type Queryable, selectOne } from '../database/rows.ts'
import { HOLD, HOLD_COLUMNS, HOLDS, holdRow } from './hold-row.ts'

/** Null where the id names none. */
export async function getHold(client: Queryable, id: string): Promise<HoldRow | null> {
  const key = parseId(id)
  if (key === null) return null
  const row = await selectOne(
    client,
    HOLD,
    `select ${HOLD_COLUMNS} ${HOLDS} where holds.site_id = $1 and hold_id = $2`,
    [key.site, key.number],
  )
  return row === null ? null : holdRow(row)
}
