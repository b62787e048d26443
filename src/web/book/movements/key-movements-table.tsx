/** The few movements the selected episode is about, and the part each plays. */
import { Title } from '@mantine/core'
import type { MovementRow } from '../../../api/schemas/book.ts'
import { web } from '../../../messages/web.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import type { KeyMovements } from '../key-movements.ts'
import { movementColumns } from './movement-columns.tsx'

export function KeyMovementsTable({ bookId, keys }: { bookId: string; keys: KeyMovements }) {
  const role: Column<MovementRow> = {
    key: 'role',
    header: web.movements.role,
    cell: ({ id }) => (keys.roles.get(id) ?? []).map((each) => web.book.role[each]).join(', '),
  }
  return (
    <>
      <Title order={3} size="h5" mt="md" mb="xs">
        {web.movements.keyTitle}
      </Title>
      <DataTable
        label={web.movements.keyTitle}
        columns={[role, ...movementColumns(bookId)]}
        rows={keys.rows}
        rowKey={(row) => `${row.source} ${row.id}`}
      />
    </>
  )
}
