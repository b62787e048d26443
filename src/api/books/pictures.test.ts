/** What a book looks like over time: against a replay the slow way, with whatever was posted in between. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMovement, type TestApi, testApi } from '../../../test/support/api.ts'
import { keepBookPictures } from '../../app/books/book-pictures.ts'
import { getLane } from '../../app/books/get-lane.ts'
import { getTimeline } from '../../app/books/get-timeline.ts'
import type { BookMovement, Lane } from './schema.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 120_000)
afterAll(() => test?.close())

const BASE = Date.UTC(2026, 0, 1)
const iso = (hour: number) => new Date(BASE + hour * 3_600_000).toISOString()
let number = 0

/** Movements of one item: hours at which they happened and were posted, and what they add. */
interface Drawn {
  readonly happened: number
  readonly late: number
  readonly delta: number
}
const drawn = fc.record({
  happened: fc.integer({ min: 0, max: 30 }),
  late: fc.integer({ min: 0, max: 9 }),
  delta: fc.integer({ min: -9, max: 9 }).filter((delta) => delta !== 0),
})

/** Posts to one book of a new item; outside facts keep their own recorded time, so they go past the route. */
async function post(item: string, facts: readonly Drawn[]): Promise<void> {
  const { historyOf } = await import('../../core/history/history.ts')
  const { locationAt } = await import('../../core/history/location.ts')
  const movements = facts.map(({ happened, late, delta }) => ({
    id: `m${number++}`,
    kind: 'transfer' as const,
    item,
    quantity: Math.abs(delta),
    lot: null,
    owner: null,
    source: 'wms',
    actor: 'ann',
    reportedAt: null,
    document: null,
    line: null,
    reason: null,
    unitCost: null,
    from: delta < 0 ? locationAt('main', 'SHELF') : { ...locationAt('main', 'supplier') },
    to: delta < 0 ? { ...locationAt('main', 'customer') } : locationAt('main', 'SHELF'),
    occurredAt: { at: BASE + happened * 3_600_000, precision: 'instant' as const },
    recordedAt: BASE + (happened + late) * 3_600_000,
  }))
  await test.store.post({ history: historyOf(movements as never), own: false })
}

async function bookOf(item: string): Promise<string> {
  const { rows } = (await test.ask(`/v1/books?item=${item}`)).body
  return rows[0].id
}

const sum = (facts: readonly Drawn[]) => facts.reduce((total, { delta }) => total + delta, 0)

describe('as known at a moment', () => {
  it('is the replay of what was recorded until then, in both orders, and never stale', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(drawn, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 0, max: 40 }),
        async (rounds, moment) => {
          const item = `I${number++}`
          const facts: Drawn[] = []
          for (const round of rounds) {
            await post(item, round)
            facts.push(...round)
            const id = await bookOf(item)
            const { body } = await test.ask(`/v1/books/${id}/timeline?knownAt=${iso(moment)}&width=500`)
            const known = facts.filter(({ happened, late }) => happened + late <= moment)
            expect(Number(body.asPosted.last.at(-1) ?? body.asPosted.before)).toBe(sum(known))
            expect(Number(body.asHappened.last.at(-1) ?? body.asHappened.before)).toBe(sum(known))
            const lowest = (at: (fact: Drawn) => number) =>
              Math.min(0, ...known.map((one) => sum(known.filter((other) => at(other) <= at(one)))))
            for (const [series, at] of [
              [body.asPosted, ({ happened, late }: Drawn) => happened + late],
              [body.asHappened, ({ happened }: Drawn) => happened],
            ] as const)
              expect(Math.min(Number(series.before), 0, ...series.min.map(Number))).toBe(lowest(at))
            expect(body.known).toMatchObject({
              believed: String(sum(known)),
              belowZero: sum(known) < 0,
              onShelf: String(sum(facts.filter(({ happened }) => happened <= moment))),
              movements: known.length,
              later: facts.length - known.length,
            })
            const afresh = await getTimeline(keepBookPictures(test.store), id, { width: 500 })
            expect((await test.ask(`/v1/books/${id}/timeline?width=500`)).body).toEqual(afresh)
          }
        },
      ),
      { numRuns: 12 },
    )
  })
})

describe('the lane', () => {
  const facts = [
    { happened: 1, late: 0, delta: 5 },
    { happened: 2, late: 20, delta: 7 },
    { happened: 3, late: 0, delta: -8 },
    { happened: 30, late: 1, delta: -1 },
  ]
  const lane = async (query: string): Promise<Lane> =>
    (await test.ask(`/v1/books/${await bookOf('LANE')}/lane?${query}`)).body

  it('shows what happened or was posted in the window, with the balance of both orders', async () => {
    await post('LANE', facts)
    const { rows, total } = await lane(`from=${iso(2)}&to=${iso(4)}`)
    expect(total).toBe(2)
    expect(
      rows!.map(({ delta, postedBalance, happenedBalance }) => [delta, postedBalance, happenedBalance]),
    ).toEqual([
      ['-8', '-3', '4'],
      ['7', '4', '12'],
    ])
    expect((await lane(`from=${iso(22)}&to=${iso(22)}`)).rows).toMatchObject([{ delta: '7' }])
    expect((await lane(`from=${iso(2)}&to=${iso(4)}&knownAt=${iso(4)}`)).rows).toHaveLength(1)
  })

  it('counts by column where there are too many, and says how late', async () => {
    const { rows, columns, total } = await lane(`from=${iso(0)}&to=${iso(40)}&width=4&limit=3`)
    expect([rows, total]).toEqual([null, 4])
    expect(columns).toEqual({
      column: [0, 2, 3],
      happenedIn: [2, 0, 0],
      happenedOut: [1, 1, 0],
      postedIn: [1, 1, 0],
      postedOut: [1, 0, 1],
      late: [0, 1, 1],
      lateFrom: [null, '2026-01-01T02:00:00Z', '2026-01-02T06:00:00Z'],
    })
  })

  it('is empty where nothing is, far in the future as well', async () => {
    const { rows, total } = await lane('from=2150-01-01&to=2150-01-02')
    expect([rows, total]).toEqual([[], 0])
  })
})

describe('the movements of a window', () => {
  it('come in pages without a gap or a repeat, in either order', async () => {
    const facts = Array.from({ length: 23 }, (_, n) => ({ happened: (n * 7) % 11, late: n % 5, delta: 1 }))
    await post('PAGED', facts)
    const id = await bookOf('PAGED')
    for (const order of ['as-posted', 'as-happened'] as const) {
      const seen: BookMovement[] = []
      let after = ''
      do {
        const { body } = await test.ask(`/v1/books/${id}/movements?order=${order}&limit=5${after}`)
        expect(body.total).toBe(facts.length)
        seen.push(...body.rows)
        after = body.next === null ? '' : `&after=${body.next}`
      } while (after !== '')
      const time = order === 'as-posted' ? 'recordedAt' : 'occurredAt'
      expect(new Set(seen.map((row) => row.id)).size).toBe(facts.length)
      expect(seen.map((row) => row[time])).toEqual(seen.map((row) => row[time]).toSorted())
      expect(seen.at(-1)!.postedBalance).toBe(order === 'as-posted' ? '23' : seen.at(-1)!.postedBalance)
    }
  })

  it('says what is wrong with a question', async () => {
    const id = await bookOf('PAGED')
    expect((await test.ask(`/v1/books/${id}/movements?after=abc`)).body.code).toBe('bad-cursor')
    expect((await test.ask(`/v1/books/${id}/lane?knownAt=yesterday`)).body.pointer).toBe('/query/knownAt')
    for (const path of ['timeline', 'lane', 'movements'])
      expect((await test.ask(`/v1/books/1-99999/${path}`)).status).toBe(404)
  })
})

it('a book of whose movements none counts any more is flat, and says so', async () => {
  await post('UNDONE', [{ happened: 1, late: 0, delta: -3 }])
  const id = await bookOf('UNDONE')
  const none = { length: 0, occurredPrecision: new Uint8Array(0) }
  const column = () => new Float64Array(0)
  const undone = {
    ...test.store,
    postingsOfBook: async () => ({
      read: 1,
      lastSeq: 1,
      postings: { ...none, seq: column(), delta: column(), occurredAt: column(), recordedAt: column() },
    }),
  }
  const pictures = keepBookPictures(undone)
  const timeline = await getTimeline(pictures, id, { width: 100 })
  expect(timeline).toMatchObject({ asPosted: { before: '0', at: [] }, known: { movements: 0, later: 0 } })
  expect((await getLane(undone, pictures, id, { width: 100 }))!.rows).toEqual([])
})

describe('what is kept of books', () => {
  it('is bounded, and what is not kept is read again', async () => {
    await post('KEPT', [{ happened: 1, late: 0, delta: 3 }])
    let reads = 0
    const counting = {
      ...test.store,
      postingsOfBook: (id: string, after: number) => {
        reads++
        return test.store.postingsOfBook(id, after)
      },
    }
    const id = await bookOf('KEPT')
    const other = await bookOf('PAGED')
    const small = keepBookPictures(counting, { movementsMax: 23 })
    await Promise.all([small.of(id), small.of(id), small.of(id)])
    expect(reads).toBe(1)
    await small.of(other)
    await small.of(id)
    expect(reads).toBe(3)
    const none = keepBookPictures(counting, { movementsMax: 0 })
    await none.of(id)
    expect((await none.of(id))!.lines.posted.length).toBe(1)
    expect(await none.of('1-99999')).toBe(null)
  })
  it('adds a movement that is sent by the API at once', async () => {
    const id = await bookOf('KEPT')
    await test.ask(`/v1/books/${id}/timeline`)
    await test.ask('/v1/movements', {
      method: 'POST',
      payload: [aMovement({ id: 'sent', item: 'KEPT', to: 'SHELF', quantity: '4' })],
    })
    expect((await test.ask(`/v1/books/${id}/timeline`)).body.asPosted.last.at(-1)).toBe('7')
  })
})
