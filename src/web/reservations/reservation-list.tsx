/** Reservations, newest first; each opens with its lines and the shelves they stand on. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Reservation } from '../../api/reservations/schema.ts'
import { listed } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { GuardList } from '../frame/guard-list.tsx'
import { Time } from '../ui/figures/time.tsx'
import { zoned } from '../ui/figures/when.ts'
import styles from '../ui/layout/parts.module.css'
import type { Column } from '../ui/table/columns.ts'
import { PAGE_ROWS } from '../ui/table/paged-table.tsx'
import { openText } from './open-text.ts'
import { reservationsQuery } from './queries.ts'
import { isHeld, ReservationState } from './reservation-ends.tsx'
import type { ReservationsSearch } from './search.ts'

const { reservations: say } = web
const ITEMS_SHOWN_MAX = 3

export function ReservationList(props: {
  search: ReservationsSearch
  go: (change: ReservationsSearch) => void
}) {
  const { search, go } = props
  const { site, item, document, state, after } = search
  const filter = { site, item, document, state }
  const found = useQuery(reservationsQuery({ ...filter, after, limit: PAGE_ROWS }))
  const isWhole = Object.values(filter).every((value) => value === undefined)
  return (
    <GuardList
      list="reservations"
      found={found}
      search={search}
      isWhole={isWhole}
      none={{
        title: say.none,
        text: say.noneText,
        next: (
          <Link to="/orders" search={{}} className={styles.link}>
            {say.toOrders}
          </Link>
        ),
      }}
      columns={columns()}
      rowKey={({ id }) => id}
      question={filter}
      goTo={go}
    />
  )
}

function columns(): Column<Reservation>[] {
  const names = say.columns
  return [
    {
      key: 'what',
      header: names.what,
      lead: true,
      cell: ({ id, externalId, source }) => (
        <>
          <Link to="/reservations/$id" params={{ id }} className={styles.link}>
            {externalId}
          </Link>
          <span className={styles.quiet}>{say.from(source)}</span>
        </>
      ),
    },
    {
      key: 'state',
      header: names.state,
      lead: true,
      cell: ({ state }) => <ReservationState state={state} />,
    },
    {
      key: 'document',
      header: names.document,
      cell: ({ document }) =>
        document === null ? (
          say.noDocument
        ) : (
          <Link to="/documents/$document" params={{ document }} className={styles.link}>
            {document}
          </Link>
        ),
    },
    {
      key: 'items',
      header: names.items,
      cell: ({ lines }) => {
        const items = [...new Set(lines.map(({ item }) => item))]
        const rest = items.length - ITEMS_SHOWN_MAX
        return listed([...items.slice(0, ITEMS_SHOWN_MAX), ...(rest > 0 ? [say.moreItems(rest)] : [])])
      },
    },
    { key: 'open', header: names.open, numeric: true, cell: (one) => openText(one) },
    {
      key: 'made',
      header: zoned(names.made),
      cell: ({ madeAt, madeBy }) => (
        <>
          <Time at={madeAt} form="short" />
          <span className={styles.quiet}>
            {web.guard.by} {madeBy}
          </span>
        </>
      ),
    },
    {
      key: 'expires',
      header: zoned(names.expires),
      cell: ({ state, expiresAt }) =>
        isHeld(state) || state === 'expired' ? <Time at={expiresAt} form="short" /> : web.movements.none,
    },
  ]
}
