/** The columns of the list of orders at the release gate. */
import { Link } from '@tanstack/react-router'
import type { Order } from '../../api/orders/schema.ts'
import { figure, words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { StateWord } from '../ui/figures/state-word.tsx'
import { Time } from '../ui/figures/time.tsx'
import { when, zoned } from '../ui/figures/when.ts'
import styles from '../ui/layout/parts.module.css'
import { siteTitle } from '../ui/links/site-title.ts'
import type { Column } from '../ui/table/columns.ts'
import { OrderActions } from './order-actions.tsx'
import { OrderBlocks } from './order-blocks.tsx'

const { orders: say } = web

export function orderColumns(): Column<Order>[] {
  const { columns } = say
  return [
    {
      key: 'order',
      header: columns.order,
      lead: true,
      cell: ({ site, document, channel }) => (
        <>
          <Link to="/documents/$document" params={{ document }} className={styles.link}>
            {document}
          </Link>
          <span className={styles.quiet}>
            {[siteTitle(site), channel].filter((one) => one !== null).join(' · ')}
          </span>
        </>
      ),
    },
    {
      key: 'state',
      header: columns.state,
      lead: true,
      cell: ({ state, releasedBy, releasedAt }) => (
        <>
          <StateWord state={state} word={words().guard.orderStates[state]} />
          {releasedBy !== null && releasedAt !== null && (
            <span className={styles.quiet}>{say.releasedBy(releasedBy, when(releasedAt))}</span>
          )}
        </>
      ),
    },
    { key: 'why', header: columns.why, cell: (order) => <OrderBlocks order={order} /> },
    {
      key: 'lines',
      header: columns.lines,
      numeric: true,
      cell: ({ lines }) => figure(lines.length),
    },
    {
      key: 'asked',
      header: zoned(columns.asked),
      cell: ({ askedAt, askedBy }) => (
        <>
          <Time at={askedAt} form="short" />
          <span className={styles.quiet}>
            {web.guard.by} {askedBy}
          </span>
        </>
      ),
    },
    {
      key: 'actions',
      header: columns.actions,
      fills: ({ state }) => state === 'waiting',
      cell: (order) => <OrderActions order={order} />,
    },
  ]
}
