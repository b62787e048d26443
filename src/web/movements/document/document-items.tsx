/** The quantities of a document: a line for each item and direction. */
import { Link } from '@tanstack/react-router'
import type { DocumentFacts } from '../../../api/movements/schema.ts'
import { figure } from '../../../messages/format.ts'
import { web } from '../../../messages/web/index.ts'
import { Figure } from '../../ui/figures/figure.tsx'
import styles from '../../ui/layout/facts.module.css'
import { DataTable } from '../../ui/table/data-table.tsx'

export function DocumentItems({ items }: { items: DocumentFacts['items'] }) {
  const { columns } = web.stock
  return (
    <>
      <DataTable
        label={web.document.quantities}
        rows={items.rows}
        rowKey={({ item, direction }) => `${direction} ${item}`}
        columns={[
          {
            key: 'item',
            header: columns.item,
            lead: true,
            cell: ({ item, itemName }) => (
              <Link to="/items/$code" params={{ code: item }} className={styles.link}>
                {itemName ?? item}
              </Link>
            ),
          },
          {
            key: 'direction',
            header: web.document.direction,
            cell: ({ direction }) => web.document.directions[direction],
          },
          {
            key: 'quantity',
            header: web.movements.quantity,
            numeric: true,
            cell: ({ quantity }) => <Figure value={quantity} />,
          },
          { key: 'unit', header: columns.unit, cell: ({ baseUnit }) => baseUnit },
          {
            key: 'movements',
            header: columns.movements,
            numeric: true,
            cell: ({ movements }) => figure(movements),
          },
        ]}
      />
      {items.total > items.rows.length && (
        <p className={styles.note}>{web.listedOf(items.rows.length, items.total, 'line')}</p>
      )}
    </>
  )
}
