/** A page of episodes, sorted by the headers; rows can be selected. */
import { useMemo, useRef } from 'react'
import type { Episode, EpisodePage } from '../../../api/episodes/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { useRowCursor } from '../../keyboard/use-row-cursor.ts'
import type { Selecting } from '../../ui/table/columns.ts'
import { CursorPager, pageNumber } from '../../ui/table/cursor-pager.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { PAGE_ROWS } from '../search.ts'
import { useExceptionsSearch } from '../use-exceptions-search.ts'
import type { ColumnName } from './columns.ts'
import { columnsNamed } from './shown-columns.ts'

export function EpisodesTable(props: {
  page: EpisodePage
  stale: boolean
  columns: readonly ColumnName[]
  selecting: Selecting<Episode>
}) {
  const { page, stale, columns, selecting } = props
  const { search, sort, direction, sortBy, goTo } = useExceptionsSearch()
  const named = columns.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: columns of the same names are the same
  const shown = useMemo(() => columnsNamed(columns), [named])
  const list = useRef<HTMLDivElement>(null)
  useRowCursor(list, {
    select: (id) => selecting.toggle(page.rows.find((row) => row.id === id)!, false),
    nextPage: () => page.next !== null && goTo(page.next, pageNumber(search) + 1),
    previousPage: () => search.after !== undefined && goTo(undefined, 1),
  })
  return (
    <div aria-busy={stale} ref={list}>
      <DataTable
        label={web.exceptions.table}
        columns={shown}
        rows={page.rows}
        rowKey={(row) => row.id}
        sorting={{ by: sort, direction, onSort: sortBy }}
        selecting={selecting}
      />
      <CursorPager
        label={web.exceptions.pages}
        search={search}
        page={page}
        goTo={goTo}
        size={PAGE_ROWS}
        range={web.exceptions.range}
      />
    </div>
  )
}
