/** Answers the port of orders: one verb a file. */
import type { OrderPort } from '../../app/orders/port.ts'
import type { Clocked } from '../site/at-site.ts'
import { askRelease } from './ask-release.ts'
import { cancelOrder } from './cancel.ts'
import { getOrder, listOrders } from './read.ts'
import { retryRelease } from './retry.ts'

/** The verbs of orders, over one database and one clock. */
export function orderPort(clocked: Clocked): OrderPort {
  const { pool } = clocked
  return {
    listOrders: (query) => listOrders(pool, query),
    getOrder: (site, document) => getOrder(pool, site, document),
    askRelease: (order, by) => askRelease(clocked, order, by),
    retryRelease: (site, document, by) => retryRelease(clocked, site, document, by),
    cancelOrder: (site, document, by) => cancelOrder(clocked, site, document, by),
  }
}
