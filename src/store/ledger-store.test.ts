import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../test/support/database.ts'
import { explainEpisodes } from '../app/episodes/explain-episodes.ts'
import type { LedgerStore } from '../app/ledger-store.ts'
import type { MovementsRequest } from '../app/movements/port.ts'
import { historyOf } from '../core/history/history.ts'
import { locationAt } from '../core/history/location.ts'
import type { Movement } from '../core/history/movement.ts'
import { openLedgerStore } from './ledger-store.ts'

const BASE = Date.UTC(2026, 0, 1)
const ANN = { id: 'ann', name: 'Ann', role: 'manager' } as const
let database: Awaited<ReturnType<typeof testDatabase>>
let store: LedgerStore
let other: LedgerStore
let pool: Pool

beforeAll(async () => {
  database = await testDatabase()
  ;[store, other] = await Promise.all([openLedgerStore(database.url), openLedgerStore(database.url)])
  pool = new Pool({ connectionString: database.url })
}, 60_000)

afterAll(async () => {
  await Promise.all([store?.close(), other?.close(), pool?.end()])
  await database?.drop()
})

function move(
  site: string,
  id: string,
  from: string,
  to: string,
  quantity: number,
  at = 0,
  recorded = at,
): Movement {
  return {
    id,
    kind: 'transfer',
    item: 'BOLT',
    quantity,
    lot: null,
    owner: null,
    source: 'wms',
    actor: 'ann',
    from: locationAt(site, from),
    to: locationAt(site, to),
    reportedAt: null,
    device: null,
    document: null,
    occurredAt: { at: BASE + at, precision: 'instant' },
    recordedAt: BASE + recorded,
    line: null,
    reason: null,
    unitCost: null,
    currency: null,
    scanned: null,
    receivedSeq: null,
  } as Movement
}

const posted = (movements: Movement[], own = false) => store.post({ history: historyOf(movements), own })

describe('posting', () => {
  it('is gap-free, chained and balanced under eight writers in two pools', async () => {
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let round = 0; round < 5; round++) {
        const rows = [0, 1, 2].map((n) =>
          move('busy', `${writer}-${round}-${n}`, 'A', n === 1 ? 'supplier' : 'B', n + 1),
        )
        await (writer % 2 === 0 ? store : other).post({ history: historyOf(rows), own: true })
      }
    })
    await Promise.all(writers)
    const { rows } = await pool.query(`select last_seq from sites where name = 'busy'`)
    expect(rows[0].last_seq).toBe('120')
    expect(await store.verify()).toBeNull()
  })

  it('answers the same again as repeated, other content as a conflict that is kept', async () => {
    const first = move('twice', 'one', 'supplier', 'A', 5)
    const [before] = await posted([first])
    const [again] = await posted([first])
    expect(again).toEqual({ ...before, status: 'repeated' })
    expect(await posted([{ ...first, quantity: 6 }])).toMatchObject([{ status: 'refused', code: 'conflict' }])
    const twins = await Promise.all(
      [store, other].map((one) =>
        one.post({ history: historyOf([move('twice', 'two', 'A', 'B', 1)]), own: true }),
      ),
    )
    expect(twins.map(([answer]) => answer.status).sort()).toEqual(['posted', 'repeated'])
    expect((await pool.query(`select from conflicts where external_id = 'one'`)).rowCount).toBe(1)
  })

  it('keeps as-posted episodes equal to a replay, whatever order facts arrive in, and to the analysis', async () => {
    await posted([move('late', 'pick', 'A', 'customer', 8, 20)])
    expect((await store.listEpisodes({ site: 'late' })).rows).toMatchObject([
      { deepest: '-8', endedAt: null, trigger: 'pick', explained: false },
    ])
    await posted([move('late', 'more', 'supplier', 'A', 10, 90), move('late', 'out', 'A', 'customer', 5, 95)])
    await posted([move('late', 'early', 'supplier', 'A', 3, 10)])
    expect(await store.verify()).toBeNull()
    const kept = (await store.listEpisodes({ site: 'late', order: 'as-posted' })).rows
    expect(kept).toMatchObject([
      { deepest: '-5', trigger: 'pick', closer: 'more', endedAt: '2026-01-01T00:00:00.090Z' },
    ])
    expect(await explainEpisodes(store)).toBeGreaterThan(0)
    const told = (await store.listEpisodes({ site: 'late', order: 'as-posted' })).rows
    const unsaid = { class: kept[0].class, explained: false, causes: [], caseId: null }
    expect(told.map((one) => ({ ...one, ...unsaid }))).toEqual(kept)
    expect(told[0].causes.length).toBeGreaterThan(0)
    expect(await store.verify()).toBeNull()
  })

  it('refuses in guard mode what would sink a book, and so does the database', async () => {
    await store.setSiteMode('safe', 'observe')
    await posted([move('safe', 'in', 'supplier', 'A', 5)])
    await store.setSiteMode('safe', 'guard')
    expect(
      (
        await posted(
          [move('safe', 'x', 'A', 'supplier', 4, 1), move('safe', 'y', 'A', 'supplier', 4, 1)],
          true,
        )
      ).map((answer) => answer.code),
    ).toEqual([null, 'would-go-negative'])
    await expect(pool.query('update balances set balance = -1 where floor = 0')).rejects.toThrow(
      'balance_at_or_above_floor',
    )
  })

  it('lets in what has happened, guarded or not, flags it, and goes no deeper by itself', async () => {
    await store.setSiteMode('seen', 'observe')
    await posted([move('seen', 'in', 'supplier', 'A', 1)])
    await store.setSiteMode('seen', 'guard')
    expect(await posted([move('seen', 'out', 'A', 'supplier', 4, 1)])).toMatchObject([
      { status: 'posted', negative: true, fromBalance: '-3' },
    ])
    expect(await posted([move('seen', 'more', 'A', 'supplier', 1, 2)], true)).toMatchObject([
      {
        code: 'would-go-negative',
        refusal: { balance: '-3', shortfall: '1', rule: { id: null, mode: 'refuse' } },
      },
    ])
    expect(await posted([move('seen', 'back', 'supplier', 'A', 1, 3)], true)).toMatchObject([
      { status: 'posted', toBalance: '-2' },
    ])
    const { rows } = await pool.query(`select floor from balances where balance = -2`)
    expect(rows).toEqual([{ floor: '-2' }])
    expect(await store.verify()).toBeNull()
  })
})

describe('pages of movements', () => {
  it('hold, under every filter, as many rows as they say, each once', async () => {
    const rows: Movement[] = []
    for (let index = 0; index < 300; index++) {
      const [from, to] = [
        ['supplier', 'A'],
        ['A', 'B'],
        ['B', 'customer'],
        ['A', 'customer'],
      ][index % 4]
      const one = move('paged', `p${index}`, from, to, 1 + (index % 5), index)
      const lot = index % 3 === 0 ? 'L1' : null
      rows.push({ ...one, item: `paged-${index % 7}`, lot, document: `D${index % 11}` })
    }
    await posted(rows)
    const [book] = (await store.listBooks({ site: 'paged', item: 'paged-3', location: 'A' })).rows
    const inBook = (one: Movement) =>
      one.item === 'paged-3' && (one.from.path === 'A' || one.to.path === 'A') && one.lot === book.lot
    const at = (path: string) => (one: Movement) => one.from.path === path || one.to.path === path
    const filters: [MovementsRequest, (one: Movement) => boolean][] = [
      [{}, () => true],
      [{ item: 'paged-2' }, (one) => one.item === 'paged-2'],
      [{ location: 'A' }, at('A')],
      [{ location: 'A', item: 'paged-2' }, (one) => at('A')(one) && one.item === 'paged-2'],
      [{ location: 'supplier', document: 'D3' }, (one) => at('supplier')(one) && one.document === 'D3'],
      [{ bookId: book.id }, inBook],
      [{ document: 'D4' }, (one) => one.document === 'D4'],
      [{ id: 'p17' }, (one) => one.id === 'p17'],
      [{ location: 'nowhere' }, () => false],
      [{ bookId: '1-999999' }, () => false],
    ]
    for (const [ask, wanted] of filters) {
      for (const direction of ['asc', 'desc'] as const) {
        const ids: string[] = []
        let after: string | undefined
        let total = 0
        do {
          const page = await store.listMovements({ ...ask, site: 'paged', direction, after, limit: 40 })
          ids.push(...page.rows.map((one) => one.id))
          total = page.total
          after = page.next ?? undefined
        } while (after !== undefined)
        const expected = rows.filter(wanted).map((one) => one.id)
        expect([ask, ids]).toEqual([ask, direction === 'asc' ? expected : expected.reverse()])
        expect([ask, total]).toEqual([ask, ids.length])
      }
    }
  })
})

describe('verify', () => {
  it.each([
    ['seq-gap', `delete from movements where seq = 2`],
    ['broken-chain', `update movements set quantity = quantity + 1 where seq = 1`],
    ['wrong-balance', `update balances set balance = balance + 1 where floor is null`],
    ['unbalanced-item', `update balances set item_id = -1 where book_id = 1`],
    ['wrong-episodes', `update episodes set deepest = deepest - 1 where "order" = 'as-posted'`],
    ['wrong-source-days', `update source_days set lag_hour = lag_hour + 1`],
    ['wrong-source-days', `delete from source_days`],
    ['wrong-reserved', `update balances set reserved = 1 where floor is null`],
    [
      'wrong-source-days',
      `insert into source_days select site_id, 'x', day, 0, first_recorded_at,
       last_recorded_at, first_occurred_at, last_occurred_at, 0, 0, 0, 0, 0, 0, 0 from source_days`,
    ],
  ])('finds a %s', async (code, damage) => {
    expect(await found(damage, { sealed: false })).toMatchObject({ code })
  })

  it.each([
    ['altered-movement', `update movements set reason = 'nothing to see here' where seq = 2`],
    ['altered-movement 3', `update movements set posted_by = 'somebody else' where seq = 3`],
    ['altered-movement 2', `update movements set reason = 'nothing to see here' where seq >= 2`],
    ['altered-movement 1', `update movements set occurred_at = occurred_at + interval '1 hour'`],
    ['altered-movement 2', `delete from movements where seq = 2`],
    [
      'altered-movement 2',
      `update movements set quantity = 9, from_balance = -10, to_balance = 10 where seq = 2`,
    ],
    ['altered-entry 1', `update trail set actor = 'somebody else' where entry = 1`],
    ['altered-entry 2', `update trail set detail = '{}' where entry >= 2`],
    ['altered-entry', `delete from trail where entry = 1`],
    ['altered-entry 3', `delete from trail where entry = 3`],
    ['altered-entry 4', `delete from trail where entry = 4`],
    ['altered-entry 4', `update trail set entry = 9 where entry = 4`],
    ['broken-seal', `update seals set digests = decode(repeat('00', 48), 'hex') where chain = 'movements'`],
    ['broken-seal', `delete from seals where chain = 'trail' and block = 1`],
  ])('names the first that is not what it was when it was sealed: %s', async (told, damage) => {
    const [code, seq] = told.split(' ')
    const fault = await found(damage, { sealed: true })
    expect(fault).toMatchObject(seq === undefined ? { code } : { code, seq })
  })

  /** What is found of a ledger that somebody has been at. */
  async function found(damage: string, { sealed }: { sealed: boolean }) {
    const copy = await testDatabase({ altered: true })
    const own = await openLedgerStore(copy.url)
    const hand = new Pool({ connectionString: copy.url })
    try {
      const rows = [1, 2, 3].map((n) => move('main', `m${n}`, 'A', 'customer', n, n))
      await own.post({ history: historyOf(rows), own: false })
      await own.setStop({ site: 'main', reason: 'hold' }, ANN)
      if (sealed) await own.seal({ all: true })
      await own.setStop({ site: 'main', reason: 'count' }, ANN)
      if (sealed) await own.seal({ all: true })
      for (const note of ['third', 'fourth']) await own.setStop({ site: 'main', reason: 'hold', note }, ANN)
      expect(await own.verify()).toBeNull()
      await hand.query(damage)
      return await own.verify()
    } finally {
      await hand.end()
      await own.close()
      await copy.drop()
    }
  }
})
