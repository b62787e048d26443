/** The selection of the list: it lives as long as the page, over all its pages and filters, and is in no address. */
import { useCallback, useMemo, useState } from 'react'
import type { Episode } from '../../../api/episodes/schema.ts'
import { web } from '../../../messages/web/index.ts'
import type { Selecting } from '../../ui/table/columns.ts'
import { NOTHING, stateOf, toggled, toggledAll } from './selection.ts'

export function useSelection(rows: readonly Episode[]) {
  const [selected, setSelected] = useState(NOTHING)
  const page = useMemo(() => rows.map((row) => row.id), [rows])
  const { select } = web.exceptions
  // The same from one drawing to the next, so that rows whose box did not change are not drawn anew.
  const toggle = useCallback(
    (row: Episode, range: boolean) => setSelected((before) => toggled(before, page, row.id, range)),
    [page],
  )
  const selecting: Selecting<Episode> = {
    has: (row) => selected.ids.includes(row.id),
    toggle,
    all: stateOf(selected, page),
    toggleAll: () => setSelected((before) => toggledAll(before, page)),
    label: (row) => select.row(row.itemName ?? row.item, row.location),
    columnLabel: select.column,
    allLabel: select.all,
  }
  return { selected, selecting, clear: () => setSelected(NOTHING) }
}
