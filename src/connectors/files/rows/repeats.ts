/**
 * Ids that come again. Same source, same id, same content: the fact is already there. Other content: a conflict; the
 * first one stands and the second is shown, never silently preferred. Rows without an id are never repeats.
 */
import type { RejectionCode } from '../../../core/file-codes.ts'
import type { Columns, OptionalColumn } from '../columns/columns.ts'

export interface Repeat {
  readonly row: number
  readonly first: number
  readonly code: Extract<RejectionCode, 'repeated-id' | 'conflict'>
  readonly differing: readonly string[]
}

/**
 * Rows whose id was seen before, in order.
 *
 * Two passes over a bit a hash find the few rows that may have a twin (their hash came twice); only those go into an
 * exact table. Both passes stay in the processor's cache, where a table of all rows would miss it at every row.
 */
export function findRepeats(columns: Columns, used: ReadonlySet<OptionalColumn>): Repeat[] {
  const { id, length } = columns
  if (id.length() === 0) return []
  const hashes = new Int32Array(length)
  for (let row = 0; row < length; row++) hashes[row] = id.hash(row)
  if (used.has('source')) {
    for (let row = 0; row < length; row++) hashes[row] ^= Math.imul(columns.source[row], 0x9e3779b1)
  }
  const suspects = hashesSeenTwice(hashes)
  const firsts = new Map<number, number[]>()
  const repeats: Repeat[] = []
  for (let row = 0; row < length; row++) {
    const hash = hashes[row]
    if (!suspects.has(hash) || id.isBlank(row)) continue
    const known = firsts.get(hash)
    const first = known?.find((one) => id.equal(one, row) && sameSource(columns, used, one, row))
    if (first !== undefined) {
      const differing = differences(columns, used, first, row)
      repeats.push({ row, first, code: differing.length === 0 ? 'repeated-id' : 'conflict', differing })
    } else if (known === undefined) firsts.set(hash, [row])
    else known.push(row)
  }
  return repeats
}

/** A set of hashes that holds every one that came twice, and a few others. */
function hashesSeenTwice(hashes: Int32Array) {
  let bits = 1 << 16
  while (bits < hashes.length * 24 && bits < 1 << 28) bits *= 2
  const mask = bits - 1
  const once = new Int32Array(bits >> 5)
  const twice = new Int32Array(bits >> 5)
  for (let row = 0; row < hashes.length; row++) {
    const bit = hashes[row] & mask
    const word = bit >> 5
    const flag = 1 << (bit & 31)
    if ((once[word] & flag) !== 0) twice[word] |= flag
    else once[word] |= flag
  }
  return { has: (hash: number) => (twice[(hash & mask) >> 5] & (1 << (hash & 31))) !== 0 }
}

function sameSource(
  { source }: Columns,
  used: ReadonlySet<OptionalColumn>,
  left: number,
  right: number,
): boolean {
  return !used.has('source') || source[left] === source[right]
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
