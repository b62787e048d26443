/**
 * Any row of the ledger at once, filtered or not, by its place among those that match.
 *
 * Unfiltered, a site's numbers have no gap: the row is the number. Filtered, the counts of a view say in which block of
 * numbers a row lies, and only a few blocks are read.
 */
import type { LedgerMark, LedgerPosition, MovementsRequest } from '../../app/movements/port.ts'
import { LEDGER_BATCH_MOVEMENTS, LEDGER_BLOCK_MOVEMENTS } from '../../core/limits.ts'
import { select } from '../database/rows.ts'
import { countBlocks, readRows } from './blocks.ts'
import { MOVEMENT, MOVEMENT_COLUMNS, type MovementRecord } from './row.ts'
import { seqAtTime } from './seq-at-time.ts'
import { type LedgerView, type LedgerViews, lookAt, type SiteView } from './views.ts'

/** How many movements match a question. */
export async function ledgerTotal(views: LedgerViews, ask: MovementsRequest): Promise<number> {
  return (await lookAt(views, ask)).total
}

/** The rows from `start` on in the direction of the question, and how many match in all. */
export async function ledgerRows(
  views: LedgerViews,
  ask: MovementsRequest,
  start: number,
  limit: number,
): Promise<{ rows: MovementRecord[]; total: number }> {
  const view = await lookAt(views, ask)
  const { sites, total } = view
  const isAscending = ask.direction === 'asc'
  const end = Math.min(start + limit, total)
  const [from, to] = isAscending ? [start, end] : [total - end, total - start]
  const found: MovementRecord[] = []
  let skipped = 0
  for (const { view: site, total: here } of sites) {
    const first = Math.max(0, from - skipped)
    const last = Math.min(here, to - skipped)
    if (first < last) found.push(...(await rowsOf(views, view, site, first, last)))
    skipped += here
  }
  return { rows: isAscending ? found : found.reverse(), total }
}

/** How many matching rows, oldest first, lie before a number or a time. */
export async function ledgerPosition(
  views: LedgerViews,
  ask: MovementsRequest,
  mark: LedgerMark,
): Promise<LedgerPosition> {
  const view = await lookAt(views, ask)
  let row = 0
  for (const { view: site, total: here } of view.sites) {
    const seq = 'seq' in mark ? mark.seq : await seqAtTime(views.pool, site.siteId, site.seen, mark)
    const inside = await rowsBefore(views, view, site, seq)
    row += Math.min(inside, here)
    if (inside < here) break
  }
  return { row, total: view.total }
}

/** All rows that match by now, LEDGER_BATCH_MOVEMENTS at a time. */
export async function* ledgerBatches(
  views: LedgerViews,
  ask: MovementsRequest,
): AsyncGenerator<MovementRecord[]> {
  const view = await lookAt(views, ask)
  const isAscending = ask.direction === 'asc'
  for (const { view: site, total } of isAscending ? view.sites : view.sites.toReversed()) {
    for (let done = 0; done < total; done += LEDGER_BATCH_MOVEMENTS) {
      const end = Math.min(done + LEDGER_BATCH_MOVEMENTS, total)
      yield isAscending
        ? await rowsOf(views, view, site, done, end)
        : (await rowsOf(views, view, site, total - end, total - done)).reverse()
    }
  }
}

/** The rows `first` to `end` - 1 of those that match at a site. */
async function rowsOf(
  { pool }: LedgerViews,
  { filter }: LedgerView,
  { siteId, before, blocks }: SiteView,
  first: number,
  end: number,
): Promise<MovementRecord[]> {
  if (filter === null)
    return select(
      pool,
      MOVEMENT,
      `select ${MOVEMENT_COLUMNS} from movements where site_id = $1 and seq > $2 and seq <= $3 order by seq`,
      [siteId, first, end],
    )
  const from = lastAtMost(before, first)
  const to = lastAtMost(before, end - 1)
  return readRows(pool, { ...filter, siteId }, blocks.slice(from, to + 1), first - before[from], end - first)
}

async function rowsBefore(
  { pool }: LedgerViews,
  { filter }: LedgerView,
  { siteId, before, blocks, total }: SiteView,
  seq: number,
): Promise<number> {
  if (filter === null) return Math.max(0, Math.min(seq - 1, total))
  const block = Math.floor((seq - 1) / LEDGER_BLOCK_MOVEMENTS)
  const at = lastAtMost(blocks, block)
  if (at < 0) return 0
  if (blocks[at] < block) return before[at + 1] ?? total
  const inside = await countBlocks(pool, { ...filter, siteId }, block * LEDGER_BLOCK_MOVEMENTS, seq - 1)
  return before[at] + (inside[0]?.count ?? 0)
}

/** The last index whose value is at most `value`; -1 where there is none. The values ascend. */
function lastAtMost(values: readonly number[], value: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle] <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
