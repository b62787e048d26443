/** Pages that are reached by a cursor: the next one, and back to the first. The address counts them. */
import { web } from '../../../messages/web/index.ts'
import { Pager } from './pager.tsx'

export function CursorPager(props: {
  label: string
  /** The page in the address. */
  search: { readonly after?: string; readonly page?: string }
  page: { readonly rows: readonly unknown[]; readonly next: string | null; readonly total: number }
  /** Rows of a whole page. */
  size: number
  range: (from: number, to: number, total: number) => string
  goTo: (after: string | undefined, page: number) => void
}) {
  const { label, search, page, size, range, goTo } = props
  const number = pageNumber(search)
  const first = (number - 1) * size + 1
  return (
    <Pager
      label={label}
      range={range(first, first + page.rows.length - 1, page.total)}
      back={{
        label: web.pages.first,
        onClick: search.after === undefined ? undefined : () => goTo(undefined, 1),
      }}
      next={{
        label: web.pages.next,
        onClick: page.next === null ? undefined : () => goTo(page.next!, number + 1),
      }}
    />
  )
}

/** The number of the page in an address; 1 if it has no readable one. */
export function pageNumber(search: { readonly after?: string; readonly page?: string }): number {
  return search.after === undefined ? 1 : Math.max(1, Math.trunc(Number(search.page)) || 1)
}
