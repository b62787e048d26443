/** Buffers: units of an item that a sales channel may not have. */
import type { BufferRow } from '../../app/orders/port.ts'
import type { By } from '../../core/by.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { formatQuantity, parseQuantity } from '../../core/quantity/quantity.ts'
import { channelKey } from '../../core/rules/channel.ts'
import { int4, int8, type Queryable, type RowShape, select, text } from '../database/rows.ts'
import { expireOverdue } from '../reservations/expire.ts'
import { fillWaiting } from '../reservations/promises/fill-waiting.ts'
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
  return atSite(clocked, request.site, async ({ client, site, at, tell }) => {
    const item = await itemAt(client, request.item, '/item')
    const read = parseQuantity(request.quantity, item.scale)
    if (!read.ok || read.quantity < 0) {
      const tooFine = !read.ok && read.code === 'too-many-decimals'
      throw new ChangeRefused(tooFine ? 'inexact-quantity' : 'malformed', {}, '/quantity')
    }
    if (site.reserves) await expireOverdue(client, site, at)
    const spellings = await spellingsOf(client, [site.id, item.item_id], request.channel)
    await client.query(
      'delete from channel_buffers where site_id = $1 and item_id = $2 and channel = any($3)',
      [site.id, item.item_id, spellings],
    )
    if (read.quantity > 0)
      await client.query(
        'insert into channel_buffers (site_id, item_id, channel, quantity) values ($1, $2, $3, $4)',
        [site.id, item.item_id, request.channel, read.quantity],
      )
    await fillWaiting(client, site, at, new Set([item.item_id]))
    tell({
      actor: by.name,
      action: 'buffer-set',
      subject: `item ${request.item}`,
      detail: request,
      touched: {
        channel_buffers: [...new Set([...spellings, request.channel])].map((channel) => [
          item.item_id,
          channel,
        ]),
      },
    })
    return { ...request, quantity: formatQuantity(read.quantity, item.scale) }
  })
}

const CHANNEL = { channel: text } satisfies RowShape

/** What buffers of an item call a channel: a new one takes the place of all of them. */
async function spellingsOf(
  client: Queryable,
  item: readonly [siteId: number, itemId: number],
  channel: string,
): Promise<string[]> {
  const rows = await select(
    client,
    CHANNEL,
    'select channel from channel_buffers where site_id = $1 and item_id = $2',
    item,
  )
  const key = channelKey(channel)
  return rows.map((row) => row.channel).filter((other) => channelKey(other) === key)
}
