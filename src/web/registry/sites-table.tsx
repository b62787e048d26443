/** What an item comes to at each site. */
import { Link } from '@tanstack/react-router'
import type { ItemStock } from '../../api/registry/schema.ts'
import { figure } from '../../messages/format.ts'
import { web } from '../../messages/web/index.ts'
import { Figure } from '../ui/figures/figure.tsx'
import { Time } from '../ui/figures/time.tsx'
import { zoned } from '../ui/figures/when.ts'
import styles from '../ui/layout/facts.module.css'
import { siteTitle } from '../ui/links/site-title.ts'
import { DataTable } from '../ui/table/data-table.tsx'

export function SitesTable({ stock }: { stock: ItemStock }) {
  const { rows, total } = stock.sites
  return (
    <>
      <DataTable
        label={web.stock.sites}
        rows={rows}
        rowKey={({ site }) => site}
        columns={[
          {
            key: 'site',
            header: web.stock.siteHeader,
            lead: true,
            cell: ({ site }) => (
              <Link to="/ledger" search={{ item: stock.item, site }} className={styles.link}>
                {siteTitle(site)}
              </Link>
            ),
          },
          {
            key: 'total',
            header: web.stock.columns.balance,
            numeric: true,
            lead: true,
            cell: (row) => <Figure value={row.total} />,
          },
          { key: 'books', header: web.stock.bookCount, numeric: true, cell: ({ books }) => figure(books) },
          {
            key: 'negative',
            header: web.stock.below,
            numeric: true,
            cell: ({ negative }) => figure(negative),
          },
          {
            key: 'last',
            header: zoned(web.stock.columns.last),
            cell: ({ lastAt }) => <Time at={lastAt} form="short" />,
          },
        ]}
      />
      {total > rows.length && <p className={styles.note}>{web.listedOf(rows.length, total, 'site')}</p>}
    </>
  )
}
