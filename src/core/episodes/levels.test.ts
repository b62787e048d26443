import { describe, expect, it } from 'vitest'
import { BASE, plainMovement, receiptOf } from '../../../test/support/plain-movement.ts'
import { analyse } from '../audit/analyse.ts'
import { type History, historyOf } from '../history/history.ts'
import { locationAt } from '../history/location.ts'
import type { Movement } from '../history/movement.ts'
import { DAY_MS } from '../time.ts'
import { settleLevels } from './levels.ts'

const sale = (quantity: number, day: number, change: Partial<Movement> = {}) =>
  plainMovement({ id: `s${day}`, quantity, at: BASE + day * DAY_MS, ...change })
const receipt = (quantity: number, day: number) =>
  receiptOf({ id: `r${day}`, quantity, at: BASE + day * DAY_MS })
const count = (quantity: number, day: number) =>
  receiptOf({
    id: `c${day}`,
    kind: 'adjustment',
    quantity,
    from: locationAt('main', 'adjustment'),
    at: BASE + day * DAY_MS,
  })

/** A history of which some rows state a level, or bear the source's balance. */
function stated(movements: readonly Movement[], balances: readonly (number | null)[] | null): History {
  const history = historyOf(movements)
  const levels = Uint8Array.from(movements, ({ id }) => Number(id.startsWith('c')))
  return {
    ...history,
    balanceAfter: balances && Float64Array.from(balances, (one) => one ?? Number.NaN),
    statesLevel: levels.includes(1) ? levels : null,
  }
}

const told = (history: History) =>
  analyse(history).episodes.map(({ order, class: kind, deepest, startedAt }) => [
    order,
    kind,
    deepest,
    (startedAt - BASE) / DAY_MS,
  ])

describe('a row that states a level', () => {
  it('sets the book to it, so that the sale after it goes below zero', () => {
    const history = stated([receipt(10, 0), sale(8, 1), count(0, 2), sale(1, 3)], null)
    expect(told(history)).toEqual([
      ['as-posted', 'structural', -1, 3],
      ['as-happened', 'structural', -1, 3],
    ])
  })

  it('moves nothing where the book holds that already', () => {
    const { history } = settleLevels(stated([receipt(10, 0), count(10, 1), sale(10, 2)], null))
    expect(history.quantity[1]).toBe(0)
    expect(told(history)).toEqual([])
  })

  it('says what the book held before, where it would have been below zero by then', () => {
    const { history } = settleLevels(stated([sale(8, 0), count(92, 1), sale(92, 2)], null))
    expect([history.length, history.quantity[3], history.id(3)]).toEqual([4, 100, 'opening before s0'])
    expect(told(history)).toEqual([])
  })
})

describe('a balance beside a movement', () => {
  it('says what the book held before its first movement', () => {
    expect(told(stated([sale(3, 0), sale(5, 1), receipt(20, 2)], [97, 92, 112]))).toEqual([])
    expect(told(stated([sale(4, 0), receipt(10, 3)], [-1, 9]))).toEqual([
      ['as-posted', 'structural', -1, 0],
      ['as-happened', 'structural', -1, 0],
    ])
  })

  it('is read from the bottom where the newest row comes first', () => {
    const rows = [receipt(20, 2), sale(5, 1), sale(3, 0)]
    expect(told(stated(rows, [112, 92, 97]))).toEqual([])
  })

  it('knows an opening of nothing, so that what goes below zero is a finding', () => {
    expect(told(stated([sale(4, 0), receipt(10, 3)], [-4, 6]))[0]).toEqual(['as-posted', 'structural', -4, 0])
  })

  it('says where the two part, at the first row only, and whether the source was below zero', () => {
    const history = stated(
      [receipt(10, 0), sale(2, 1), sale(2, 2), sale(2, 3), sale(1, 4)],
      [10, 8, 1, -1, -2],
    )
    const { report } = settleLevels(history)
    expect(report.partings).toMatchObject([{ movement: 2, ours: 6, source: 1 }])
    expect(report.sourceNegativeBooks).toBe(1)
  })

  it('orders the rows of a day where there is one clock', () => {
    const day = { at: BASE, precision: 'day' as const }
    const rows = [sale(40, 0, { occurredAt: day }), { ...receipt(50, 0), occurredAt: day }]
    const days = (balances: number[] | null) => {
      const history = stated(rows, balances)
      return analyse({ ...history, recordedAt: history.occurredAt }).episodes
    }
    expect(days([-10, 40])).toMatchObject([
      { order: 'as-posted', ambiguity: 'one-clock', deepest: -10 },
      { order: 'as-happened', ambiguity: 'one-clock', deepest: -10 },
    ])
    expect(days(null)).toMatchObject([{ order: 'as-happened', ambiguity: 'readings' }])
  })

  it('of all places together opens no book', () => {
    const other = { from: locationAt('main', 'B') }
    const rows = [sale(1, 0), sale(1, 1, other), sale(1, 2), sale(1, 3, other)]
    const { history, report } = settleLevels(stated(rows, [99, 98, 97, 96]))
    expect([history.length, history.balanceAfter, report.sourceNegativeBooks]).toEqual([4, null, null])
  })
})
