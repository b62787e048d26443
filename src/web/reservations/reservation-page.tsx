/** One reservation: what it is for, its lines with what became of each, and the shelves its units stand on. */
import { Anchor, Group, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Reservation } from '../../api/reservations/schema.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { ApiError } from '../data/api-error.ts'
import { GuardNav } from '../frame/guard-nav.tsx'
import { NotFound } from '../frame/not-found.tsx'
import { useTitle } from '../frame/use-title.ts'
import { ErrorBox } from '../ui/feedback/error-box.tsx'
import { Loading } from '../ui/feedback/loading.tsx'
import { StateWord } from '../ui/figures/state-word.tsx'
import { Time } from '../ui/figures/time.tsx'
import { FactList } from '../ui/layout/fact-list.tsx'
import factStyles from '../ui/layout/facts.module.css'
import styles from '../ui/layout/parts.module.css'
import { Section } from '../ui/layout/section.tsx'
import { DataTable } from '../ui/table/data-table.tsx'
import { lineColumns } from './line-columns.tsx'
import { reservationQuery } from './queries.ts'
import { ReservationActions } from './reservation-actions.tsx'

const route = getRouteApi('/reservations/$id')
const { reservations: say } = web

export function ReservationPage() {
  const { id } = route.useParams()
  const found = useQuery(reservationQuery(id))
  useTitle(say.one(found.data?.externalId ?? id))
  if (found.isError)
    return found.error instanceof ApiError && found.error.status === 404 ? (
      <NotFound title={say.missing(id)} text={say.missingText}>
        <AllReservations />
      </NotFound>
    ) : (
      <ErrorBox error={found.error} onRetry={() => void found.refetch()} />
    )
  return found.data === undefined ? <Loading rows={6} /> : <Told reservation={found.data} />
}

function Told({ reservation }: { reservation: Reservation }) {
  const { id, externalId, source, site, state, document, channel, madeAt, madeBy, expiresAt, lines } =
    reservation
  const { facts } = say
  return (
    <Stack gap="md">
      <GuardNav />
      <AllReservations />
      <Group justify="space-between" align="baseline">
        <Title order={1} size="h2" style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
          {say.one(externalId)}
        </Title>
        <StateWord state={state} word={words().guard.reservationStates[state]} />
      </Group>
      <ReservationActions reservation={reservation} />
      <div className={factStyles.panel}>
        <FactList
          facts={[
            {
              name: facts.document,
              value:
                document === null ? (
                  say.noDocument
                ) : (
                  <Link to="/reservations" search={{ site, document }} className={styles.link}>
                    {document}
                  </Link>
                ),
            },
            { name: facts.site, value: site },
            channel === null ? null : { name: facts.channel, value: channel },
            { name: facts.source, value: source },
            {
              name: facts.made,
              value: (
                <>
                  <Time at={madeAt} /> {web.guard.by} {madeBy}
                </>
              ),
            },
            { name: facts.expires, value: <Time at={expiresAt} /> },
            {
              name: web.guard.tabs.trail,
              value: (
                <Link to="/guard/trail" search={{ subject: `reservation ${id}` }} className={styles.link}>
                  {web.guard.trail}
                </Link>
              ),
            },
          ]}
        />
      </div>
      <Section title={say.lines}>
        <DataTable label={say.lines} columns={lineColumns()} rows={lines} rowKey={({ line }) => line} />
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
