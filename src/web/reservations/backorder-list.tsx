/** Lines that got less than they asked for, the oldest first. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { BackorderPage } from '../../api/reservations/schema.ts'
import { figure } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { Empty } from '../ui/feedback/empty.tsx'
import { InUnit } from '../ui/figures/figure.tsx'
import { Time } from '../ui/figures/time.tsx'
import { zoned } from '../ui/figures/when.ts'
import styles from '../ui/layout/parts.module.css'
import { siteTitle } from '../ui/links/site-title.ts'
import type { Column } from '../ui/table/columns.ts'
import { PAGE_ROWS, PagedTable } from '../ui/table/paged-table.tsx'
import { backordersQuery } from './queries.ts'
import type { ReservationsSearch } from './search.ts'

const { backorders: say } = web
type Line = BackorderPage['rows'][number]

export function BackorderList(props: {
  search: ReservationsSearch
  go: (change: ReservationsSearch) => void
}) {
  const { search, go } = props
  const { site, item, after } = search
  const found = useQuery(backordersQuery({ site, item, after, limit: PAGE_ROWS }))
  return (
    <PagedTable
      label={say.table}
      found={found}
      columns={columns()}
      rowKey={({ reservationId, line }) => `${reservationId} ${line}`}
      empty={
        <Empty title={say.none} text={say.noneText}>
          <Link to="/reservations" search={{}} className={styles.link}>
            {say.toList}
          </Link>
        </Empty>
      }
      pages={{
        label: say.pages,
        search,
        range: say.range,
        goTo: (next, page) => go({ after: next, page }),
      }}
    />
  )
}

function columns(): Column<Line>[] {
  const names = say.columns
  return [
    {
      key: 'item',
      header: names.item,
      lead: true,
      cell: ({ item, site }) => (
        <>
          <Link to="/items/$code" params={{ code: item }} search={{}} className={styles.link}>
            {item}
          </Link>
          <span className={styles.quiet}>{siteTitle(site)}</span>
        </>
      ),
    },
    {
      key: 'short',
      header: names.short,
      numeric: true,
      cell: ({ short, baseUnit }) => <InUnit of={figure(short)} unit={baseUnit} />,
    },
    {
      key: 'document',
      header: names.document,
      cell: ({ document }) =>
        document === null ? (
          web.reservations.noDocument
        ) : (
          <Link to="/documents/$document" params={{ document }} className={styles.link}>
            {document}
          </Link>
        ),
    },
    { key: 'line', header: names.line, cell: ({ line }) => line },
    {
      key: 'reservation',
      header: names.reservation,
      cell: ({ reservationId: id }) => (
        <Link to="/reservations/$id" params={{ id }} className={styles.link}>
          {say.its}
        </Link>
      ),
    },
    {
      key: 'made',
      header: zoned(names.made),
      cell: ({ madeAt }) => <Time at={madeAt} form="short" />,
    },
  ]
}
