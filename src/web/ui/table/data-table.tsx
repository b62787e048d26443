/**
 * Rows of facts: a table where there is room, cards where there is not, from one list of columns.
 *
 * Sorting and paging belong to the owner of the rows; the table only reports clicks.
 */
import { useMediaQuery } from '@mantine/hooks'
import { useMemo } from 'react'
import { CARDS_BELOW, type DataTableProps } from './columns.ts'
import { DataCards } from './data-cards.tsx'
import { DataGrid } from './data-grid.tsx'

export function DataTable<Row>(props: DataTableProps<Row>) {
  const narrow = useMediaQuery(CARDS_BELOW, undefined, { getInitialValueInEffect: false })
  const { columns, rows } = props
  const filled = useMemo(
    () => columns.filter(({ fills }) => fills === undefined || rows.some(fills)),
    [columns, rows],
  )
  const shown = { ...props, columns: filled }
  return narrow ? <DataCards {...shown} /> : <DataGrid {...shown} />
}
