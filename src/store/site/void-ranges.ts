/**
 * Movements that come to nothing: those of an undone import, and those that undid them. They stay in the ledger and its
 * chain of balances; episodes, timelines and histories of either order leave them out, so that every book is what it
 * would be without the import.
 */
import type { Pool, PoolClient } from 'pg'
import { int8, select } from '../database/rows.ts'

/** Whether a movement of the site comes to nothing. */
export type IsVoid = (seq: number) => boolean

const VOID_RANGE = { first_seq: int8, last_seq: int8 }

const VOID_RANGES = {
  name: 'void-ranges',
  text: 'select first_seq, last_seq from void_ranges where site_id = $1 order by first_seq',
}

/** Which movements of a site are void. Most sites have none, which one small query says. */
export async function voidSeqs(client: Pool | PoolClient, siteId: number): Promise<IsVoid> {
  const rows = await select(client, VOID_RANGE, VOID_RANGES, [siteId])
  if (rows.length === 0) return () => false
  const first = Float64Array.from(rows, (row) => row.first_seq)
  const last = Float64Array.from(rows, (row) => row.last_seq)
  return (seq) => {
    let [low, high] = [0, first.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (first[middle] <= seq) low = middle + 1
      else high = middle
    }
    return low > 0 && seq <= last[low - 1]
  }
}

/** Declares a range void; it grows one that it touches, so that there are as few as can be. */
export async function addVoid(
  client: PoolClient,
  siteId: number,
  { first, last }: { first: number; last: number },
): Promise<void> {
  const after = await client.query(
    'update void_ranges set first_seq = $2 where site_id = $1 and first_seq = $3 + 1',
    [siteId, first, last],
  )
  if (after.rowCount === 1) return
  const before = await client.query(
    'update void_ranges set last_seq = $3 where site_id = $1 and last_seq = $2 - 1',
    [siteId, first, last],
  )
  if (before.rowCount === 1) return
  await client.query('insert into void_ranges (site_id, first_seq, last_seq) values ($1, $2, $3)', [
    siteId,
    first,
    last,
  ])
}
