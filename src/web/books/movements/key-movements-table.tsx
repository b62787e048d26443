/** The few movements the selected episode is about, and the part each plays. */
import { Text, Title } from '@mantine/core'
import type { MovementRow } from '../../../api/movements/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { between } from '../../ui/figures/when.ts'
import type { Column } from '../../ui/table/columns.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import type { KeyMovements } from './key-movements.ts'
import { movementColumns } from './movement-columns.tsx'

/** Whether the balance after a movement alone is on the other side of zero than its part says. */
function isBetween(row: MovementRow, bookId: string, { roles }: KeyMovements): boolean {
  const parts = roles.get(row.id) ?? []
  const isBelow = (row.fromBookId === bookId ? row.fromBalance : row.toBalance).startsWith('-')
  return (parts.includes('trigger') && !isBelow) || (parts.includes('closer') && isBelow)
}

export function KeyMovementsTable({ bookId, keys }: { bookId: string; keys: KeyMovements }) {
  const role: Column<MovementRow> = {
    key: 'role',
    header: web.movements.role,
    cell: ({ id }) => (keys.roles.get(id) ?? []).map((each) => web.book.role[each]).join(', '),
  }
  const lag: Column<MovementRow> = {
    key: 'lag',
    header: web.movements.lag,
    cell: ({ occurredAt, recordedAt }) => web.movements.delay(between(occurredAt, recordedAt)),
  }
  const columns = movementColumns(bookId).flatMap((column) =>
    column.key === 'posted' ? [column, lag] : [column],
  )
  return (
    <>
      <Title order={3} size="h5" mt="md" mb="xs">
        {web.movements.keyTitle}
      </Title>
      <DataTable
        label={web.movements.keyTitle}
        columns={[role, ...columns]}
        rows={keys.rows}
        rowKey={(row) => `${row.source} ${row.id}`}
      />
      {keys.rows.some((row) => isBetween(row, bookId, keys)) && (
        <Text size="sm" c="dimmed" mt="xs">
          {web.movements.inTurn}
        </Text>
      )}
      {keys.missing.map((each) => (
        <Text key={each} size="sm">
          {web.movements.missing(each)}
        </Text>
      ))}
      {keys.beyond > 0 && <Text size="sm">{web.movements.more(keys.beyond)}</Text>}
    </>
  )
}
