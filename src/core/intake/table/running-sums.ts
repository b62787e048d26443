/**
 * Sums of the rows of a table, to tell a line of totals by what it holds: totals close what stands above them, the
 * inner before the outer, so that each level sums up to its own last total.
 */

const LEVELS = 4
const TOLERANCE = 1e-6

export type NumberOf = (text: string, column: number) => number | null

export interface RunningSums {
  /** Counts a row in. */
  add(cells: readonly string[]): void
  /** Whether the numbers of a line are sums of the rows above it; those that it closes begin anew. */
  closes(cells: readonly string[]): boolean
}

/** Sums over these columns; `numberOf` reads a cell and answers null where it holds no number. */
export function runningSums(columns: readonly number[], numberOf: NumberOf): RunningSums {
  const levels = Array.from({ length: LEVELS }, () => columns.map(() => 0))
  const last = columns.map(() => Number.NaN)
  const read = (cells: readonly string[], at: number) => {
    const cell = cells[columns[at]!]!
    return cell === '' ? null : numberOf(cell, columns[at]!)
  }
  return {
    add(cells) {
      for (let at = 0; at < columns.length; at += 1) {
        const value = read(cells, at)
        if (value === null) continue
        last[at] = value
        for (const sums of levels) sums[at]! += value
      }
    },
    closes(cells) {
      const level = levels.findIndex((sums) => isSum(sums, last, (at) => read(cells, at)))
      // The outermost level is never closed: a grand total may be printed on each page.
      for (const sums of levels.slice(0, Math.min(level + 1, LEVELS - 1))) sums.fill(0)
      return level >= 0
    },
  }
}

/** One number at least is the sum, and no more than half are neither a sum nor the last value, as of a balance. */
function isSum(
  sums: readonly number[],
  last: readonly number[],
  read: (at: number) => number | null,
): boolean {
  let same = 0
  let other = 0
  let balances = 0
  for (const [at, sum] of sums.entries()) {
    const value = read(at)
    if (value === null) continue
    if (isNear(value, sum)) same += 1
    else if (isNear(value, last[at]!)) balances += 1
    else other += 1
  }
  return same > 0 && other <= same + balances
}

function isNear(value: number, sum: number): boolean {
  return Math.abs(value - sum) <= TOLERANCE * Math.max(1, Math.abs(sum))
}
