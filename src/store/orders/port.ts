/**
 * Orders at the release gate. An order that may not go waits with its blocks; whenever it is looked at again and
 * they are gone it is released by itself, under the lock of its site.
 */
import { hash } from 'node:crypto'
import type { Pool } from 'pg'
import type { GateBlock, NewOrder, OrderPort, OrderRow } from '../../app/orders/port.ts'
import type { By } from '../../core/by.ts'
import { ORDERS_TRIED_MAX } from '../../core/limits.ts'
import { decideRelease, type GateLine } from '../../core/orders/decide-release.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import { readLine } from '../../core/quantity/read-line.ts'
import { ChangeRefused } from '../../core/refusal.ts'
import { formatInstant } from '../../core/time.ts'
import { conditions, page, type SqlRow } from '../database/page.ts'
import { findItemsOn } from '../registry/read-registry.ts'
import { expireOverdue } from '../reservations/expire.ts'
import { type AtSite, atSite, type Clocked, checkArea } from '../site/at-site.ts'

export function orderPort(clocked: Clocked): OrderPort {
  const { pool } = clocked
  const read = (site: string, document: string) => getOrder(pool, site, document)
  return {
    getOrder: read,
    listOrders({ site, state, ...ask }) {
      const where = conditions()
      where.add('sites.name = ?', site)
      where.add('state = ?', state)
      const keys = [
        { sql: 'asked_at', type: 'timestamptz' },
        { sql: 'orders.site_id', type: 'integer' },
        { sql: 'document', type: 'text' },
      ]
      const from = `from orders join sites using (site_id) ${where.sql}`
      const query = { from, columns: 'orders.*, sites.name as site', values: where.values, keys }
      return page(pool, ask, { ...query, direction: 'desc' }, orderRow)
    },
    async askRelease(order, by) {
      await atSite(clocked, order.site, (here) => ask(here, order, by))
      return (await read(order.site, order.document))!
    },
    async retryRelease(site, document, by) {
      await atSite(clocked, site, async (here) => {
        const row = await lockedOrder(here, document)
        if (row?.state === 'waiting') await decideOrder(here, row, by.name)
      })
      return read(site, document)
    },
    async cancelOrder(site, document, by) {
      await atSite(clocked, site, async (here) => {
        const row = await lockedOrder(here, document)
        if (row === null || row.state === 'cancelled') return
        if (row.state === 'released') throw new ChangeRefused('not-open', { state: 'released' })
        await here.client.query(
          `update orders set state = 'cancelled', blocks = '[]' where site_id = $1 and document = $2`,
          [here.site.id, document],
        )
        here.tell({ actor: by.name, action: 'order-cancelled', subject: `order ${document}`, detail: {} })
      })
      return read(site, document)
    },
  }
}

/** By database and site: the last order that was looked at, where there are more than one look takes up. */
const lastLooks = new WeakMap<Pool, Map<number, readonly [askedAt: Date, document: string]>>()

/**
 * Looks at the waiting orders of a site again; returns how many were released. Where there are more than one look takes
 * up, the next one goes on behind it, so that orders that wait for long keep none behind them waiting.
 */
export async function retryWaiting(here: AtSite, pool: Pool): Promise<number> {
  const looks = lastLooks.get(pool) ?? new Map()
  lastLooks.set(pool, looks)
  const [askedAt, document] = looks.get(here.site.id) ?? [new Date(0), '']
  const { rows } = await here.client.query(
    `select * from orders
     where site_id = $1 and state = 'waiting' and (asked_at, document) > ($2, $3)
     order by asked_at, document
     limit ${ORDERS_TRIED_MAX}`,
    [here.site.id, askedAt, document],
  )
  if (rows.length < ORDERS_TRIED_MAX) looks.delete(here.site.id)
  else looks.set(here.site.id, [rows[rows.length - 1].asked_at, rows[rows.length - 1].document])
  let released = 0
  for (const row of rows) if (await decideOrder(here, row, 'plimsoll')) released++
  return released
}

async function ask(here: AtSite, order: NewOrder, by: By): Promise<void> {
  const { client, site, at, tell } = here
  const content = hash('md5', JSON.stringify([order.channel, order.needsReservation, order.lines]), 'base64')
  const before = await lockedOrder(here, order.document)
  if (before !== null) {
    if (before.content_hash !== content) throw new ChangeRefused('conflict', {})
    if (before.state === 'waiting') await decideOrder(here, before, by.name)
    return
  }
  const codes = [...new Set(order.lines.map(({ item }) => item))]
  const items = new Map((await findItemsOn(client, codes)).map((item) => [item.code, item]))
  const areas = new Set<string>()
  for (const [place, line] of order.lines.entries()) {
    const item = items.get(line.item)
    if (item === undefined)
      throw new ChangeRefused('unknown-item', { item: line.item }, `/lines/${place}/item`)
    const read = readLine(line, item)
    if (typeof read !== 'number') throw new ChangeRefused(read.code, {}, `/lines/${place}/${read.field}`)
    if (line.location === undefined || areas.has(line.location)) continue
    await checkArea(client, site.id, line.location, `/lines/${place}/location`)
    areas.add(line.location)
  }
  const { rows } = await client.query(
    `insert into orders (site_id, document, state, channel, needs_reservation, lines, asked_at, asked_by, content_hash)
     values ($1, $2, 'waiting', $3, $4, $5, $6, $7, $8)
     returning *`,
    [
      ...[site.id, order.document, order.channel, order.needsReservation, JSON.stringify(order.lines)],
      ...[new Date(at), by.name, content],
    ],
  )
  tell({ actor: by.name, action: 'order-asked', subject: `order ${order.document}`, detail: order })
  await decideOrder(here, rows[0], by.name)
}

async function lockedOrder({ client, site }: AtSite, document: string): Promise<SqlRow | null> {
  const { rows } = await client.query('select * from orders where site_id = $1 and document = $2', [
    site.id,
    document,
  ])
  return rows[0] ?? null
}

/** Releases a waiting order, or notes what blocks it; says whether it was released. */
async function decideOrder(here: AtSite, row: SqlRow, actor: string): Promise<boolean> {
  const { client, site, at, tell } = here
  if (site.reserves) await expireOverdue(client, site, at)
  const blocks = await blocksOf(here, row)
  if (blocks.length > 0) {
    const told = JSON.stringify(blocks)
    await client.query(
      'update orders set blocks = $3 where site_id = $1 and document = $2 and blocks <> $3::jsonb',
      [site.id, row.document, told],
    )
    return false
  }
  await client.query(
    `update orders set state = 'released', blocks = '[]', released_at = $3, released_by = $4
     where site_id = $1 and document = $2`,
    [site.id, row.document, new Date(at), actor],
  )
  tell({ actor, action: 'order-released', subject: `order ${row.document}`, detail: {} })
  return true
}

async function blocksOf({ client, site }: AtSite, row: SqlRow): Promise<GateBlock[]> {
  const order = row.lines as NewOrder['lines']
  const codes = [...new Set(order.map(({ item }) => item))]
  const items = new Map((await findItemsOn(client, codes)).map((item) => [item.code, item]))
  const { rows: books } = await client.query(
    `select code, book_id, location, balance
     from items join balances using (item_id)
     where code = any($2) and site_id = $1 and shelf
     order by balance, book_id`,
    [site.id, codes],
  )
  const { rows: stops } = await client.query(
    `select reason, code, location from stops left join items using (item_id)
     where site_id = $1 and lifted_at is null`,
    [site.id],
  )
  const { rows: reserved } = await client.query(
    `select line, code, sum(open + fulfilled)::bigint as units
     from reservations
     join allocations using (site_id, reservation_id)
     join reservation_lines using (site_id, reservation_id, line)
     join items using (item_id)
     where site_id = $1 and document = $2
     group by line, code`,
    [site.id, row.document],
  )
  // What is reserved under the line's name and is other goods is of no use to it.
  const heldFor = ({ line, item }: { line: string; item: string }) =>
    Number(reserved.find((one) => one.line === line && one.code === item)?.units ?? 0)
  const lines = order.map((line): GateLine => {
    const read = readLine(line, items.get(line.item)!)
    return {
      ...{ line: line.line, item: line.item, location: line.location ?? null },
      quantity: typeof read === 'number' ? read : 0,
      reserved: heldFor(line),
      books: books
        .filter(({ code }) => code === line.item)
        .map((book) => ({
          bookId: `${site.id}-${book.book_id}`,
          location: book.location,
          balance: Number(book.balance),
        })),
    }
  })
  const standing = stops.map((stop) => ({ reason: stop.reason, item: stop.code, location: stop.location }))
  const byLine = new Map(lines.map((line) => [line.line, line]))
  return decideRelease(lines, standing, row.needs_reservation).map(({ line, item, code, book }) => {
    const { scale } = items.get(item)!
    const { quantity, reserved: units } = byLine.get(line)!
    const detail: Record<string, string> =
      book === null
        ? { asked: formatQuantity(quantity, scale), reserved: formatQuantity(units, scale) }
        : { location: book.location, balance: formatQuantity(book.balance, scale) }
    return { line, item, code, bookId: book?.bookId ?? null, location: book?.location ?? null, detail }
  })
}

async function getOrder(pool: Pool, site: string, document: string): Promise<OrderRow | null> {
  const { rows } = await pool.query(
    `select orders.*, sites.name as site from orders join sites using (site_id)
     where sites.name = $1 and document = $2`,
    [site, document],
  )
  return rows.length === 0 ? null : orderRow(rows[0])
}

function orderRow(row: SqlRow): OrderRow {
  return {
    ...{ site: row.site, document: row.document, state: row.state, channel: row.channel },
    ...{ needsReservation: row.needs_reservation, lines: row.lines, blocks: row.blocks },
    ...{ askedAt: formatInstant(row.asked_at.getTime()), askedBy: row.asked_by },
    releasedAt: row.released_at === null ? null : formatInstant(row.released_at.getTime()),
    releasedBy: row.released_by,
  }
}
