/**
 * A second look at the whole file: how much less a slip says where sound rows look like slips as well.
 *
 * In a file where everything is odd, oddity proves nothing: a row is capped by how many sound rows look as odd. And a
 * ratio against honest is one on average over honest rows: where the slips of sound rows come to more, habit knows
 * too little of large orders, and all slips are divided by it.
 */
import type { History } from '../../../history/history.ts'
import { digitSlips, type Hands, packSlips, type Sinking } from '../../slips/slips.ts'
import { ODD_ROWS_LOOKED_MAX } from '../limits.ts'
import type { ItemRows } from './item-rows.ts'

/** Hidden faults among sound rows, and the least share of rows as odd that honest life makes. Chosen. */
const HIDDEN = 0.0003
const SHARE_MIN = 0.001
const CAP = 0.6
/** Rows of average one that are assumed beside those counted. */
const AVERAGE_ROWS = 100

/** The two ways in which a quantity is mistaken. */
export type SlipKind = 'digits' | 'packs'

/** What the ratio of a slip is multiplied by, 0 to 1; `most` is the largest ratio among all slips of its row. */
export type Oddity = (most: number, sinking: Sinking, kind: SlipKind) => number

/** Looks at some ODD_ROWS_LOOKED_MAX rows of the sound items. */
export function oddityOf(hands: Hands, rows: ItemRows, sound: readonly number[]): Oddity {
  const looks = {
    'out-too-large': lookAt(hands, rows, sound, 'out-too-large'),
    'in-too-small': lookAt(hands, rows, sound, 'in-too-small'),
  }
  return (most, sinking, kind) => (most === 0 ? 1 : looks[sinking].capped(most) / most / looks[sinking][kind])
}

interface Look extends Readonly<Record<SlipKind, number>> {
  /** The largest ratio of a row, capped by how common rows as odd are. */
  readonly capped: (most: number) => number
}

function lookAt(hands: Hands, rows: ItemRows, sound: readonly number[], sinking: Sinking): Look {
  const candidates: number[] = []
  for (const item of sound)
    for (const movement of rows.of(item))
      if (isOf(hands.history, rows, movement, sinking)) candidates.push(movement)
  const step = Math.max(1, candidates.length / ODD_ROWS_LOOKED_MAX)
  const found: { most: number; digits: number; packs: number }[] = []
  for (let place = 0; place < candidates.length; place += step) {
    const movement = candidates[Math.floor(place)]
    const digits = digitSlips(hands, movement, sinking).map(({ ratio }) => ratio)
    const packs = packSlips(hands, movement, sinking).map(({ ratio }) => ratio)
    found.push({ most: Math.max(0, ...digits, ...packs), digits: sumOf(digits), packs: sumOf(packs) })
  }
  const ratios = Float64Array.from(found, ({ most }) => most).sort()
  const capped = (most: number) =>
    ratios.length === 0
      ? most
      : Math.min(most, CAP / Math.max(SHARE_MIN, shareAtLeast(ratios, most) - HIDDEN))
  const averageOf = (kind: SlipKind) =>
    averageBut(
      HIDDEN,
      found.map((one) => (one.most === 0 ? 0 : (one[kind] * capped(one.most)) / one.most)),
    )
  return { capped, digits: averageOf('digits'), packs: averageOf('packs') }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}

/** The average of some ratios but for the share that are the largest, which may be faults; 1 at the least. */
function averageBut(share: number, ratios: number[]): number {
  ratios.sort((left, right) => left - right)
  const kept = ratios.slice(0, Math.floor(ratios.length * (1 - share)))
  return Math.max(1, (sumOf(kept) + AVERAGE_ROWS) / (kept.length + AVERAGE_ROWS))
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
