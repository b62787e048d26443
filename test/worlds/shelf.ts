/**
 * The books of one item while its true history is made. Goods can only be taken that are there, and nobody takes what
 * the system does not show: so a true history is at or above zero in both clocks.
 *
 * Lives are made from day to day, so what is long past is kept as one sum.
 */
import { DAY } from './draws.ts'
import { type Book, keyOf, legsOf, type Row } from './row.ts'

interface Leg {
  readonly occurredAt: number
  readonly recordedAt: number
  readonly delta: number
}

interface Card {
  /** The sum of the legs before `settledTo`, in both clocks; the others are `legs`. */
  settled: number
  settledTo: number
  legs: Leg[]
}

/** How many legs a card has before its past is summed up. */
const LEGS_MAX = 32

export class Shelf {
  readonly rows: Row[] = []
  readonly #cards = new Map<string, Card>()

  add(row: Row): Row {
    this.rows.push(row)
    const { occurredAt, recordedAt } = row
    for (const { book, delta } of legsOf(row)) {
      const card = this.#cards.get(book) ?? { settled: 0, settledTo: Number.NEGATIVE_INFINITY, legs: [] }
      card.legs.push({ occurredAt, recordedAt, delta })
      this.#cards.set(book, card)
    }
    return row
  }

  /** How much of a book may be taken at these times without its sinking then or later, in either clock. */
  room(book: Book, occurredAt: number, recordedAt: number): number {
    const card = this.#cards.get(keyOf(book))
    if (card === undefined) return 0
    if (card.legs.length > LEGS_MAX) settle(card, occurredAt - 2 * DAY)
    if (occurredAt < card.settledTo) throw new Error('A life goes on from day to day.')
    const onShelf = lowFrom(card, 'occurredAt', occurredAt)
    return onShelf <= 0 ? 0 : Math.max(0, Math.min(onShelf, lowFrom(card, 'recordedAt', recordedAt)))
  }

  /** All that is on hand, over all books. */
  total(): number {
    let sum = 0
    for (const { settled, legs } of this.#cards.values())
      sum += settled + legs.reduce((part, { delta }) => part + delta, 0)
    return sum
  }
}

function settle(card: Card, to: number): void {
  const isPast = (leg: Leg) => leg.occurredAt < to && leg.recordedAt < to
  for (const leg of card.legs) if (isPast(leg)) card.settled += leg.delta
  card.legs = card.legs.filter((leg) => !isPast(leg))
  card.settledTo = Math.max(card.settledTo, to)
}

function lowFrom({ settled, legs }: Card, clock: 'occurredAt' | 'recordedAt', from: number): number {
  let balance = settled
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
