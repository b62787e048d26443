/** Takes an order back that was not released yet. */
import type { OrderRow } from '../../app/orders/port.ts'
import type { By } from '../../core/by.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { atSite, type Clocked } from '../site/at-site.ts'
import { getOrder, storedOrder } from './read.ts'

/**
 * The order as it stands then; null where there is none. ChangeRefused: `unknown-site`; `not-open` where it is
 * released.
 */
export async function cancelOrder(
  clocked: Clocked,
  siteName: string,
  document: string,
  by: By,
): Promise<OrderRow | null> {
  await atSite(clocked, siteName, async ({ client, site, tell }) => {
    const order = await storedOrder(client, siteName, document)
    if (order === null || order.state === 'cancelled') return
    if (order.state === 'released') throw new ChangeRefused('not-open', { state: 'released' })
    await client.query(
      `update orders set state = 'cancelled', blocks = '[]' where site_id = $1 and document = $2`,
      [site.id, document],
    )
    tell({
      actor: by.name,
      action: 'order-cancelled',
      subject: `order ${document}`,
      detail: {},
      touched: { orders: [[document]] },
    })
  })
  return getOrder(clocked.pool, siteName, document)
}
