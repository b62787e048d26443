/**
 * Undo of an import: each of its movements is met by a new one with its ends swapped, latest first, a batch a
 * transaction. Both are void from then on, and a batch that is taken back is never half there: an undo that was broken
 * off goes on where it stopped.
 *
 * What was taken back by hand before is met together with what took it back, so that its goods are not taken back a
 * second time: all four are void, and the books hold what they would hold without the import.
 */
import type { Pool, PoolClient } from 'pg'
import { UndoRefused } from '../../app/intake/port.ts'
import { historyOf } from '../../core/history/history.ts'
import { type Movement, OWN_SOURCE } from '../../core/history/movement.ts'
import { UNDO_BATCH_MOVEMENTS } from '../../core/limits.ts'
import { numbers } from '../database/numbers.ts'
import type { SqlRow } from '../database/page.ts'
import { inTransaction } from '../database/transaction.ts'
import { postAtSite } from '../posting/post.ts'
import { itemOf } from '../registry/read-registry.ts'
import { lockSite } from '../site/lock.ts'
import { createMemory } from '../site/site-memory.ts'
import { addVoid } from '../site/void-ranges.ts'

export const UNDONE_REASON = 'import-undone'

export function undoBatch(pool: Pool, importId: string, now: () => number): Promise<number> {
  return inTransaction(pool, async (client) => {
    const range = await nextRange(client, importId)
    if (range === null) return 0
    const { site, siteId, first, last, lastSeq } = range
    const takers = await takersBack(client, range)
    const { movements, items, since } = await compensations(client, importId, range, takers)
    await addVoid(client, siteId, { first, last })
    for (const run of runsOf(takers)) await addVoid(client, siteId, run)
    await addVoid(client, siteId, { first: lastSeq + 1, last: lastSeq + movements.length })
    const history = historyOf(movements, items)
    const rows = Int32Array.from(movements, (_, row) => row)
    const batch = { history, own: true }
    const options = { now: now(), believedNew: true, since, memory: createMemory() }
    const answers = await postAtSite(client, site, batch, rows, options)
    const refused = answers.findIndex(({ status }) => status !== 'posted')
    if (refused >= 0) {
      const { item, from, line } = movements[refused]
      throw new UndoRefused({ item, location: from.path, site, seq: line })
    }
    await client.query(
      `update import_ranges set undone_from = $4
       where import_id = $1 and site_id = $2 and first_seq <= $3 and last_seq >= $3`,
      [importId, siteId, last, first],
    )
    return last - first + 1
  })
}

/** What took movements of the range back, and what took that back again, in order. None of it is ever parked. */
async function takersBack(client: PoolClient, { siteId, first, last }: UndoRange): Promise<number[]> {
  const { rows } = await client.query(
    `with recursive takers as (
       select reversed_by from reversals where site_id = $1 and seq between $2 and $3
       union all
       select reversals.reversed_by from takers join reversals on site_id = $1 and seq = takers.reversed_by
     )
     select reversed_by from takers order by reversed_by`,
    [siteId, first, last],
  )
  return rows.map((row) => Number(row.reversed_by))
}

/** Numbers that follow each other, as ranges. */
function runsOf(seqs: readonly number[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = []
  for (const seq of seqs) {
    const run = runs.at(-1)
    if (run !== undefined && run.last === seq - 1) run.last = seq
    else runs.push({ first: seq, last: seq })
  }
  return runs
}

interface UndoRange {
  readonly site: string
  readonly siteId: number
  readonly first: number
  readonly last: number
  readonly lastSeq: number
}

/** The latest movements that are not yet undone, with the site's lock taken; null where none is left. */
async function nextRange(client: PoolClient, importId: string): Promise<UndoRange | null> {
  for (;;) {
    const found = await latestRange(client, importId)
    if (found === null) return null
    const { lastSeq } = await lockSite(client, found.site)
    // Somebody else may have been at it before the lock was ours.
    const locked = await latestRange(client, importId)
    if (locked !== null && locked.siteId === found.siteId) return { ...locked, lastSeq }
  }
}

async function latestRange(client: PoolClient, importId: string) {
  const { rows } = await client.query(
    `select site_id, name, first_seq, coalesce(undone_from, import_ranges.last_seq + 1) - 1 as last
     from import_ranges join sites using (site_id)
     where import_id = $1 and (undone_from is null or undone_from > first_seq)
     order by site_id, first_seq desc
     limit 1`,
    [importId],
  )
  if (rows.length === 0) return null
  const last = Number(rows[0].last)
  const first = Math.max(Number(rows[0].first_seq), last - UNDO_BATCH_MOVEMENTS + 1)
  return { site: rows[0].name as string, siteId: rows[0].site_id as number, first, last }
}

/** What meets the movements of a range and what took them back, latest first, and when each of those was recorded. */
async function compensations(
  client: PoolClient,
  importId: string,
  { site, siteId, first, last }: UndoRange,
  takers: readonly number[],
): Promise<{ movements: Movement[]; items: ReturnType<typeof itemOf>[]; since: Float64Array }> {
  const { rows } = await client.query(
    `select movements.*, code, source.location as from_path, source_place.kind as from_kind, lot, owner,
       target.location as to_path, target_place.kind as to_kind
     from movements
     join items using (item_id)
     join balances as source on source.site_id = $1 and source.book_id = from_book
     join locations as source_place on source_place.site_id = $1 and source_place.path = source.location
     join lateral (select location from balances where site_id = $1 and book_id = to_book) as target on true
     join locations as target_place on target_place.site_id = $1 and target_place.path = target.location
     where movements.site_id = $1 and (seq between $2 and $3 or seq = any($4::bigint[]))
     order by seq desc`,
    [siteId, first, last, numbers(takers)],
  )
  const items = await client.query(`select items.*, '[]'::json as packs from items where item_id = any($1)`, [
    numbers(new Set(rows.map((row) => row.item_id))),
  ])
  return {
    movements: rows.map((row) => compensation(row, site, importId)),
    items: items.rows.map(itemOf),
    since: Float64Array.from(rows, (row) => row.recorded_at.getTime()),
  }
}

/** The same goods the other way, when they moved; recorded now, and naming what it undoes. */
function compensation(row: SqlRow, site: string, importId: string): Movement {
  return {
    id: `undo-${importId}-${row.seq}`,
    kind: 'adjustment',
    item: row.code,
    from: { site, path: row.to_path, kind: row.to_kind },
    to: { site, path: row.from_path, kind: row.from_kind },
    quantity: Number(row.quantity),
    lot: row.lot,
    owner: row.owner,
    occurredAt: { at: row.occurred_at.getTime(), precision: row.occurred_precision },
    reportedAt: null,
    recordedAt: null,
    source: OWN_SOURCE,
    actor: OWN_SOURCE,
    device: null,
    document: `import ${importId}`,
    line: String(row.seq),
    reason: UNDONE_REASON,
    unitCost: row.unit_cost === null ? null : Number(row.unit_cost),
    currency: null,
    scanned: null,
    receivedSeq: null,
  }
}
