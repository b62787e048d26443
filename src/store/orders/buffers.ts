/** Buffers: units of an item that a sales channel may not have. */
import type { BufferRow } from '../../app/orders/port.ts'
import type { By } from '../../core/by.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { formatQuantity, parseQuantity } from '../../core/quantity/quantity.ts'
import { int4, int8, type Queryable, type RowShape, select, text } from '../database/rows.ts'
import { atSite, type Clocked, itemAt } from '../site/at-site.ts'

const BUFFERS_LISTED_MAX = 500

const BUFFER = { site: text, item: text, scale: int4, channel: text, quantity: int8 } satisfies RowShape

/** Buffers of one site, or of all, by site, item and channel. */
export async function listBuffers(client: Queryable, site?: string): Promise<BufferRow[]> {
  const rows = await select(
    client,
    BUFFER,
    `select sites.name as site, code as item, scale, channel, quantity
     from channel_buffers join sites using (site_id) join items using (item_id)
     where $1::text is null or sites.name = $1
     order by sites.name, code, channel
     limit ${BUFFERS_LISTED_MAX}`,
    [site ?? null],
  )
  return rows.map((row) => ({
    site: row.site,
    item: row.item,
    channel: row.channel,
    quantity: formatQuantity(row.quantity, row.scale),
  }))
}

/**
 * Sets a buffer; zero takes it away. ChangeRefused: `unknown-site`, `unknown-item`, `inexact-quantity`, `malformed`
 * (below zero, or no number).
 */
export function setBuffer(clocked: Clocked, request: BufferRow, by: By): Promise<BufferRow> {
  return atSite(clocked, request.site, async ({ client, site, tell }) => {
    const item = await itemAt(client, request.item, '/item')
    const read = parseQuantity(request.quantity, item.scale)
    if (!read.ok || read.quantity < 0) {
      const tooFine = !read.ok && read.code === 'too-many-decimals'
      throw new ChangeRefused(tooFine ? 'inexact-quantity' : 'malformed', {}, '/quantity')
    }
    const key = [site.id, item.item_id, request.channel]
    if (read.quantity === 0)
      await client.query(
        'delete from channel_buffers where site_id = $1 and item_id = $2 and channel = $3',
        key,
      )
    else
      await client.query(
        `insert into channel_buffers (site_id, item_id, channel, quantity)
         values ($1, $2, $3, $4)
         on conflict (site_id, item_id, channel) do update set quantity = excluded.quantity`,
        [...key, read.quantity],
      )
    tell({ actor: by.name, action: 'buffer-set', subject: `item ${request.item}`, detail: request })
    return { ...request, quantity: formatQuantity(read.quantity, item.scale) }
  })
}
