import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../time.ts'
import { isUnusual, lagBucket, sourceState, usualSilence } from './activity.ts'

describe('lags', () => {
  it.each([
    [-1, 0],
    [0, 1],
    [60_000, 1],
    [60_001, 2],
    [HOUR_MS, 2],
    [DAY_MS, 3],
    [7 * DAY_MS, 4],
    [7 * DAY_MS + 1, 5],
  ])('%d ms is in step %d', (lagMs, step) => expect(lagBucket(lagMs)).toBe(step))
})

describe('silence', () => {
  /** Posts from 8 to 18 on weekdays: silent for a night four times a week, and for a weekend. */
  const WEEKS = [14, 14, 14, 14, 62, 14, 14, 14, 14, 62].map((hours) => hours * HOUR_MS)

  it('a weekend is usual for a source that rests on weekends', () => {
    const usual = usualSilence(WEEKS)
    expect(usual).toBe(62 * HOUR_MS)
    expect(sourceState(60 * HOUR_MS, usual)).toBe('fresh')
    expect(sourceState(5 * DAY_MS, usual)).toBe('fresh')
    expect(sourceState(6 * DAY_MS, usual)).toBe('stale')
  })

  it('nothing is said of a source that is hardly known', () => {
    expect(usualSilence(WEEKS.slice(0, 4))).toBeNull()
    expect(sourceState(1000 * DAY_MS, null)).toBe('unknown')
  })

  it('less than a day is no silence, and a clock that is behind makes none', () => {
    expect(isUnusual(DAY_MS - 1, 0)).toBe(false)
    expect(isUnusual(DAY_MS, HOUR_MS)).toBe(true)
    expect(sourceState(-DAY_MS, HOUR_MS)).toBe('fresh')
  })

  it('one long holiday does not make silence usual', () => {
    const year = [...Array(20).fill(14 * HOUR_MS), 14 * DAY_MS]
    expect(usualSilence(year)).toBe(14 * HOUR_MS)
  })
})
