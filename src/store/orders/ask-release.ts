/** Asks for an order's release. */
import { hash } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { NewOrder, OrderRow } from '../../app/orders/port.ts'
import type { By } from '../../core/by.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { readLine } from '../../core/quantity/read-line.ts'
import { findItemsOn } from '../registry/read-registry.ts'
import { type AtSite, atSite, type Clocked, checkArea } from '../site/at-site.ts'
import type { Site } from '../site/row.ts'
import { decideOrder } from './decide.ts'
import { getOrder, storedOrder } from './read.ts'

/**
 * Released at once, or waiting with its blocks. The same again is answered as it stands. ChangeRefused: `unknown-site`;
 * `conflict` (other lines under the same name); at a line `unknown-item`, `unknown-location`, or what `readLine`
 * answers.
 */
export async function askRelease(clocked: Clocked, order: NewOrder, by: By): Promise<OrderRow> {
  await atSite(clocked, order.site, (here) => askAtSite(here, order, by))
  return (await getOrder(clocked.pool, order.site, order.document))!
}

async function askAtSite(here: AtSite, order: NewOrder, by: By): Promise<void> {
  const { client, site, tell } = here
  const contentHash = contentHashOf(order)
  const before = await storedOrder(client, site.name, order.document)
  if (before !== null) {
    if (before.content_hash !== contentHash) throw new ChangeRefused('conflict', {})
    if (before.state === 'waiting') await decideOrder(here, before, by.name)
    return
  }
  await checkLines(client, site, order)
  await writeOrder(here, order, contentHash, by)
  tell({
    actor: by.name,
    action: 'order-asked',
    subject: `order ${order.document}`,
    detail: order,
    touched: { orders: [[order.document]] },
  })
  await decideOrder(here, { ...order, needs_reservation: order.needsReservation }, by.name)
}

/** What an order says beside its name. */
function contentHashOf({ channel, needsReservation, lines }: NewOrder): string {
  return hash('md5', JSON.stringify([channel, needsReservation, lines]), 'base64')
}

async function checkLines(client: PoolClient, site: Site, { lines }: NewOrder): Promise<void> {
  const codes = [...new Set(lines.map(({ item }) => item))]
  const items = new Map((await findItemsOn(client, codes)).map((item) => [item.code, item]))
  const areas = new Set<string>()
  for (const [place, line] of lines.entries()) {
    const item = items.get(line.item)
    if (item === undefined)
      throw new ChangeRefused('unknown-item', { item: line.item }, `/lines/${place}/item`)
    const units = readLine(line, item)
    if (typeof units !== 'number') throw new ChangeRefused(units.code, {}, `/lines/${place}/${units.field}`)
    if (line.location === undefined || areas.has(line.location)) continue
    await checkArea(client, site.id, line.location, `/lines/${place}/location`)
    areas.add(line.location)
  }
}

async function writeOrder(
  { client, site, at }: AtSite,
  order: NewOrder,
  contentHash: string,
  by: By,
): Promise<void> {
  await client.query(
    `insert into orders (site_id, document, state, channel, needs_reservation, lines, asked_at, asked_by, content_hash)
     values ($1, $2, 'waiting', $3, $4, $5, $6, $7, $8)`,
    [
      site.id,
      order.document,
      order.channel,
      order.needsReservation,
      JSON.stringify(order.lines),
      new Date(at),
      by.name,
      contentHash,
    ],
  )
}
