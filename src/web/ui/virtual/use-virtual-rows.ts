/**
 * The rows of a very long list that are in view, and the ways to move: the scrollbar, the wheel, touch and keys.
 *
 * The rows stand in a layer that sticks to the scroller, so they never run ahead of what is drawn. Where the scrollbar
 * is in proportion (see track), a drag of it leaps; wheel and touch move by the pixels they mean, and the scrollbar is
 * put right after them.
 */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { isScaled, lastTop, rowsAt, type Sizes, scrollAt, topAt, trackPx } from './track.ts'

const LINE_PX = 40
/** After a touch the list glides on for a while. */
const GLIDE_MS = 150

export interface VirtualRows {
  readonly first: number
  readonly end: number
  readonly shiftPx: number
  readonly trackPx: number
  /** Rows that fit whole. */
  readonly fit: number
  /** The row at the top, with the hidden part of it. */
  readonly top: number
  readonly moveTo: (top: number) => void
}

export function useVirtualRows(
  scroller: RefObject<HTMLElement | null>,
  list: { rows: number; rowPx: number; headPx: number; startRow: number },
): VirtualRows {
  const { rows, rowPx, headPx, startRow } = list
  const [top, setTop] = useState(startRow)
  const viewPx = Math.max(rowPx, useHeight(scroller) - headPx)
  const sizes: Sizes = { rows, rowPx, viewPx }
  // What the listeners need of the last drawing; they are set up once.
  const now = useRef({ sizes, top, scroll: -1, touchedAt: 0, isTouched: false })
  now.current.sizes = sizes

  const moveTo = useCallback(
    (wanted: number) => {
      const state = now.current
      state.top = Math.min(Math.max(0, wanted), lastTop(state.sizes))
      setTop(state.top)
      const element = scroller.current
      if (element === null) return
      element.scrollTop = scrollAt(state.top, state.sizes)
      state.scroll = element.scrollTop
    },
    [scroller],
  )

  // A window of another size, other rows: the row at the top stays there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are read where they are needed
  useLayoutEffect(() => moveTo(now.current.top), [moveTo, rows, rowPx, viewPx])

  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const state = now.current
    let settling = 0
    const settle = () => {
      clearTimeout(settling)
      settling = window.setTimeout(() => {
        if (!state.isTouched) moveTo(state.top)
      }, GLIDE_MS)
    }
    const onScroll = () => {
      const moved = element.scrollTop - state.scroll
      if (Math.abs(moved) < 1) return
      state.scroll = element.scrollTop
      const glides = state.isTouched || performance.now() - state.touchedAt < GLIDE_MS
      if (isScaled(state.sizes) && glides) {
        state.touchedAt = performance.now()
        state.top = clamp(state.top + moved / state.sizes.rowPx, state.sizes)
        settle()
      } else state.top = topAt(element.scrollTop, state.sizes)
      setTop(state.top)
    }
    const onWheel = (event: WheelEvent) => {
      if (!isScaled(state.sizes) || event.ctrlKey || event.deltaY === 0) return
      const px = event.deltaY * pxOf(event.deltaMode, state.sizes.viewPx)
      const wanted = clamp(state.top + px / state.sizes.rowPx, state.sizes)
      if (wanted === state.top) return
      event.preventDefault()
      moveTo(wanted)
    }
    const onTouch = (event: TouchEvent) => {
      state.isTouched = event.touches.length > 0
      state.touchedAt = performance.now()
      if (!state.isTouched && isScaled(state.sizes)) settle()
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    element.addEventListener('wheel', onWheel, { passive: false })
    for (const name of ['touchstart', 'touchend', 'touchcancel'] as const)
      element.addEventListener(name, onTouch, { passive: true })
    return () => {
      clearTimeout(settling)
      element.removeEventListener('scroll', onScroll)
      element.removeEventListener('wheel', onWheel)
      for (const name of ['touchstart', 'touchend', 'touchcancel'] as const)
        element.removeEventListener(name, onTouch)
    }
  }, [scroller, moveTo])

  const shown = clamp(top, sizes)
  return {
    ...rowsAt(shown, sizes),
    top: shown,
    trackPx: trackPx(sizes),
    fit: Math.max(1, Math.floor(viewPx / rowPx)),
    moveTo,
  }
}

function clamp(top: number, sizes: Sizes): number {
  return Math.min(Math.max(0, top), lastTop(sizes))
}

function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    const target = element.current
    if (target === null) return
    const measure = () => setHeight(target.clientHeight)
    const observer = new ResizeObserver(measure)
    measure()
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
  return height
}

/** Pixels of one step of a wheel, which counts in pixels, lines or pages. */
function pxOf(deltaMode: number, viewPx: number): number {
  if (deltaMode === WheelEvent.DOM_DELTA_LINE) return LINE_PX
  return deltaMode === WheelEvent.DOM_DELTA_PAGE ? viewPx : 1
}
