import { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import { aMove, openStockroom, SHELVES } from '../../../test/support/stockroom.ts'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'
import type { LedgerStore } from '../../app/ledger-store.ts'
import { submitMovements } from '../../app/posting/submit-movements.ts'
import { reserve } from '../../app/reservations/reserve.ts'
import { plainItem } from '../../core/history/item.ts'
import { openLedgerStore } from '../ledger-store.ts'

const ANN = { id: 'ann', name: 'Ann', role: 'manager' } as const
const BEN = { id: 'ben', name: 'Ben', role: 'administrator' } as const
const [A, B] = SHELVES

let database: Awaited<ReturnType<typeof testDatabase>>
let store: LedgerStore
let other: LedgerStore
let pool: Pool
let site: string
let sites = 0
let made = 0

beforeAll(async () => {
  database = await testDatabase()
  ;[store, other] = await Promise.all([openLedgerStore(database.url), openLedgerStore(database.url)])
  pool = new Pool({ connectionString: database.url })
})

afterAll(async () => {
  await Promise.all([store?.close(), other?.close(), pool?.end()])
  await database?.drop()
})

/** Each test has a guarded site with 100 on A and 1 on B, which this process remembers and the other does not. */
beforeEach(async () => {
  site = `site-${++sites}`
  await openStockroom(store, [site], ['BOLT'])
  await post(store, 'adjustment', A, 100)
  await post(store, 'adjustment', B, 1)
  await post(store, A, 'customer', 1)
  await post(store, 'supplier', A, 1)
})

async function post(at: LedgerStore, from: string, to: string, quantity: number, more = {}) {
  const movement = {
    ...aMove(`m${++made}`, from, to, String(quantity), more),
    site,
    kind: 'transfer' as const,
  }
  const [answer] = await submitMovements(at, [movement], { by: ANN })
  return answer
}

/** When a statement was last sent on a line. */
async function lastSent(): Promise<number> {
  const { rows } = await pool.query(
    `select max(query_start) as at from pg_stat_activity
     where datname = current_database() and application_name = 'plimsoll writing' and query like '%with site_advanced%'`,
  )
  return rows[0].at?.getTime() ?? 0
}

describe('a posting that is decided by what is remembered', () => {
  it('is sent as one statement, and is as any other', async () => {
    const before = await lastSent()
    expect(await post(store, A, 'customer', 30)).toMatchObject({ status: 'posted', fromBalance: '70' })
    const between = await lastSent()
    expect(await post(store, A, B, 70)).toMatchObject({ fromBalance: '0', toBalance: '71' })
    const after = await lastSent()
    expect([between > before, after > between]).toEqual([true, true])
    expect(await post(store, A, 'customer', 1)).toMatchObject({ code: 'would-go-negative' })
    expect(await store.verify()).toBeNull()
  })

  it('sees what another process posted meanwhile, each time', async () => {
    for (let round = 1; round <= 5; round++) {
      expect(await post(other, A, 'customer', 10)).toMatchObject({
        fromBalance: String(110 - round * 20),
      })
      expect(await post(store, A, 'customer', 10)).toMatchObject({
        fromBalance: String(100 - round * 20),
      })
    }
    expect(await post(store, A, 'customer', 1)).toMatchObject({ code: 'would-go-negative' })
    expect(await post(other, A, 'customer', 1)).toMatchObject({ code: 'would-go-negative' })
  })

  it('posts a movement once, whoever says it again', async () => {
    const twice = { id: `twice-${site}` }
    const first = await post(store, A, 'customer', 2, twice)
    expect(first.status).toBe('posted')
    for (const at of [store, other])
      expect(await post(at, A, 'customer', 2, twice)).toMatchObject({ status: 'repeated', seq: first.seq })
    expect(await post(store, A, 'customer', 3, twice)).toMatchObject({ code: 'conflict' })
    expect(await post(store, A, 'customer', 97)).toMatchObject({ fromBalance: '1' })
    // It could not be posted now, and was when it could.
    expect(await post(store, A, 'customer', 2, twice)).toMatchObject({ status: 'repeated' })
  })

  it('goes by a rule of another process at once', async () => {
    const { id } = await other.addRule({ mode: 'allow', scope: { site } }, BEN)
    expect(await post(store, B, 'customer', 5)).toMatchObject({ status: 'posted', fromBalance: '-4' })
    await other.removeRule(id, BEN)
    expect(await post(store, B, 'customer', 1)).toMatchObject({ code: 'would-go-negative' })
  })

  it('knows of a closed period, a pack and a category at once', async () => {
    await other.changeSite(site, { closedUntil: '2021-07-01T00:00:00Z' }, BEN)
    expect(await post(store, A, 'customer', 1)).toMatchObject({ code: 'period-closed' })
    await other.changeSite(site, { closedUntil: null }, BEN)
    expect(await post(store, A, 'customer', 1)).toMatchObject({ fromBalance: '99' })

    expect(await post(store, A, 'customer', 1, { unit: 'case' })).toMatchObject({ code: 'unknown-unit' })
    const packs = [{ unit: 'case', factor: { numerator: 12, denominator: 1 } }]
    await other.registerItems([{ ...plainItem('BOLT'), packs }])
    expect(await post(store, A, 'customer', 1, { unit: 'case' })).toMatchObject({ fromBalance: '87' })
    await other.registerItems(
      [{ ...plainItem('BOLT'), packs: [{ unit: 'case', factor: { numerator: 10, denominator: 1 } }] }],
      { confirmed: new Set(['BOLT']) },
    )
    expect(await post(store, A, 'customer', 1, { unit: 'case' })).toMatchObject({ fromBalance: '77' })
  })

  it('asks about what became unusual', async () => {
    for (let n = 0; n < 30; n++) await post(store, 'supplier', A, 2)
    await explainEpisodes(other)
    expect(await post(store, 'supplier', A, 5000)).toMatchObject({ code: 'confirm-quantity' })
    expect(await post(store, 'supplier', A, 2)).toMatchObject({ status: 'posted' })
  })

  it('keeps what is reserved by another process for it', async () => {
    const [made] = await reserve(other, [reservation(95)], ANN)
    expect(made.status).toBe('reserved')
    expect(await post(store, A, 'customer', 5)).toMatchObject({ status: 'posted' })
    expect(await post(store, A, 'customer', 1)).toMatchObject({ code: 'reserved-for-others' })
    // It has run out by now, though nobody swept.
    const [short] = await reserve(other, [{ ...reservation(1), forSeconds: 0.4 }], ANN)
    expect(short.code).toBe('reservation-short')
  })

  it('takes what a reservation gave back when it ran out', async () => {
    await reserve(other, [{ ...reservation(100), forSeconds: 0.7 }], ANN)
    expect(await post(store, A, 'customer', 1)).toMatchObject({ code: 'reserved-for-others' })
    expect(await post(store, 'supplier', B, 1)).toMatchObject({ status: 'posted' })
    await new Promise((done) => setTimeout(done, 800))
    expect(await post(store, A, 'customer', 1)).toMatchObject({ status: 'posted', fromBalance: '99' })
  })

  it('sells to many callers of two processes what there is, and no less', async () => {
    for (let round = 0; round < 5; round++) {
      await post(store, 'adjustment', B, 99)
      const asked = Array.from({ length: 200 }, (_, n) => post(n % 2 === 0 ? store : other, B, 'customer', 1))
      const answers = await Promise.all(asked)
      expect(answers.filter(({ status }) => status === 'posted')).toHaveLength(round === 0 ? 100 : 99)
      const wanted = Array.from({ length: 150 }, (_, n) =>
        reserve(n % 2 === 0 ? store : other, [reservation(1)], ANN),
      )
      const told = (await Promise.all(wanted)).flat()
      expect(told.filter(({ status }) => status === 'reserved')).toHaveLength(100)
      const seq = String(round)
      for (const [n, { reservation: made }] of told.entries())
        if (made !== null) await (n % 2 === 0 ? other : store).releaseReservation(made.id, { by: ANN })
      expect([seq, await store.verify()]).toEqual([seq, null])
    }
  })

  it('stands for hundreds of callers of two processes at once', async () => {
    const asked = Array.from({ length: 400 }, (_, n) =>
      post(n % 2 === 0 ? store : other, n % 3 === 0 ? 'supplier' : A, n % 3 === 0 ? A : 'customer', 1),
    )
    const answers = await Promise.all(asked)
    expect(new Set(answers.map(({ seq }) => seq).filter((seq) => seq !== null)).size).toBe(
      answers.filter(({ status }) => status === 'posted').length,
    )
    expect(await store.verify()).toBeNull()
  })
})

function reservation(quantity: number) {
  return {
    id: `r${++made}`,
    source: 'shop',
    site,
    document: null,
    channel: null,
    near: null,
    allOrNothing: true,
    sourcing: 'fewest-splits' as const,
    forSeconds: 60,
    lines: [{ line: '1', item: 'BOLT', quantity: String(quantity), locations: [A] }],
  }
}
