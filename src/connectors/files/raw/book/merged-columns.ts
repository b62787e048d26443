/**
 * Cells merged over several rows of one column: a group (an item, a place) that stands once for its rows. The text of
 * the first is given to the others, where they hold anything besides. Rows come in order, so one open range a column
 * is enough.
 */
import type { CellRange } from './cell-names.ts'

interface OpenRange {
  readonly bottom: number
  readonly text: string
}

export class MergedColumns {
  private readonly ranges: readonly CellRange[]
  private next = 0
  private readonly open = new Map<number, OpenRange>()

  /** @param ranges Those of one column, by their first row. */
  constructor(ranges: readonly CellRange[]) {
    this.ranges = ranges
  }

  /** Opens a range below a cell. */
  begin(column: number, bottom: number, text: string) {
    this.open.set(column, { bottom, text })
  }

  /** Fills the cells of a row that lie in open ranges, and opens those that begin in it. */
  fill(row: number, cells: string[]) {
    const hasCells = cells.some((cell) => cell !== '')
    for (const [column, { bottom, text }] of this.open) {
      if (bottom < row) this.open.delete(column)
      else if (hasCells && (cells[column] ?? '') === '') put(cells, column, text)
    }
    for (; this.next < this.ranges.length && this.ranges[this.next].top <= row; this.next++) {
      const { top, left, bottom } = this.ranges[this.next]
      if (top === row) this.begin(left, bottom, cells[left] ?? '')
    }
  }

  get isEmpty(): boolean {
    return this.open.size === 0 && this.next >= this.ranges.length
  }
}

/** Sets a cell of a row, with blanks before it where the row is shorter. */
export function put(cells: string[], column: number, text: string) {
  while (cells.length < column) cells.push('')
  cells[column] = text
}
