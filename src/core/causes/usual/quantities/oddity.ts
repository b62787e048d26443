/**
 * A second look at the whole file: how many sound rows look at least as odd as this one.
 *
 * In a file where everything is odd, oddity proves nothing: a slip is capped by how common such rows are.
 */
import type { History } from '../../../history/history.ts'
import { digitSlips, type Hands, packSlips, type Sinking } from '../../slips/slips.ts'
import { ODD_ROWS_LOOKED_MAX } from '../limits.ts'
import type { ItemRows } from './item-rows.ts'

/** Hidden faults among sound rows, and the least share of rows as odd that honest life makes. Chosen. */
const HIDDEN = 0.001
const SHARE_MIN = 0.0005
const CAP = 0.6

/** A slip's ratio capped by how common rows as odd are among the sound ones of its direction. */
export type Oddity = (ratio: number, sinking: Sinking) => number

/** Looks at some ODD_ROWS_LOOKED_MAX rows of the sound items. */
export function oddityOf(hands: Hands, rows: ItemRows, sound: readonly number[]): Oddity {
  const ratios = {
    'out-too-large': ratiosOf(hands, rows, sound, 'out-too-large'),
    'in-too-small': ratiosOf(hands, rows, sound, 'in-too-small'),
  }
  return (ratio, sinking) => {
    const looked = ratios[sinking]
    if (looked.length === 0) return ratio
    return Math.min(ratio, CAP / Math.max(SHARE_MIN, shareAtLeast(looked, ratio) - HIDDEN))
  }
}

function ratiosOf(hands: Hands, rows: ItemRows, sound: readonly number[], sinking: Sinking): Float64Array {
  const candidates: number[] = []
  for (const item of sound)
    for (const movement of rows.of(item))
      if (isOf(hands.history, rows, movement, sinking)) candidates.push(movement)
  const step = Math.max(1, candidates.length / ODD_ROWS_LOOKED_MAX)
  const found: number[] = []
  for (let place = 0; place < candidates.length; place += step) {
    const movement = candidates[Math.floor(place)]
    let most = 0
    for (const { ratio } of digitSlips(hands, movement, sinking)) most = Math.max(most, ratio)
    for (const { ratio } of packSlips(hands, movement, sinking)) most = Math.max(most, ratio)
    found.push(most)
  }
  return Float64Array.from(found).sort()
}

function isOf({ from }: History, { floor }: ItemRows, movement: number, sinking: Sinking): boolean {
  return (floor[from[movement]] === 1) === (sinking === 'out-too-large')
}

function shareAtLeast(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] < value) low = middle + 1
    else high = middle
  }
  return (sorted.length - low) / sorted.length
}
