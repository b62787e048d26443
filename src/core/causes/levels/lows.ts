/**
 * Lows: how near to nothing a shelf comes before goods arrive again.
 *
 * A shelf is often sold out to the last piece and seldom left full. So the depth of a negative says how much is lacking:
 * what was one below zero lacks one piece rather than a whole delivery. Counted over the cycles of sound books, a cycle
 * being the time from one receipt to the next: the share that ends empty, and how the others spread about the size of
 * a delivery.
 */
import type { Legs } from '../../episodes/stretches.ts'
import type { Quantity } from '../../quantity/quantity.ts'
import { type Shape, shapeOf } from '../usual/quantities/shape.ts'
import type { SoundBook } from '../usual/sound-sample.ts'

/** What is assumed of cycles beside those counted: so many, one of which ends empty. Chosen. */
const EMPTY = 1
const CYCLES = 5

/** How likely a low is in an honest cycle. */
export interface Lows {
  /** ln P(a cycle comes down to `low`), where deliveries are of some size, both in units; `isOpen` before it ended. */
  readonly lnOf: (low: number, delivery: number, isOpen: boolean) => number
}

interface Tally {
  empty: number
  cycles: number
  readonly lns: number[]
}

/** The lows of sound books; `unitOf` an item in smallest units. */
export function lowsOf(
  books: readonly SoundBook[],
  isReceipt: (movement: number) => boolean,
  unitOf: (item: number) => Quantity,
): Lows {
  const ended: Tally = { empty: 0, cycles: 0, lns: [] }
  const open: Tally = { empty: 0, cycles: 0, lns: [] }
  for (const { book, legs } of books) {
    const unit = unitOf(book.item)
    const delivery = deliveryOf(legs, isReceipt)
    if (delivery === null) continue
    for (const { lows, isOpen } of cyclesOf(legs, isReceipt)) {
      if (lows.length === 0) continue
      if (!isOpen) note(ended, lows[lows.length - 1] / unit, delivery / unit)
      // What it had come down to at some time on the way.
      note(open, lows[lows.length >> 1] / unit, delivery / unit)
    }
  }
  const [whole, part] = [densityOf(ended), densityOf(open)]
  return { lnOf: (low, delivery, isOpen) => (isOpen ? part : whole)(low, delivery) }
}

function note(tally: Tally, low: number, delivery: number): void {
  tally.cycles++
  if (low <= 0) tally.empty++
  else tally.lns.push(Math.log(low / delivery))
}

function densityOf({ empty, cycles, lns }: Tally): (low: number, delivery: number) => number {
  const shape: Shape = shapeOf(lns)
  const share = (empty + EMPTY) / (cycles + CYCLES)
  return (low, delivery) =>
    low < 0.5
      ? Math.log(share)
      : Math.log(
          (1 - share) * shape(Math.log(low / delivery)) * Math.log((low + 0.5) / (low - 0.5 + 1e-9)) + 1e-9,
        )
}

/** The mean of a book's receipts, smallest units; null without any. */
export function deliveryOf(
  { delta, movement, length }: Legs,
  isReceipt: (movement: number) => boolean,
): number | null {
  let [sum, count] = [0, 0]
  for (let leg = 0; leg < length; leg++) {
    if (delta[leg] <= 0 || !isReceipt(movement[leg])) continue
    sum += delta[leg]
    count++
  }
  return count === 0 ? null : sum / count
}

/** The running low of each cycle after its first receipt, at each instant at which something left. */
function cyclesOf({ at, delta, movement, length }: Legs, isReceipt: (movement: number) => boolean) {
  const cycles: { lows: number[]; isOpen: boolean }[] = []
  let current: number[] = []
  let balance = 0
  let least = Number.POSITIVE_INFINITY
  for (let leg = 0; leg < length; ) {
    const instant = at[leg]
    let received = false
    let left = false
    for (; leg < length && at[leg] === instant; leg++) {
      balance += delta[leg]
      received ||= delta[leg] > 0 && isReceipt(movement[leg])
      left ||= delta[leg] < 0
    }
    if (received) {
      cycles.push({ lows: current, isOpen: false })
      current = []
      least = balance
    }
    if (!left) continue
    least = Math.min(least, balance)
    current.push(least)
  }
  cycles.push({ lows: current, isOpen: true })
  return cycles
}
