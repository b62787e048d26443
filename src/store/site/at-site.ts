/** A change at one site: under its lock, at the site's own time, noted in its trail, all in one transaction. */

import type { Pool, PoolClient } from 'pg'
import { ChangeRefused } from '../../core/change-refused.ts'
import { parseId } from '../../core/ids.ts'
import { int4, select, selectOne, text } from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import { appendTrail, type TrailEntry } from '../trail/trail.ts'
import type { LedgerClock } from './ledger-clock.ts'
import { lockKnownSite } from './lock.ts'
import type { LastingMemory } from './memory/site-memory.ts'
import type { Site } from './row.ts'

/** What the verbs of the store work with: the database, the clock, and what the process remembers. */
export interface Clocked {
  readonly pool: Pool
  readonly clock: LedgerClock
  readonly lastingOf: (site: string) => LastingMemory
}

export interface AtSite {
  readonly client: PoolClient
  readonly site: Site
  readonly lasting: LastingMemory
  /** The site's own time, which never goes back. */
  readonly at: number
  readonly tell: (entry: TrailEntry) => void
}

/**
 * Runs work at a site. ChangeRefused `unknown-site` where it is not there. `lock` takes the site's lock, with a new
 * version or without.
 */
export function atSite<Result>(
  { pool, clock, lastingOf }: Clocked,
  name: string,
  work: (here: AtSite) => Promise<Result>,
  lock: (client: PoolClient, name: string) => Promise<Site | null> = lockKnownSite,
): Promise<Result> {
  return inTransaction(pool, async (client) => {
    const site = await lock(client, name)
    if (site === null) throw new ChangeRefused('unknown-site', { site: name }, '/site')
    const at = clock.at(site)
    const entries: TrailEntry[] = []
    const result = await work({
      client,
      site,
      lasting: lastingOf(name),
      at,
      tell: (entry) => entries.push(entry),
    })
    await client.query('update sites set last_decided_at = $2 where site_id = $1', [site.id, new Date(at)])
    await appendTrail(client, site.id, at, entries)
    return result
  })
}

/** The same for a thing known by `<site number>-<number>`; null where the id names no site that is there. */
export async function atSiteOf<Result>(
  clocked: Clocked,
  id: string,
  work: (here: AtSite, number: string) => Promise<Result>,
  lock?: (client: PoolClient, name: string) => Promise<Site | null>,
): Promise<Result | null> {
  const named = parseId(id)
  if (named === null) return null
  const site = await selectOne(clocked.pool, { name: text }, 'select name from sites where site_id = $1', [
    named.site,
  ])
  if (site === null) return null
  return atSite(clocked, site.name, (here) => work(here, String(named.number)), lock)
}

const ITEM = { item_id: int4, code: text, scale: int4 }

/** An item by its code; ChangeRefused `unknown-item` at `pointer` where it is not registered. */
export async function itemAt(client: PoolClient, code: string, pointer: string) {
  const [item] = await select(client, ITEM, 'select item_id, code, scale from items where code = $1', [code])
  if (item === undefined) throw new ChangeRefused('unknown-item', { item: code }, pointer)
  return item
}

/** ChangeRefused `unknown-location` at `pointer` where a place is not registered at the site. */
export async function checkPlace(
  client: PoolClient,
  siteId: number,
  path: string,
  pointer: string,
): Promise<void> {
  const { rowCount } = await client.query('select from locations where site_id = $1 and path = $2', [
    siteId,
    path,
  ])
  if (rowCount === 0) throw new ChangeRefused('unknown-location', { location: path }, pointer)
}

/** The same for a place or what lies below it. */
export async function checkArea(
  client: PoolClient,
  siteId: number,
  path: string,
  pointer: string,
): Promise<void> {
  const { rowCount } = await client.query(
    `select from locations where site_id = $1 and (path = $2 or starts_with(path, $2 || '/')) limit 1`,
    [siteId, path],
  )
  if (rowCount === 0) throw new ChangeRefused('unknown-location', { location: path }, pointer)
}
