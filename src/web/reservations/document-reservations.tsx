/** What is reserved for a document, each with its lines and what can be done with it. */
import { Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Reservation } from '../../api/reservations/schema.ts'
import { web } from '../../messages/web/index.ts'
import { when } from '../ui/figures/when.ts'
import styles from '../ui/layout/parts.module.css'
import { DataTable } from '../ui/table/data-table.tsx'
import { lineColumns } from './line-columns.tsx'
import { ReservationActions } from './reservation-actions.tsx'
import { isHeld, ReservationState } from './reservation-ends.tsx'

const { documents: say } = web

export function DocumentReservations({ reservations }: { reservations: readonly Reservation[] }) {
  return reservations.map((reservation) => {
    const { id, externalId, state, expiresAt, lines } = reservation
    return (
      <Stack key={id} gap="xs">
        <div className={styles.actions}>
          <Link to="/reservations/$id" params={{ id }} className={styles.link}>
            {say.reservationOf(externalId)}
          </Link>
          <ReservationState state={state} />
          {isHeld(state) && (
            <Text size="sm" c="dimmed" component="span">
              {say.until(when(expiresAt))}
            </Text>
          )}
          <ReservationActions reservation={reservation} />
        </div>
        <DataTable
          label={say.reservationOf(externalId)}
          columns={lineColumns(lines)}
          rows={lines}
          rowKey={({ line }) => line}
        />
      </Stack>
    )
  })
}
