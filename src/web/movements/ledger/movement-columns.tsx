/** The columns of the ledger: quantity, ends, both times, and the balance that a movement left at each end. */
import { Link } from '@tanstack/react-router'
import type { MovementRow } from '../../../api/movements/schema.ts'
import { hasFloor } from '../../../core/history/location.ts'
import { figure } from '../../../messages/format.ts'
import { web } from '../../../messages/web/index.ts'
import { Figure } from '../../ui/figures/figure.tsx'
import { MovementLink } from '../../ui/links/movement-link.tsx'
import type { Column } from '../../ui/table/columns.ts'
import { documentColumn, kindColumn, sourceColumn, timeColumns } from '../movement-columns.tsx'
import styles from './ledger.module.css'

/** Longer ones are written smaller where a column has its width, and go on in a second line: none is ever cut. */
const QUANTITY_LETTERS = 8
const BALANCE_LETTERS = 9

export function ledgerColumns(): Column<MovementRow>[] {
  const { movements, ledger } = web
  return [
    {
      key: 'seq',
      header: ledger.number,
      numeric: true,
      cell: ({ seq }) => <span className="figure">{figure(seq)}</span>,
    },
    { key: 'id', header: movements.id, cell: (row) => <MovementLink movement={row} /> },
    {
      key: 'item',
      header: ledger.item,
      lead: true,
      cell: ({ item }) => (
        <Link to="/items/$code" params={{ code: item }} className={styles.link} title={item}>
          {item}
        </Link>
      ),
    },
    kindColumn,
    {
      key: 'quantity',
      header: movements.quantity,
      numeric: true,
      lead: true,
      cell: ({ quantity }) => (
        <span data-long={quantity.length > QUANTITY_LETTERS || undefined}>
          <Figure value={quantity} />
        </span>
      ),
    },
    { key: 'from', header: ledger.from, cell: (row) => <End row={row} end="from" /> },
    { key: 'to', header: ledger.to, cell: (row) => <End row={row} end="to" /> },
    ...timeColumns,
    documentColumn,
    sourceColumn,
  ]
}

/** One end of a movement: a shelf leads to its book and shows the balance left there; the world outside has neither. */
function End({ row, end }: { row: MovementRow; end: 'from' | 'to' }) {
  const location = row[end]
  if (!hasFloor(location.kind)) return <span className={styles.outside}>{location.path}</span>
  const [bookId, balance] = end === 'from' ? [row.fromBookId, row.fromBalance] : [row.toBookId, row.toBalance]
  return (
    <>
      <Link to="/books/$bookId" params={{ bookId }} search={{}} className={styles.link} title={location.path}>
        {location.path}
      </Link>
      <span className={styles.left} data-long={balance.length > BALANCE_LETTERS || undefined}>
        {web.ledger.left} <Figure value={balance} />
      </span>
    </>
  )
}
