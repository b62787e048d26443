/** The columns of an episode to work first. */
import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { EpisodeToWork } from '../../../api/overview/schema.ts'
import { duration, money } from '../../../messages/format.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { CauseTitle } from '../../ui/figures/cause-title.tsx'
import { Figure } from '../../ui/figures/figure.tsx'
import { Time } from '../../ui/figures/time.tsx'
import { between, zoned } from '../../ui/figures/when.ts'
import type { Column } from '../../ui/table/columns.ts'
import rowLink from '../../ui/table/row-link.module.css'
import styles from './today.module.css'

export function workColumns(rows: readonly EpisodeToWork[]): Column<EpisodeToWork>[] {
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
    { key: 'since', header: zoned(columns.since), cell: ({ episode }) => <Since episode={episode} /> },
    {
      key: 'deepest',
      header: columns.deepest,
      numeric: true,
      cell: ({ episode, unit }) => (
        <>
          <Figure value={episode.deepest} /> {unit}
        </>
      ),
    },
    ...(rows.some(({ episode }) => episode.costAtRisk !== null) ? [moneyColumn] : []),
    { key: 'cause', header: columns.cause, cell: ({ episode }) => <CauseTitle episode={episode} /> },
    {
      key: 'why',
      header: columns.why,
      cell: ({ reasons }) => (
        <ul className={styles.reasons}>
          {reasons.map(({ code, facts }) => (
            <li key={code}>{words().reasons[code](facts)}</li>
          ))}
        </ul>
      ),
    },
  ]
}

const moneyColumn: Column<EpisodeToWork> = {
  key: 'money',
  header: web.today.columns.money,
  numeric: true,
  cell: ({ episode: { costAtRisk }, currency }) => (costAtRisk === null ? '' : money(costAtRisk, currency)),
}

function Since({ episode: { startedAt, endedAt } }: Pick<EpisodeToWork, 'episode'>) {
  return (
    <>
      <Time at={startedAt} form="short" />
      <Text span size="xs" c="dimmed" display="block">
        {endedAt === null
          ? web.today.since.open
          : web.today.since.ended(duration(between(startedAt, endedAt)))}
      </Text>
    </>
  )
}
