/** Sites, and the items and locations a batch names. */
import type { PoolClient } from 'pg'
import type { SiteMode } from '../app/ports/ledger.ts'
import type { History } from '../core/history.ts'

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

/** Registers what the rows name (observe mode), and says what is known of it. Items are indexed as in the history. */
export async function registerBatch(client: PoolClient, site: Site, history: History, rows: Int32Array) {
  const used = [...new Set(Array.from(rows, (row) => history.item[row]))].map((item) => history.items[item])
  used.sort((left, right) => (left.code < right.code ? -1 : 1))
  const places = [...new Set(Array.from(rows, (row) => [history.from[row], history.to[row]]).flat())].map(
    (location) => history.locations[location],
  )
  if (site.mode === 'observe') {
    await client.query(
      `insert into items (code, base_unit, scale)
       select asked.code, asked.base_unit, asked.scale
       from unnest($1::text[], $2::text[], $3::smallint[]) as asked (code, base_unit, scale)
       where not exists (select from items where items.code = asked.code)
       on conflict (code) do nothing`,
      [used.map((item) => item.code), used.map((item) => item.baseUnit), used.map((item) => item.scale)],
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
  const paths = await client.query('select path from locations where site_id = $1', [site.id])
  const byCode = new Map(
    items.rows.map((row) => [row.code, { id: row.item_id as number, scale: row.scale as number }]),
  )
  const known = new Set(paths.rows.map((row) => row.path))
  return {
    of: history.items.map((item) => byCode.get(item.code) ?? null),
    known: (path: string) => known.has(path),
  }
}
