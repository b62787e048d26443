/**
 * Looks at waiting orders again: at one by hand, or at those of a site in a sweep. An order whose blocks are gone is
 * released, under the lock of its site.
 */
import type { OrderRow } from '../../app/orders/port.ts'
import type { By } from '../../core/by.ts'
import { ORDERS_TRIED_MAX } from '../../core/limits.ts'
import { select } from '../database/rows.ts'
import { type AtSite, atSite, type Clocked } from '../site/at-site.ts'
import { decideOrder } from './decide.ts'
import { ORDER, ORDER_COLUMNS, ORDERS } from './order-row.ts'
import { getOrder, storedOrder } from './read.ts'

/** The order as it stands then; null where there is none. ChangeRefused `unknown-site`. */
export async function retryRelease(
  clocked: Clocked,
  site: string,
  document: string,
  by: By,
): Promise<OrderRow | null> {
  await atSite(clocked, site, async (here) => {
    const order = await storedOrder(here.client, site, document)
    if (order?.state === 'waiting') await decideOrder(here, order, by.name)
  })
  return getOrder(clocked.pool, site, document)
}

/**
 * Looks at the waiting orders of a site; returns how many were released. Where there are more than one sweep takes up,
 * the next one goes on behind it, so that orders that wait for long keep none behind them waiting.
 */
export async function retryWaiting(here: AtSite): Promise<number> {
  const { client, site, lasting } = here
  const { askedAt, document } = lasting.orderLook ?? { askedAt: 0, document: '' }
  const orders = await select(
    client,
    ORDER,
    `select ${ORDER_COLUMNS} ${ORDERS}
     where site_id = $1 and state = 'waiting' and (asked_at, document) > ($2, $3)
     order by asked_at, document
     limit ${ORDERS_TRIED_MAX}`,
    [site.id, new Date(askedAt), document],
  )
  const last = orders.at(-1)
  const isMore = last !== undefined && orders.length === ORDERS_TRIED_MAX
  lasting.orderLook = isMore ? { askedAt: last.asked_at, document: last.document } : null
  let released = 0
  for (const order of orders) if (await decideOrder(here, order, 'plimsoll')) released++
  return released
}
