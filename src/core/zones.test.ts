import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isZone, zoneClock } from './zones.ts'

const local = (text: string) => Date.parse(`${text}Z`)
const written = (at: number) => new Date(at).toISOString().slice(0, 16)

describe('local times of a zone', () => {
  it.each([
    ['Europe/Berlin', '2026-01-05T08:00', '2026-01-05T07:00'],
    ['Europe/Berlin', '2026-07-05T08:00', '2026-07-05T06:00'],
    ['America/New_York', '2026-01-05T08:00', '2026-01-05T13:00'],
    ['Asia/Kolkata', '2026-01-05T08:00', '2026-01-05T02:30'],
    ['Australia/Lord_Howe', '2026-01-05T08:00', '2026-01-04T21:00'],
    ['Pacific/Kiritimati', '2026-01-05T08:00', '2026-01-04T18:00'],
    ['UTC', '2026-01-05T08:00', '2026-01-05T08:00'],
    ['Europe/Berlin', '2026-03-29T01:59', '2026-03-29T00:59'],
    ['Europe/Berlin', '2026-03-29T03:00', '2026-03-29T01:00'],
    ['Europe/Berlin', '2026-10-25T01:59', '2026-10-24T23:59'],
    ['Europe/Berlin', '2026-10-25T03:00', '2026-10-25T02:00'],
  ])('%s, %s is %s in UTC', (zone, text, utc) => {
    expect(written(zoneClock(zone).instantOf(local(text)))).toBe(utc)
    expect(zoneClock(zone).isAmbiguous(local(text))).toBe(false)
  })

  it.each([
    ['twice in autumn: the first', 'Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30'],
    ['never in spring: an hour later', 'Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:30'],
    ['twice in the south', 'Australia/Sydney', '2026-04-05T02:30', '2026-04-04T15:30'],
    ['never, half an hour', 'Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:45'],
  ])('%s', (_, zone, text, utc) => {
    expect(zoneClock(zone).isAmbiguous(local(text))).toBe(true)
    expect(written(zoneClock(zone).instantOf(local(text)))).toBe(utc)
  })

  it('are what the clocks there show, unless they never come', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Sydney',
      'America/Sao_Paulo',
      'Asia/Tehran',
    ]
    const formats = new Map(
      zones.map((zone) => [
        zone,
        new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }),
      ]),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(1995, 0, 1) / 1000, max: Date.UTC(2035, 0, 1) / 1000 }),
        (zone, seconds) => {
          const clock = zoneClock(zone)
          const shown = formats.get(zone)?.format(clock.instantOf(seconds * 1000)) ?? ''
          if (!clock.isAmbiguous(seconds * 1000)) expect(local(shown.replace(' ', 'T'))).toBe(seconds * 1000)
        },
      ),
      { numRuns: 1_000 },
    )
  })
})

it('zones are known by their names', () => {
  expect(['Europe/Berlin', 'UTC', 'Mars/Olympus', '', 'DD.MM.YYYY'].map(isZone)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
  expect(() => zoneClock('Mars/Olympus')).toThrow(RangeError)
})
