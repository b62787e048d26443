/** The values that group lines have given to the rows below them, level by level. */
import { type GroupFrame, groupValues, isCountedShaped, isGroupShaped } from './group-line.ts'
import type { GroupLine, TableLayout } from './table-layout.ts'

export interface GroupState {
  /** Takes a line's values if it is a group line; `labelled`: one that says what its values are. */
  take(cells: readonly string[], filled: readonly number[], which: 'all' | 'labelled'): boolean
  /** Takes the values of a title above the header. */
  takeTitle(cells: readonly string[], filled: readonly number[]): void
  /** Ends the groups that a line of totals names, and those within them. */
  close(text: string): void
  /** The values for the next row, outermost first. */
  values(): readonly string[]
}

/** The state at the beginning of a table: no group has a value. */
export function groupState({ groups, groupLines }: TableLayout, frame: GroupFrame): GroupState {
  const values = groups.map(() => '')
  const ordered = [...groupLines].sort((left, right) => right.labels.length - left.labels.length)
  const labelled = ordered.filter((line) => line.labels.length > 0)
  /** Lines of nested groups that look alike: which is which shows only with the first row below them. */
  let pending: (readonly string[])[] = []
  let alike: readonly GroupLine[] = []

  function set(line: GroupLine, texts: readonly string[]): void {
    if (line.into.every((index, at) => values[index] === texts[at])) return
    const [first = 0] = line.into
    values.fill('', first)
    for (const [at, index] of line.into.entries()) values[index] = texts[at] ?? ''
  }

  return {
    takeTitle(cells, filled) {
      for (const line of labelled) {
        const texts = groupValues(cells, filled, line)
        if (texts !== null) set(line, texts)
      }
    },
    take(cells, filled, which) {
      const lines = which === 'all' ? ordered : labelled
      if (lines.length === 0) return false
      const counted = isCountedShaped(cells, filled, frame)
      if (!counted && !isGroupShaped(cells, filled, frame)) return false
      const line = lines.find((each) => each.counted === counted && groupValues(cells, filled, each) !== null)
      if (line === undefined) return false
      const texts = groupValues(cells, filled, line) ?? []
      const same = line.labels.length > 0 ? [line] : groupLines.filter((each) => isAlike(each, line))
      if (same.length === 1) set(line, texts)
      else {
        alike = same
        pending.push(texts)
      }
      return true
    },
    close(text) {
      const level = values.findIndex((value) => value !== '' && text.includes(value))
      if (level >= 0) values.fill('', level)
    },
    values() {
      if (pending.length > 0) {
        const texts = pending.slice(-alike.length)
        const lines = alike.slice(-texts.length)
        for (const [at, line] of lines.entries()) set(line, texts[at]!)
        pending = []
      }
      return values
    },
  }
}

function isAlike(left: GroupLine, right: GroupLine): boolean {
  return left.column === right.column && left.labels.length === 0 && left.counted === right.counted
}
