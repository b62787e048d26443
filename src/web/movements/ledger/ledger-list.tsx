// biome-ignore-all lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
// biome-ignore-all lint/a11y/useFocusableInteractive: rows of a table are read, not operated; their links are
// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold a few rows of millions
/**
 * The ledger as one list, however long: the rows in view, the scrollbar for all of them.
 *
 * A table to screen readers, which hear the number of rows and the place of each. `j` and `k` go from row to row
 * by its link, from wherever the focus is on the page; page keys, Home and End move the view of the focused list.
 */
import { useMediaQuery } from '@mantine/hooks'
import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from 'react'
import { web } from '../../../messages/web/index.ts'
import type { Query } from '../../data/fetch-json.ts'
import { useKeys } from '../../keyboard/use-keys.ts'
import { ErrorBox } from '../../ui/feedback/error-box.tsx'
import { CARDS_BELOW } from '../../ui/table/columns.ts'
import { topAfterKey } from '../../ui/virtual/key-moves.ts'
import { useFocusedRow } from '../../ui/virtual/use-focused-row.ts'
import { useVirtualRows } from '../../ui/virtual/use-virtual-rows.ts'
import list from './ledger-list.module.css'
import { LedgerRow } from './ledger-row.tsx'
import { ledgerColumns } from './movement-columns.tsx'
import { useLedgerRows } from './use-ledger-rows.ts'

const ROW_REM = { wide: 3.25, narrow: 12.75 }
const HEAD_REM = { wide: 2.25, narrow: 0 }
const BORDERS_PX = 2
const KEEP_MS = 200

export function LedgerList(props: {
  filter: Query
  total: number
  isNewestFirst: boolean
  manySites: boolean
  /** The row to stand at the top, counted from 0 as shown. */
  row: number
  /** Called when the view has come to rest. */
  onRest: (row: number) => void
  /** Called with the rows in view. */
  onView: (first: number, end: number) => void
}) {
  const { filter, total, isNewestFirst, manySites, row, onRest, onView } = props
  const scroller = useRef<HTMLDivElement>(null)
  const isNarrow = useMediaQuery(CARDS_BELOW, undefined, { getInitialValueInEffect: false })
  const form = isNarrow ? 'narrow' : 'wide'
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const view = useVirtualRows(scroller, {
    rows: total,
    rowPx: ROW_REM[form] * rem,
    headPx: HEAD_REM[form] * rem,
    startRow: row,
  })
  const { first, end, top, moveTo } = view
  const rows = useLedgerRows(filter, { total, isNewestFirst, manySites, first, end })

  // The address changed by itself: a jump, or back and forward.
  const reported = useRef(row)
  useEffect(() => {
    if (row !== reported.current) moveTo(row)
    reported.current = row
  }, [row, moveTo])
  const firstWhole = Math.min(Math.ceil(top - 0.01), Math.max(0, total - 1))
  useEffect(() => {
    const rest = setTimeout(() => {
      if (firstWhole === reported.current) return
      reported.current = firstWhole
      onRest(firstWhole)
    }, KEEP_MS)
    return () => clearTimeout(rest)
  }, [firstWhole, onRest])
  useEffect(() => onView(first, end), [onView, first, end])

  const focus = useFocusedRow(scroller, first, end)
  const stepRow = (by: 1 | -1) => {
    const from = focus.current() ?? (by > 0 ? firstWhole - 1 : firstWhole)
    const row = Math.min(Math.max(0, from + by), total - 1)
    focus.wish(row)
    if (row < Math.ceil(top)) moveTo(row)
    else if (row >= Math.floor(top) + view.fit) moveTo(row - view.fit + 1)
  }
  const turnPage = (key: string) => {
    const wanted = topAfterKey(key, { top, fit: view.fit, rows: total })
    if (wanted !== null) moveTo(wanted)
    return wanted !== null
  }
  useKeys({
    'row.next': () => stepRow(1),
    'row.previous': () => stepRow(-1),
    'page.next': () => turnPage('PageDown'),
    'page.previous': () => turnPage('PageUp'),
  })
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (turnPage(event.key)) event.preventDefault()
  }

  const columns = ledgerColumns()
  return (
    <>
      {rows.error !== null && <ErrorBox error={rows.error} onRetry={rows.retry} />}
      <div
        ref={scroller}
        role="table"
        tabIndex={0}
        aria-label={web.ledger.table}
        aria-rowcount={total + 1}
        className={list.scroller}
        data-form={form}
        style={{ '--whole': `calc(${view.trackPx + BORDERS_PX}px + ${HEAD_REM[form]}rem)` } as CSSProperties}
        onKeyDown={onKeyDown}
      >
        <div
          role="presentation"
          className={list.track}
          style={{ height: `calc(${view.trackPx}px + ${HEAD_REM[form]}rem)` }}
        >
          <div role="presentation" className={list.layer}>
            <div role="rowgroup" className={list.head}>
              <div role="row" aria-rowindex={1} className={list.columns}>
                {columns.map((column) => (
                  <div
                    role="columnheader"
                    key={column.key}
                    className={column.numeric ? list.numeric : undefined}
                  >
                    {column.header}
                  </div>
                ))}
              </div>
            </div>
            <div role="rowgroup" className={list.body}>
              <div
                role="presentation"
                className={list.rows}
                style={{ transform: `translateY(${view.shiftPx}px)` }}
              >
                {Array.from({ length: Math.max(0, end - first) }, (_, offset) => first + offset).map(
                  (index) => (
                    <LedgerRow
                      key={index}
                      index={index}
                      row={rows.at(index)}
                      columns={columns}
                      form={form}
                      heightRem={ROW_REM[form]}
                    />
                  ),
                )}
              </div>
            </div>
          </div>
        </div>
      </div>
    </>
  )
}
