/**
 * A negative is counted once: in the order that is shown. Every figure of a page counts exactly the rows of its link,
 * in either order, and an open negative lasts until now wherever it is told.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { explainEpisodes } from '../src/app/episodes/explain-episodes.ts'
import { ORDERS } from '../src/core/codes.ts'
import { historyOf } from '../src/core/history/history.ts'
import { locationAt } from '../src/core/history/location.ts'
import type { Movement } from '../src/core/history/movement.ts'
import { type ExceptionsSearch, episodesSearchQuery, groupsSearchQuery } from '../src/web/episodes/search.ts'
import { figuresOf, inBothOrders } from '../src/web/episodes/summary/figures-of.ts'
import { healedIn, openNow, startedOf } from '../src/web/overview/today/rows-behind.ts'
import { type TestApi, testApi } from './support/api.ts'

const HOUR = 3_600_000
const NOW = Date.now()

let test: TestApi
beforeAll(async () => {
  test = await testApi()
  const rows = [
    // In the system only: its receipt came before and was entered after.
    move('late-out', 'LATE', -3, 30),
    move('late-in', 'LATE', 10, 31, 20),
    // In both orders, over; in both orders, open; and open on another shelf.
    move('over-out', 'OVER', -3, 60),
    move('over-in', 'OVER', 5, 40),
    move('open-1', 'OPEN', -4, 50),
    move('open-2', 'OPEN', -2, 3, 3, 'B'),
  ].sort((left, right) => left.recordedAt! - right.recordedAt!)
  await test.store.post({ history: historyOf(rows), own: false })
  await explainEpisodes(test.store)
})
afterAll(() => test?.close())

/** How many rows the list has that a link leads to. */
async function rowsBehind(search: ExceptionsSearch): Promise<number> {
  const grouped = search.group !== undefined
  const query = grouped ? groupsSearchQuery(search) : episodesSearchQuery(search)
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  const path = grouped ? '/v1/episodes/groups' : '/v1/episodes'
  return (await test.ask(`${path}?${new URLSearchParams(given as [string, string][])}`)).body.total
}

describe.each(ORDERS)('%s', (order) => {
  it('the number in a tile is the number of rows behind it', async () => {
    const { body } = await test.ask(`/v1/summary?order=${order}`)
    const figures = figuresOf(body, order)
    for (const { label, value, search } of figures)
      expect([label, await rowsBehind(search)]).toEqual([label, value])
    expect(figures[0].value).toBe(2)
    expect(body.episodes.total).toBe(await rowsBehind({ order }))
  })

  it('what Today says is open, healed and new are the rows behind it', async () => {
    const { body: today } = await test.ask(`/v1/today?order=${order}`)
    expect(today.order).toBe(order)
    expect(today.episodes.open).toBe(2)
    expect(await rowsBehind(openNow(order))).toBe(today.episodes.open)
    expect(today.trend.at(-1).open).toBe(today.episodes.open)
    expect(await rowsBehind(healedIn(order, new Date(NOW - 48 * HOUR).toISOString()))).toBe(
      order === 'as-posted' ? 2 : 1,
    )
    for (const { code, week } of today.causes)
      expect(await rowsBehind(startedOf(order, code, today.changes))).toBe(week)
  })

  it('groups add up to the negatives of the order', async () => {
    const { body } = await test.ask(`/v1/episodes/groups?by=item&order=${order}`)
    expect(body.totals.episodes).toBe(await rowsBehind({ order }))
  })

  it('the line of the last days counts what was open at each of them, by the clock of what is new', async () => {
    const { body } = await test.ask(`/v1/today?order=${order}`)
    const open = new Map<string, number>(
      body.trend.map(({ at, open }: { at: string; open: number }) => [
        String((Date.parse(body.lastRecordedAt) - Date.parse(at)) / HOUR / 24),
        open,
      ]),
    )
    expect(body.trend).toHaveLength(15)
    expect(body.trend.at(-1).at).toBe(body.changes.to)
    expect([open.get('14'), open.get('2'), open.get('1'), open.get('0')]).toEqual(
      order === 'as-posted' ? [0, 1, 2, 2] : [0, 1, 1, 2],
    )
  })
})

it('the number in a tile is the number of rows behind it where both orders are listed, too', async () => {
  const [posted, happened] = await Promise.all(
    ORDERS.map(async (order) => (await test.ask(`/v1/summary?order=${order}`)).body),
  )
  const figures = figuresOf(inBothOrders(posted, happened), undefined)
  for (const { label, value, search } of figures)
    expect([label, await rowsBehind(search)]).toEqual([label, value])
  expect(figures[0]?.value).toBe(4)
})

describe('an open negative lasts until now', () => {
  it('in a list, alone, in groups and in Today', async () => {
    const lasted = (row: { durationSeconds: string; startedAt: string }) =>
      Date.parse(row.startedAt) + Number(row.durationSeconds) * 1000
    const near = (at: number) => {
      expect(at).toBeGreaterThanOrEqual(NOW)
      expect(at).toBeLessThanOrEqual(Date.now() + 1000)
    }
    const { body } = await test.ask('/v1/episodes?order=as-posted&state=open&item=OPEN')
    for (const row of body.rows) {
      near(lasted(row))
      near(lasted((await test.ask(`/v1/episodes/${row.id}`)).body))
    }
    const { body: today } = await test.ask('/v1/today')
    const [first] = today.first
    near(lasted(first.episode))
    const longest = today.first
      .flatMap(({ reasons }: { reasons: { code: string; facts: { lastedMs: number } }[] }) => reasons)
      .find(({ code }: { code: string }) => code === 'longest')
    near(Date.parse(today.episodes.oldestAt) + longest.facts.lastedMs)
    const { body: groups } = await test.ask('/v1/episodes/groups?by=item&order=as-posted&state=open')
    const units = Number(groups.rows[0].units[0].unitSeconds)
    expect(units).toBeGreaterThanOrEqual((4 * 50 + 2 * 3) * 3600)
  })

  it('is on one page of a list that is sorted by how long, however slowly the pages are turned', async () => {
    const found: string[] = []
    for (let after = ''; ; ) {
      const { body } = await test.ask(`/v1/episodes?sort=duration&limit=1${after}`)
      found.push(...body.rows.map(({ id }: { id: string }) => id))
      if (body.next === null) break
      after = `&after=${encodeURIComponent(body.next)}`
    }
    const { body } = await test.ask('/v1/episodes?limit=100')
    expect(found.toSorted()).toEqual(body.rows.map(({ id }: { id: string }) => id).toSorted())
  })
})

/** So many hours ago, into or out of a shelf; posted so many hours ago. */
function move(id: string, item: string, quantity: number, happened: number, posted = happened, shelf = 'A') {
  const here = locationAt('main', shelf)
  const there = locationAt('main', quantity < 0 ? 'customer' : 'supplier')
  return {
    id,
    kind: quantity < 0 ? 'ship' : 'receipt',
    item,
    quantity: Math.abs(quantity),
    lot: null,
    owner: null,
    source: 'wms',
    from: quantity < 0 ? here : there,
    to: quantity < 0 ? there : here,
    occurredAt: { at: NOW - happened * HOUR, precision: 'instant' },
    recordedAt: NOW - posted * HOUR,
    reportedAt: null,
    actor: null,
    device: null,
    document: null,
    line: null,
    reason: null,
    unitCost: null,
    currency: null,
    scanned: null,
    receivedSeq: null,
  } as Movement
}
