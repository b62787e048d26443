/**
 * The legs of a history, item by item.
 *
 * Every movement has two ends; an end on a shelf is a leg of that shelf's book. A counting sort brings the legs of
 * each item together in posting order, in one array of 32-bit numbers: a leg is its movement's index doubled, plus
 * one where the goods leave.
 */
import type { History } from '../history/history.ts'
import { hasFloor } from '../history/location.ts'

export interface ItemLegs {
  /** Legs of item i are `leg[start[i]]` to `leg[start[i + 1] - 1]`. */
  readonly start: Int32Array
  readonly leg: Int32Array
}

/** The legs of all items; time and memory grow with the movements. */
export function itemLegs(history: History): ItemLegs {
  const { length, item, from, to } = history
  const floor = Uint8Array.from(history.locations, (location) => Number(hasFloor(location.kind)))
  const start = new Int32Array(history.items.length + 1)
  for (let movement = 0; movement < length; movement++) {
    start[item[movement] + 1] += floor[from[movement]] + floor[to[movement]]
  }
  for (let index = 1; index < start.length; index++) start[index] += start[index - 1]
  const next = start.slice()
  const leg = new Int32Array(start[start.length - 1])
  for (let movement = 0; movement < length; movement++) {
    const code = item[movement]
    if (floor[from[movement]] === 1) leg[next[code]++] = movement * 2 + 1
    if (floor[to[movement]] === 1) leg[next[code]++] = movement * 2
  }
  return { start, leg }
}
