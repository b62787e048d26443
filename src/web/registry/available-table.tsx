/** What of an item can still be promised at each guarded site: on hand, less what is reserved. */
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import { availableQuery } from '../reservations/queries.ts'
import { Figure } from '../ui/figures/figure.tsx'
import styles from '../ui/layout/parts.module.css'
import { Section } from '../ui/layout/section.tsx'
import { siteTitle } from '../ui/links/site-title.ts'
import { DataTable } from '../ui/table/data-table.tsx'

const { available: say } = web

export function AvailableTable({ item, sites }: { item: string; sites: readonly string[] }) {
  const found = useQueries({ queries: sites.map((site) => availableQuery(site, item)) })
  const rows = found.flatMap(({ data }) => data ?? [])
  if (rows.length === 0) return null
  return (
    <Section title={say.title}>
      <p className={styles.quiet}>{say.text}</p>
      <DataTable
        label={say.table}
        rows={rows}
        rowKey={({ site }) => site}
        columns={[
          {
            key: 'site',
            header: say.columns.site,
            lead: true,
            cell: ({ site }) => (
              <Link to="/reservations" search={{ site, item }} className={styles.link}>
                {siteTitle(site)}
              </Link>
            ),
          },
          ...(['onHand', 'reserved', 'available'] as const).map((name) => ({
            key: name,
            header: say.columns[name],
            numeric: true,
            cell: (row: (typeof rows)[number]) => <Figure value={row[name]} />,
          })),
        ]}
      />
    </Section>
  )
}
