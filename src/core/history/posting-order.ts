/**
 * Posting numbers as an order within a day: where there is one clock and it shows the day or the minute only, the
 * source's own numbering says what came first.
 *
 * The n-th movement of an item in one interval stands n milliseconds into it, and its time counts as exact from then
 * on; how exactly it was given is kept (`givenPrecision`). Numbers are the source's own (`receivedSeq`), or ids that
 * are numbers and rise with the time from one interval to the next. A balance that follows from row to row says that
 * the rows are in order.
 */
import { MOVEMENT_KINDS, TIME_PRECISIONS } from '../codes.ts'
import { PRECISION_SPAN_MS } from '../time.ts'
import type { History } from './history.ts'

/** Of neighbouring numbers, how many may lie in an earlier interval before the numbers are no order of time. */
const FALLS_SHARE_MAX = 0.01
const OPENING = MOVEMENT_KINDS.indexOf('opening')
const NUMBER = /^\d{1,15}$/

/**
 * The history with its movements in the order of their numbers; itself where there is nothing to order, or no order.
 */
export function orderBySeq(history: History): History {
  if (!isOrderOpen(history)) return history
  const numbers = history.receivedSeq ?? numbersOfIds(history)
  return numbers === null ? history : inOrderOf(history, numbers)
}

/** The history with its movements in the order of its rows, which may be the newest first. */
export function orderByRows(history: History, newestFirst: boolean): History {
  if (!isOrderOpen(history)) return history
  return inOrderOf(
    history,
    Float64Array.from({ length: history.length }, (_, row) => (newestFirst ? -row : row)),
  )
}

/** Whether there is one clock, and it shows intervals. */
function isOrderOpen({ recordedAt, occurredAt, occurredPrecision }: History): boolean {
  return recordedAt === occurredAt && occurredPrecision !== null
}

function inOrderOf(history: History, numbers: Float64Array): History {
  const { length, item, occurredAt } = history
  const given = history.occurredPrecision!
  const order = Int32Array.from({ length }, (_, movement) => movement)
  order.sort(
    (left, right) =>
      item[left] - item[right] || occurredAt[left] - occurredAt[right] || numbers[left] - numbers[right],
  )
  const times = occurredAt.slice()
  const precision = given.slice()
  let rank = 0
  for (let place = 0; place < length; place++) {
    const movement = order[place]
    const before = place === 0 ? movement : order[place - 1]
    const same = item[before] === item[movement] && occurredAt[before] === occurredAt[movement]
    rank = place > 0 && same ? rank + 1 : 0
    if (Number.isNaN(numbers[movement]) || precision[movement] === 0) continue
    times[movement] += Math.min(rank, PRECISION_SPAN_MS[TIME_PRECISIONS[precision[movement]]])
    precision[movement] = 0
  }
  return {
    ...history,
    occurredAt: times,
    recordedAt: times,
    occurredPrecision: precision.some((one) => one !== 0) ? precision : null,
    givenPrecision: history.givenPrecision ?? given,
  }
}

/** The ids as numbers, where all are and they rise with the time; null elsewhere. */
function numbersOfIds({ length, id, isNamed, kind, occurredAt }: History): Float64Array | null {
  const numbers = new Float64Array(length)
  for (let movement = 0; movement < length; movement++) {
    const text = isNamed === null || isNamed(movement) ? id(movement) : ''
    // What a book held before has no number of its own, and comes before those that have.
    if (text === '' && kind[movement] === OPENING) numbers[movement] = -1
    else if (NUMBER.test(text)) numbers[movement] = Number(text)
    else return null
  }
  const order = Int32Array.from({ length }, (_, movement) => movement)
  order.sort((left, right) => numbers[left] - numbers[right])
  let falls = 0
  for (let place = 1; place < length; place++)
    if (occurredAt[order[place]] < occurredAt[order[place - 1]]) falls++
  return falls <= length * FALLS_SHARE_MAX ? numbers : null
}
