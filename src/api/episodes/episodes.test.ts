/** Episodes as they are asked for: every filter, group and CSV, beside a naive reading of all of them. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { manyEpisodes, oddItems, randomFrom } from '../../../test/support/many-episodes.ts'
import { present } from '../../../test/support/present.ts'
import { readCsv } from '../../../test/support/read-csv.ts'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'
import type { Movement } from '../../core/history/movement.ts'
import type { Episode, EpisodeGroup } from './schema.ts'

const items = oddItems(12)
const itemOf = new Map(items.map((item) => [item.code, item]))
let test: TestApi
let movements: readonly Movement[]
let all: Episode[]

beforeAll(async () => {
  test = await testApi()
  await test.store.registerItems(items)
  const many = manyEpisodes({ items, sites: ['main', 'west'], placesPerSite: 3, rounds: 40 })
  movements = many.movements
  await test.store.post({ history: many.history, own: false })
  await explainEpisodes(test.store)
  all = await every('')
  expect(all.length).toBeGreaterThan(300)
}, 120_000)

afterAll(() => test?.close())

/** All pages of a question. */
async function every(query: string): Promise<Episode[]> {
  const rows: Episode[] = []
  for (let after = ''; ; ) {
    const { body, status } = await test.ask(`/v1/episodes?limit=500&${query}${after}`)
    expect([query, status]).toEqual([query, 200])
    rows.push(...body.rows)
    if (body.next === null) {
      expect(body.total).toBe(rows.length)
      return rows
    }
    after = `&after=${encodeURIComponent(body.next)}`
  }
}

const ids = (rows: readonly Episode[]) => rows.map((row) => row.id).sort()
const time = (text: string) => Date.parse(text)
const hours = (row: Episode) => Number(row.durationSeconds) / 3600
const part = (text: string | null, search: string) => (text ?? '').toLowerCase().includes(search)

const FILTERS: [query: string, naive: (row: Episode) => boolean][] = [
  ['site=west', (row) => row.site === 'west'],
  ['site=nowhere', () => false],
  ['item=SKU-004', (row) => row.item === 'SKU-004'],
  ['location=A/01', (row) => row.location === 'A/01'],
  ['site=main&location=A/01', (row) => row.site === 'main' && row.location === 'A/01'],
  ['order=as-happened', (row) => row.order === 'as-happened'],
  ['class=structural', (row) => row.class === 'structural'],
  ['state=open', (row) => row.endedAt === null],
  ['state=closed', (row) => row.endedAt !== null],
  ['cause=late-posting', (row) => row.causes[0]?.code === 'late-posting'],
  ['cause=pending', (row) => row.causes.length === 0],
  ['source=source%202', (row) => row.triggerSource === 'source 2'],
  ['itemPart=sKu-00', (row) => part(row.item, 'sku-00')],
  ['itemPart=bOLTs', (row) => part(row.itemName, 'bolts')],
  ['locationPart=a/0', (row) => part(row.location, 'a/0')],
  ['sourcePart=SOURCE', (row) => part(row.triggerSource, 'source')],
  ['sourcePart=e%202', (row) => part(row.triggerSource, 'e 2')],
  ['search=sku-00', (row) => part(row.item, 'sku-00')],
  ['search=A/02', (row) => part(row.location, 'a/02')],
  ['search=BOLTS', (row) => part(row.itemName, 'bolts')],
  ['search=%25', (row) => part(row.itemName, '%')],
  ['durationHoursMin=12', (row) => hours(row) >= 12],
  ['durationHoursMin=1.5&durationHoursMax=20', (row) => hours(row) >= 1.5 && hours(row) <= 20],
  ['durationHoursMax=0', (row) => hours(row) === 0],
  ['depthMin=20', (row) => -Number(row.deepest) >= 20],
  ['depthMin=0.015', (row) => -Number(row.deepest) >= 0.015],
  ['costMin=30.5', (row) => row.costAtRisk !== null && Number(row.costAtRisk) >= 30.5],
  ['startedFrom=2026-01-05', (row) => time(row.startedAt) >= time('2026-01-05')],
  ['startedTo=2026-01-05', (row) => time(row.startedAt) < time('2026-01-06')],
  ['startedTo=2026-01-05T12:30Z', (row) => time(row.startedAt) < time('2026-01-05T12:31Z')],
  ['endedFrom=2026-02-01', (row) => row.endedAt !== null && time(row.endedAt) >= time('2026-02-01')],
  ['endedTo=2026-01-10', (row) => row.endedAt !== null && time(row.endedAt) < time('2026-01-11')],
]

describe('filters', () => {
  it.each(FILTERS)('%s leaves what a naive reading leaves', async (query, naive) => {
    expect(ids(await every(query))).toEqual(ids(all.filter(naive)))
  })

  it('narrow together, whichever they are', async () => {
    const random = randomFrom(3)
    for (let round = 0; round < 40; round++) {
      const chosen = [present(FILTERS[random(FILTERS.length)]), present(FILTERS[random(FILTERS.length)])]
      const query = new URLSearchParams(chosen.map(([one]) => one).join('&'))
      // The same filter twice is one question with two answers.
      if ([...query.keys()].length !== new Set(query.keys()).size) continue
      if (query.get('state') === 'open' && [...query.keys()].some((name) => /^ended/.test(name))) continue
      const answer = await test.ask(`/v1/episodes?limit=500&${query}`)
      if (answer.body.code === 'contradicting-filters') continue
      const wanted = all.filter((row) => chosen.every(([, naive]) => naive(row)))
      expect([String(query), ids(await every(String(query)))]).toEqual([String(query), ids(wanted)])
    }
  })

  it('by id: up to a hundred, unknown ones are no rows', async () => {
    const some = all.slice(5, 25).map((row) => row.id)
    expect(ids(await every(`ids=${some.join(',')},0000000000000`))).toEqual([...some].sort())
    const many = Array.from({ length: 101 }, (_, n) => `0${n}`).join(',')
    expect((await test.ask(`/v1/episodes?ids=${many}`)).body).toMatchObject({ pointer: '/query/ids' })
  })

  it('by book', async () => {
    const { bookId } = present(all[0])
    expect(ids(await every(`bookId=${bookId}`))).toEqual(ids(all.filter((row) => row.bookId === bookId)))
  })

  it.each([
    ['durationHoursMin=abc', 'malformed', '/query/durationHoursMin'],
    ['durationHoursMin=-1', 'malformed', '/query/durationHoursMin'],
    ['durationHoursMax=1e300', 'malformed', '/query/durationHoursMax'],
    ['depthMin=-3', 'malformed', '/query/depthMin'],
    ['depthMin=1e9', 'malformed', '/query/depthMin'],
    ['costMin=ten', 'malformed', '/query/costMin'],
    ['startedFrom=yesterday', 'malformed', '/query/startedFrom'],
    ['endedTo=2026-13-01', 'malformed', '/query/endedTo'],
    ['ids=', 'malformed', '/query/ids'],
    [`ids=${encodeURIComponent("a');drop table episodes")}`, 'malformed', '/query/ids'],
    ['cause=foo', 'malformed', '/query/cause'],
    ['durationHoursMin=5&durationHoursMax=4', 'contradicting-filters', '/query/durationHoursMin'],
    ['startedFrom=2026-02-02&startedTo=2026-02-01', 'contradicting-filters', '/query/startedFrom'],
    ['endedFrom=2026-02-02&endedTo=2026-02-01', 'contradicting-filters', '/query/endedFrom'],
    ['startedFrom=2026-02-02&endedTo=2026-02-01', 'contradicting-filters', '/query/startedFrom'],
    ['state=open&endedTo=2026-02-01', 'contradicting-filters', '/query/state'],
  ])('%s is told: %s', async (query, code, pointer) => {
    for (const path of ['/v1/episodes?', '/v1/episodes.csv?', '/v1/episodes/groups?by=item&']) {
      const { status, body } = await test.ask(path + query)
      expect([status, body.code, body.pointer]).toEqual([400, code, pointer])
    }
  })

  it('a day as both bounds is that day', async () => {
    const rows = await every('startedFrom=2026-01-05&startedTo=2026-01-05')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every((row) => row.startedAt.startsWith('2026-01-05'))).toBe(true)
  })
})

it('a trigger is a movement out of its place, of the source that is told', () => {
  const known = new Set(movements.map((one) => `${one.source} ${one.id} ${one.item} ${one.from.path}`))
  const strange = all.filter(
    (row) => !known.has(`${row.triggerSource} ${row.trigger} ${row.item} ${row.location}`),
  )
  expect(strange).toEqual([])
})

const KEYS: Record<string, (row: Episode) => string> = {
  item: (row) => row.item,
  place: (row) => `["${row.site}", "${row.location}"]`,
  book: (row) => row.bookId,
  cause: (row) => row.causes[0]?.code ?? 'pending',
  source: (row) => row.triggerSource,
  day: (row) => row.startedAt.slice(0, 10),
}

describe('groups', () => {
  const groupsOf = async (query: string) => {
    const groups: EpisodeGroup[] = []
    for (let after = ''; ; ) {
      const { body } = await test.ask(`/v1/episodes/groups?limit=7&${query}${after}`)
      groups.push(...body.rows)
      if (body.next === null) return { groups, page: body }
      after = `&after=${encodeURIComponent(body.next)}`
    }
  }

  it.each(Object.keys(KEYS))('by %s are what a naive reading sums up', async (by) => {
    const filter = 'order=as-posted&startedFrom=2026-01-03T07:00Z'
    const { groups, page } = await groupsOf(`by=${by}&${filter}`)
    const asked = all.filter(
      (row) => row.order === 'as-posted' && time(row.startedAt) >= time('2026-01-03T07:00Z'),
    )
    const naive = Map.groupBy(asked, present(KEYS[by]))
    expect(new Set(groups.map((group) => group.key))).toEqual(new Set(naive.keys()))
    expect([page.total, page.totals]).toEqual([
      naive.size,
      { episodes: asked.length, open: asked.filter((row) => row.endedAt === null).length },
    ])
    const counts = groups.map((group) => group.episodes)
    expect(counts).toEqual([...counts].sort((left, right) => right - left))
    for (const group of groups) {
      const own = naive.get(group.key)!
      const starts = own.map((row) => time(row.startedAt))
      const costed = own.filter((row) => row.costAtRisk !== null)
      expect(group).toMatchObject({
        episodes: own.length,
        open: own.filter((row) => row.endedAt === null).length,
        uncosted: own.length - costed.length,
      })
      expect([time(group.firstAt), time(group.lastAt)]).toEqual([Math.min(...starts), Math.max(...starts)])
      const units = Map.groupBy(own, (row) => itemOf.get(row.item)!.baseUnit)
      expect([group.unitsTotal, new Set(group.units.map((one) => one.unit))]).toEqual([
        units.size,
        new Set(units.keys()),
      ])
      for (const one of group.units) {
        const rows = units.get(one.unit)!
        expect(Number(one.deepest)).toBe(Math.min(...rows.map((row) => Number(row.deepest))))
        // Open ones have gone on since they were read one by one.
        const read = sum(rows.map((row) => scaled(row.unitSeconds, 9)))
        const grown = scaled(one.unitSeconds, 9) - read
        expect(rows.some(({ endedAt }) => endedAt === null) ? grown >= 0n : grown === 0n).toBe(true)
      }
      const currencies = Map.groupBy(costed, (row) => itemOf.get(row.item)!.currency)
      expect(new Map(group.costs.map((one) => [one.currency, scaled(one.costAtRisk, 4)]))).toEqual(
        new Map(
          [...currencies].map(([one, rows]) => [one, sum(rows.map((row) => scaled(row.costAtRisk!, 4)))]),
        ),
      )
      // The filter of a group leaves its episodes, and no others.
      const opened = await every(
        String(new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(filter)), ...group.filter })),
      )
      expect(ids(opened)).toEqual(ids(own))
    }
  })

  it.each(['episodes', 'open', 'unitSeconds', 'costAtRisk', 'lastAt', 'key'])(
    'sorted by %s, both ways, are the same groups',
    async (sort) => {
      const keys = async (direction: string) =>
        (await groupsOf(`by=item&sort=${sort}&direction=${direction}`)).groups.map((group) => group.key)
      const down = await keys('desc')
      expect(await keys('asc')).toEqual(down.toReversed())
      expect(down.length).toBe(items.length)
    },
  )

  it('need to know by what', async () => {
    expect((await test.ask('/v1/episodes/groups')).body).toMatchObject({ pointer: '/query/by' })
    expect((await test.ask('/v1/episodes/groups?by=mood')).body).toMatchObject({ pointer: '/query/by' })
  })
})

describe('CSV', () => {
  it('holds the columns that are named, in that order, and the same rows as the list', async () => {
    const question = 'order=as-posted&depthMin=3&sort=deepest&direction=asc'
    const listed = await every(question)
    const { text } = await test.ask(
      `/v1/episodes.csv?${question}&columns=deepest,item_name,item,duration_seconds`,
    )
    const { header, rows } = readCsv(text)
    expect(header).toEqual(['deepest', 'item_name', 'item', 'duration_seconds'])
    expect(rows).toEqual(
      listed.map((row) => ({
        deepest: row.deepest,
        // What a spreadsheet would run is a text, and says so.
        item_name: row.itemName?.replace(/^=/, "'=") ?? '',
        item: row.item,
        // An open one has gone on since it was listed.
        duration_seconds: row.endedAt === null ? expect.any(String) : row.durationSeconds,
      })),
    )
    expect(rows.some((row) => row.item_name?.startsWith("'="))).toBe(true)
  })

  it.each([
    ['columns=item,price', '"price" is none'],
    ['columns=item,item', 'names item twice'],
    ['columns=', '"" is none'],
  ])('%s is refused by name', async (query, said) => {
    const { status, body } = await test.ask(`/v1/episodes.csv?${query}`)
    expect([status, body.code, body.pointer]).toEqual([400, 'malformed', '/query/columns'])
    expect(body.detail).toContain(said)
  })
})

it('places are found by a part, and known by their path', async () => {
  const paths = async (query: string) =>
    (await test.ask(`/v1/locations?${query}`)).body.rows.map((row: { path: string }) => row.path)
  expect(await paths('search=a/0&site=main')).toEqual(['A/00', 'A/01', 'A/02'])
  expect(await paths('path=A/01')).toEqual(['A/01', 'A/01'])
  expect(await paths('path=A')).toEqual([])
})

function scaled(decimal: string, scale: number): bigint {
  const [whole, fraction = ''] = decimal.replace('-', '').split('.')
  return BigInt(`${decimal.startsWith('-') ? '-' : ''}${whole}${fraction.padEnd(scale, '0')}`)
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n)
}
