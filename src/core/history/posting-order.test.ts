import { describe, expect, it } from 'vitest'
import { BASE, plainMovement, receiptOf } from '../../../test/support/plain-movement.ts'
import { analyse } from '../audit/analyse.ts'
import { DAY_MS } from '../time.ts'
import { type History, historyOf } from './history.ts'
import type { Movement } from './movement.ts'
import { orderBySeq } from './posting-order.ts'

const day = (number: number) => ({ at: BASE + number * DAY_MS, precision: 'day' as const })

/** A history of days, with one clock. */
function days(...movements: Movement[]): History {
  const history = historyOf(movements)
  return { ...history, recordedAt: history.occurredAt }
}
const sale = (id: string, number: number, receivedSeq: number | null = null) =>
  plainMovement({ id, quantity: 5, occurredAt: day(number), receivedSeq })
const receipt = (id: string, number: number, receivedSeq: number | null = null) =>
  receiptOf({ id, quantity: 5, occurredAt: day(number), receivedSeq })
const opening = (id: string) => receiptOf({ id, kind: 'opening', quantity: 1, occurredAt: day(-1) })

const told = (history: History) =>
  analyse(history).episodes.map(({ order, ambiguity, deepest }) => [order, ambiguity, deepest])

describe('posting numbers', () => {
  it('order the movements of a day where there is no second clock', () => {
    expect(told(days(opening('o'), sale('s', 0, 7), receipt('r', 0, 8)))).toEqual([
      ['as-posted', 'one-clock', -4],
      ['as-happened', 'one-clock', -4],
    ])
    expect(told(days(opening('o'), sale('s', 0, 8), receipt('r', 0, 7)))).toEqual([])
  })

  it('are ids that are numbers and rise with the days', () => {
    const rows = [opening('1'), sale('3', 0), receipt('2', 0), sale('4', 1), receipt('5', 2)]
    expect(told(days(...rows))[0]).toEqual(['as-posted', 'one-clock', -4])
    expect(orderBySeq(days(...rows)).givenPrecision).not.toBeNull()
  })

  it('are not ids that do not rise, and nothing orders what has no number', () => {
    const falling = days(opening('9'), sale('3', 0), receipt('2', 1), sale('1', 2))
    expect(orderBySeq(falling)).toBe(falling)
    const named = days(opening('o'), sale('s', 0), receipt('r', 0))
    expect(told(named)).toEqual([['as-happened', 'readings', -4]])
  })
})
