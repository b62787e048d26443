/** What a table of facts is made of: its columns, how it is sorted, and which of its rows are ticked. */
import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  readonly numeric?: boolean
  /** The name to sort by; the header is a button then. */
  readonly sort?: string
  /** Whether it has anything to say of a row; where it has of none, it is left out. */
  readonly fills?: (row: Row) => boolean
  /** Heads the card. */
  readonly lead?: boolean
  /** Heads the card behind its header: `Row 52`. */
  readonly named?: boolean
  readonly hint?: string
}

export interface Sorting {
  readonly by: string
  readonly direction: 'asc' | 'desc'
  readonly onSort: (by: string) => void
}

/** Rows that can be ticked, one by one, by a range (with Shift) or all at once. */
export interface Selecting<Row> {
  readonly has: (row: Row) => boolean
  readonly toggle: (row: Row, range: boolean) => void
  readonly all: 'none' | 'some' | 'all'
  readonly toggleAll: () => void
  readonly label: (row: Row) => string
  readonly columnLabel: string
  readonly allLabel: string
}

export interface DataTableProps<Row> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly sorting?: Sorting
  readonly isSelected?: (row: Row) => boolean
  readonly selecting?: Selecting<Row>
}

/** Below this width a table of facts does not fit. */
export const CARDS_BELOW = '(max-width: 62em)'
