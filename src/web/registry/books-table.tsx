/** Books, a row each: what they hold, how often they were below zero, and when they last moved. */
import { Link } from '@tanstack/react-router'
import type { Book, BookPage } from '../../api/books/schema.ts'
import { figure } from '../../messages/format.ts'
import { web } from '../../messages/web/index.ts'
import { Figure } from '../ui/figures/figure.tsx'
import { Time } from '../ui/figures/time.tsx'
import { zoned } from '../ui/figures/when.ts'
import { siteTitle } from '../ui/links/site-title.ts'
import type { Column } from '../ui/table/columns.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import rowLink from '../ui/table/row-link.module.css'

/** `named` distinguishes the books of this page: their place, or their item. */
export function BooksTable({ page, named }: { page: BookPage; named: 'place' | 'item' }) {
  return (
    <DataTable
      label={web.stock.books}
      columns={columnsOf(page.rows, named)}
      rows={page.rows}
      rowKey={(row) => row.id}
    />
  )
}

function columnsOf(rows: readonly Book[], named: 'place' | 'item'): Column<Book>[] {
  const { columns } = web.stock
  const name = (book: Book) => (named === 'place' ? book.location.path : (book.itemName ?? book.item))
  const lots = rows.some(({ lot, owner }) => lot !== null || owner !== null)
  const sites = new Set(rows.map(({ location }) => location.site)).size > 1
  const site: Column<Book> = {
    key: 'site',
    header: web.stock.siteHeader,
    cell: ({ location }) => siteTitle(location.site),
  }
  const lot: Column<Book> = {
    key: 'lot',
    header: columns.lot,
    cell: ({ lot, owner }) => [lot, owner].filter((one) => one !== null).join(' · ') || web.movements.none,
  }
  return [
    {
      key: 'name',
      header: named === 'place' ? columns.place : columns.item,
      lead: true,
      cell: (book) => (
        <Link to="/books/$bookId" params={{ bookId: book.id }} search={{}} className={rowLink.link}>
          {name(book)}
        </Link>
      ),
    },
    ...(sites ? [site] : []),
    ...(lots ? [lot] : []),
    {
      key: 'balance',
      header: columns.balance,
      numeric: true,
      cell: ({ balance }) => <Figure value={balance} />,
    },
    { key: 'unit', header: columns.unit, cell: ({ baseUnit }) => baseUnit },
    ...(['asPosted', 'asHappened'] as const).map(
      (count): Column<Book> => ({
        key: count,
        header: columns[count],
        numeric: true,
        cell: ({ episodes }) => figure(episodes[count]),
      }),
    ),
    { key: 'movements', header: columns.movements, numeric: true, cell: (book) => figure(book.movements) },
    {
      key: 'last',
      header: zoned(columns.last),
      cell: ({ lastAt }) => lastAt !== null && <Time at={lastAt} form="short" />,
    },
  ]
}
