import { describe, expect, it } from 'vitest'
import { readDates } from './read-dates.ts'

const TODAY = '2026-11-30'
const read = (text: string) => readDates(text, TODAY, (wall) => `${wall}Z`)

describe('a day is read as people write it', () => {
  it.each([
    ['2021-12-31', '2021-12-31'],
    ['31.12.2021', '2021-12-31'],
    [' 1.2.2021 ', '2021-02-01'],
    ['31.12.21', '2021-12-31'],
    ['31.12.', '2025-12-31'],
    ['29.11', '2026-11-29'],
    ['31/12/2021', '2021-12-31'],
    ['12/31/2021', '2021-12-31'],
    ['05/05/2021', '2021-05-05'],
    ['31 Dec', '2025-12-31'],
    ['31 December 2021', '2021-12-31'],
    ['1st of Nov', '2026-11-01'],
    ['Dec 31, 2021', '2021-12-31'],
    ['sept 3 2026', '2026-09-03'],
    ['29 Feb', '2024-02-29'],
    ['TODAY', TODAY],
    ['yesterday', '2026-11-29'],
    ['2021-12-31 14:05', '2021-12-31T14:05Z'],
    ['2026-01-31T14:05:00Z', '2026-01-31T14:05:00Z'],
  ])('%s', (text, day) => {
    expect(read(text)).toEqual({ from: day, to: day, whole: false })
  })
})

describe('a stretch of days', () => {
  it.each([
    ['last month', '2026-10-01', '2026-10-31', true],
    ['this month', '2026-11-01', TODAY, true],
    ['last week', '2026-11-23', '2026-11-29', true],
    ['this week', '2026-11-30', TODAY, true],
    ['7 days', '2026-11-24', TODAY, true],
    ['Last  30 days', '2026-11-01', TODAY, true],
    ['last year', '2025-01-01', '2025-12-31', true],
    ['Feb 2024', '2024-02-01', '2024-02-29', false],
    ['2021-12', '2021-12-01', '2021-12-31', false],
    ['2021', '2021-01-01', '2021-12-31', false],
  ])('%s', (text, from, to, whole) => {
    expect(read(text)).toEqual({ from, to, whole })
  })
})

it.each(['05/06/2021', '31.02.2021', '32 Dec', 'lst month', 'Decembre 3', '2026-13-01', '25:00', '', 'soon'])(
  '“%s” is told, not guessed',
  (text) => expect(read(text)).toBeNull(),
)
