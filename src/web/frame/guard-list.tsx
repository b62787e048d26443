/** A list of the guard under its filters: what is new in it, its rows a page at a time, or why there are none. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { Query } from '../data/fetch-json.ts'
import type { Page } from '../data/page.ts'
import { Empty } from '../ui/feedback/empty.tsx'
import type { Column } from '../ui/table/columns.ts'
import { PagedTable } from '../ui/table/paged-table.tsx'
import { ListNews } from './list-news.tsx'

export function GuardList<Row>(props: {
  say: {
    readonly table: string
    readonly pages: string
    readonly range: (from: number, to: number, total: number) => string
    readonly none: string
    readonly noneText: string
    readonly noMatch: string
    readonly noMatchText: string
  }
  found: UseQueryResult<Page<Row>>
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  /** Nothing narrows it: where it has no rows, there are none at all. */
  isWhole: boolean
  /** The count that shows that the list has changed, on its first page; null for a list of one thing. */
  news: { readonly list: string; readonly query: Query; readonly onShow?: () => void } | null
  search: { readonly after?: string; readonly page?: string }
  goTo: (page: { after: string | undefined; page: string | undefined }) => void
}) {
  const { say, found, columns, rowKey, isWhole, news, search, goTo } = props
  const { table, pages, range } = say
  const [title, text] = isWhole ? [say.none, say.noneText] : [say.noMatch, say.noMatchText]
  return (
    <>
      {news !== null && search.after === undefined && (
        <ListNews onShow={() => void found.refetch()} {...news} shown={found.data?.total} />
      )}
      <PagedTable
        label={table}
        found={found}
        columns={columns}
        rowKey={rowKey}
        empty={<Empty title={title} text={text} />}
        pages={{ label: pages, search, range, goTo: (after, page) => goTo({ after, page }) }}
      />
    </>
  )
}
