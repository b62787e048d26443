/** The worst episodes of an audit, with their class and likeliest cause. */
import { Text } from '@mantine/core'
import type { AuditKpis } from '../../core/audit/audit-result.ts'
import type { AuditEpisode } from '../../core/audit/episode-result.ts'
import { currenciesOf, durationMs, worstFirst } from '../../core/audit/summary.ts'
import { days, money, words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { ClassBadge } from '../ui/figures/class-badge.tsx'
import { Figure } from '../ui/figures/figure.tsx'
import { Time } from '../ui/figures/time.tsx'
import { zoned } from '../ui/figures/when.ts'
import type { Column } from '../ui/table/columns.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import { placedIn } from './placed-in.ts'

const ROWS_MAX = 50

export function WorstEpisodes(props: {
  episodes: readonly AuditEpisode[]
  kpis: AuditKpis
  namesSites: boolean
  /** A remark if these are not all. */
  note: string | null
}) {
  const { episodes, kpis, namesSites, note } = props
  const { labels } = words().report
  const shown = worstFirst(episodes).slice(0, ROWS_MAX)
  const withMoney = shown.some(({ costAtRisk }) => costAtRisk !== null)
  return (
    <>
      {shown.length < episodes.length && (
        <Text size="sm" c="dimmed" mb="xs">
          {web.audit.worstOf(shown.length, episodes.length)} {note}
        </Text>
      )}
      <DataTable
        label={labels.worst}
        columns={columnsFor(kpis.horizon, {
          withMoney,
          withCurrency: currenciesOf(episodes).length > 1,
          namesSites,
        })}
        rows={shown}
        rowKey={({ id }) => id}
      />
    </>
  )
}

function columnsFor(
  horizon: string | null,
  { withMoney, withCurrency, namesSites }: Record<'withMoney' | 'withCurrency' | 'namesSites', boolean>,
): Column<AuditEpisode>[] {
  const { report, causes } = words()
  const { labels } = report
  return [
    { key: 'item', header: labels.item, lead: true, cell: ({ item }) => <bdi>{item}</bdi> },
    {
      key: 'place',
      header: labels.place,
      lead: true,
      cell: (one) => <bdi>{report.place(placedIn(one, namesSites))}</bdi>,
    },
    {
      key: 'since',
      header: zoned(labels.since),
      cell: ({ startedAt }) => <Time at={startedAt} form="short" />,
    },
    {
      key: 'until',
      header: zoned(labels.until),
      cell: ({ endedAt }) => (endedAt === null ? labels.now : <Time at={endedAt} form="short" />),
    },
    { key: 'days', header: labels.days, numeric: true, cell: (one) => days(durationMs(one, horizon)) },
    {
      key: 'deepest',
      header: labels.depth,
      numeric: true,
      cell: ({ deepest }) => <Figure value={deepest} />,
    },
    ...(withMoney
      ? [
          {
            key: 'money',
            header: labels.money,
            numeric: true,
            cell: ({ costAtRisk, currency }: AuditEpisode) =>
              costAtRisk === null ? '' : money(costAtRisk, withCurrency ? currency : null),
          },
        ]
      : []),
    { key: 'class', header: labels.class, cell: (one) => <ClassBadge of={one} /> },
    {
      key: 'cause',
      header: labels.cause,
      cell: ({ causes: [cause] }) =>
        cause === undefined ? (
          web.movements.none
        ) : (
          <span style={{ display: 'inline-block', minWidth: '8rem' }}>
            {causes[cause.code].title}{' '}
            {cause.code !== 'unknown' && (
              <Text span size="sm" c="dimmed" className="figure">
                {web.cause.likely(cause.probability)}
              </Text>
            )}
          </span>
        ),
    },
  ]
}
