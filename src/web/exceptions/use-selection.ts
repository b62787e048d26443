/** The selection of the list: it lives as long as the page, over all its pages and filters, and is in no address. */
import { useState } from 'react'
import type { Episode } from '../../api/schemas/episode.ts'
import { web } from '../../messages/web/index.ts'
import type { Selecting } from '../ui/data-table.tsx'
import { NOTHING, stateOf, toggled, toggledAll } from './selection.ts'

export function useSelection(rows: readonly Episode[]) {
  const [selected, setSelected] = useState(NOTHING)
  const page = rows.map((row) => row.id)
  const { select } = web.exceptions
  const selecting: Selecting<Episode> = {
    has: (row) => selected.ids.includes(row.id),
    toggle: (row, range) => setSelected((before) => toggled(before, page, row.id, range)),
    all: stateOf(selected, page),
    toggleAll: () => setSelected((before) => toggledAll(before, page)),
    label: (row) => select.row(row.itemName ?? row.item, row.location),
    columnLabel: select.column,
    allLabel: select.all,
  }
  return { selected, selecting, clear: () => setSelected(NOTHING) }
}
