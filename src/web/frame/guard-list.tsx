/** A list of the guard under its filters: what is new in it, its rows a page at a time, or why there are none. */
import type { UseQueryResult } from '@tanstack/react-query'
import { web } from '../../messages/web/index.ts'
import type { Query } from '../data/fetch-json.ts'
import type { Page } from '../data/page.ts'
import { Empty } from '../ui/feedback/empty.tsx'
import type { Column } from '../ui/table/columns.ts'
import { PagedTable } from '../ui/table/paged-table.tsx'
import { ListNews } from './list-news.tsx'

/** The lists of the guard. A list, its words and its street go by the same name. */
export type GuardListName = 'holds' | 'overrides' | 'orders' | 'reservations' | 'trail'

interface ListWords {
  /** What the table is called. */
  readonly table: string
  /** What its pages are called. */
  readonly pages: string
  readonly range: (from: number, to: number, total: number) => string
  /** Said of a list without rows that nothing narrows. */
  readonly none: string
  readonly noneText: string
  /** Said if no row passes the filters. */
  readonly noMatch: string
  readonly noMatchText: string
}

const WORDS: Readonly<Record<GuardListName, ListWords>> = web

/** Shows a page of a list; `PAGE_ROWS` rows of it. */
export function GuardList<Row>(props: {
  list: GuardListName
  found: UseQueryResult<Page<Row>>
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  /** Nothing narrows it: without rows, there are none at all. */
  isWhole: boolean
  /** In place of the list's own words for having no rows. */
  none?: { readonly title: string; readonly text: string }
  /** What is counted to find that the list has changed, on its first page; null for a list of one thing. */
  news: { readonly query: Query; readonly onShow?: () => void } | null
  search: { readonly after?: string; readonly page?: string }
  goTo: (page: { after: string | undefined; page: string | undefined }) => void
}) {
  const { list, found, columns, rowKey, isWhole, news, search, goTo } = props
  const say = WORDS[list]
  const { none = { title: say.none, text: say.noneText } } = props
  return (
    <>
      {news !== null && search.after === undefined && (
        <ListNews
          list={list}
          query={news.query}
          shown={found.data?.total}
          onShow={news.onShow ?? (() => void found.refetch())}
        />
      )}
      <PagedTable
        label={say.table}
        found={found}
        columns={columns}
        rowKey={rowKey}
        empty={
          isWhole ? (
            <Empty title={none.title} text={none.text} />
          ) : (
            <Empty title={say.noMatch} text={say.noMatchText} />
          )
        }
        pages={{
          label: say.pages,
          search,
          range: say.range,
          goTo: (after, page) => goTo({ after, page }),
        }}
      />
    </>
  )
}
