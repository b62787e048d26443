/** Stock cards whose episodes are no findings, and what each lacks at the least. */
import { Text } from '@mantine/core'
import type { AuditEpisode } from '../../core/audit/episode-result.ts'
import type { ReportSummary } from '../../core/audit/summary.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { Figure } from '../ui/figures/figure.tsx'
import { Time } from '../ui/figures/time.tsx'
import { zoned } from '../ui/figures/when.ts'
import type { Column } from '../ui/table/columns.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import { placedIn } from './placed-in.ts'

export function LackingBooks(props: { list: ReportSummary['opening']; namesSites: boolean }) {
  const { list, namesSites } = props
  const { shown, total } = list
  return (
    <>
      {shown.length < total && (
        <Text size="sm" c="dimmed" mb="xs">
          {web.audit.lackingOf(shown.length, total)}
        </Text>
      )}
      <DataTable
        label={words().report.labels.lacking}
        columns={columnsFor(namesSites)}
        rows={shown}
        rowKey={({ id }) => id}
      />
    </>
  )
}

function columnsFor(namesSites: boolean): Column<AuditEpisode>[] {
  const { report } = words()
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
      key: 'lacking',
      header: labels.lacking,
      numeric: true,
      cell: ({ deepest }) => <Figure value={deepest.replace('-', '')} />,
    },
  ]
}
