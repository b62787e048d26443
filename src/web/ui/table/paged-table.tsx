/** A list as the API answers it: loading, refused, empty, or its rows with a way to the other pages. */
import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import type { Page } from '../../data/page.ts'
import { useRowCursor } from '../../keyboard/use-row-cursor.ts'
import { ErrorBox } from '../feedback/error-box.tsx'
import { Loading } from '../feedback/loading.tsx'
import type { Column } from './columns.ts'
import { CursorPager } from './cursor-pager.tsx'
import { DataTable } from './data-table.tsx'

export const PAGE_ROWS = 50

export function PagedTable<Row>(props: {
  label: string
  found: UseQueryResult<Page<Row>>
  /** Those to show, where they are not just those of the answer. */
  rows?: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  /** In place of a list without rows. */
  empty: ReactNode
  pages: {
    readonly label: string
    readonly search: { readonly after?: string; readonly page?: string }
    readonly range: (from: number, to: number, total: number) => string
    readonly goTo: (after: string | undefined, page: string | undefined) => void
  }
}) {
  const { label, found, columns, rowKey, empty, pages } = props
  const list = useRef<HTMLDivElement>(null)
  useRowCursor(list)
  if (found.isError) return <ErrorBox error={found.error} onRetry={() => void found.refetch()} />
  if (found.data === undefined) return <Loading rows={6} />
  if (found.data.rows.length === 0) return empty
  return (
    <div ref={list} aria-busy={found.isPlaceholderData}>
      <DataTable label={label} columns={columns} rows={props.rows ?? found.data.rows} rowKey={rowKey} />
      <CursorPager
        label={pages.label}
        search={pages.search}
        page={found.data}
        size={PAGE_ROWS}
        range={pages.range}
        goTo={(after, page) => pages.goTo(after, after === undefined ? undefined : String(page))}
      />
    </div>
  )
}
