/** Sites, and the items and locations a batch names. */
import type { PoolClient } from 'pg'
import type { SiteMode } from '../app/ports/ledger.ts'
import type { LocationKind } from '../core/codes.ts'
import type { History } from '../core/history.ts'
import type { Item } from '../core/item.ts'
import { hasFloor, type Location } from '../core/location.ts'
import { numbers } from './numbers.ts'

export interface Site {
  readonly id: number
  readonly mode: SiteMode
  readonly lastSeq: number
  readonly lastRecordedAt: number | null
  readonly lastBookId: number
}

const SITE_LOCK = 7_411_002

/** Locks a site's row until the transaction ends; a site not seen before is created in observe mode. */
export async function lockSite(client: PoolClient, name: string): Promise<Site> {
  const select = 'select * from sites where name = $1 for update'
  let { rows } = await client.query(select, [name])
  if (rows.length === 0) {
    await client.query('select pg_advisory_xact_lock($1)', [SITE_LOCK])
    await client.query(
      `insert into sites (site_id, name)
       select coalesce(max(site_id), 0) + 1, $1 from sites
       on conflict (name) do nothing`,
      [name],
    )
    ;({ rows } = await client.query(select, [name]))
  }
  const [row] = rows
  return {
    id: row.site_id,
    mode: row.mode,
    lastSeq: Number(row.last_seq),
    lastRecordedAt: row.last_recorded_at?.getTime() ?? null,
    lastBookId: Number(row.last_book_id),
  }
}

/** What is known of the items and locations that a batch names. */
export interface Registered {
  /** By item of the history; null where it is not registered. */
  readonly items: readonly ({ readonly id: number; readonly scale: number } | null)[]
  readonly isKnown: (path: string) => boolean
  /** Whether a place has a floor: as it was registered, whatever the batch says. */
  readonly isShelf: (path: string) => boolean
}

/** Registers what the rows name (observe mode), and says what is known of it. */
export async function registerBatch(
  client: PoolClient,
  site: Site,
  history: History,
  rows: Int32Array,
): Promise<Registered> {
  const used = namedItems(history, rows)
  if (site.mode === 'observe') {
    const places = namedLocations(history, rows)
    await client.query(
      `insert into items (code, base_unit, scale)
       select asked.code, asked.base_unit, asked.scale
       from unnest($1::text[], $2::text[], $3::smallint[]) as asked (code, base_unit, scale)
       where not exists (select from items where items.code = asked.code)
       on conflict (code) do nothing`,
      [
        used.map((item) => item.code),
        used.map((item) => item.baseUnit),
        numbers(used.map((item) => item.scale)),
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
  const items = await client.query('select item_id, code, scale from items where code = any($1)', [
    used.map((item) => item.code),
  ])
  const locations = await client.query('select path, kind from locations where site_id = $1', [site.id])
  const byCode = new Map(
    items.rows.map((row) => [row.code, { id: row.item_id as number, scale: row.scale as number }]),
  )
  const kinds = new Map<string, LocationKind>(locations.rows.map((row) => [row.path, row.kind]))
  return {
    items: history.items.map((item) => byCode.get(item.code) ?? null),
    isKnown: (path) => kinds.has(path),
    isShelf: (path) => hasFloor(kinds.get(path)!),
  }
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
