/** Days of a zone: a list that is narrowed to days leaves the rows that are shown with such a day, and no others. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMovement, type TestApi, testApi } from '../../../test/support/api.ts'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'
import type { MovementRow } from '../movements/schema.ts'
import type { Episode, EpisodeGroup } from './schema.ts'

/** Far behind UTC, far ahead of it, by half an hour, and with a change of the clock on one of the days. */
const ZONES = ['UTC', 'Pacific/Pago_Pago', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati']
const DAYS = ['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09', '2026-03-10']
const TIMES = [
  '00:00:00Z',
  '00:00:00.001Z',
  '03:30:00Z',
  '04:59:59.999Z',
  '05:00:00Z',
  '10:00:00Z',
  '18:30:00Z',
  '23:59:59Z',
]

let test: TestApi
let movements: MovementRow[]
let episodes: Episode[]

beforeAll(async () => {
  test = await testApi()
  const happened = DAYS.flatMap((day) => [day, ...TIMES.map((time) => `${day}T${time}`)])
  // Each takes a shelf of its own below zero, so that each begins an episode.
  const posted = happened.map((occurredAt, at) =>
    aMovement({ id: `s${at}`, kind: 'sale', from: `A/${at}`, to: 'customer', occurredAt }),
  )
  await test.ask('/v1/movements', { method: 'POST', payload: posted })
  movements = await listed('/v1/movements?')
  await explainEpisodes(test.store)
  episodes = await listed('/v1/episodes?order=as-happened')
  expect([movements.length, episodes.length]).toEqual([happened.length, happened.length])
}, 60_000)

afterAll(() => test?.close())

// biome-ignore lint/suspicious/noExplicitAny: rows of either list
async function listed(path: string): Promise<any[]> {
  const { body, status } = await test.ask(`${path}&limit=500`)
  expect([path, status]).toEqual([path, 200])
  return body.rows
}

/** The day that a page shows; what is known to its day only is that day everywhere. */
function shownDay(iso: string, zone: string, isDay: boolean): string {
  return isDay ? iso.slice(0, 10) : new Intl.DateTimeFormat('sv', { timeZone: zone }).format(new Date(iso))
}
const movementDay = (row: MovementRow, zone: string) =>
  shownDay(row.occurredAt, zone, row.occurredPrecision === 'day')
const episodeDay = (row: Episode, zone: string) =>
  shownDay(row.startedAt, zone, /T(00:00:00\.000|23:59:59\.999)Z/.test(new Date(row.startedAt).toISOString()))

const anyRange = fc.record({
  zone: fc.constantFrom(...ZONES),
  from: fc.option(fc.constantFrom(...DAYS), { nil: undefined }),
  to: fc.option(fc.constantFrom(...DAYS), { nil: undefined }),
})

function queryOf(names: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(names).filter(([, value]) => value !== undefined) as [string, string][]
  return String(new URLSearchParams(given))
}
const isWithin = (day: string, from?: string, to?: string) => day >= (from ?? '') && day <= (to ?? '9')

describe('a list that is narrowed to days of a zone', () => {
  it('has the movements that are shown with such a day', async () => {
    await fc.assert(
      fc.asyncProperty(anyRange, async ({ zone, from, to }) => {
        const rows: MovementRow[] = await listed(
          `/v1/movements?${queryOf({ zone: zone, occurredFrom: from, occurredTo: to })}`,
        )
        const wanted = movements.filter((row) => isWithin(movementDay(row, zone), from, to))
        expect(rows.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id))
      }),
      { numRuns: 60 },
    )
  })

  it('has the negatives that are shown with such a day, in groups too', async () => {
    await fc.assert(
      fc.asyncProperty(anyRange, async ({ zone, from, to }) => {
        if (from !== undefined && to !== undefined && from > to) return
        const filter = queryOf({ order: 'as-happened', zone, startedFrom: from, startedTo: to })
        const rows: Episode[] = await listed(`/v1/episodes?${filter}`)
        const wanted = episodes.filter((row) => isWithin(episodeDay(row, zone), from, to))
        expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(wanted.map(({ id }) => id)))
        const groups: EpisodeGroup[] = await listed(`/v1/episodes/groups?by=day&${filter}`)
        const counts = Map.groupBy(wanted, (row) => episodeDay(row, zone))
        expect(new Map(groups.map((group) => [group.key, group.episodes]))).toEqual(
          new Map([...counts].map(([day, of]) => [day, of.length])),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('and each group of days opens to as many as it says', async () => {
    for (const zone of ZONES) {
      const filter = queryOf({ order: 'as-happened', zone, startedFrom: '2026-03-07T12:00:00Z' })
      const groups: EpisodeGroup[] = await listed(`/v1/episodes/groups?by=day&${filter}`)
      expect(groups.length).toBeGreaterThan(2)
      for (const group of groups) {
        const opened = await listed(
          `/v1/episodes?${queryOf({ order: 'as-happened', zone, ...group.filter })}`,
        )
        expect([zone, group.key, opened.length]).toEqual([zone, group.key, group.episodes])
      }
    }
  })

  it('refuses a zone that there is not, wherever days are asked for', async () => {
    for (const path of [
      '/v1/episodes',
      '/v1/episodes.csv',
      '/v1/movements',
      '/v1/movements.csv',
      '/v1/refusals',
    ]) {
      const { status, body } = await test.ask(`${path}?zone=Europe%2FNowhere`)
      expect([path, status, body.code, body.pointer]).toEqual([path, 400, 'unknown-zone', '/query/zone'])
    }
    const grouped = await test.ask(`/v1/episodes/groups?by=day&zone=${encodeURIComponent(`UTC'; select`)}`)
    expect([grouped.status, grouped.body.code]).toEqual([400, 'unknown-zone'])
  })
})
