/**
 * Any row of the ledger at once, filtered or not, by its place among those that match.
 *
 * Unfiltered, a site's numbers have no gap: the row is the number. For a filter, the movements that match are counted
 * once by blocks of LEDGER_BLOCK_MOVEMENTS numbers; a row is then found by summing up counts, and reading a few blocks.
 * History is append-only, so a count never gets wrong: what was posted since is counted when it is asked again.
 */
import type { Pool } from 'pg'
import type { LedgerMark, LedgerPosition, MovementAsk } from '../../app/movements/port.ts'
import { LEDGER_BATCH_MOVEMENTS, LEDGER_BLOCK_MOVEMENTS, LEDGER_VIEWS_MAX } from '../../core/limits.ts'
import type { SqlRow } from '../database/page.ts'
import { countBlocks, readRows, type SiteFilter } from './ledger-blocks.ts'
import { seqAtTime } from './ledger-clock.ts'
import { movementFilter } from './movement-filter.ts'

export type LedgerViews = ReturnType<typeof createLedgerViews>

/** What is counted of one site. Block `number` holds `before` matches before its first one. */
interface SiteView {
  readonly siteId: number
  /** The last number that is counted. */
  seen: number
  total: number
  readonly blocks: number[]
  readonly before: number[]
}

export function createLedgerViews(pool: Pool) {
  const views = new Map<string, Promise<Map<number, SiteView>>>()

  /** The sites of a filter, counted up to now, in order. */
  async function look(ask: MovementAsk) {
    const { after, limit, direction, ...filter } = ask
    const key = JSON.stringify(
      Object.entries(filter)
        .filter(([, value]) => value !== undefined)
        .sort(),
    )
    // The sites first: whatever is posted to later is not counted yet, even where its books are known already.
    const sites = await sitesOf(pool, ask.site)
    const asked = await movementFilter(pool, filter)
    const every = Object.entries(filter).every(([name, value]) => name === 'site' || !value)
    const previous = views.get(key) ?? Promise.resolve(new Map<number, SiteView>())
    const counted = previous.then(async (known) => {
      for (const { siteId, lastSeq } of sites) {
        const site = known.get(siteId) ?? { siteId, seen: 0, total: 0, blocks: [], before: [] }
        known.set(siteId, site)
        if (every) Object.assign(site, { seen: lastSeq, total: lastSeq })
        else await countOn(pool, site, { ...asked, siteId }, lastSeq)
      }
      return known
    })
    views.delete(key)
    views.set(key, counted)
    counted.catch(() => views.delete(key))
    for (const [oldest] of views) if (views.size > LEDGER_VIEWS_MAX) views.delete(oldest)
    const known = await counted
    const seen = sites.map(({ siteId }) => ({ view: known.get(siteId)!, total: known.get(siteId)!.total }))
    return {
      sites: seen,
      total: seen.reduce((sum, { total }) => sum + total, 0),
      rows: (view: SiteView, first: number, end: number) =>
        rowsOf(pool, view, every ? null : { ...asked, siteId: view.siteId }, first, end),
      before: (view: SiteView, seq: number) =>
        rowsBefore(pool, view, every ? null : { ...asked, siteId: view.siteId }, seq),
    }
  }

  return {
    total: async (ask: MovementAsk): Promise<number> => (await look(ask)).total,

    /** The rows from `start` in the direction asked for, as the table holds them. */
    async page(ask: MovementAsk, start: number, limit: number): Promise<{ rows: SqlRow[]; total: number }> {
      const { sites, total, rows } = await look(ask)
      const isAscending = ask.direction === 'asc'
      const end = Math.min(start + limit, total)
      const [from, to] = isAscending ? [start, end] : [total - end, total - start]
      const found: SqlRow[] = []
      let skipped = 0
      for (const { view, total: here } of sites) {
        const [first, last] = [Math.max(0, from - skipped), Math.min(here, to - skipped)]
        if (first < last) found.push(...(await rows(view, first, last)))
        skipped += here
      }
      return { rows: isAscending ? found : found.reverse(), total }
    },

    async position(ask: MovementAsk, mark: LedgerMark): Promise<LedgerPosition> {
      const { sites, total, before } = await look(ask)
      let row = 0
      for (const { view, total: here } of sites) {
        const seq = 'seq' in mark ? mark.seq : await seqAtTime(pool, view.siteId, view.seen, mark)
        const inside = await before(view, seq)
        row += Math.min(inside, here)
        if (inside < here) break
      }
      return { row, total }
    },

    /** All rows that match by now, a batch at a time. */
    async *batches(ask: MovementAsk): AsyncGenerator<SqlRow[]> {
      const { sites, rows } = await look(ask)
      const isAscending = ask.direction === 'asc'
      for (const { view, total } of isAscending ? sites : sites.reverse()) {
        for (let done = 0; done < total; done += LEDGER_BATCH_MOVEMENTS) {
          const end = Math.min(done + LEDGER_BATCH_MOVEMENTS, total)
          yield isAscending
            ? await rows(view, done, end)
            : (await rows(view, total - end, total - done)).reverse()
        }
      }
    },
  }
}

async function sitesOf(pool: Pool, name: string | undefined) {
  const { rows } = await pool.query(
    'select site_id, last_seq from sites where $1::text is null or name = $1 order by site_id',
    [name ?? null],
  )
  return rows.map((row) => ({ siteId: row.site_id as number, lastSeq: Number(row.last_seq) }))
}

/** Counts what was posted since, and puts it behind what was counted before. */
async function countOn(pool: Pool, site: SiteView, filter: SiteFilter, lastSeq: number): Promise<void> {
  if (lastSeq <= site.seen) return
  const counted = await countBlocks(pool, filter, site.seen, lastSeq)
  for (const { block, count } of counted) {
    if (site.blocks.at(-1) !== block) {
      site.blocks.push(block)
      site.before.push(site.total)
    }
    site.total += count
  }
  site.seen = lastSeq
}

async function rowsOf(pool: Pool, view: SiteView, filter: SiteFilter | null, first: number, end: number) {
  const { siteId, before, blocks } = view
  if (filter === null) {
    const { rows } = await pool.query(
      'select * from movements where site_id = $1 and seq > $2 and seq <= $3 order by seq',
      [siteId, first, end],
    )
    return rows
  }
  const from = lastAtMost(before, first)
  const to = lastAtMost(before, end - 1)
  return readRows(pool, filter, blocks.slice(from, to + 1), first - before[from], end - first)
}

async function rowsBefore(pool: Pool, view: SiteView, filter: SiteFilter | null, seq: number) {
  if (filter === null) return Math.max(0, Math.min(seq - 1, view.total))
  const block = Math.floor((seq - 1) / LEDGER_BLOCK_MOVEMENTS)
  const at = lastAtMost(view.blocks, block)
  if (at < 0) return 0
  if (view.blocks[at] < block) return view.before[at + 1] ?? view.total
  const inside = await countBlocks(pool, filter, block * LEDGER_BLOCK_MOVEMENTS, seq - 1)
  return view.before[at] + (inside[0]?.count ?? 0)
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
