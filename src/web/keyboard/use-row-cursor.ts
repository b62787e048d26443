/**
 * A cursor over rows: `j` and `k` move it, Enter opens, `x` selects. The cursor is the browser's own focus, put on the
 * row's link, so that it is seen, read out and scrolled to without more ado.
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
): void {
  const last = useRef<string | undefined>(undefined)
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const here = (all: HTMLElement[]) => {
    const focused = all.findIndex((row) => row.contains(document.activeElement))
    return focused >= 0 ? focused : all.findIndex((row) => row.dataset.row === last.current)
  }
  const step = (by: number) => {
    const all = rows()
    if (all.length === 0) return
    const row = all[Math.min(all.length - 1, Math.max(0, here(all) + by))]
    last.current = row.dataset.row
    row.querySelector<HTMLElement>('a[href]')?.focus()
    row.scrollIntoView({ block: 'nearest' })
  }
  const row = () => {
    const all = rows()
    return all[here(all)]
  }
  useKeys({
    'row.next': () => step(1),
    'row.previous': () => step(-1),
    'row.open': () => row()?.querySelector<HTMLElement>('a[href]')?.click(),
    ...(on.select && { 'row.select': () => row() && on.select!(row().dataset.row!) }),
    ...(on.nextPage && { 'page.next': on.nextPage }),
    ...(on.previousPage && { 'page.previous': on.previousPage }),
  })
}
