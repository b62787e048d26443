/**
 * The wide form of a DataTable. Its header stays in view; where it is wider than the page, it scrolls by itself. The
 * cells are the browser's own, since hundreds of them are drawn at once.
 */
import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { memo, type ReactNode, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Check } from '../form/check.tsx'
import type { Column, DataTableProps, Selecting, Sorting } from './columns.ts'
import styles from './data-grid.module.css'

export function DataGrid<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, sorting, isSelected, selecting } = props
  const { frame, wide } = useWide()
  return (
    <div ref={frame} className={styles.frame} data-wide={wide || undefined}>
      <table className={styles.table} aria-label={label}>
        <thead className={styles.head}>
          <tr>
            {selecting !== undefined && (
              <th className={`${styles.check} no-print`} aria-label={selecting.columnLabel}>
                <Check
                  label={selecting.allLabel}
                  checked={selecting.all === 'all'}
                  mixed={selecting.all === 'some'}
                  onToggle={selecting.toggleAll}
                />
              </th>
            )}
            {columns.map((column) => (
              <Header key={column.key} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line
              key={rowKey(row)}
              name={rowKey(row)}
              row={row}
              columns={columns}
              selected={isSelected?.(row) || selecting?.has(row) || false}
              label={selecting?.label(row)}
              onToggle={selecting?.toggle}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface LineProps<Row> {
  readonly name: string
  readonly row: Row
  readonly columns: readonly Column<Row>[]
  readonly selected: boolean
  /** Of its box, where it has one. */
  readonly label: string | undefined
  readonly onToggle: Selecting<Row>['toggle'] | undefined
}

/** One of fifty: drawn anew only when something of its own has changed, so that a tick does not redraw them all. */
const Line = memo(function Line<Row>(props: LineProps<Row>) {
  const { name, row, columns, selected, label, onToggle } = props
  return (
    <tr className={styles.row} data-row={name} data-selected={selected || undefined}>
      {onToggle !== undefined && (
        <td className={`${styles.check} no-print`}>
          <Check label={label!} checked={selected} onToggle={(event) => onToggle(row, event.shiftKey)} />
        </td>
      )}
      {columns.map((column) => (
        <td
          key={column.key}
          className={column.numeric ? styles.numeric : column.lead ? styles.lead : undefined}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}) as <Row>(props: LineProps<Row>) => ReactNode

/** Whether the table is wider than its place: measured by the browser's own layout, before it is painted. */
function useWide() {
  const frame = useRef<HTMLDivElement>(null)
  const [wide, setWide] = useState(false)
  useEffect(() => {
    const place = frame.current!
    let before = false
    const observer = new ResizeObserver(() => {
      const now = (place.firstElementChild?.scrollWidth ?? 0) > place.clientWidth + 1
      if (now === before) return
      before = now
      flushSync(() => setWide(now))
    })
    observer.observe(place)
    observer.observe(place.firstElementChild!)
    return () => observer.disconnect()
  }, [])
  return { frame, wide }
}

function Header<Row>({ column, sorting }: { column: Column<Row>; sorting?: Sorting }) {
  const active = sorting !== undefined && column.sort === sorting.by
  const Arrow = !active ? IconArrowsSort : sorting.direction === 'asc' ? IconArrowUp : IconArrowDown
  return (
    <th
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
    </th>
  )
}
