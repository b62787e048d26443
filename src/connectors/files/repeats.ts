/**
 * Ids that come again. Same source, same id, same content: the fact is already there. Other content: a conflict; the
 * first one stands and the second is shown, never silently preferred.
 */
import type { RejectionCode } from '../../core/codes.ts'
import type { Columns, OptionalColumn } from './columns.ts'

export interface Repeat {
  readonly row: number
  readonly first: number
  readonly code: Extract<RejectionCode, 'repeated-id' | 'conflict'>
  readonly differing: readonly string[]
}

/** Rows whose id was seen before, in order. One open-addressing table of row numbers; no strings are made. */
export function findRepeats(columns: Columns, used: ReadonlySet<OptionalColumn>): Repeat[] {
  const { id, length } = columns
  if (id.length() === 0) return []
  let size = 1024
  while (size < length * 1.4) size *= 2
  const slots = new Int32Array(size)
  const sourceOf = (row: number) => (used.has('source') ? columns.source[row] : 0)
  const repeats: Repeat[] = []
  for (let row = 0; row < length; row++) {
    let slot = (id.hash(row) + Math.imul(sourceOf(row), 0x9e3779b1)) & (size - 1)
    for (;;) {
      const first = slots[slot] - 1
      if (first < 0) {
        slots[slot] = row + 1
        break
      }
      if (id.equal(first, row) && sourceOf(first) === sourceOf(row)) {
        const differing = differences(columns, used, first, row)
        repeats.push({ row, first, code: differing.length === 0 ? 'repeated-id' : 'conflict', differing })
        break
      }
      slot = (slot + 1) & (size - 1)
    }
  }
  return repeats
}

function differences(
  columns: Columns,
  used: ReadonlySet<OptionalColumn>,
  left: number,
  right: number,
): string[] {
  const found: string[] = []
  const compared = ['item', 'from', 'to', 'occurredAt', 'precision', 'kind'] as const
  for (const name of compared) if (columns[name][left] !== columns[name][right]) found.push(name)
  for (const name of used) {
    if (name !== 'source' && !Object.is(columns[name][left], columns[name][right])) found.push(name)
  }
  const sizes = [left, right].map((row) => columns.mantissa[row] / 10 ** columns.decimals[row])
  if (sizes[0] !== sizes[1]) found.push('quantity')
  for (const name of ['document', 'line'] as const) {
    if (columns[name].length() > 0 && !columns[name].equal(left, right)) found.push(name)
  }
  return found
}
