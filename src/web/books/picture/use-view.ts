/**
 * The window of the picture while a hand moves it: at once here, and in the address when the hand rests, so that a link
 * shows the same and not every frame is a request.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { same, WINDOW_MS_MIN, type Window, within } from '../window/window.ts'

const REST_MS = 160

export function useView(settled: Window | null, whole: Window | null, commit: (window: Window) => void) {
  const [moving, setMoving] = useState<Window | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef({ settled, whole, commit })
  latest.current = { settled, whole, commit }
  const key = settled === null ? '' : `${settled.from} ${settled.to}`
  // The address has it, or another window was chosen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the window's ends are what matters
  useEffect(() => setMoving(null), [key])
  useEffect(() => () => clearTimeout(timer.current), [])

  const move = useCallback((next: Window) => {
    const { whole: limits } = latest.current
    if (limits === null || next.to - next.from < WINDOW_MS_MIN) return
    const kept = within(next, limits)
    setMoving(kept)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const { settled: before, commit: settle } = latest.current
      if (before === null || !same(before, kept)) settle(kept)
    }, REST_MS)
  }, [])
  return { view: moving ?? settled, isMoving: moving !== null, move }
}
