/** Orders at the release gate: one, and the list. */
import type { Pool } from 'pg'
import type { OrderQuery, OrderRow } from '../../app/orders/port.ts'
import type { Page } from '../../core/page.ts'
import { conditions, page } from '../database/page.ts'
import { type Queryable, selectOne } from '../database/rows.ts'
import { ORDER, ORDER_COLUMNS, ORDERS, orderRow, type StoredOrder } from './order-row.ts'

/** One order, by its site and its own name; null where there is none. */
export async function getOrder(client: Queryable, site: string, document: string): Promise<OrderRow | null> {
  const row = await storedOrder(client, site, document)
  return row === null ? null : orderRow(row)
}

/** The same as its row. */
export function storedOrder(client: Queryable, site: string, document: string): Promise<StoredOrder | null> {
  return selectOne(
    client,
    ORDER,
    `select ${ORDER_COLUMNS} ${ORDERS} where sites.name = $1 and document = $2`,
    [site, document],
  )
}

/** A page of orders, of a site, a name or a state, newest first. */
export function listOrders(
  pool: Pool,
  { site, document, state, ...paging }: OrderQuery,
): Promise<Page<OrderRow>> {
  const where = conditions()
  where.add('sites.name = ?', site)
  where.add('document = ?', document)
  where.add('state = ?', state)
  return page(
    pool,
    paging,
    {
      from: `${ORDERS} ${where.sql}`,
      columns: ORDER_COLUMNS,
      shape: ORDER,
      values: where.values,
      keys: [
        { sql: 'asked_at', type: 'timestamptz' },
        { sql: 'orders.site_id', type: 'integer' },
        { sql: 'document', type: 'text' },
      ],
      direction: 'desc',
    },
    orderRow,
  )
}
