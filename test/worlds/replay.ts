/** Folds rows into balances in either clock, instant by instant, and says where a book was below zero. */
import { legsOf, type Row } from './row.ts'

export type Clock = 'occurredAt' | 'recordedAt'

export interface Sinking {
  readonly book: string
  readonly clock: Clock
  readonly start: number
  /** Infinity where it never rises again. */
  readonly end: number
  readonly deepest: number
  /** Whether anything had come into the book by then. */
  readonly hadInflow: boolean
}

interface Leg {
  readonly at: number
  readonly delta: number
}

/** First stretches below zero: at most one a book and clock. */
export function sunken(rows: readonly Row[]): Sinking[] {
  const found: Sinking[] = []
  for (const clock of ['occurredAt', 'recordedAt'] as const)
    for (const [book, legs] of legsByBook(rows, clock)) {
      const stretch = firstStretch(legs)
      if (stretch !== null) found.push({ book, clock, ...stretch })
    }
  return found
}

/** What a book holds after all that happened up to an instant. */
export function balanceAt(rows: readonly Row[], book: string, at: number): number {
  let sum = 0
  for (const row of rows)
    if (row.occurredAt <= at) for (const leg of legsOf(row)) if (leg.book === book) sum += leg.delta
  return sum
}

function legsByBook(rows: readonly Row[], clock: Clock): Map<string, Leg[]> {
  const all = new Map<string, Leg[]>()
  for (const row of rows)
    for (const { book, delta } of legsOf(row)) {
      const legs = all.get(book)
      if (legs === undefined) all.set(book, [{ at: row[clock], delta }])
      else legs.push({ at: row[clock], delta })
    }
  for (const legs of all.values()) legs.sort((left, right) => left.at - right.at)
  return all
}

/** Legs of one instant are taken together. */
function firstStretch(legs: readonly Leg[]) {
  let balance = 0
  let hadInflow = false
  let start: number | null = null
  let deepest = 0
  for (const [index, { at, delta }] of legs.entries()) {
    balance += delta
    if (start === null && delta > 0) hadInflow = true
    if (legs[index + 1]?.at === at) continue
    if (balance < 0) {
      start ??= at
      deepest = Math.min(deepest, balance)
    } else if (start !== null) return { start, end: at, deepest, hadInflow }
  }
  return start === null ? null : { start, end: Number.POSITIVE_INFINITY, deepest, hadInflow }
}
