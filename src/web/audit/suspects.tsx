/** Postings that are probably wrong although their stock cards never went below zero, those of highest value first. */
import { Text } from '@mantine/core'
import type { SuspectResult } from '../../core/audit/suspects/suspect-result.ts'
import { money, words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { Figure } from '../ui/figures/figure.tsx'
import type { Column } from '../ui/table/columns.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import { placedIn } from './placed-in.ts'
import styles from './report.module.css'
import { SuspectReason } from './suspect-reason.tsx'

/** `suspects` may be the first of `total` only. */
export function Suspects(props: { suspects: readonly SuspectResult[]; total: number; namesSites: boolean }) {
  const { suspects, total, namesSites } = props
  const { labels } = words().report
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {labels.suspectsMeaning} {suspects.length < total && web.audit.suspectsOf(suspects.length, total)}
      </Text>
      <DataTable
        label={labels.suspects}
        columns={columnsFor(namesSites)}
        rows={suspects}
        rowKey={({ id }) => id}
      />
    </>
  )
}

function columnsFor(namesSites: boolean): Column<SuspectResult>[] {
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
    { key: 'cause', header: labels.cause, cell: (one) => <SuspectReason suspect={one} /> },
    {
      key: 'movements',
      header: labels.movements,
      cell: ({ movements }) => <bdi className={styles.ids}>{movements.join(', ')}</bdi>,
    },
    {
      key: 'quantity',
      header: labels.offBy,
      numeric: true,
      cell: ({ quantity }) => <Figure value={quantity} />,
    },
    {
      key: 'money',
      header: labels.money,
      numeric: true,
      fills: (one) => one.money !== null,
      cell: (one) => (one.money === null ? '' : money(one.money, one.currency)),
    },
  ]
}
