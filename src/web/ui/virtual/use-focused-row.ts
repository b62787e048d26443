/** The row of a long list that has the focus, by its link; rows bear `data-row`. */
import { useLayoutEffect, useRef } from 'react'

/** The row that the keys moved to, which may still have to be loaded; focus never gets lost with a row that leaves. */
export function useFocusedRow(scroller: { current: HTMLElement | null }, first: number, end: number) {
  const wish = useRef<number | null>(null)
  const held = useRef<number | null>(null)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    if (wish.current !== null) {
      const link = element.querySelector<HTMLElement>(`[data-row="${wish.current}"] a`)
      if (link !== null) {
        link.focus({ preventScroll: true })
        held.current = wish.current
        wish.current = null
      }
    } else if (held.current !== null && (held.current < first || held.current >= end)) {
      if (document.activeElement === document.body) element.focus({ preventScroll: true })
      held.current = null
    }
  })
  return {
    current: () => {
      const row = document.activeElement?.closest<HTMLElement>('[data-row]')
      return row === null || row === undefined ? wish.current : Number(row.dataset.row)
    },
    wish: (row: number) => {
      wish.current = row
      const link = scroller.current?.querySelector<HTMLElement>(`[data-row="${row}"] a`)
      if (link === null || link === undefined) return
      link.focus({ preventScroll: true })
      held.current = row
      wish.current = null
    },
  }
}
