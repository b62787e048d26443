/** What the ledger says of a movement: what went where, when it happened, when it was posted, and what it left. */
import { Link } from '@tanstack/react-router'
import type { MovementRow } from '../../api/schemas/book.ts'
import { hasFloor } from '../../core/location.ts'
import { web } from '../../messages/web/index.ts'
import type { Column } from '../ui/data-table.tsx'
import { Figure } from '../ui/figure.tsx'
import { documentColumn, kindColumn, sourceColumn, timeColumns } from '../ui/movement-columns.tsx'
import styles from './ledger.module.css'

export function ledgerColumns(): Column<MovementRow>[] {
  const { movements, ledger } = web
  return [
    {
      key: 'id',
      header: movements.id,
      lead: true,
      cell: ({ id, seq }) => (
        <>
          {id}
          <span className={styles.seq}>{ledger.seq(seq)}</span>
        </>
      ),
    },
    {
      key: 'item',
      header: ledger.item,
      lead: true,
      cell: ({ item }) => (
        <Link to="/items/$code" params={{ code: item }} className={styles.link}>
          {item}
        </Link>
      ),
    },
    kindColumn,
    {
      key: 'quantity',
      header: movements.quantity,
      numeric: true,
      cell: ({ quantity }) => <Figure value={quantity} />,
    },
    { key: 'from', header: ledger.from, cell: (row) => <End row={row} end="from" /> },
    { key: 'to', header: ledger.to, cell: (row) => <End row={row} end="to" /> },
    ...timeColumns,
    documentColumn,
    sourceColumn,
  ]
}

/** One end of a movement: a shelf leads to its book and says what was left there; the world outside has neither. */
function End({ row, end }: { row: MovementRow; end: 'from' | 'to' }) {
  const location = row[end]
  if (!hasFloor(location.kind)) return <span className={styles.outside}>{location.path}</span>
  const [bookId, balance] = end === 'from' ? [row.fromBookId, row.fromBalance] : [row.toBookId, row.toBalance]
  return (
    <>
      <Link to="/books/$bookId" params={{ bookId }} search={{}} className={styles.link}>
        {location.path}
      </Link>
      <span className={styles.left}>
        {web.ledger.left} <Figure value={balance} />
      </span>
    </>
  )
}
