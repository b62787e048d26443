/**
 * The lines of a book: its balance over time in both orders, ready to be looked at from any distance.
 *
 * Made once for a book and kept: sorted times with the balance after each leg beside them, so that a window is found
 * by halving and walked by itself, be the book a million movements long. Where days hide the order, the worst reading
 * is a third line. Knowledge at an earlier moment is the same lines without the movements recorded later.
 */
import type { TimePrecision } from '../codes.ts'
import { TIME_PRECISIONS } from '../codes.ts'
import { legsAsHappened, legsAsPosted } from '../episodes/book-legs.ts'
import type { Legs } from '../episodes/stretches.ts'
import { addQuantity, type Quantity } from '../quantity/quantity.ts'
import { type Instant, PRECISION_SPAN_MS } from '../time.ts'

/** What each movement of a book adds to it, by seq. */
export interface Postings {
  readonly length: number
  readonly seq: Float64Array
  readonly delta: Float64Array
  readonly occurredAt: Float64Array
  /** Index into TIME_PRECISIONS. */
  readonly occurredPrecision: Uint8Array
  readonly recordedAt: Float64Array
}

/** One order: times, the balance after each leg, and which posting the leg is. */
export interface Line {
  readonly length: number
  readonly at: Float64Array
  readonly balance: Float64Array
  readonly posting: Int32Array
}

export interface BookLines {
  readonly postings: Postings
  readonly posted: Line
  /** The kind reading of days. */
  readonly happened: Line
  /** The harsh one; null where no time is an interval. */
  readonly worst: Line | null
}

const SPANS_MS = TIME_PRECISIONS.map((precision: TimePrecision) => PRECISION_SPAN_MS[precision])

/** The lines of a book, from all that was posted to it in the order it was posted. */
export function linesOf(postings: Postings): BookLines {
  const { occurredPrecision, delta } = postings
  const movement = new Int32Array(postings.length)
  for (let posting = 0; posting < postings.length; posting++) movement[posting] = posting
  const legs = { movement, delta }
  const intervals = occurredPrecision.some((precision) => precision !== 0)
  const columns = { ...postings, occurredPrecision: intervals ? occurredPrecision : null }
  return {
    postings,
    posted: lineOf(legsAsPosted(columns, legs)),
    happened: lineOf(legsAsHappened(columns, legs, 'kind')),
    worst: intervals ? lineOf(legsAsHappened(columns, legs, 'harsh')) : null,
  }
}

/** The lines as they were known at a moment: of movements recorded up to it, those of that instant included. */
export function linesKnownAt(lines: BookLines, knownAt: Instant): BookLines {
  const { postings, posted, happened, worst } = lines
  const known = upperBound(posted.at, posted.length, knownAt)
  if (known === posted.length) return lines
  return {
    postings,
    posted: {
      length: known,
      at: posted.at.subarray(0, known),
      balance: posted.balance.subarray(0, known),
      posting: posted.posting.subarray(0, known),
    },
    happened: knownPart(happened, postings, knownAt, known),
    worst: worst === null ? null : knownPart(worst, postings, knownAt, known),
  }
}

/** The balance after all movements up to a time, those of that time included; 0 before the first. */
export function balanceAt({ at, balance, length }: Line, time: Instant): Quantity {
  const after = upperBound(at, length, time)
  return after === 0 ? 0 : balance[after - 1]
}

/** The last instant at which a posting may have happened. */
export function happenedTo({ occurredAt, occurredPrecision }: Postings, posting: number): Instant {
  return occurredAt[posting] + SPANS_MS[occurredPrecision[posting]]
}

/** The first index whose time is after `at`. */
export function upperBound(times: Float64Array, length: number, at: Instant): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle] <= at) low = middle + 1
    else high = middle
  }
  return low
}

function lineOf({ at, delta, movement, length }: Legs): Line {
  const balance = new Float64Array(length)
  let sum = 0
  for (let leg = 0; leg < length; leg++) {
    sum = addQuantity(sum, delta[leg])
    balance[leg] = sum
  }
  return { length, at, balance, posting: movement }
}

function knownPart(line: Line, { recordedAt, delta }: Postings, knownAt: Instant, known: number): Line {
  const at = new Float64Array(known)
  const balance = new Float64Array(known)
  const posting = new Int32Array(known)
  let length = 0
  let sum = 0
  for (let leg = 0; leg < line.length; leg++) {
    const index = line.posting[leg]
    if (recordedAt[index] > knownAt) continue
    sum = addQuantity(sum, delta[index])
    at[length] = line.at[leg]
    balance[length] = sum
    posting[length++] = index
  }
  return { length, at, balance, posting }
}
