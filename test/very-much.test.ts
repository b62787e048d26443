/** The very large ledger of tests and benchmarks is a right one: shown on a smaller one of the same make. */
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { analyse } from '../src/core/audit/analyse.ts'
import type { EpisodeResult } from '../src/core/audit/episode-result.ts'
import { episodeResult } from '../src/core/audit/episode-result.ts'
import { shownClass } from '../src/core/episodes/shown-class.ts'
import { openLedgerStore } from '../src/store/ledger-store.ts'
import { testDatabase } from './support/database.ts'
import { fillVeryMuch, LONG_BOOK_ID, shapeOf } from './support/very-much.ts'

const MOVEMENTS = 20_000
/** As on the ledger of five million, and where a third of the turns dips. */
const SHAPES = [shapeOf(MOVEMENTS), shapeOf(MOVEMENTS, { dipping: 3_250 })]

describe.each(SHAPES)('with $dipping dips in ten thousand turns', (shape) => {
  let database: Awaited<ReturnType<typeof testDatabase>>
  let store: Awaited<ReturnType<typeof openLedgerStore>>

  beforeAll(async () => {
    database = await testDatabase()
    await fillVeryMuch(database.url, shape)
    store = await openLedgerStore(database.url)
  })
  afterAll(async () => {
    await store.close()
    await database.drop()
  })

  it('verifies: chains, balances, sums, and the as-posted episodes as a fold from scratch', async () => {
    let seen = 0
    expect(await store.verify((movements) => (seen = movements))).toBeNull()
    expect(seen).toBe(MOVEMENTS)
  })

  it('has the episodes that an analysis of every item finds, in both orders, with class, times and money', async () => {
    const items = await itemCodes()
    const histories = await store.historiesOfItems('main', items)
    const { rows, total } = await allEpisodes()
    const causesOf = new Map(rows.map(({ id, causes }) => [id, causes]))
    const found = [...histories.values()].flatMap((history) =>
      // A ledger begins with empty books.
      analyse(history, { opening: 'zero' }).episodes.map((one) => {
        const result = episodeResult(history, one)
        const { id, endedAt } = result
        const causes = causesOf.get(id) ?? []
        return told({ ...result, class: shownClass({ class: result.class, endedAt, causes }) })
      }),
    )
    expect(total).toBe(rows.length)
    expect(rows.map(told).sort()).toEqual(found.sort())
    expect(new Set(rows.map((row) => `${row.order} ${row.class}`))).toEqual(
      new Set([
        'as-posted timing',
        'as-posted structural',
        'as-posted ambiguous',
        'as-happened structural',
        'as-happened ambiguous',
      ]),
    )
    expect(rows.some((row) => row.endedAt === null)).toBe(true)
  })

  it('counts as the store does, and has one book with a fifth of the movements', async () => {
    expect((await store.listMovements({ limit: 1 })).total).toBe(MOVEMENTS)
    expect((await store.getBook(LONG_BOOK_ID))!.movements).toBe(MOVEMENTS / 5)
    const { books, movements } = await store.summary('as-posted')
    expect([books.total, movements]).toEqual([shape.books, MOVEMENTS])
  })

  it('has the keys and indexes that the migrations made', async () => {
    const keys = await withClient((client) =>
      client.query(
        "select conname from pg_constraint where conrelid = 'movements'::regclass and contype in ('p', 'u')",
      ),
    )
    expect(keys.rows.length).toBe(2)
  })

  async function allEpisodes() {
    const first = await store.listEpisodes({ limit: 500 })
    const rows = [...first.rows]
    for (let next = first.next; next !== null; ) {
      const page = await store.listEpisodes({ limit: 500, after: next })
      rows.push(...page.rows)
      next = page.next
    }
    return { rows, total: first.total }
  }

  async function itemCodes(): Promise<string[]> {
    const { rows } = await withClient((client) => client.query('select code from items'))
    return rows.map((row) => row.code)
  }

  async function withClient<Answer>(use: (client: Client) => Promise<Answer>): Promise<Answer> {
    const client = new Client({ connectionString: database.url })
    await client.connect()
    try {
      return await use(client)
    } finally {
      await client.end()
    }
  }
})

/** Without the integral of an open episode, which goes on, and without causes, which are made up. */
function told(row: EpisodeResult) {
  const { id, item, location, lot, owner, order, startedAt, endedAt, deepest, deepestAt, uncovered } = row
  const money = row.costAtRisk
  const integral = endedAt === null ? 'open' : row.unitSeconds
  return JSON.stringify([
    id,
    item,
    location,
    lot,
    owner,
    order,
    row.class,
    startedAt,
    endedAt,
    deepest,
    deepestAt,
    uncovered,
    money,
    integral,
    row.trigger,
    row.closer,
  ])
}
