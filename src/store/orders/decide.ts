/**
 * Decides a waiting order: `core/orders` says what blocks it, and here it is released or its blocks are written. The
 * lock of its site is held.
 */
import { orderBlocks } from '../../core/orders/order-blocks.ts'
import { expireOverdue } from '../reservations/expire.ts'
import type { AtSite } from '../site/at-site.ts'
import type { StoredOrder } from './order-row.ts'
import { readGate } from './read-gate.ts'

/** Releases the order in the name of `actor`, or writes what blocks it. Returns whether it was released. */
export async function decideOrder(
  here: AtSite,
  order: Pick<StoredOrder, 'document' | 'lines' | 'needs_reservation'>,
  actor: string,
): Promise<boolean> {
  const { client, site, at, tell } = here
  if (site.reserves) await expireOverdue(client, site, at)
  const scene = await readGate(client, site.id, order)
  const blocks = orderBlocks(order.lines, order.needs_reservation, scene)
  if (blocks.length > 0) {
    await client.query(
      'update orders set blocks = $3 where site_id = $1 and document = $2 and blocks <> $3::jsonb',
      [site.id, order.document, JSON.stringify(blocks)],
    )
    return false
  }
  await client.query(
    `update orders set state = 'released', blocks = '[]', released_at = $3, released_by = $4
     where site_id = $1 and document = $2`,
    [site.id, order.document, new Date(at), actor],
  )
  tell({
    actor,
    action: 'order-released',
    subject: `order ${order.document}`,
    detail: {},
    touched: { orders: [[order.document]] },
  })
  return true
}
