/** One reservation: its facts, what became of each line, and the shelves that its units stand on. */
import { Anchor, Group, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Reservation } from '../../api/reservations/schema.ts'
import { web } from '../../messages/web/index.ts'
import { GuardNav } from '../frame/guard-nav.tsx'
import { NotFound } from '../frame/not-found.tsx'
import { useTitle } from '../frame/use-title.ts'
import { Answer } from '../ui/feedback/answer.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { Section } from '../ui/layout/section.tsx'
import { DataTable } from '../ui/table/data-table.tsx'
import { lineColumns } from './line-columns.tsx'
import { reservationQuery } from './queries.ts'
import { ReservationActions } from './reservation-actions.tsx'
import { ReservationState } from './reservation-ends.tsx'
import { ReservationFacts } from './reservation-facts.tsx'

const route = getRouteApi('/reservations/$id')
const { reservations: say } = web

/** Shows the reservation of the address. */
export function ReservationPage() {
  const { id } = route.useParams()
  const found = useQuery(reservationQuery(id))
  useTitle(say.one(found.data?.externalId ?? id))
  const missing = (
    <NotFound title={say.missing(id)} text={say.missingText}>
      <AllReservations />
    </NotFound>
  )
  return (
    <Answer query={found} notFound={missing} loading={<Loading rows={6} />}>
      {(reservation) => <Story reservation={reservation} />}
    </Answer>
  )
}

function Story({ reservation }: { reservation: Reservation }) {
  const { externalId, state, lines } = reservation
  return (
    <Stack gap="md">
      <GuardNav />
      <AllReservations />
      <Group justify="space-between" align="baseline">
        <Title order={1} size="h2" style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
          {say.one(externalId)}
        </Title>
        <ReservationState state={state} />
      </Group>
      <ReservationActions reservation={reservation} />
      <ReservationFacts reservation={reservation} />
      <Section title={say.lines}>
        <DataTable label={say.lines} columns={lineColumns(lines)} rows={lines} rowKey={({ line }) => line} />
      </Section>
    </Stack>
  )
}

function AllReservations() {
  return (
    <Anchor renderRoot={(props) => <Link {...props} to="/reservations" search={{}} />} size="sm">
      {say.all}
    </Anchor>
  )
}
