/** What a row says of a movement, seen from one book. */
import type { MovementRow } from '../../../api/schemas/book.ts'
import { words } from '../../../messages/index.ts'
import { web } from '../../../messages/web.ts'
import type { Column } from '../../ui/data-table.tsx'
import { DocumentLink } from '../../ui/document-link.tsx'
import { Figure } from '../../ui/figure.tsx'
import { SignedFigure } from '../../ui/signed-figure.tsx'
import { exactly } from '../../ui/when.ts'

export function movementColumns(bookId: string): Column<MovementRow>[] {
  const { movements } = web
  const isOut = (row: MovementRow) => row.fromBookId === bookId
  return [
    { key: 'id', header: movements.id, lead: true, cell: (row) => row.id },
    {
      key: 'happened',
      header: movements.happened,
      cell: (row) => <span className="figure">{exactly(row.occurredAt, row.occurredPrecision)}</span>,
    },
    {
      key: 'posted',
      header: movements.posted,
      cell: (row) => <span className="figure">{exactly(row.recordedAt)}</span>,
    },
    { key: 'kind', header: movements.kind, cell: ({ kind }) => words().movementKinds[kind] },
    { key: 'document', header: movements.document, cell: (row) => <DocumentLink movement={row} /> },
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
    { key: 'source', header: movements.source, cell: ({ source }) => source },
    { key: 'actor', header: movements.actor, cell: ({ actor }) => actor ?? movements.none },
  ]
}
