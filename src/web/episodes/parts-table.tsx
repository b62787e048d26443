/** A few episodes, each leading to its picture, and the part that the subject of the page has in them. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Episode } from '../../api/episodes/schema.ts'
import type { PartInEpisode } from '../../api/movements/schema.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { CauseTitle } from '../ui/figures/cause-title.tsx'
import { Figure } from '../ui/figures/figure.tsx'
import { Time } from '../ui/figures/time.tsx'
import { zoned } from '../ui/figures/when.ts'
import type { Column } from '../ui/table/columns.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import rowLink from '../ui/table/row-link.module.css'
import { classColumn } from './episode-columns.tsx'

export function EpisodesTable({ label, rows }: { label: string; rows: readonly PartInEpisode[] }) {
  const { columns, filters } = web.exceptions
  const of = (name: string, header: string, cell: (episode: Episode) => ReactNode) => ({
    key: name,
    header,
    cell: ({ episode }: PartInEpisode) => cell(episode),
  })
  const part: Column<PartInEpisode> = {
    key: 'part',
    header: web.movement.part,
    cell: ({ parts }) => parts.map((one) => web.movement.parts[one]).join(', '),
  }
  return (
    <DataTable
      label={label}
      rows={rows}
      rowKey={({ episode }) => episode.id}
      columns={[
        {
          ...of('book', columns.item, ({ id, bookId, item, itemName, location }) => (
            <Link to="/books/$bookId" params={{ bookId }} search={{ episode: id }} className={rowLink.link}>
              {itemName ?? item} {web.book.at} {location}
            </Link>
          )),
          lead: true,
        },
        ...(rows.some(({ parts }) => parts.length > 0) ? [part] : []),
        of('order', filters.order, ({ order }) => words().orders[order].title),
        of('since', zoned(columns.since), ({ startedAt }) => <Time at={startedAt} form="short" />),
        of('until', zoned(web.episodeUntil), ({ endedAt }) =>
          endedAt === null ? web.exceptions.open : <Time at={endedAt} form="short" />,
        ),
        {
          ...of('deepest', columns.deepest, ({ deepest }) => <Figure value={deepest} />),
          numeric: true,
        },
        of('class', columns.class, classColumn.cell),
        of('cause', columns.cause, (episode) => <CauseTitle episode={episode} />),
      ]}
    />
  )
}
