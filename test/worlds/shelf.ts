/**
 * The books of one item while its true history is made. Goods can only be taken that are there, and nobody takes what
 * the system does not show: so a true history is at or above zero in both clocks.
 */
import { keyOf, legsOf, type Row } from './row.ts'

interface Leg {
  readonly occurredAt: number
  readonly recordedAt: number
  readonly delta: number
}

export class Shelf {
  readonly rows: Row[] = []
  readonly #legs = new Map<string, Leg[]>()

  add(row: Row): Row {
    this.rows.push(row)
    for (const { book, delta } of legsOf(row)) {
      const { occurredAt, recordedAt } = row
      const leg = { occurredAt, recordedAt, delta }
      const legs = this.#legs.get(book)
      if (legs === undefined) this.#legs.set(book, [leg])
      else legs.push(leg)
    }
    return row
  }

  /** Changes what was added before, such as the times of a row. */
  replace(rows: readonly Row[]): void {
    this.rows.length = 0
    this.#legs.clear()
    for (const row of rows) this.add(row)
  }

  /** How much of a book may be taken at these times without its sinking then or later, in either clock. */
  room(book: Parameters<typeof keyOf>[0], occurredAt: number, recordedAt: number): number {
    const legs = this.#legs.get(keyOf(book)) ?? []
    return Math.max(
      0,
      Math.min(lowFrom(legs, 'occurredAt', occurredAt), lowFrom(legs, 'recordedAt', recordedAt)),
    )
  }

  /** All that is on hand, over all books. */
  total(): number {
    let sum = 0
    for (const legs of this.#legs.values()) for (const { delta } of legs) sum += delta
    return sum
  }
}

function lowFrom(legs: readonly Leg[], clock: 'occurredAt' | 'recordedAt', from: number): number {
  let balance = 0
  const later: Leg[] = []
  for (const leg of legs)
    if (leg[clock] <= from) balance += leg.delta
    else later.push(leg)
  later.sort((left, right) => left[clock] - right[clock])
  let low = balance
  for (const { delta } of later) {
    balance += delta
    low = Math.min(low, balance)
  }
  return low
}
