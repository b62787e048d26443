/** An order on the page of its document: its state at the gate, why it waits, its lines, and what can be done. */
import { Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Order } from '../../api/orders/schema.ts'
import type { Reservation } from '../../api/reservations/schema.ts'
import { figure, words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { StateWord } from '../ui/figures/state-word.tsx'
import { when } from '../ui/figures/when.ts'
import styles from '../ui/layout/parts.module.css'
import type { Column } from '../ui/table/columns.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import { type LineStanding, standingsOf } from './line-standing.ts'
import { OrderActions } from './order-actions.tsx'
import { OrderBlocks } from './order-blocks.tsx'
import { ReserveNow } from './reserve-dialog.tsx'

const { documents: say } = web

export function OrderPanel({ order, reservations }: { order: Order; reservations: readonly Reservation[] }) {
  const { state, askedAt, askedBy, releasedAt, releasedBy, needsReservation, channel } = order
  const lines = standingsOf(order, reservations)
  return (
    <Stack gap="xs">
      <div className={styles.actions}>
        <StateWord state={state} word={words().guard.orderStates[state]} />
        <Text size="sm" c="dimmed" component="span">
          {releasedBy !== null && releasedAt !== null
            ? web.orders.releasedBy(releasedBy, when(releasedAt))
            : `${web.orders.columns.asked} ${when(askedAt)} ${web.guard.by} ${askedBy}`}
          {channel !== null && ` · ${channel}`}
        </Text>
      </div>
      {state === 'waiting' && <OrderBlocks order={order} />}
      {!needsReservation && <Text size="sm">{say.needsNone}</Text>}
      {state !== 'cancelled' && (
        <div className={styles.actions}>
          <ReserveNow order={order} lines={lines} />
          <OrderActions order={order} />
        </div>
      )}
      <DataTable label={say.lines} rows={lines} rowKey={({ line }) => line} columns={COLUMNS} />
    </Stack>
  )
}

const COLUMNS: readonly Column<LineStanding>[] = [
  { key: 'line', header: say.line.line, lead: true, cell: ({ line }) => line },
  {
    key: 'item',
    header: say.line.item,
    lead: true,
    cell: ({ item, location }) => (
      <>
        <Link to="/items/$code" params={{ code: item }} search={{}} className={styles.link}>
          {item}
        </Link>
        {location !== null && <span className={styles.quiet}>{location}</span>}
      </>
    ),
  },
  ...(['asked', 'reserved', 'shipped', 'short'] as const).map(
    (name): Column<LineStanding> => ({
      key: name,
      header: say.line[name],
      numeric: true,
      cell: (line) => <span className="figure">{figure(line[name])}</span>,
    }),
  ),
]
