/**
 * The rows of an item, for counting what is usual: each movement once, without what was taken back and what takes
 * back, since neither says anything of habits.
 */
import type { ItemLegs } from '../../../episodes/item-legs.ts'
import type { History } from '../../../history/history.ts'
import { hasFloor } from '../../../history/location.ts'

/** What makes an item's rows countable. */
export interface ItemRows {
  /** Whether a location is a shelf, 1 or 0. */
  readonly floor: Uint8Array
  /** Movements of an item that count, in posting order. */
  readonly of: (item: number) => Iterable<number>
  /** Whether a movement counts: it was not taken back and takes back none. */
  readonly counts: (movement: number) => boolean
}

/** The rows of the items of a history, of which `legs` are the legs by item. */
export function itemRowsOf(history: History, { start, leg }: ItemLegs): ItemRows {
  const { from, corrects, length } = history
  const floor = Uint8Array.from(history.locations, ({ kind }) => Number(hasFloor(kind)))
  const netted = corrects === null ? null : new Uint8Array(length)
  if (netted !== null && corrects !== null) {
    // The last first: what was taken back takes nothing back any more.
    for (let movement = length - 1; movement >= 0; movement--) {
      if (corrects[movement] < 0 || netted[movement] === 1) continue
      netted[movement] = 1
      netted[corrects[movement]] = 1
    }
  }
  const counts = (movement: number) => netted === null || netted[movement] === 0
  return {
    floor,
    counts,
    *of(item) {
      for (let index = start[item]; index < start[item + 1]; index++) {
        const movement = leg[index] >> 1
        // Between two shelves it has two legs.
        const isSecond = (leg[index] & 1) === 0 && floor[from[movement]] === 1
        if (!isSecond && counts(movement)) yield movement
      }
    },
  }
}
