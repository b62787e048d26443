import { describe, expect, it } from 'vitest'
import { BASE, plainMovement, receiptOf } from '../../../test/support/plain-movement.ts'
import { DAY_MS, HOUR_MS } from '../time.ts'
import { settleTimes } from './bad-times.ts'
import { historyOf } from './history.ts'

const at = (time: number) => ({ at: time, precision: 'instant' as const })

describe('times that nobody means', () => {
  it('are those long after the booking; the movement stands as booked, and the horizon with it', () => {
    const { history, badTimes } = settleTimes(
      historyOf([
        receiptOf({ at: BASE, quantity: 5 }),
        plainMovement({ at: BASE + HOUR_MS, occurredAt: at(Date.UTC(2062, 0, 1)) }),
        plainMovement({ at: BASE + DAY_MS, occurredAt: at(BASE + 3 * DAY_MS) }),
      ]),
    )
    expect(badTimes).toEqual([1])
    expect(history.occurredAt[1]).toBe(BASE + HOUR_MS)
    expect(history.horizon).toBe(BASE + 3 * DAY_MS)
  })

  it('are those in a year far from all others, with one clock too', () => {
    const days = [0, 1, 2, 3].map((day) => plainMovement({ at: BASE + day * DAY_MS }))
    const history = historyOf([...days, plainMovement({ at: 0 })])
    const { badTimes, history: settled } = settleTimes({ ...history, recordedAt: history.occurredAt })
    expect(badTimes).toEqual([4])
    expect(settled.recordedAt).toBe(settled.occurredAt)
    expect(settled.occurredAt[4]).toBe(BASE + 3 * DAY_MS)
  })

  it('are not those of a ledger that is merely long', () => {
    const years = [2004, 2009, 2014, 2020, 2026].map((year) => plainMovement({ at: Date.UTC(year, 5, 1) }))
    const history = historyOf(years)
    expect(settleTimes(history)).toEqual({ history, badTimes: [] })
  })
})
