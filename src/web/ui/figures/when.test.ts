/** Times in the zone of the site. */
import { afterEach, describe, expect, it } from 'vitest'
import { elsewhere, exactly, setZone, shortly, when, zoned } from './when.ts'

const SUMMER = '2021-07-05T23:39:35Z'
afterEach(() => setZone('UTC'))

describe('a time', () => {
  it.each([
    ['UTC', '2021-07-05 23:39 UTC', '2021-07-05 23:39:35', 'Since (UTC)'],
    ['Europe/Rome', '2021-07-06 01:39 GMT+2', '2021-07-06 01:39:35', 'Since (Rome)'],
    ['America/New_York', '2021-07-05 19:39 EDT', '2021-07-05 19:39:35', 'Since (New York)'],
    ['Asia/Kathmandu', '2021-07-06 05:24 GMT+5:45', '2021-07-06 05:24:35', 'Since (Kathmandu)'],
  ])('in %s', (zone, full, exact, header) => {
    setZone(zone)
    expect([when(SUMMER), exactly(SUMMER), zoned('Since')]).toEqual([full, exact, header])
  })

  it('is shown in the other zone beside', () => {
    setZone('Europe/Rome')
    expect(elsewhere(SUMMER)).toBe('2021-07-05 23:39:35 UTC')
  })

  it('of a day is that day in every zone', () => {
    setZone('America/New_York')
    expect(when('2021-07-05T00:00:00Z', 'day')).toBe('2021-07-05')
    expect(shortly('2021-07-05T23:59:59.999Z')).toBe('2021-07-05')
  })
})

it('an unknown zone is refused, and the one before stays', () => {
  expect(() => setZone('Mars/Olympus')).toThrow(RangeError)
  expect(when(SUMMER)).toMatch(/UTC$/)
})
