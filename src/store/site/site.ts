/** Sites, and the items and locations a batch names. */
import { randomInt } from 'node:crypto'
import { escapeLiteral, type Pool, type PoolClient } from 'pg'
import type { SiteMode } from '../../app/site/port.ts'
import type { LocationKind } from '../../core/codes.ts'
import type { History } from '../../core/history/history.ts'
import type { Item } from '../../core/history/item.ts'
import { hasFloor, type Location } from '../../core/history/location.ts'
import { PLACES_REMEMBERED_MAX } from '../../core/limits.ts'
import type { QuantityHabits } from '../../core/posting/unusual.ts'
import { numbers } from '../database/numbers.ts'
import type { SqlRow } from '../database/page.ts'
import { inTransaction } from '../database/transaction.ts'

export interface Site {
  readonly id: number
  readonly name: string
  readonly mode: SiteMode
  readonly lastSeq: number
  readonly lastRecordedAt: number | null
  readonly lastBookId: number
  /** Own movements that happened up to here are refused. */
  readonly closedUntil: number | null
  /** The latest time of our own clock that anything here was decided at. */
  readonly lastDecidedAt: number | null
  readonly rulesVersion: string
  /** Movements that are parked. */
  readonly parked: number
  /** Whether anything was ever reserved, or announced, here. */
  readonly reserves: boolean
  readonly announces: boolean
  /**
   * Another random number whenever somebody held the site's lock: who comes back to the same turn, or takes the next
   * one after it, finds all as it was.
   */
  readonly turn: number
  readonly turnBefore: number
  /** Grows with what items are, and with what is usual of them. */
  readonly itemsTurn: number
  readonly habitsTurn: number
}

/** Taken by whoever makes a site, or changes what holds for all of them. */
export const SITE_LOCK = 7_411_002

/** Takes the lock and the next turn with it. */
const lockOf = (name: string) =>
  `update sites set turn_before = turn, turn = ${nextTurn()} where name = ${name} returning *`

/** No two are the same, whichever process takes them. */
export function nextTurn(): number {
  return randomInt(1, TURN_MAX)
}

const TURN_MAX = 2 ** 48 - 1

/** Locks a site's row until the transaction ends; a site not seen before is created in observe mode. */
export async function lockSite(client: PoolClient, name: string): Promise<Site> {
  let { rows } = await client.query(lockOf('$1'), [name])
  if (rows.length === 0) {
    await client.query('select pg_advisory_xact_lock($1)', [SITE_LOCK])
    await client.query(
      `insert into sites (site_id, name, rules_version)
       select coalesce(max(site_id), 0) + 1, $1, (select count(*) from rules) from sites
       on conflict (name) do nothing`,
      [name],
    )
    ;({ rows } = await client.query(lockOf('$1'), [name]))
  }
  return siteOf(rows[0])
}

/** Runs work in one transaction that holds the lock of a site; both are asked for at once. */
export function inSite<Result>(
  pool: Pool,
  name: string,
  work: (client: PoolClient, site: Site) => Promise<Result>,
): Promise<Result> {
  const begin = `begin; ${lockOf(escapeLiteral(name))}`
  return inTransaction(
    pool,
    async (client, begun) => {
      const [row] = begun.rows
      return work(client, row === undefined ? await lockSite(client, name) : siteOf(row))
    },
    begin,
  )
}

/** Locks a site that is there; null where it is not. */
export async function lockKnownSite(client: PoolClient, name: string): Promise<Site | null> {
  const { rows } = await client.query(lockOf('$1'), [name])
  return rows.length === 0 ? null : siteOf(rows[0])
}

/**
 * The same without a turn, for who may change nothing that movements are decided by; who does takes one after all.
 */
export async function holdSite(client: PoolClient, name: string): Promise<Site | null> {
  const { rows } = await client.query('select * from sites where name = $1 for update', [name])
  return rows.length === 0 ? null : siteOf(rows[0])
}

export async function takeTurn(client: PoolClient, { id }: Site): Promise<void> {
  await client.query('update sites set turn_before = turn, turn = $2 where site_id = $1', [id, nextTurn()])
}

/** Tells all who remember something of items that it is not so any more. */
export async function tellItemsChanged(pool: Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [SITE_LOCK])
    await client.query('select from sites order by site_id for update')
    await client.query('update sites set items_turn = items_turn + 1')
  })
}

/** Looks at a site without a lock; one not seen before is what it would be. */
export async function readSite(client: PoolClient, name: string): Promise<Site> {
  const { rows } = await client.query('select * from sites where name = $1', [name])
  return rows.length === 0 ? unseen(name) : siteOf(rows[0])
}

function siteOf(row: SqlRow): Site {
  return {
    ...{ id: row.site_id, name: row.name, mode: row.mode, rulesVersion: row.rules_version },
    lastSeq: Number(row.last_seq),
    lastRecordedAt: row.last_recorded_at?.getTime() ?? null,
    lastBookId: Number(row.last_book_id),
    closedUntil: row.closed_until?.getTime() ?? null,
    lastDecidedAt: row.last_decided_at?.getTime() ?? null,
    ...{ parked: Number(row.parked), reserves: row.reserves, announces: row.announces },
    ...{ turn: Number(row.turn), turnBefore: Number(row.turn_before) },
    ...{ itemsTurn: Number(row.items_turn), habitsTurn: Number(row.habits_turn) },
  }
}

function unseen(name: string): Site {
  return {
    ...{ id: 0, name, mode: 'observe', rulesVersion: '0', lastSeq: 0, lastRecordedAt: null, lastBookId: 0 },
    ...{ closedUntil: null, lastDecidedAt: null, parked: 0, reserves: false, announces: false },
    ...{ turn: 0, turnBefore: 0, itemsTurn: 0, habitsTurn: 0 },
  }
}

/** Our own clock as the site goes by it: it never goes back, whoever's clock does. */
export function decidedAt({ lastDecidedAt }: Site, now: number): number {
  return Math.max(now, lastDecidedAt ?? now)
}

/** Keeps that something was decided at a time, also where nothing came of it but an answer. */
export async function keepTime(client: PoolClient, { id, lastDecidedAt }: Site, at: number): Promise<void> {
  if (lastDecidedAt !== null && at <= lastDecidedAt) return
  await client.query('update sites set last_decided_at = $2 where site_id = $1', [id, new Date(at)])
}

export interface RegisteredItem {
  readonly id: number
  readonly scale: number
  readonly category: string | null
  readonly habits: QuantityHabits | null
}

/** What is known of the items and locations that a batch names. */
export interface Registered {
  /** By item of the history; null where it is not registered. */
  readonly items: readonly (RegisteredItem | null)[]
  readonly kindOf: (path: string) => LocationKind
  readonly isKnown: (path: string) => boolean
  /** Whether a place has a floor: as it was registered, whatever the batch says. */
  readonly isShelf: (path: string) => boolean
}

export interface RegisterOptions {
  readonly dry?: boolean
  readonly registered?: { readonly registered: ReadonlyMap<string, RegisteredItem> }
  readonly pool?: object
}

/** Registers what the rows name (observe mode), and says what is known of it. A dry run registers nothing. */
export async function registerBatch(
  client: PoolClient,
  site: Site,
  history: History,
  rows: Int32Array,
  { dry = false, registered, pool }: RegisterOptions = {},
): Promise<Registered> {
  const used = namedItems(history, rows)
  const places = namedLocations(history, rows)
  const isOpen = site.mode === 'observe'
  if (isOpen && !dry) await register(client, site, used, places)
  // What an open site has just registered was not there yet when the items were read.
  const isRead = registered !== undefined && (!isOpen || dry)
  const known = isRead ? registered.registered : await readNamed(client, site, used)
  const kinds = isOpen
    ? await readKinds(client, site, places)
    : await rememberedKinds(client, site, places, pool ?? client)
  const fresh = new Map<string, RegisteredItem>()
  if (isOpen && dry) {
    for (const [place, { code, scale, category }] of used.entries())
      fresh.set(code, { id: -1 - place, scale, category, habits: null })
    for (const { path, kind } of places) if (!kinds.has(path)) kinds.set(path, kind)
  }
  return {
    items: history.items.map(({ code }) => known.get(code) ?? fresh.get(code) ?? null),
    kindOf: (path) => kinds.get(path)!,
    isKnown: (path) => kinds.has(path),
    isShelf: (path) => hasFloor(kinds.get(path)!),
  }
}

async function readNamed(
  client: PoolClient,
  site: Site,
  items: readonly Item[],
): Promise<Map<string, RegisteredItem>> {
  const { rows } = await client.query({
    text: `select items.item_id, code, scale, category, habits
       from items
       left join item_habits on item_habits.item_id = items.item_id and site_id = $2
       where code = any($1)`,
    values: [items.map((item) => item.code), site.id],
    rowMode: 'array',
  })
  return new Map(rows.map(([id, code, scale, category, habits]) => [code, { id, scale, category, habits }]))
}

async function readKinds(
  client: PoolClient,
  site: Site,
  places: readonly Location[],
): Promise<Map<string, LocationKind>> {
  const { rows } = await client.query({
    text: 'select path, kind from locations where site_id = $1 and path = any($2)',
    values: [site.id, places.map((place) => place.path)],
    rowMode: 'array',
  })
  return new Map(rows.map(([path, kind]) => [path, kind]))
}

/** By database and site. A registered place stays what it is, so that it need be asked for once only. */
const remembered = new WeakMap<object, Map<number, Map<string, LocationKind>>>()

async function rememberedKinds(
  client: PoolClient,
  site: Site,
  places: readonly Location[],
  pool: object,
): Promise<Map<string, LocationKind>> {
  const sites = remembered.get(pool) ?? new Map<number, Map<string, LocationKind>>()
  remembered.set(pool, sites)
  const known = sites.get(site.id) ?? new Map<string, LocationKind>()
  sites.set(site.id, known)
  if (known.size > PLACES_REMEMBERED_MAX) known.clear()
  const missing = places.filter(({ path }) => !known.has(path))
  if (missing.length > 0)
    for (const [path, kind] of await readKinds(client, site, missing)) known.set(path, kind)
  return known
}

async function register(
  client: PoolClient,
  site: Site,
  items: readonly Item[],
  places: readonly Location[],
): Promise<void> {
  await client.query(
    `insert into items (code, base_unit, scale)
     select asked.code, asked.base_unit, asked.scale
     from unnest($1::text[], $2::text[], $3::smallint[]) as asked (code, base_unit, scale)
     where not exists (select from items where items.code = asked.code)
     on conflict (code) do nothing`,
    [
      items.map((item) => item.code),
      items.map((item) => item.baseUnit),
      numbers(items.map((item) => item.scale)),
    ],
  )
  await client.query(
    `insert into locations (site_id, path, kind)
     select $1, path, kind
     from unnest($2::text[], $3::text[]) as asked (path, kind)
     on conflict do nothing`,
    [site.id, places.map((place) => place.path), places.map((place) => place.kind)],
  )
}

/** By code, so that writers who register the same items wait for each other and not in a circle. */
function namedItems({ item, items }: History, rows: Int32Array): Item[] {
  const named = new Uint8Array(items.length)
  for (const row of rows) named[item[row]] = 1
  return items
    .filter((_, index) => named[index] === 1)
    .sort((left, right) => (left.code < right.code ? -1 : 1))
}

function namedLocations({ from, to, locations }: History, rows: Int32Array): Location[] {
  const named = new Uint8Array(locations.length)
  for (const row of rows) {
    named[from[row]] = 1
    named[to[row]] = 1
  }
  return locations.filter((_, index) => named[index] === 1)
}
