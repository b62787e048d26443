import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMovement, type TestApi, testApi } from '../../../test/support/api.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'
import { historyOf } from '../../core/history/history.ts'
import { locationAt } from '../../core/history/location.ts'
import type { Movement } from '../../core/history/movement.ts'
import { openLedgerStore } from '../../store/ledger-store.ts'

const DAY = 86_400_000
/** The ledger's latest time: a history of years ago. */
const END = Date.UTC(2020, 5, 30, 12)

describe('a ledger with nothing', () => {
  let test: TestApi
  beforeAll(async () => {
    test = await testApi()
  })
  afterAll(() => test?.close())

  it('says so, and invents no figure', async () => {
    const { body: today } = await test.ask('/v1/today')
    expect(today).toMatchObject({
      lastRecordedAt: null,
      movements: 0,
      books: { total: 0, negativeNow: 0 },
      changes: null,
      check: null,
      units: [],
      money: [],
      uncostedBooks: 0,
      causes: [],
      sources: [],
      sourcesTotal: 0,
      first: [],
    })
    const { body: data } = await test.ask('/v1/data')
    expect(data).toMatchObject({ counts: { movements: 0, sites: 0 }, activity: null, sources: [] })
    expect(data.database.bytes).toBeGreaterThan(1_000_000)
  })
})

describe('a ledger with exceptions', () => {
  let test: TestApi
  beforeAll(async () => {
    test = await testApi()
    await test.store.registerItems([
      item('COSTLY', { unitCost: 25_000, currency: 'EUR' }),
      item('YEN', { unitCost: 10_000, currency: 'JPY' }),
      item('PLAIN', {}),
      item('FLOUR', { baseUnit: 'kg', scale: 3 }),
    ])
    const rows = [
      // Below zero now: 4 pieces at 2.50, 3 at 1, 7 at no cost, 1.5 kg at no cost.
      move('c', 'COSTLY', -4, END - 3 * DAY),
      move('y', 'YEN', -3, END - 2 * DAY),
      move('p', 'PLAIN', -7, END - 2 * DAY),
      move('f', 'FLOUR', -1500, END - 3_600_000),
      // Healed within the last day, to the second; and long before.
      move('h1', 'PLAIN', -2, END - 1.5 * DAY, 'B'),
      move('h2', 'PLAIN', 2, END - DAY, 'B'),
      move('o1', 'PLAIN', -2, END - 40 * DAY, 'C'),
      move('o2', 'PLAIN', 2, END - 39 * DAY, 'C'),
      // A healthy book, and the ledger's last word.
      move('g', 'PLAIN', 9, END - 50 * DAY, 'D'),
      move('z', 'PLAIN', 1, END, 'D'),
    ].sort((left, right) => left.recordedAt! - right.recordedAt!)
    await test.store.post({ history: historyOf(rows, items()), own: false })
    await explainEpisodes(test.store)
  })
  afterAll(() => test?.close())

  it('gives each kind of unit and each currency its own sum, and counts what has no cost', async () => {
    const { body } = await test.ask('/v1/today')
    expect(body.books).toEqual({ total: 7, negativeNow: 4 })
    expect(body.units).toEqual([
      { unit: 'each', quantity: '-14', books: 3 },
      { unit: 'kg', quantity: '-1.5', books: 1 },
    ])
    expect(body.money).toEqual([
      { currency: 'EUR', amount: '10', books: 1 },
      { currency: 'JPY', amount: '3', books: 1 },
    ])
    expect(body.uncostedBooks).toBe(2)
  })

  it('counts as many as the lists behind the figures hold', async () => {
    const { body } = await test.ask('/v1/today')
    const total = async (query: string) => (await test.ask(`/v1/episodes?limit=1&${query}`)).body.total
    expect(await total('order=as-posted&state=open')).toBe(body.books.negativeNow)
    expect(await total('order=as-posted&state=open')).toBe(body.episodes.open)
    expect((await test.ask('/v1/books?negative=true')).body.total).toBe(body.books.negativeNow)
  })

  it('new is new by the ledger’s own time, both ends of its last day included', async () => {
    const { body } = await test.ask('/v1/today')
    expect(body.changes).toEqual({
      from: '2020-06-29T12:00:00Z',
      weekFrom: '2020-06-23T12:00:00Z',
      to: '2020-06-30T12:00:00Z',
      started: 1,
      ended: 1,
    })
    expect(body.causes.reduce((sum: number, one: { week: number }) => sum + one.week, 0)).toBe(5)
  })

  it('names what to work first, open before closed, money before units, with the reason', async () => {
    const { body } = await test.ask('/v1/today')
    expect(body.first.map(({ episode }: { episode: { item: string } }) => episode.item)).toEqual([
      'COSTLY',
      'YEN',
      'PLAIN',
      'FLOUR',
      'PLAIN',
    ])
    const [costly, , plain] = body.first
    expect(costly).toMatchObject({ unit: 'each', currency: 'EUR', episode: { deepest: '-4', endedAt: null } })
    expect(costly.reasons.map((one: { code: string }) => one.code)).toContain('longest')
    expect(plain.reasons[0]).toEqual({ code: 'deepest', facts: { quantity: '-7', unit: 'each' } })
  })

  it('says how long each source is silent, by the server’s clock', async () => {
    const { body } = await test.ask('/v1/today')
    const [source] = body.sources
    expect(source).toMatchObject({
      source: 'wms',
      site: 'main',
      movements: 10,
      state: 'stale',
      lastRecordedAt: '2020-06-30T12:00:00Z',
    })
    expect(source.silentMs).toBe(Date.parse(body.checkedAt) - END)
  })

  it('tells of the data: spans, lags, activity that adds up, and unusual gaps', async () => {
    const { body } = await test.ask('/v1/data')
    expect(body.notice).toBe('Somebody’s data.')
    expect(body.counts).toEqual({
      sites: 1,
      items: 4,
      places: 6,
      books: 7,
      movements: 10,
      episodes: 6,
      imports: 0,
    })
    expect(body.activity).toMatchObject({ from: '2020-05-11', to: '2020-06-30', stepDays: 1 })
    const [source] = body.sources
    expect(source).toMatchObject({ days: 7, firstRecordedAt: '2020-05-11T12:00:00Z', lagMsMax: 0 })
    const sum = (parts: number[]) => parts.reduce((all, part) => all + part, 0)
    expect(sum(source.steps)).toBe(10)
    expect(source.lags).toEqual([0, 10, 0, 0, 0, 0])
    expect(source.gaps.length).toBeLessThanOrEqual(10)
    // Ten movements are too few to say how late it is.
    expect(source.sequencing).toBeNull()
  })

  it('tells how late a source posts, up to when it is complete, and a clock that runs ahead', async () => {
    const MINUTE = 60_000
    const post = (source: string, lateMs: (at: number) => number) =>
      test.ask('/v1/movements', {
        method: 'POST',
        payload: Array.from({ length: 40 }, (_, at) =>
          aMovement({
            id: `${source}-${at}`,
            site: 'sequenced',
            source,
            occurredAt: new Date(Date.now() - lateMs(at)).toISOString(),
          }),
        ),
      })
    // Nine come at once and the tenth after an hour; a scanner is three minutes ahead.
    await post('slow', (at) => (at % 10 === 9 ? 60 * MINUTE : 0))
    await post('ahead', () => -3 * MINUTE)
    const { body } = await test.ask('/v1/data')
    const of = (name: string) => body.sources.find(({ source }: { source: string }) => source === name)
    const { lastRecordedAt, sequencing } = of('slow')
    expect(sequencing.clockAheadMs).toBeNull()
    expect(sequencing.lagMs.p90).toBeLessThan(MINUTE)
    expect(Math.round(sequencing.lagMs.p99 / MINUTE)).toBe(60)
    expect(Date.parse(lastRecordedAt) - Date.parse(sequencing.completeUntil)).toBe(sequencing.lagMs.p99)
    expect(Math.round(of('ahead').sequencing.clockAheadMs / MINUTE)).toBe(3)
  })
})

describe('a source on Today is a system that posts', () => {
  it('no source: what the ledger posts itself, what names none, and what was undone', async () => {
    const database = await testDatabase({ altered: true })
    const store = await openLedgerStore(database.url)
    const hand = new Pool({ connectionString: database.url })
    try {
      const rows = ['wms', 'plimsoll', '', 'undone', 'half'].flatMap((source, at) =>
        [0, 1].map((day) => ({
          ...move(`${source}-${day}`, 'PLAIN', 5, END + (2 * at + day) * DAY),
          source,
        })),
      )
      await store.post({ history: historyOf(rows), own: false })
      // The movements of `undone`, and the latest of `half`.
      await hand.query('insert into void_ranges select 1, seq, seq from movements where source = $1', [
        'undone',
      ])
      await hand.query(
        `insert into void_ranges select 1, max(seq), max(seq) from movements where source = 'half'`,
      )
      const { sources, sourcesTotal } = await store.today('as-posted')
      expect(sources.map(({ source }) => source).sort()).toEqual(['half', 'wms'])
      expect(sourcesTotal).toBe(2)
      // The page on the data leaves nothing out.
      expect((await store.data()).sources).toHaveLength(5)
    } finally {
      await hand.end()
      await store.close()
      await database.drop()
    }
  })
})

describe('checks', () => {
  let test: TestApi
  beforeAll(async () => {
    test = await testApi()
    await test.ask('/v1/movements', { method: 'POST', payload: [aMovement({ id: 'one' })] })
  })
  afterAll(() => test?.close())

  const start = async () => (await test.ask('/v1/checks', { method: 'POST' })).body
  const newest = async () => (await test.ask('/v1/checks?limit=1')).body.rows[0]

  it('run in the background, and keep when and what they found', async () => {
    expect((await test.ask('/v1/checks')).body).toEqual({ rows: [], next: null, total: 0 })
    const begun = await start()
    expect(begun).toMatchObject({ state: 'running', finishedAt: null, movementsTotal: 1 })
    await expect.poll(newest).toMatchObject({ id: begun.id, state: 'sound', movements: 1, fault: null })
    expect((await test.ask('/v1/today')).body.check).toEqual(await newest())
  })

  it('run one at a time: who asks meanwhile is answered the one under way', async () => {
    const [one, other, third] = await Promise.all([start(), start(), start()])
    expect([other.id, third.id]).toEqual([one.id, one.id])
    await expect.poll(newest).toMatchObject({ state: 'sound' })
    expect((await test.ask('/v1/checks')).body.total).toBe(2)
  })

  it('name the fault, its place, and what was expected', async () => {
    const found = await broken(async (api, hand) => {
      await hand.query('update balances set balance = balance + 1 where location = $1', ['A/01'])
      await api.check({ wait: true })
    })
    expect(found).toMatchObject({
      state: 'faulty',
      fault: { code: 'wrong-balance', site: 'main', expected: '5', found: '6' },
    })
  })

  it('whose process ended are broken off, and hinder nobody', async () => {
    const found = await broken(async (api, hand) => {
      await hand.query(`insert into ledger_checks (state, movements_total) values ('running', 9)`)
      expect((await api.listChecks({})).rows).toMatchObject([{ state: 'broken-off' }])
      expect(await api.check({ wait: false })).toMatchObject({ state: 'sound' })
    })
    expect(found).toMatchObject({ state: 'sound' })
  })

  it('end when the server stops', async () => {
    const found = await broken(async (api) => {
      const stopping = new AbortController()
      const run = api.check({ wait: false, signal: stopping.signal, onBegun: () => stopping.abort() })
      await expect(run).rejects.toThrow('aborted')
    })
    expect(found).toMatchObject({ state: 'broken-off', fault: null })
  })
})

/** A ledger of its own with one movement, on which a test may lay hands; answers the newest check. */
async function broken(work: (store: TestApi['store'], hand: Pool) => Promise<void>) {
  const database = await testDatabase({ altered: true })
  const store = await openLedgerStore(database.url)
  const hand = new Pool({ connectionString: database.url })
  try {
    const row = { ...move('one', 'PLAIN', 5, END), to: locationAt('main', 'A/01') }
    await store.post({ history: historyOf([row]), own: false })
    await work(store, hand)
    return (await store.listChecks({})).rows[0]
  } finally {
    await hand.end()
    await store.close()
    await database.drop()
  }
}

/** Into or out of a shelf, known the moment it happened. */
function move(id: string, code: string, quantity: number, at: number, shelf = 'A'): Movement {
  const [here, there] = [
    locationAt('main', shelf),
    locationAt('main', quantity < 0 ? 'customer' : 'supplier'),
  ]
  return {
    id,
    kind: 'transfer',
    item: code,
    quantity: Math.abs(quantity),
    lot: null,
    owner: null,
    source: 'wms',
    ...(quantity < 0 ? { from: here, to: there } : { from: there, to: here }),
    occurredAt: { at, precision: 'instant' },
    recordedAt: at,
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

function item(code: string, over: Partial<ReturnType<typeof plain>>) {
  return { ...plain(code), ...over }
}

function plain(code: string) {
  return {
    code,
    name: null as string | null,
    baseUnit: 'each',
    scale: 0,
    unitCost: null as number | null,
    currency: null as string | null,
    gtin: null,
    category: null,
    packs: [],
  }
}

function items() {
  return [item('FLOUR', { baseUnit: 'kg', scale: 3 })]
}
