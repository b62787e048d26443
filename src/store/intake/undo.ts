/**
 * Undo of an import: each of its movements is met by a new one with its ends swapped, latest first, a batch a
 * transaction. Both are void from then on, and no batch is ever half undone: an undo that was broken off goes on where
 * it stopped.
 *
 * A movement that was reversed by hand before is met together with its reversal, so that its goods do not move back a
 * second time: all four are void, and the books hold what they would hold without the import.
 *
 * Throws UndoRefused where a guarded book would sink below its floor.
 */
import type { Pool, PoolClient } from 'pg'
import { UndoRefused } from '../../app/intake/port.ts'
import type { LocationKind, TimePrecision } from '../../core/codes.ts'
import { historyOf } from '../../core/history/history.ts'
import type { Item } from '../../core/history/item.ts'
import { type Movement, OWN_SOURCE } from '../../core/history/movement.ts'
import { UNDO_BATCH_MOVEMENTS } from '../../core/limits.ts'
import { numbers } from '../database/numbers.ts'
import {
  code,
  int4,
  int8,
  nullable,
  type RowOf,
  type RowShape,
  select,
  selectOne,
  selectTuples,
  text,
  timestamptz,
} from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import { postAtSite } from '../posting/post.ts'
import { ITEM, ITEM_COLUMNS, itemOf } from '../registry/read-registry.ts'
import type { LedgerClock } from '../site/ledger-clock.ts'
import { lockSite } from '../site/lock.ts'
import { createMemory } from '../site/memory/site-memory.ts'
import { addVoid } from '../site/void-ranges.ts'

export const UNDONE_REASON = 'import-undone'

/** Undoes the latest UNDO_BATCH_MOVEMENTS that are not yet undone; returns how many that were, 0 once none is left. */
export function undoBatch(pool: Pool, importId: string, clock: LedgerClock): Promise<number> {
  return inTransaction(pool, async (client) => {
    const range = await nextRange(client, importId)
    if (range === null) return 0
    const { site, siteId, first, last, lastSeq } = range
    const reversers = await reversersOf(client, range)
    const { movements, items, since } = await compensations(client, importId, range, reversers)
    await addVoid(client, siteId, { first, last })
    for (const run of runsOf(reversers)) await addVoid(client, siteId, run)
    await addVoid(client, siteId, { first: lastSeq + 1, last: lastSeq + movements.length })
    const history = historyOf(movements, items)
    const rows = Int32Array.from(movements, (_, row) => row)
    const batch = { history, own: true, postedBy: await undoneBy(client, importId) }
    const options = { clock, believedNew: true, since, memory: createMemory() }
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

const BY = { undone_by: nullable(text) }

async function undoneBy(client: PoolClient, importId: string): Promise<string | null> {
  const row = await selectOne(client, BY, 'select undone_by from imports where import_id = $1', [importId])
  return row?.undone_by ?? null
}

/** The reversals of movements of the range, and the reversals of those, in order. None of them is ever parked. */
async function reversersOf(client: PoolClient, { siteId, first, last }: UndoRange): Promise<number[]> {
  const rows = await selectTuples(
    client,
    [int8],
    `with recursive reversers as (
       select reversed_by from reversals where site_id = $1 and seq between $2 and $3
       union all
       select reversals.reversed_by from reversers join reversals on site_id = $1 and seq = reversers.reversed_by
     )
     select reversed_by from reversers order by reversed_by`,
    [siteId, first, last],
  )
  return rows.map(([reversedBy]) => reversedBy)
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
    // Another process may have undone it before the lock was ours.
    const locked = await latestRange(client, importId)
    if (locked !== null && locked.siteId === found.siteId) return { ...locked, lastSeq }
  }
}

const RANGE = { site_id: int4, name: text, first_seq: int8, last: int8 } satisfies RowShape

async function latestRange(client: PoolClient, importId: string) {
  const row = await selectOne(
    client,
    RANGE,
    `select site_id, name, first_seq, coalesce(undone_from, import_ranges.last_seq + 1) - 1 as last
     from import_ranges join sites using (site_id)
     where import_id = $1 and (undone_from is null or undone_from > first_seq)
     order by site_id, first_seq desc
     limit 1`,
    [importId],
  )
  if (row === null) return null
  const first = Math.max(row.first_seq, row.last - UNDO_BATCH_MOVEMENTS + 1)
  return { site: row.name, siteId: row.site_id, first, last: row.last }
}

const UNDONE = {
  seq: int8,
  item_id: int4,
  code: text,
  from_path: text,
  from_kind: code<LocationKind>(),
  to_path: text,
  to_kind: code<LocationKind>(),
  quantity: int8,
  lot: nullable(text),
  owner: nullable(text),
  occurred_at: timestamptz,
  occurred_precision: code<TimePrecision>(),
  recorded_at: timestamptz,
  unit_cost: nullable(int8),
} satisfies RowShape

/**
 * The movements that undo those of a range and their reversals, latest first, with their items, and when each of those
 * was recorded.
 */
async function compensations(
  client: PoolClient,
  importId: string,
  { site, siteId, first, last }: UndoRange,
  reversers: readonly number[],
): Promise<{ movements: Movement[]; items: Item[]; since: Float64Array }> {
  const rows = await select(
    client,
    UNDONE,
    `select seq, movements.item_id, code, quantity, occurred_at, occurred_precision, recorded_at, movements.unit_cost,
       source.location as from_path, source_place.kind as from_kind, lot,
       owner,
       target.location as to_path, target_place.kind as to_kind
     from movements
     join items using (item_id)
     join balances as source on source.site_id = $1 and source.book_id = from_book
     join locations as source_place on source_place.site_id = $1 and source_place.path = source.location
     join lateral (select location from balances where site_id = $1 and book_id = to_book) as target on true
     join locations as target_place on target_place.site_id = $1 and target_place.path = target.location
     where movements.site_id = $1 and (seq between $2 and $3 or seq = any($4::bigint[]))
     order by seq desc`,
    [siteId, first, last, numbers(reversers)],
  )
  const items = await select(client, ITEM, `select ${ITEM_COLUMNS} from items where item_id = any($1)`, [
    numbers(new Set(rows.map((row) => row.item_id))),
  ])
  return {
    movements: rows.map((row) => compensation(row, site, importId)),
    items: items.map(itemOf),
    since: Float64Array.from(rows, (row) => row.recorded_at),
  }
}

/** The same goods the other way, at the time they moved; recorded now, and naming the movement it undoes. */
function compensation(row: RowOf<typeof UNDONE>, site: string, importId: string): Movement {
  return {
    id: `undo-${importId}-${row.seq}`,
    kind: 'adjustment',
    item: row.code,
    from: { site, path: row.to_path, kind: row.to_kind },
    to: { site, path: row.from_path, kind: row.from_kind },
    quantity: row.quantity,
    lot: row.lot,
    owner: row.owner,
    occurredAt: { at: row.occurred_at, precision: row.occurred_precision },
    reportedAt: null,
    recordedAt: null,
    source: OWN_SOURCE,
    actor: OWN_SOURCE,
    device: null,
    document: `import ${importId}`,
    line: String(row.seq),
    reason: UNDONE_REASON,
    unitCost: row.unit_cost,
    currency: null,
    scanned: null,
    receivedSeq: null,
  }
}
