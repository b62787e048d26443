/**
 * Where in a site's ledger a time lies.
 *
 * A ledger is in the order it was posted, which is nearly the order of its times: the place where they pass a time is
 * found by halving, in a few reads of one row. Where times go back and forth, it is one such place.
 */
import type { Pool } from 'pg'
import type { Instant } from '../../core/time.ts'
import { type RowShape, selectRow, timestamptz } from '../database/rows.ts'

const TIME = { at: timestamptz } satisfies RowShape

/** The number that is at or after the time, whose predecessor is before it; one past the last where all are before. */
export async function seqAtTime(
  pool: Pool,
  siteId: number,
  lastSeq: number,
  { clock, at }: { clock: 'posted' | 'happened'; at: Instant },
): Promise<number> {
  const column = clock === 'posted' ? 'recorded_at' : 'occurred_at'
  let [low, high] = [1, lastSeq + 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const row = await selectRow(
      pool,
      TIME,
      `select ${column} as at from movements where site_id = $1 and seq = $2`,
      [siteId, middle],
    )
    if (row.at >= at) high = middle
    else low = middle + 1
  }
  return low
}
