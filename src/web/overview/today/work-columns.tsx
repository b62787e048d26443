/** The columns of an episode to work first. */
import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { EpisodeToWork } from '../../../api/overview/schema.ts'
import { duration, money } from '../../../messages/format.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { lastedMsAt } from '../../episodes/lasted-ms.ts'
import { CauseTitle } from '../../ui/figures/cause-title.tsx'
import { Figure } from '../../ui/figures/figure.tsx'
import { Time } from '../../ui/figures/time.tsx'
import { zoned } from '../../ui/figures/when.ts'
import type { Column } from '../../ui/table/columns.ts'
import rowLink from '../../ui/table/row-link.module.css'
import styles from './today.module.css'

/** One to work first, and the moment that its reasons are of: all that is said of its age is of that moment. */
export type WorkRow = EpisodeToWork & { readonly at: string }

export function workColumns(rows: readonly WorkRow[]): Column<WorkRow>[] {
  const { columns } = web.today
  return [
    {
      key: 'item',
      header: columns.item,
      lead: true,
      cell: ({ episode: { id, bookId, item, itemName } }) => (
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
    { key: 'place', header: columns.place, lead: true, cell: ({ episode }) => episode.location },
    { key: 'since', header: zoned(columns.since), cell: (row) => <Since row={row} /> },
    {
      key: 'deepest',
      header: columns.deepest,
      numeric: true,
      cell: ({ episode, unit }) => (
        <span className="figure">
          <Figure value={episode.deepest} /> {unit}
        </span>
      ),
    },
    ...(rows.some(({ episode }) => episode.costAtRisk !== null) ? [moneyColumn] : []),
    { key: 'cause', header: columns.cause, cell: ({ episode }) => <CauseTitle episode={episode} /> },
    {
      key: 'why',
      header: columns.why,
      cell: ({ episode, reasons }) => (
        <ul className={styles.reasons}>
          {reasons.map(({ code, facts }) => (
            <li key={code}>
              {code === 'repair-known' ? (
                <ToRepair episode={episode}>{words().reasons[code](facts)}</ToRepair>
              ) : (
                words().reasons[code](facts)
              )}
            </li>
          ))}
        </ul>
      ),
    },
  ]
}

const moneyColumn: Column<WorkRow> = {
  key: 'money',
  header: web.today.columns.money,
  numeric: true,
  cell: ({ episode: { costAtRisk }, currency }) => (costAtRisk === null ? '' : money(costAtRisk, currency)),
}

/** To the page that shows the repair; above the link of the row, which leads there as well. */
function ToRepair({ episode, children }: Pick<EpisodeToWork, 'episode'> & { children: ReactNode }) {
  const { id, bookId } = episode
  return (
    <Link to="/books/$bookId" params={{ bookId }} search={{ episode: id }} className={styles.repair}>
      {children}
    </Link>
  )
}

function Since({ row: { episode, at } }: { row: WorkRow }) {
  const { startedAt, endedAt } = episode
  const ms = lastedMsAt(episode, at)
  return (
    <>
      <Time at={startedAt} form="short" />
      <Text span size="xs" c="dimmed" display="block">
        {endedAt === null ? web.exceptions.openFor(ms) : `${web.morning.healedAfter} ${duration(ms)}`}
      </Text>
    </>
  )
}
