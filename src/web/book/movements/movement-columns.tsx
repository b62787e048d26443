/** What a row says of a movement, seen from one book. */
import type { MovementRow } from '../../../api/schemas/book.ts'
import { web } from '../../../messages/web/index.ts'
import type { Column } from '../../ui/data-table.tsx'
import { Figure } from '../../ui/figure.tsx'
import { documentColumn, kindColumn, sourceColumn, timeColumns } from '../../ui/movement-columns.tsx'
import { MovementLink } from '../../ui/movement-link.tsx'
import { SignedFigure } from '../../ui/signed-figure.tsx'

export function movementColumns(bookId: string): Column<MovementRow>[] {
  const { movements } = web
  const isOut = (row: MovementRow) => row.fromBookId === bookId
  return [
    { key: 'id', header: movements.id, lead: true, cell: (row) => <MovementLink movement={row} /> },
    ...timeColumns,
    kindColumn,
    documentColumn,
    {
      key: 'quantity',
      header: movements.quantity,
      numeric: true,
      cell: (row) => <SignedFigure value={isOut(row) ? `-${row.quantity}` : row.quantity} />,
    },
    {
      key: 'balance',
      header: movements.balance,
      numeric: true,
      cell: (row) => <Figure value={isOut(row) ? row.fromBalance : row.toBalance} />,
    },
    sourceColumn,
    { key: 'actor', header: movements.actor, cell: ({ actor }) => actor ?? movements.none },
  ]
}
