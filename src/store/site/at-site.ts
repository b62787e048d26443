/** A change at one site: under its lock, at the site's own time, told in its trail, all in one transaction. */
import type { Pool, PoolClient } from 'pg'
import { ChangeRefused } from '../../core/refusal.ts'
import { inTransaction } from '../database/transaction.ts'
import { keepTrail, type TrailEntry } from '../trail/trail.ts'
import { decidedAt, lockKnownSite, type Site } from './site.ts'

export interface Clocked {
  readonly pool: Pool
  readonly now: () => number
}

export interface AtSite {
  readonly client: PoolClient
  readonly site: Site
  /** The site's own time, which never goes back. */
  readonly at: number
  /** How far it is ahead of our own clock: what is to last for a while lasts so long by the site's time. */
  readonly aheadMs: number
  readonly tell: (entry: TrailEntry) => void
}

/** ChangeRefused `unknown-site` where it is not there. `lock` takes the site's lock, with a turn or without. */
export function atSite<Result>(
  { pool, now }: Clocked,
  name: string,
  work: (here: AtSite) => Promise<Result>,
  lock: (client: PoolClient, name: string) => Promise<Site | null> = lockKnownSite,
): Promise<Result> {
  return inTransaction(pool, async (client) => {
    const site = await lock(client, name)
    if (site === null) throw new ChangeRefused('unknown-site', { site: name }, '/site')
    const ours = now()
    const at = decidedAt(site, ours)
    const entries: TrailEntry[] = []
    const result = await work({ client, site, at, aheadMs: at - ours, tell: (entry) => entries.push(entry) })
    await client.query('update sites set last_decided_at = $2 where site_id = $1', [site.id, new Date(at)])
    await keepTrail(client, site.id, at, entries)
    return result
  })
}

/** The same for a thing known by `<site number>-<number>`; null where the id names no site. */
export async function atSiteOf<Result>(
  clocked: Clocked,
  id: string,
  work: (here: AtSite, number: string) => Promise<Result>,
): Promise<Result | null> {
  const match = /^(\d{1,9})-(\d{1,15})$/.exec(id)
  if (match === null) return null
  const { rows } = await clocked.pool.query('select name from sites where site_id = $1', [match[1]])
  if (rows.length === 0) return null
  return atSite(clocked, rows[0].name, (here) => work(here, match[2]))
}

/** An item by its code, or ChangeRefused. */
export async function itemAt(client: PoolClient, code: string, pointer: string) {
  const { rows } = await client.query('select item_id, code, scale from items where code = $1', [code])
  if (rows.length === 0) throw new ChangeRefused('unknown-item', { item: code }, pointer)
  return rows[0] as { readonly item_id: number; readonly code: string; readonly scale: number }
}

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
