/**
 * The picture as an element: a canvas that follows its width, a cursor for the mouse and the arrow keys, and a line
 * that says what stands under the cursor. Key steps are announced; mouse moves are not.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import 'uplot/dist/uPlot.min.css'
import { web } from '../../../messages/web/index.ts'
import type { PictureModel } from './model.ts'
import { PALETTES } from './palette.ts'
import styles from './picture.module.css'
import { createPlot, type Plot } from './plot.ts'
import { Readout } from './readout.tsx'

export function BalanceChart(props: {
  model: PictureModel
  width: number
  height: number
  onZoom: (from: number, to: number) => void
}) {
  const { model, width, height, onZoom } = props
  const host = useRef<HTMLDivElement>(null)
  const plot = useRef<Plot>(null)
  const latest = useRef({ model, onZoom })
  latest.current = { model, onZoom }
  const [cursor, setCursor] = useState<{ index: number | null; byKey: boolean }>({
    index: null,
    byKey: false,
  })
  const byKey = useRef(false)

  // The plot is made once, on its first width, and updated from then on.
  const ready = width > 0
  useEffect(() => {
    if (!ready || host.current === null) return
    const size = { width: host.current.clientWidth, height: host.current.clientHeight }
    const made = createPlot(host.current, latest.current.model, size, {
      zoom: (from, to) => latest.current.onZoom(from, to),
      cursor: (index) => setCursor({ index, byKey: byKey.current }),
    })
    plot.current = made
    const print = () => made.update({ ...latest.current.model, palette: PALETTES.light })
    const unprint = () => made.update(latest.current.model)
    addEventListener('beforeprint', print)
    addEventListener('afterprint', unprint)
    return () => {
      removeEventListener('beforeprint', print)
      removeEventListener('afterprint', unprint)
      made.destroy()
      plot.current = null
    }
  }, [ready])
  useEffect(() => plot.current?.update(model), [model])
  useEffect(() => {
    if (width > 0) plot.current?.resize(width, height)
  }, [width, height])

  const step = (event: KeyboardEvent) => {
    const last = model.changes.length - 1
    const next = stepped(event.key, cursor.index, last)
    if (next === null) return
    event.preventDefault()
    byKey.current = true
    plot.current?.point(next)
    setCursor({ index: next, byKey: true })
    byKey.current = false
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of drawings, not of form fields */}
      <div
        ref={host}
        className={styles.host}
        style={{ height }}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the cursor in it
        tabIndex={0}
        aria-label={web.picture.keys}
        onKeyDown={step}
      />
      <Readout
        change={cursor.index === null ? undefined : model.changes[cursor.index]}
        announce={cursor.byKey}
      />
    </>
  )
}

/** Where a key leads; null where the key is not ours. */
function stepped(key: string, index: number | null, last: number): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key === 'ArrowRight') return index === null ? 0 : Math.min(index + 1, last)
  if (key === 'ArrowLeft') return index === null ? last : Math.max(index - 1, 0)
  return null
}
