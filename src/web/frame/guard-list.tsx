/** A list of the guard under its filters: what is new in it, its rows a page at a time, or why there are none. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { web } from '../../messages/web/index.ts'
import type { Query } from '../data/fetch-json.ts'
import type { Page } from '../data/page.ts'
import { Empty } from '../ui/feedback/empty.tsx'
import type { Column } from '../ui/table/columns.ts'
import { PagedTable } from '../ui/table/paged-table.tsx'
import { ListNews } from './list-news.tsx'
import { useHeld } from './use-held.ts'

/** The lists of the guard, and those of what is probable. A list, its words and its street go by the same name. */
export type GuardListName =
  | 'holds'
  | 'overrides'
  | 'refusals'
  | 'orders'
  | 'reservations'
  | 'trail'
  | 'shortages'
  | 'suspects'

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
  none?: { readonly title: string; readonly text: string; readonly next?: ReactNode }
  /** What it is narrowed to. */
  question: Query
  search: { readonly after?: string; readonly page?: string }
  goTo: (page: { after: string | undefined; page: string | undefined }) => void
}) {
  const { list, found, columns, rowKey, isWhole, question, search, goTo } = props
  const say = WORDS[list]
  const held = useHeld(found, [question, search.after], rowKey)
  const { none = { title: say.none, text: say.noneText, next: null } } = props
  return (
    <>
      <ListNews fresh={held.fresh} onShow={held.show} />
      <PagedTable
        label={say.table}
        found={found}
        rows={held.rows}
        columns={columns}
        rowKey={rowKey}
        empty={
          isWhole ? (
            <Empty title={none.title} text={none.text}>
              {none.next}
            </Empty>
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
