/**
 * What is asked of items, and what is there to meet it, of one moment.
 *
 * First what is asked, by item and the name it is asked under; then of these items what is left for it already, what
 * lies on storage places, and what is announced. Where nothing is asked the rest is not looked at.
 */
import type { Pool, PoolClient } from 'pg'
import type {
  AnnouncedReceipt,
  DocumentDemand,
  ItemSupply,
  ShortageFacts,
  ShortageFilter,
} from '../../app/shortages/port.ts'
import { INBOUND_TYPES } from '../../core/codes.ts'
import { SHORTAGE_LINES_MAX } from '../../core/limits.ts'
import {
  int4,
  int8,
  nullable,
  type RowShape,
  select,
  selectRow,
  text,
  timestamptz,
} from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import { type Asking, readDemands, readServed } from './demands.ts'
import { type ItemKeys, keysOf } from './item-keys.ts'
import { readSupplies } from './supplies.ts'

/** Facts of all items of which something is asked; `shortageFacts` of the port says how. */
export function shortageFacts(pool: Pool, filter: ShortageFilter): Promise<ShortageFacts> {
  return inTransaction(pool, async (client) => {
    await client.query('set transaction isolation level repeatable read, read only')
    const { now } = await selectRow(client, NOW, 'select now() as now')
    const asking = await readDemands(client, filter, now)
    if (asking.length === 0) return { now, items: [], demands: [], receipts: [] }
    const demands = await withServed(client, asking)
    const keys = keysOf(demands)
    const items = await readSupplies(client, keys)
    const short = items.filter((item) => mayPass(item, demands))
    return { now, items: short, demands, receipts: await readReceipts(client, keysOf(short)) }
  })
}

const NOW = { now: timestamptz } satisfies RowShape

async function withServed(client: PoolClient, asking: readonly Asking[]): Promise<DocumentDemand[]> {
  const served = await readServed(
    client,
    asking.filter(({ announced, ordered }) => announced.length > 0 || ordered > 0),
  )
  return asking.map((one) => ({ ...one, served: served(one) }))
}

/** Whether all that is asked of it together is more than it has: no receipt is looked for where it is not. */
function mayPass(item: ItemSupply, demands: readonly DocumentDemand[]): boolean {
  return item.shortBooks.length > 0 || askedOf(demands, item) > item.onHand
}

const sums = new WeakMap<readonly DocumentDemand[], ReadonlyMap<string, number>>()

function askedOf(demands: readonly DocumentDemand[], { siteId, itemId }: ItemSupply): number {
  const known = sums.get(demands) ?? sumByItem(demands)
  sums.set(demands, known)
  return known.get(`${siteId} ${itemId}`) ?? 0
}

function sumByItem(demands: readonly DocumentDemand[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const { siteId, itemId, announced, ordered, promised, waiting } of demands) {
    const key = `${siteId} ${itemId}`
    const lines = announced.reduce((sum, { quantity }) => sum + quantity, 0)
    found.set(key, (found.get(key) ?? 0) + Math.max(lines, ordered) + promised + waiting)
  }
  return found
}

const RECEIPT = {
  site_id: int4,
  item_id: int4,
  document: text,
  at: nullable(timestamptz),
  quantity: int8,
} satisfies RowShape

async function readReceipts(client: PoolClient, { siteIds, itemIds }: ItemKeys): Promise<AnnouncedReceipt[]> {
  if (siteIds.length === 0) return []
  const rows = await select(
    client,
    RECEIPT,
    `select site_id, item_id, document, expected_at as at, sum(quantity - received)::bigint as quantity
     from unnest($1::integer[], $2::integer[]) as wanted (site_id, item_id)
     join expectations using (site_id, item_id)
     where not closed and type = any($3) and received < quantity
     group by site_id, item_id, document, expected_at
     order by expected_at, document
     limit ${SHORTAGE_LINES_MAX}`,
    [siteIds, itemIds, INBOUND_TYPES],
  )
  return rows.map((row) => ({
    siteId: row.site_id,
    itemId: row.item_id,
    document: row.document,
    at: row.at,
    quantity: row.quantity,
  }))
}
