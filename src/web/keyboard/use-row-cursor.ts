/**
 * A cursor over rows: `j` and `k` move it, Enter opens, `x` selects. The cursor is the browser's own focus, put on the
 * row's link, so that the browser shows it, reads it out and scrolls to it.
 *
 * Rows are found on the page: elements with `data-row` within `list`, whose first link is the way to open them.
 */
import { type RefObject, useRef } from 'react'
import { useKeys } from './use-keys.ts'

export function useRowCursor(
  list: RefObject<HTMLElement | null>,
  on: {
    /** The row's `data-row`. */
    readonly select?: (row: string) => void
    readonly nextPage?: () => void
    readonly previousPage?: () => void
  } = {},
): RowCursor {
  const last = useRef<string | undefined>(undefined)
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const here = (all: HTMLElement[]) => {
    const focused = all.findIndex((row) => row.contains(document.activeElement))
    return focused >= 0 ? focused : all.findIndex((row) => row.dataset.row === last.current)
  }
  const step = (by: number) => {
    const all = rows()
    const row = all[Math.min(all.length - 1, Math.max(0, here(all) + by))]
    if (row === undefined) return
    last.current = row.dataset.row
    row.querySelector<HTMLElement>('a[href]')?.focus()
    row.scrollIntoView({ block: 'nearest' })
  }
  const row = () => {
    const all = rows()
    return all[here(all)]
  }
  const select = (name: string | undefined) => name !== undefined && on.select?.(name)
  useKeys({
    'row.next': () => step(1),
    'row.previous': () => step(-1),
    'row.open': () => row()?.querySelector<HTMLElement>('a[href]')?.click(),
    ...(on.select && { 'row.select': () => select(row()?.dataset.row) }),
    ...(on.nextPage && { 'page.next': on.nextPage }),
    ...(on.previousPage && { 'page.previous': on.previousPage }),
  })
  return { current: () => row()?.dataset.row }
}

export interface RowCursor {
  /** The `data-row` of the row it is on, if it is on any. */
  readonly current: () => string | undefined
}
