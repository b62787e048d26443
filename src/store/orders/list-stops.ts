/** Stops that stand, the newest first. */
import type { StopRow } from '../../app/orders/port.ts'
import { type Queryable, select } from '../database/rows.ts'
import { STOP, STOP_COLUMNS, STOPS, stopRow } from './stop-row.ts'

const STOPS_LISTED_MAX = 500

/** Of one site, or of all. */
export async function listStops(client: Queryable, site?: string): Promise<StopRow[]> {
  const rows = await select(
    client,
    STOP,
    `select ${STOP_COLUMNS} ${STOPS}
     where lifted_at is null and ($1::text is null or sites.name = $1)
     order by set_at desc, stop_id desc
     limit ${STOPS_LISTED_MAX}`,
    [site ?? null],
  )
  return rows.map(stopRow)
}
