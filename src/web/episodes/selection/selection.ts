/** The selected episodes by id, after a click, a range or "all of this page". Pure. */
import { EPISODE_IDS_MAX } from '../../../core/limits.ts'

export interface Selected {
  /** In the order they were selected; never more than a link or a question may name. */
  readonly ids: readonly string[]
  /** Where a range begins: the last one that was clicked. */
  readonly anchor: string | null
  /** The last change would have selected more than there may be. */
  readonly full: boolean
}

export const NOTHING: Selected = { ids: [], anchor: null, full: false }

/** Ticks or unticks a row of a page; with `range`, all from the last one clicked to it become as it becomes. */
export function toggled(selected: Selected, page: readonly string[], id: string, range: boolean): Selected {
  const ticked = !selected.ids.includes(id)
  const from = range && selected.anchor !== null ? page.indexOf(selected.anchor) : -1
  const to = page.indexOf(id)
  const touched = from < 0 || to < 0 ? [id] : page.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { ...changed(selected.ids, touched, ticked), anchor: id }
}

/** All rows of a page, or none of them where all were. Rows on other pages stay as they are. */
export function toggledAll(selected: Selected, page: readonly string[]): Selected {
  return { ...changed(selected.ids, page, stateOf(selected, page) !== 'all'), anchor: null }
}

export function stateOf({ ids }: Selected, page: readonly string[]): 'none' | 'some' | 'all' {
  const count = page.filter((id) => ids.includes(id)).length
  return count === 0 ? 'none' : count === page.length ? 'all' : 'some'
}

function changed(ids: readonly string[], touched: readonly string[], ticked: boolean) {
  const others = ids.filter((id) => !touched.includes(id))
  if (!ticked) return { ids: others, full: false }
  const more = touched.filter((id) => !ids.includes(id))
  const room = EPISODE_IDS_MAX - ids.length
  return { ids: [...ids, ...more.slice(0, room)], full: more.length > room }
}
