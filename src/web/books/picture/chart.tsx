/**
 * The picture as an element: a canvas that follows its width, the hand, the mouse and the arrow keys, and a line that
 * has the facts under the cursor. Key steps are announced; mouse moves are not.
 */
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { web } from '../../../messages/web/index.ts'
import { type Window, zoomed } from '../window/window.ts'
import { pictureShapes } from './draw/draw.ts'
import { frameOf } from './draw/frame.ts'
import { paint } from './draw/paint.ts'
import type { CursorMark, LaneMovement, PictureModel } from './model/model.ts'
import { type Stop, stopAt } from './model/stops.ts'
import styles from './picture.module.css'
import { movementAt } from './view/hit.ts'
import { stepped, windowByKey } from './view/keys.ts'
import { Readout } from './view/readout.tsx'
import { Tip } from './view/tip.tsx'
import { useGestures } from './view/use-gestures.ts'

export interface ChartProps {
  model: PictureModel
  width: number
  height: number
  stops: readonly Stop[]
  dragSelects: boolean
  hint: string
  onMove: (window: Window) => void
  /** A window that is chosen at once, and not by a hand that still moves. */
  onWindow: (window: Window | null) => void
  onOpen: (seq: string) => void
}

interface Cursor {
  readonly index: number | null
  readonly byKey: boolean
  readonly hovered: LaneMovement | null
}

const NOWHERE: Cursor = { index: null, byKey: false, hovered: null }

export function Chart(props: ChartProps) {
  const { model, width, height, stops, dragSelects, onMove, onWindow, onOpen } = props
  const host = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [cursor, setCursor] = useState(NOWHERE)
  const [stretch, setStretch] = useState<{ from: number; to: number } | null>(null)
  const frame = useMemo(() => (width > 0 ? frameOf(model, { width, height }) : null), [model, width, height])
  const stop = cursor.index === null ? undefined : stops[Math.min(cursor.index, stops.length - 1)]
  const pointed = cursor.hovered ?? (cursor.byKey ? movementOf(stop, model.movements) : null)
  const mark = markOf(stop, pointed)

  useLayoutEffect(() => {
    if (frame === null || canvas.current === null) return
    const { current } = canvas
    const ratio = devicePixelRatio || 1
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)]
    if (current.width !== across || current.height !== down) {
      current.width = across
      current.height = down
    }
    paint(current.getContext('2d')!, pictureShapes(frame, { ...model, cursor: mark }), frame, ratio)
  })
  // Another window has other stops.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stops are what the cursor counts
  useEffect(() => setCursor((before) => (before.byKey ? before : NOWHERE)), [stops])

  useGestures(host, {
    frame,
    dragSelects,
    onMove,
    onSelect: onWindow,
    onSelecting: setStretch,
    onHover(point) {
      if (point === null || frame === null) return setCursor(NOWHERE)
      const hovered = movementAt(frame, model.movements, point.x, point.y)
      const at = hovered === null ? frame.time.at(point.x - frame.left) : hovered.recordedAt
      setCursor({ index: stops.length === 0 ? null : stopAt(stops, at), byKey: false, hovered })
    },
    onClick(point) {
      const found = frame === null ? null : movementAt(frame, model.movements, point.x, point.y)
      if (found !== null) onOpen(found.seq)
    },
  })

  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const window = windowByKey(event, model.window)
    const next = stepped(event.key, cursor.index, stops.length - 1)
    if (event.key === 'Escape') setCursor(NOWHERE)
    else if (window !== undefined) onWindow(window)
    else if (event.key === 'Enter' && stop !== undefined) openStop(stop)
    else if (next !== null && stops.length > 0) setCursor({ index: next, byKey: true, hovered: null })
    else return
    event.preventDefault()
  }
  const openStop = (at: Stop) => {
    const movement = movementOf(at, model.movements)
    if (movement !== null) onOpen(movement.seq)
    else onWindow(zoomed(aroundStop(at, model.window), 0.25))
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of drawings, not of form fields */}
      <div
        ref={host}
        className={styles.host}
        style={{ height }}
        data-pointing={cursor.hovered === null ? undefined : true}
        data-selects={dragSelects || undefined}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the cursor in it
        tabIndex={0}
        aria-label={web.picture.keys}
        onKeyDown={key}
        onBlur={() => setCursor(NOWHERE)}
      >
        <canvas ref={canvas} style={{ width, height }} />
        {stretch !== null && (
          <div className={styles.stretch} style={{ left: stretch.from, width: stretch.to - stretch.from }} />
        )}
        {frame !== null && pointed !== null && (
          <Tip frame={frame} movement={pointed} rows={stops.flatMap(({ movements }) => movements)} />
        )}
      </div>
      <Readout stop={stop} announce={cursor.byKey} hint={props.hint} />
    </>
  )
}

/** The movement of a stop: one with a part in the episode before others. */
function movementOf(stop: Stop | undefined, movements: readonly LaneMovement[]): LaneMovement | null {
  if (stop === undefined) return null
  const seqs = new Set(stop.movements.map(({ seq }) => seq))
  const here = movements.filter(({ seq }) => seqs.has(seq))
  return here.find(({ roles }) => roles.length > 0) ?? here[0] ?? null
}

function markOf(stop: Stop | undefined, movement: LaneMovement | null): CursorMark | null {
  if (stop === undefined) return null
  return { at: Date.parse(stop.at), posted: Number(stop.posted), happened: Number(stop.happened), movement }
}

function aroundStop({ at }: Stop, { from, to }: Window): Window {
  const half = (to - from) / 2
  return { from: Date.parse(at) - half, to: Date.parse(at) + half }
}
