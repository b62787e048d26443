/** The keys of the picture while it has the focus: plus, minus and zero zoom, Shift with an arrow moves the window. */
import { shifted, type Window, zoomed } from '../../window/window.ts'

/** The window a key leads to, null for the one the page begins with; undefined for every other key. */
export function windowByKey(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  window: Window,
): Window | null | undefined {
  if (key === '+' || key === '=') return zoomed(window, 0.5)
  if (key === '-') return zoomed(window, 2)
  if (key === '0') return null
  if (!shiftKey) return undefined
  if (key === 'ArrowLeft') return shifted(window, -0.5)
  if (key === 'ArrowRight') return shifted(window, 0.5)
  return undefined
}

/** The stop an arrow key leads to; null for every other key. */
export function stepped(key: string, index: number | null, last: number): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key === 'ArrowRight') return index === null ? 0 : Math.min(index + 1, last)
  if (key === 'ArrowLeft') return index === null ? last : Math.max(index - 1, 0)
  return null
}
