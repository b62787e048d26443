/** The columns of a movement, seen from one book. */
import { Text } from '@mantine/core'
import type { BookMovement } from '../../../api/books/schema.ts'
import type { MovementRow } from '../../../api/movements/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { documentColumn, kindColumn, sourceColumn, timeColumns } from '../../movements/movement-columns.tsx'
import { Figure } from '../../ui/figures/figure.tsx'
import { SignedFigure } from '../../ui/figures/signed-figure.tsx'
import { MovementLink } from '../../ui/links/movement-link.tsx'
import type { Column } from '../../ui/table/columns.ts'
import type { KeyMovements } from './key-movements.ts'

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
  ]
}

/** With the balance of both orders after it, and the part it plays in the selected episode. */
export function bookMovementColumns(keys: KeyMovements): Column<BookMovement>[] {
  const { movements, book } = web
  const parts = (id: string) => (keys.roles.get(id) ?? []).map((role) => book.role[role]).join(', ')
  return [
    {
      key: 'id',
      header: movements.id,
      lead: true,
      cell: (row) => (
        <>
          {row.id}
          {keys.roles.has(row.id) && (
            <Text size="xs" fw={600}>
              {parts(row.id)}
            </Text>
          )}
        </>
      ),
    },
    ...timeColumns,
    kindColumn,
    documentColumn,
    {
      key: 'quantity',
      header: movements.quantity,
      numeric: true,
      cell: (row) => <SignedFigure value={row.delta} />,
    },
    {
      key: 'posted-balance',
      header: movements.postedBalance,
      numeric: true,
      cell: (row) => <Figure value={row.postedBalance} />,
    },
    {
      key: 'happened-balance',
      header: movements.happenedBalance,
      numeric: true,
      cell: (row) => <Figure value={row.happenedBalance} />,
    },
    sourceColumn,
  ]
}
