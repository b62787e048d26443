/** Rows of the files that an audit could not read, with the reason and what to do. */
import { Text } from '@mantine/core'
import type { AuditInput } from '../../core/audit/audit-result.ts'
import { figure } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { rejectedWords } from '../intake/imports/rejected-words.ts'
import type { Column } from '../ui/table/columns.ts'
import { DataTable } from '../ui/table/data-table.tsx'

type Row = AuditInput['rejections'][number]
const say = web.imports.rejections
const ROWS_MAX = 100

export function RejectedRows({ input }: { input: AuditInput }) {
  const shown = input.rejections.slice(0, ROWS_MAX)
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {web.audit.rowsOf(shown.length, input.rejected)}
      </Text>
      <DataTable
        label={say.table}
        columns={COLUMNS}
        rows={shown}
        rowKey={(row) => `${row.file} ${row.row} ${row.code}`}
      />
    </>
  )
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'file', header: say.file, lead: true, cell: ({ file }) => <bdi>{file}</bdi> },
  { key: 'row', header: say.row, numeric: true, lead: true, named: true, cell: ({ row }) => figure(row) },
  {
    key: 'what',
    header: say.what,
    cell: (row) => <span style={{ overflowWrap: 'anywhere' }}>{rejectedWords(row).what}</span>,
  },
  { key: 'todo', header: say.todo, cell: (row) => rejectedWords(row).todo },
]
