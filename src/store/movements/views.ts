/**
 * Filtered views of the ledger: how many movements match, by blocks of LEDGER_BLOCK_MOVEMENTS numbers.
 *
 * The movements that match a filter are counted once; the counts of LEDGER_VIEWS_MAX filters are remembered. History is
 * append-only, so a count never gets wrong: the next question counts only the movements posted since.
 */
import type { Pool } from 'pg'
import type { MovementsRequest } from '../../app/movements/port.ts'
import { LEDGER_VIEWS_MAX } from '../../core/limits.ts'
import { int4, int8, type RowOf, type RowShape, select } from '../database/rows.ts'
import { countBlocks, type SiteFilter } from './blocks.ts'
import { type MovementFilter, movementFilter } from './filter.ts'

/** The counts that one process remembers, by the text of their filter. */
export interface LedgerViews {
  readonly pool: Pool
  readonly counted: Map<string, Promise<Map<number, SiteView>>>
}

/** The counts of one site. Block `number` holds `before` matches before its first one. */
export interface SiteView {
  readonly siteId: number
  /** The last number that is counted. */
  seen: number
  total: number
  readonly blocks: number[]
  readonly before: number[]
}

/** The sites of a question in order, counted up to now. */
export interface LedgerView {
  /** `total` is the count at the time of the question; the view may be counted further by another one. */
  readonly sites: readonly { readonly view: SiteView; readonly total: number }[]
  readonly total: number
  /** Null where every movement of the sites matches: a row is then found by its number alone. */
  readonly filter: MovementFilter | null
}

/** An empty memory of views. */
export function createLedgerViews(pool: Pool): LedgerViews {
  return { pool, counted: new Map() }
}

/** The view of a question, counted up to now. */
export async function lookAt({ pool, counted }: LedgerViews, ask: MovementsRequest): Promise<LedgerView> {
  const { after, limit, direction, ...narrowing } = ask
  const key = keyOf(narrowing)
  // The sites first: what is posted later is not counted yet, even where its books are known already.
  const sites = await sitesOf(pool, ask.site)
  const filter = isEvery(narrowing) ? null : await movementFilter(pool, narrowing)
  const previous = counted.get(key) ?? Promise.resolve(new Map<number, SiteView>())
  const current = previous.then((known) => countSites(pool, known, sites, filter))
  remember(counted, key, current)
  const views = await current
  const seen = sites.map(({ site_id }) => {
    const view = views.get(site_id)!
    return { view, total: view.total }
  })
  return { sites: seen, total: seen.reduce((sum, { total }) => sum + total, 0), filter }
}

function keyOf(narrowing: MovementsRequest): string {
  return JSON.stringify(
    Object.entries(narrowing)
      .filter(([, value]) => value !== undefined)
      .sort(),
  )
}

/** Whether nothing but a site narrows the question. */
function isEvery(narrowing: MovementsRequest): boolean {
  return Object.entries(narrowing).every(([name, value]) => name === 'site' || !value)
}

/** The latest used filters stay; a count that failed does not. */
function remember(
  counted: LedgerViews['counted'],
  key: string,
  current: Promise<Map<number, SiteView>>,
): void {
  counted.delete(key)
  counted.set(key, current)
  current.catch(() => counted.delete(key))
  for (const [oldest] of counted) if (counted.size > LEDGER_VIEWS_MAX) counted.delete(oldest)
}

const SITE = { site_id: int4, last_seq: int8 } satisfies RowShape

function sitesOf(pool: Pool, name: string | undefined): Promise<RowOf<typeof SITE>[]> {
  return select(
    pool,
    SITE,
    'select site_id, last_seq from sites where $1::text is null or name = $1 order by site_id',
    [name ?? null],
  )
}

async function countSites(
  pool: Pool,
  known: Map<number, SiteView>,
  sites: readonly RowOf<typeof SITE>[],
  filter: MovementFilter | null,
): Promise<Map<number, SiteView>> {
  for (const { site_id: siteId, last_seq: lastSeq } of sites) {
    const site = known.get(siteId) ?? { siteId, seen: 0, total: 0, blocks: [], before: [] }
    known.set(siteId, site)
    if (filter === null) Object.assign(site, { seen: lastSeq, total: lastSeq })
    else await countOn(pool, site, { ...filter, siteId }, lastSeq)
  }
  return known
}

/** Counts the movements posted since, and puts their blocks behind those counted before. */
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
