import { describe, expect, it } from 'vitest'
import { dayFirstEvidence } from './day-order.ts'

describe('what tells days from months', () => {
  it.each([
    [
      'a number over 12 in front',
      ['13/01/2026', '02/01/2026'],
      { dayFirst: 1, monthFirst: 0, code: 'over-twelve' },
    ],
    [
      'a number over 12 behind',
      ['01/13/2026', '01/02/2026'],
      { dayFirst: 0, monthFirst: 1, code: 'over-twelve' },
    ],
    ['both', ['13/01/2026', '01/13/2026'], { dayFirst: 0, monthFirst: 0, code: 'none' }],
    [
      'the order of the file',
      ['11/01/2026', '12/01/2026', '01/02/2026', '02/02/2026', '03/02/2026', '01/03/2026'],
      { dayFirst: 0.95, monthFirst: 0, code: 'file-order' },
    ],
    [
      'the order of the file, newest first',
      ['03/01/2026', '02/03/2026', '02/02/2026', '02/01/2026', '01/12/2026', '01/11/2026'],
      { dayFirst: 0, monthFirst: 0.95, code: 'file-order' },
    ],
    [
      'a stretch of days against days all over the year',
      ['05/01/2026', '07/02/2026', '06/01/2026', '08/02/2026', '07/01/2026', '05/02/2026', '12/01/2026'],
      { dayFirst: 0.8, monthFirst: 0, code: 'span' },
    ],
    [
      'days of one month, which may be the firsts of months',
      ['01/01/2026', '02/01/2026', '03/01/2026', '04/01/2026'],
      { dayFirst: 0.6, monthFirst: 0, code: 'span' },
    ],
    ['AM and PM', ['01/05/2026, 03:12 PM'], { dayFirst: 0, monthFirst: 0.6, code: 'clock' }],
    ['p. m.', ['01/05/2026 03:12 p. m.'], { dayFirst: 0.6, monthFirst: 0, code: 'clock' }],
    ['24 hours behind a comma', ['05/01/2026, 15:12:00'], { dayFirst: 0.6, monthFirst: 0, code: 'clock' }],
    ['nothing', ['05/01/2026', '06/01/2026'], { dayFirst: 0, monthFirst: 0, code: 'none' }],
    ['no dates', ['2026-01-05', ''], { dayFirst: 0, monthFirst: 0, code: 'none' }],
  ] as const)('%s', (_, values, order) => {
    expect(dayFirstEvidence(values)).toEqual(order)
  })

  it('Saturdays and Sundays, on which one reading has nothing', () => {
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1)
    const workingDays = numbers
      .flatMap((month) => numbers.map((day) => ({ day, month })))
      .filter(({ day, month }) => new Date(Date.UTC(2026, month - 1, day)).getUTCDay() % 6 !== 0)
      // In no order.
      .toSorted(
        (left, right) => ((left.day * 7 + left.month * 5) % 13) - ((right.day * 7 + right.month * 5) % 13),
      )
    expect(dayFirstEvidence(workingDays.map(({ day, month }) => `${day}/${month}/2026`))).toEqual({
      dayFirst: 0.8,
      monthFirst: 0,
      code: 'weekdays',
    })
    expect(dayFirstEvidence(workingDays.map(({ day, month }) => `${month}/${day}/2026`)).monthFirst).toBe(0.8)
  })
})
