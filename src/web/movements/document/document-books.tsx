/** The books a document touched, what it left lowest first. */
import { Link } from '@tanstack/react-router'
import type { DocumentFacts } from '../../../api/movements/schema.ts'
import { figure } from '../../../messages/format.ts'
import { web } from '../../../messages/web/index.ts'
import { Figure } from '../../ui/figures/figure.tsx'
import styles from '../../ui/layout/facts.module.css'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import rowLink from '../../ui/table/row-link.module.css'

type Row = DocumentFacts['books']['rows'][number]

export function DocumentBooks({ books }: { books: DocumentFacts['books'] }) {
  const text = web.document
  const quantity = (name: 'before' | 'after' | 'lowest'): Column<Row> => ({
    key: name,
    header: text[name],
    numeric: true,
    cell: (row) => <Figure value={row[name]} />,
  })
  return (
    <>
      <DataTable
        label={text.books}
        rows={books.rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'book',
            header: web.stock.columns.item,
            lead: true,
            cell: ({ id, item, itemName }) => (
              <Link to="/books/$bookId" params={{ bookId: id }} search={{}} className={rowLink.link}>
                {itemName ?? item}
              </Link>
            ),
          },
          {
            key: 'place',
            header: web.stock.columns.place,
            lead: true,
            cell: ({ path, lot, owner }) => [path, lot, owner].filter((one) => one !== null).join(' · '),
          },
          quantity('before'),
          quantity('after'),
          quantity('lowest'),
          { key: 'unit', header: web.stock.columns.unit, cell: ({ baseUnit }) => baseUnit },
          {
            key: 'movements',
            header: web.stock.columns.movements,
            numeric: true,
            cell: ({ movements }) => figure(movements),
          },
        ]}
      />
      {books.total > books.rows.length && (
        <p className={styles.note}>{web.listedOf(books.rows.length, books.total, 'stock card')}</p>
      )}
    </>
  )
}
