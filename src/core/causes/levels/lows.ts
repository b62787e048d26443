/**
 * Lows: how near to nothing a shelf comes before goods arrive again.
 *
 * A shelf is often sold out to the last piece and seldom left full. So the depth of a negative says how much is
 * lacking: what was one below zero lacks one piece rather than a whole delivery. Counted over the cycles of sound
 * books, a cycle being the time from one receipt to the next: the share of them that ends empty, and how the others
 * spread about the size of a delivery.
 */
import type { Legs } from '../../episodes/stretches.ts'
import type { Quantity } from '../../quantity/quantity.ts'
import { shapeOf } from '../usual/quantities/shape.ts'
import type { SoundBook } from '../usual/sound-sample.ts'

/** What is assumed of cycles beside those counted: so many, one of which ends empty. Chosen. */
const EMPTY = 1
const CYCLES = 5
/** Cycles after which the lows of a history are believed by half. Chosen. */
const BELIEVED_AFTER = 20
/** Lows that the average of a history is taken of. */
const LOWS_AVERAGED_MAX = 200

/** How usual the lows of cycles are. */
export interface Lows {
  /**
   * How much more usual it is that a cycle comes down to `low` than what cycles come down to on average, as ln, where
   * deliveries are of some size, both in units. `isOpen`: goods have not arrived again.
   */
  readonly lnOf: (low: number, delivery: number, isOpen: boolean) => number
}

/** Cycles that were looked at: those that came down to nothing, and ln(low / delivery) of the others. */
interface Tally {
  empty: number
  readonly others: number[]
}

/** The lows of sound books; `unitOf` an item in smallest units. */
export function lowsOf(
  books: readonly SoundBook[],
  isReceipt: (movement: number) => boolean,
  unitOf: (item: number) => Quantity,
): Lows {
  const ended: Tally = { empty: 0, others: [] }
  const open: Tally = { empty: 0, others: [] }
  for (const { book, legs } of books) {
    const unit = unitOf(book.item)
    const delivery = deliveryOf(legs, isReceipt)
    if (delivery === null) continue
    for (const { lows, isOpen } of cyclesOf(legs, isReceipt)) {
      if (lows.length === 0) continue
      if (!isOpen) note(ended, lows[lows.length - 1], delivery, unit)
      // What it had come down to half-way.
      note(open, lows[lows.length >> 1], delivery, unit)
    }
  }
  const [ofEnded, ofOpen] = [usualnessOf(ended), usualnessOf(open)]
  return { lnOf: (low, delivery, isOpen) => (isOpen ? ofOpen : ofEnded)(low, delivery) }
}

function note(tally: Tally, low: Quantity, delivery: number, unit: Quantity): void {
  if (low < unit) tally.empty++
  else tally.others.push(Math.log(low / delivery))
}

function usualnessOf({ empty, others }: Tally): (low: number, delivery: number) => number {
  const cycles = empty + others.length
  if (cycles === 0) return () => 0
  const shape = shapeOf(others)
  const share = (empty + EMPTY) / (cycles + CYCLES)
  const trust = cycles / (cycles + BELIEVED_AFTER)
  const lnLikelihood = (low: number, delivery: number) => {
    if (low < 1) return Math.log(share)
    const width = Math.log((low + 0.5) / (low - 0.5))
    return Math.log(Math.max(1e-9, (1 - share) * shape(Math.log(low / delivery)) * width))
  }
  const averages = new Map<number, number>()
  const averageAt = (delivery: number) => {
    let average = averages.get(delivery)
    if (average === undefined) {
      const step = Math.max(1, others.length / LOWS_AVERAGED_MAX)
      let [sum, looked] = [0, 0]
      for (let place = 0; place < others.length; place += step, looked++)
        sum += lnLikelihood(Math.max(1, Math.exp(others[Math.floor(place)]) * delivery), delivery)
      average = share * Math.log(share) + (1 - share) * (looked === 0 ? 0 : sum / looked)
      averages.set(delivery, average)
    }
    return average
  }
  return (low, delivery) => trust * (lnLikelihood(low, delivery) - averageAt(delivery))
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

/** From one receipt to the next: what the book had come down to at each instant at which something left. */
interface Cycle {
  readonly lows: readonly Quantity[]
  readonly isOpen: boolean
}

function cyclesOf({ at, delta, movement, length }: Legs, isReceipt: (movement: number) => boolean): Cycle[] {
  const cycles: Cycle[] = []
  let lows: Quantity[] = []
  let balance = 0
  let least = Number.POSITIVE_INFINITY
  for (let leg = 0; leg < length; ) {
    const instant = at[leg]
    let [received, left] = [false, false]
    for (; leg < length && at[leg] === instant; leg++) {
      balance += delta[leg]
      received ||= delta[leg] > 0 && isReceipt(movement[leg])
      left ||= delta[leg] < 0
    }
    if (received) {
      cycles.push({ lows, isOpen: false })
      lows = []
      least = balance
    }
    if (!left) continue
    least = Math.min(least, balance)
    lows.push(least)
  }
  cycles.push({ lows, isOpen: true })
  return cycles
}
