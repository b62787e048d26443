/** Times in the zone of the site. */
import { afterEach, describe, expect, it } from 'vitest'
import { words } from '../../../messages/index.ts'
import { elsewhere, exactly, setZone, shortly, when, zoned, zoneLabel } from './when.ts'

const SUMMER = '2021-07-05T23:39:35Z'
afterEach(() => setZone('UTC'))

it('bears one name of its zone, in sentences, headers and labels', () => {
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    setZone(zone)
    const label = zoneLabel()
    expect([when(SUMMER).slice(17), zoned('Since')]).toEqual([label, `Since (${label})`])
    expect(label).not.toMatch(/_|\/|^$/)
  }
})

describe('a time', () => {
  it.each([
    ['UTC', '2021-07-05 23:39 UTC', '2021-07-05 23:39:35', 'Since (UTC)'],
    ['Europe/Rome', '2021-07-06 01:39 Rome', '2021-07-06 01:39:35', 'Since (Rome)'],
    ['America/New_York', '2021-07-05 19:39 New York', '2021-07-05 19:39:35', 'Since (New York)'],
    [
      'America/Argentina/Buenos_Aires',
      '2021-07-05 20:39 Buenos Aires',
      '2021-07-05 20:39:35',
      'Since (Buenos Aires)',
    ],
    ['Etc/GMT+5', '2021-07-05 18:39 GMT-5', '2021-07-05 18:39:35', 'Since (GMT-5)'],
    ['Asia/Kathmandu', '2021-07-06 05:24 Kathmandu', '2021-07-06 05:24:35', 'Since (Kathmandu)'],
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

it('of a sentence about a cause is of that zone, and names it', () => {
  setZone('Europe/Rome')
  const said = words().causes['late-posting'].explain({
    lateMovements: ['r1'],
    lateQuantity: '10',
    occurredAt: '2026-11-29T08:30:00Z',
    reportedAt: null,
    recordedAt: '2026-11-29T11:00:00Z',
    lagMs: 9_000_000,
    lagMsMin: null,
    oneClock: false,
    together: 1,
    usualLagMs: 0,
  })
  expect(said).toContain('2026-11-29 09:30 Rome')
})

it('an unknown zone is refused, and the one before stays', () => {
  expect(() => setZone('Mars/Olympus')).toThrow(RangeError)
  expect(when(SUMMER)).toMatch(/UTC$/)
})
