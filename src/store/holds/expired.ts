/** Parked movements that ran out and were not settled yet. */
import type { PoolClient } from 'pg'
import type { HoldRow } from '../../app/holds/port.ts'
import { HOLDS_EXPIRED_TOLD_MAX } from '../../core/limits.ts'
import type { Few } from '../../core/page.ts'
import { int4, type RowShape, select, selectOne } from '../database/rows.ts'
import { HOLD, HOLD_COLUMNS, HOLDS, holdRow } from './hold-row.ts'

const COUNT = { total: int4 } satisfies RowShape

/** How many there are, and the latest of them, in the order of the list. */
export async function expiredHolds(client: PoolClient): Promise<Few<HoldRow>> {
  const counted = await selectOne(
    client,
    COUNT,
    `select count(*)::integer as total from holds where state = 'expired'`,
  )
  const rows = await select(
    client,
    HOLD,
    `select ${HOLD_COLUMNS} ${HOLDS}
     where state = 'expired'
     order by parked_at desc, holds.site_id desc, hold_id desc
     limit ${HOLDS_EXPIRED_TOLD_MAX}`,
  )
  return { rows: rows.map(holdRow), total: counted!.total }
}
