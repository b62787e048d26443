/** Laws of times in exports: zones, days without a time, one clock, and times that nobody means. */
import { describe, expect, it } from 'vitest'
import { bareResult, sunk, takenFrom } from '../support/bare-audit.ts'

describe('a day and a time of day in two columns', () => {
  const ledger = [
    'item_code,warehouse,actual_qty,posting_date,posting_time,creation,voucher_no,name',
    'COG,Bay,10,2024-02-01,22:30:00,2024-02-01 22:30:05,SE-1,e1',
    'COG,Bay,-12,2024-02-10,01:15:00,2024-02-10 01:15:04,SE-2,e2',
  ]

  it.each([
    ['UTC', '2024-02-10T01:15:04Z'],
    ['Asia/Kolkata', '2024-02-09T19:45:04Z'],
    ['America/New_York', '2024-02-10T06:15:04Z'],
  ])('are one moment, in the zone that is given: %s', async (zone, startedAt) => {
    const { guess, result } = await bareResult(ledger, { settled: { zone } })
    expect(takenFrom(guess, 'occurred_at')).toEqual(['posting_date', 'posting_time'])
    expect(sunk(result)).toEqual([`COG Bay -2 ${startedAt} structural`])
  })

  it('order what was booked on one day, where only the day is known of what happened', async () => {
    const { result } = await bareResult([
      'Material;Lagerort;Menge;Buchungsdatum;Erfassungsdatum;Erfassungszeit',
      'R;0002;9;04.05.2026;04.05.2026;07:30:00',
      'R;0002;-6;06.05.2026;06.05.2026;09:00:00',
      'R;0002;15;06.05.2026;06.05.2026;15:00:00',
      'R;0002;-14;06.05.2026;06.05.2026;12:00:00',
    ])
    const [episode] = result.episodes.filter(({ order }) => order === 'as-posted')
    expect(episode).toMatchObject({
      deepest: '-11',
      startedAt: '2026-05-06T12:00:00Z',
      endedAt: '2026-05-06T15:00:00Z',
    })
    expect(result.books.everNegative).toEqual({ asPosted: 1, asHappened: 0 })
  })
})

describe('canonical headers', () => {
  it('may stand over local times, whose zone is given or is that of this machine', async () => {
    const lines = [
      'item,location,quantity,kind,occurred_at,recorded_at',
      'COG,Bay,10,receipt,2024-02-01 08:00:00,2024-02-01 08:00:00',
      'COG,Bay,-14,ship,2024-02-02 09:30:00,2024-02-02 09:30:00',
    ]
    const here = await bareResult(lines)
    expect(here.guess.assumptions).toContainEqual(
      expect.objectContaining({ code: 'zone', detail: { zone: 'UTC' }, option: '--zone' }),
    )
    expect(sunk(here.result)).toEqual(['COG Bay -4 2024-02-02T09:30:00Z structural'])
    const there = await bareResult(lines, { settled: { zone: 'Europe/Berlin' } })
    expect(there.guess.assumptions).toEqual([])
    expect(sunk(there.result)).toEqual(['COG Bay -4 2024-02-02T08:30:00Z structural'])
  })
})

describe('a time that nobody means', () => {
  it('is a finding of its own, and stretches no other card', async () => {
    const { result } = await bareResult([
      'item,location,quantity,kind,occurred_at,recorded_at,id',
      'PIN,A,10,receipt,2025-03-01T09:00:00Z,2025-03-01T09:00:00Z,m1',
      'PIN,A,-2,ship,2052-03-05T09:00:00Z,2025-03-05T09:05:00Z,m2',
      'NIB,A,5,receipt,2025-03-01T09:00:00Z,2025-03-01T09:00:00Z,m3',
      'NIB,A,-7,ship,2025-03-10T09:00:00Z,2025-03-10T09:00:00Z,m4',
      'PIN,A,-1,ship,2025-03-12T09:00:00Z,2025-03-12T09:00:00Z,m5',
    ])
    expect(result.findings).toContainEqual(expect.objectContaining({ code: 'bad-time', rows: 1, books: 1 }))
    expect(sunk(result)).toEqual(['NIB A -2 2025-03-10T09:00:00Z structural'])
    expect(result.kpis.horizon).toBe('2025-03-12T09:00:00Z')
    expect(Number(result.kpis.negativeBookDays)).toBe(2)
  })
})

describe('one clock', () => {
  const lines = [
    'item,location,quantity,kind,recorded_at,document',
    'CAP,SHOP,2,opening,2026-04-01T08:00:00Z,OPEN',
    ...[6, 13, 20, 27].flatMap((day) => {
      const on = `2026-04-${String(day).padStart(2, '0')}`
      return [`CAP,SHOP,-4,sale,${on}T10:30:00Z,S-${day}`, `CAP,SHOP,4,receipt,${on}T16:00:00Z,PO-${day}`]
    }),
  ]

  it('tells no late receipt from goods that were not there, and says so once', async () => {
    const { result } = await bareResult(lines)
    const posted = result.episodes.filter(({ order }) => order === 'as-posted')
    expect(posted.map((one) => [one.class, one.ambiguity, one.deepest, one.causes[0].code])).toEqual(
      Array(4).fill(['ambiguous', 'one-clock', '-2', 'late-posting']),
    )
    expect(result.findings.map(({ code }) => code)).toEqual(['one-clock'])
    expect(result.kpis.timingShare).toBeNull()
  })
})

describe('a receipt of which only the day is known', () => {
  it('was not late since midnight: no lag is made of it', async () => {
    const { result } = await bareResult([
      'item,location,quantity,kind,occurred_at,recorded_at,id',
      'PIN,A,10,receipt,2025-04-14,2025-04-14T11:00:00Z,m1',
      'PIN,A,10,receipt,2025-04-15,2025-04-15T11:00:00Z,m2',
      'PIN,A,-5,ship,2025-04-16,2025-04-16T08:00:00Z,m3',
    ])
    expect(result.kpis.receiptLagHours).toBeNull()
    expect(result.episodes).toEqual([])
  })

  it('was late by a range, which ends at the hour it was booked and begins the day before', async () => {
    const { result } = await bareResult([
      'item,location,quantity,kind,occurred_at,recorded_at,id',
      'PIN,A,2,receipt,2025-04-10,2025-04-10T08:00:00Z,m0',
      'PIN,A,-5,ship,2025-04-15,2025-04-15T08:00:00Z,m1',
      'PIN,A,9,receipt,2025-04-14,2025-04-15T10:00:00Z,m2',
    ])
    const [posted] = result.episodes.filter(({ order }) => order === 'as-posted')
    const cause = posted.causes.find(({ code }) => code === 'late-posting')
    expect(posted).toMatchObject({ class: 'timing', deepest: '-3' })
    expect(cause?.evidence).toMatchObject({ lagMs: 34 * 3_600_000, lagMsMin: 10 * 3_600_000 + 1 })
  })
})
