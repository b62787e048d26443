/** What the list says of an episode. */
import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Episode } from '../../api/schemas/episode.ts'
import { duration, money } from '../../messages/format.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { CauseTitle } from '../ui/cause-title.tsx'
import { ClassBadge } from '../ui/class-badge.tsx'
import type { Column } from '../ui/data-table.tsx'
import { Figure } from '../ui/figure.tsx'
import rowLink from '../ui/row-link.module.css'
import { Time } from '../ui/time.tsx'
import { between, zoned } from '../ui/when.ts'

export function episodeColumns(options: {
  horizon: string | null
  money: boolean
  order: boolean
}): Column<Episode>[] {
  const { columns } = web.exceptions
  return [
    {
      key: 'item',
      header: columns.item,
      sort: 'item',
      lead: true,
      cell: ({ id, bookId, item, itemName }) => (
        <>
          <Link to="/books/$bookId" params={{ bookId }} search={{ episode: id }} className={rowLink.link}>
            {itemName ?? item}
          </Link>
          {itemName !== null && (
            <Text span size="xs" c="dimmed" display="block">
              {item}
            </Text>
          )}
        </>
      ),
    },
    { key: 'place', header: columns.place, sort: 'location', lead: true, cell: (row) => row.location },
    {
      key: 'since',
      header: zoned(columns.since),
      sort: 'startedAt',
      cell: (row) => <Time at={row.startedAt} form="short" />,
    },
    {
      key: 'duration',
      header: columns.duration,
      sort: 'duration',
      cell: (row) => lasted(row, options.horizon),
    },
    {
      key: 'deepest',
      header: columns.deepest,
      sort: 'deepest',
      numeric: true,
      cell: (row) => <Figure value={row.deepest} />,
    },
    {
      key: 'uncovered',
      header: columns.uncovered,
      numeric: true,
      hint: web.exceptions.uncoveredMeaning,
      cell: (row) => <Figure value={row.uncovered} />,
    },
    ...(options.money ? [moneyColumn] : []),
    ...(options.order ? [orderColumn] : []),
    { key: 'class', header: columns.class, cell: (row) => <ClassBadge value={row.class} /> },
    { key: 'cause', header: columns.cause, cell: (row) => <CauseTitle episode={row} /> },
  ]
}

const moneyColumn: Column<Episode> = {
  key: 'money',
  header: web.exceptions.columns.money,
  sort: 'costAtRisk',
  numeric: true,
  cell: ({ costAtRisk }) => (costAtRisk === null ? '' : money(costAtRisk, null)),
}

const orderColumn: Column<Episode> = {
  key: 'order',
  header: web.exceptions.filters.order,
  cell: ({ order }) => words().orders[order].title,
}

function lasted({ startedAt, endedAt }: Episode, horizon: string | null): string {
  if (endedAt !== null) return duration(between(startedAt, endedAt))
  return horizon === null ? web.exceptions.open : web.exceptions.openFor(between(startedAt, horizon))
}
