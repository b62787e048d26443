/**
 * The hand on the picture: drag moves it or selects a stretch, two fingers or a wheel with Ctrl or Alt zoom, a sideways
 * wheel moves. Everything here has a button and a key as well.
 */
import { type RefObject, useEffect, useRef } from 'react'
import type { Window } from '../../window/window.ts'
import type { Frame } from '../draw/frame.ts'

/** Shorter than this, in CSS pixels, a drag was a click. */
const DRAG_PX_MIN = 5
const WHEEL_ZOOM = 0.0022

export interface Hand {
  readonly frame: Frame | null
  /** Whether a plain drag selects; with Shift it does the other. */
  readonly dragSelects: boolean
  readonly onMove: (window: Window) => void
  readonly onSelect: (window: Window) => void
  /** The stretch being selected, in pixels; null when it is not any more. */
  readonly onSelecting: (stretch: { from: number; to: number } | null) => void
  readonly onHover: (point: { x: number; y: number } | null) => void
  readonly onClick: (point: { x: number; y: number }) => void
}

export function useGestures(host: RefObject<HTMLElement | null>, hand: Hand): void {
  const latest = useRef(hand)
  latest.current = hand
  useEffect(() => {
    const element = host.current
    if (element === null) return
    const off = new AbortController()
    const on = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      listener: (event: HTMLElementEventMap[Type]) => void,
    ) => element.addEventListener(type, listener, { signal: off.signal, passive: false })
    const fingers = new Map<number, { x: number; y: number }>()
    let drag: { frame: Frame; x: number; y: number; selects: boolean; began: boolean } | null = null
    let pinch: { frame: Frame; apart: number; middle: number } | null = null
    const place = ({ clientX, clientY }: MouseEvent) => {
      const box = element.getBoundingClientRect()
      return { x: clientX - box.left, y: clientY - box.top }
    }

    on('pointerdown', (event) => {
      const { frame, dragSelects } = latest.current
      if (frame === null || event.button !== 0) return
      fingers.set(event.pointerId, place(event))
      if (fingers.size === 2) {
        pinch = { frame, ...grip(fingers) }
        drag = null
        latest.current.onSelecting(null)
        return
      }
      const selects = event.shiftKey !== dragSelects && event.pointerType !== 'touch'
      drag = {
        frame,
        ...place(event),
        selects: selects || (dragSelects && event.pointerType === 'touch'),
        began: false,
      }
    })
    on('pointermove', (event) => {
      const at = place(event)
      if (fingers.has(event.pointerId)) fingers.set(event.pointerId, at)
      if (pinch !== null && fingers.size === 2) {
        const { apart, middle } = grip(fingers)
        const factor = pinch.apart / apart
        return latest.current.onMove(zoomedAt(pinch.frame, pinch.middle, factor, middle - pinch.middle))
      }
      if (drag === null) return latest.current.onHover(at)
      if (!drag.began && Math.abs(at.x - drag.x) < DRAG_PX_MIN) return
      if (!drag.began) element.setPointerCapture(event.pointerId)
      drag.began = true
      if (drag.selects) return latest.current.onSelecting(ordered(drag.x, at.x, drag.frame))
      latest.current.onHover(null)
      latest.current.onMove(zoomedAt(drag.frame, 0, 1, at.x - drag.x))
    })
    const end = (event: PointerEvent, isDone: boolean) => {
      fingers.delete(event.pointerId)
      if (fingers.size < 2) pinch = null
      if (drag === null) return
      const { frame, x, selects, began } = drag
      const at = place(event)
      drag = null
      latest.current.onSelecting(null)
      if (!isDone) return
      if (!began) return latest.current.onClick(at)
      if (!selects) return
      const { from, to } = ordered(x, at.x, frame)
      latest.current.onSelect({ from: frame.time.at(from - frame.left), to: frame.time.at(to - frame.left) })
    }
    on('pointerup', (event) => end(event, true))
    on('pointercancel', (event) => end(event, false))
    on('pointerleave', () => latest.current.onHover(null))
    on('wheel', (event) => {
      const { frame, onMove } = latest.current
      if (frame === null) return
      const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX
      if (event.ctrlKey || event.altKey) {
        event.preventDefault()
        const factor = Math.exp(Math.max(-400, Math.min(400, event.deltaY)) * WHEEL_ZOOM)
        onMove(zoomedAt(frame, place(event).x, factor, 0))
      } else if (Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY)) {
        event.preventDefault()
        onMove(zoomedAt(frame, 0, 1, -sideways))
      }
    })
    return () => off.abort()
  }, [host])
}

/** The window after zooming around a pixel and moving by some; times follow the folds. */
export function zoomedAt(frame: Frame, x: number, factor: number, by: number): Window {
  const { time, left } = frame
  const around = x - left
  const pixel = (edge: number) => around + (edge - around) * factor - by * factor
  return { from: time.at(pixel(0)), to: time.at(pixel(time.width)) }
}

/** Fingers closer than this count as so far apart. */
const APART_PX_MIN = 20

/** How far apart the fingers are, and the middle between them. */
function grip(fingers: ReadonlyMap<number, { readonly x: number }>): { apart: number; middle: number } {
  const places = [...fingers.values()].map(({ x }) => x)
  const [low, high] = [Math.min(...places), Math.max(...places)]
  return { apart: Math.max(high - low, APART_PX_MIN), middle: (low + high) / 2 }
}

function ordered(from: number, to: number, { left, right }: Frame): { from: number; to: number } {
  return { from: Math.max(Math.min(from, to), left), to: Math.min(Math.max(from, to), right) }
}
