/** Movements read back as histories: of one book for its timeline, of one item at a site for its causes. */
import type { Pool } from 'pg'
import type { BookHistory, DirtyItem } from '../app/ports/ledger.ts'
import type { EpisodeResult } from '../core/audit-result.ts'
import { type History, historyOf } from '../core/history.ts'
import type { Movement } from '../core/movement.ts'
import { parseBookId, type SqlRow } from './page.ts'
import { findItems } from './read-registry.ts'
import { lockSite } from './site.ts'
import { inTransaction } from './transaction.ts'

const MOVEMENTS = `select movements.*, sites.name as site, items.code, here.lot, here.owner,
    here.location as from_path, there.location as to_path, left_place.kind as from_kind, right_place.kind as to_kind
  from movements
  join sites using (site_id)
  join items using (item_id)
  join balances as here on here.site_id = movements.site_id and here.book_id = from_book
  join balances as there on there.site_id = movements.site_id and there.book_id = to_book
  join locations as left_place on left_place.site_id = movements.site_id and left_place.path = here.location
  join locations as right_place on right_place.site_id = movements.site_id and right_place.path = there.location`

/** The last instant an item's times may mean: a day ends with its last millisecond. */
const HORIZON = `greatest(max(recorded_at), max(occurred_at + case occurred_precision
  when 'day' then interval '24 hours - 1 millisecond'
  when 'minute' then interval '1 minute - 1 millisecond'
  else interval '0' end))`

export async function historyOfItem(pool: Pool, site: string, item: string): Promise<History> {
  const { rows } = await pool.query(`${MOVEMENTS} where sites.name = $1 and items.code = $2 order by seq`, [
    site,
    item,
  ])
  const horizon = await pool.query(
    `select ${HORIZON} as horizon
     from movements join sites using (site_id) join items using (item_id)
     where sites.name = $1 and items.code = $2`,
    [site, item],
  )
  const history = historyOf(rows.map(movementOf), await findItems(pool, [item]))
  return { ...history, horizon: horizon.rows[0].horizon?.getTime() ?? 0 }
}

export async function historyOfBook(pool: Pool, id: string): Promise<BookHistory | null> {
  const key = parseBookId(id)
  if (key === null) return null
  const books = await pool.query(
    `select balances.*, sites.name as site, items.code, locations.kind
     from balances join sites using (site_id) join items using (item_id)
     join locations on locations.site_id = balances.site_id and path = location
     where balances.site_id = $1 and book_id = $2`,
    [key.siteId, key.bookId],
  )
  if (books.rows.length === 0) return null
  const [book] = books.rows
  const { rows } = await pool.query(
    `${MOVEMENTS} where movements.site_id = $1 and (from_book = $2 or to_book = $2) order by seq`,
    [key.siteId, key.bookId],
  )
  return {
    history: historyOf(rows.map(movementOf), await findItems(pool, [book.code])),
    seq: Float64Array.from(rows, (row) => Number(row.seq)),
    location: { site: book.site, path: book.location, kind: book.kind },
    lot: book.lot,
    owner: book.owner,
  }
}

export async function dirtyItems(pool: Pool, limit: number): Promise<DirtyItem[]> {
  const { rows } = await pool.query(
    `select sites.name as site, code as item, mark
     from dirty_items join sites using (site_id) join items using (item_id)
     order by mark, site_id, item_id
     limit $1`,
    [limit],
  )
  return rows
}

/** Replaces an item's episodes under the site's lock, unless the item was posted to since its history was read. */
export function replaceExplained(
  pool: Pool,
  { site, item, mark }: DirtyItem,
  episodes: readonly EpisodeResult[],
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const { id } = await lockSite(client, site)
    const done = await client.query(
      `delete from dirty_items
       using items
       where items.item_id = dirty_items.item_id and site_id = $1 and code = $2 and mark = $3
       returning dirty_items.item_id`,
      [id, item, mark],
    )
    if (done.rows.length === 0) return false
    const itemId = done.rows[0].item_id
    await client.query('delete from episodes where site_id = $1 and item_id = $2', [id, itemId])
    await client.query(
      `insert into episodes (site_id, episode_id, book_id, item_id, "order", class, started_at, ended_at, deepest,
         deepest_at, unit_ms, measured_to, uncovered, cost_at_risk, trigger_id, closer_id, causes, explained)
       select $1, told.id, book.book_id, $2, told."order", told.class, told."startedAt", told."endedAt",
         (told.deepest * power(10::numeric, scale))::bigint, told."deepestAt",
         round(told."unitSeconds" * power(10::numeric, scale + 3)),
         coalesce(told."endedAt", (select ${HORIZON} from movements where site_id = $1 and item_id = $2)),
         (told.uncovered * power(10::numeric, scale))::bigint, (told."costAtRisk" * 10000)::bigint,
         told.trigger, told.closer, told.causes, true
       from jsonb_to_recordset($3::jsonb) as told (id text, location text, lot text, owner text, "order" text,
         class text, "startedAt" timestamptz, "endedAt" timestamptz, deepest numeric, "deepestAt" timestamptz,
         "unitSeconds" numeric, uncovered numeric, "costAtRisk" numeric, trigger text, closer text, causes jsonb)
       join items on items.item_id = $2
       join balances as book on book.site_id = $1 and book.item_id = $2 and book.location = told.location
         and book.lot is not distinct from told.lot and book.owner is not distinct from told.owner`,
      [id, itemId, JSON.stringify(episodes)],
    )
    return true
  })
}

function movementOf(row: SqlRow): Movement {
  return {
    id: row.external_id,
    kind: row.kind,
    item: row.code,
    from: { site: row.site, path: row.from_path, kind: row.from_kind },
    to: { site: row.site, path: row.to_path, kind: row.to_kind },
    quantity: Number(row.quantity),
    lot: row.lot,
    owner: row.owner,
    occurredAt: { at: row.occurred_at.getTime(), precision: row.occurred_precision },
    reportedAt: row.reported_at?.getTime() ?? null,
    recordedAt: row.recorded_at.getTime(),
    source: row.source,
    actor: row.actor,
    device: row.device,
    document: row.document,
    line: row.line,
    reason: row.reason,
    unitCost: row.unit_cost === null ? null : Number(row.unit_cost),
    currency: null,
    scanned: null,
    receivedSeq: null,
  }
}
