/** The wide form of a DataTable. */
import { Table, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import styles from './data-grid.module.css'
import type { Column, DataTableProps, Sorting } from './data-table.tsx'

export function DataGrid<Row>({ label, columns, rows, rowKey, sorting, isSelected }: DataTableProps<Row>) {
  return (
    <Table className={styles.table} aria-label={label} highlightOnHover verticalSpacing={6} fz="sm">
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Header key={column.key} column={column} sorting={sorting} />
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={rowKey(row)} className={styles.row} data-selected={isSelected?.(row) || undefined}>
            {columns.map((column) => (
              <Table.Td key={column.key} className={column.numeric ? styles.numeric : undefined}>
                {column.cell(row)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Header<Row>({ column, sorting }: { column: Column<Row>; sorting?: Sorting }) {
  const active = sorting !== undefined && column.sort === sorting.by
  const Arrow = !active ? IconArrowsSort : sorting.direction === 'asc' ? IconArrowUp : IconArrowDown
  return (
    <Table.Th
      className={column.numeric ? styles.numeric : undefined}
      aria-sort={active ? (sorting.direction === 'asc' ? 'ascending' : 'descending') : undefined}
      title={column.hint}
    >
      {column.sort === undefined || sorting === undefined ? (
        column.header
      ) : (
        <UnstyledButton className={styles.sort} onClick={() => sorting.onSort(column.sort!)}>
          {column.header}
          <Arrow size={14} aria-hidden className={active ? undefined : styles.idle} />
        </UnstyledButton>
      )}
    </Table.Th>
  )
}
