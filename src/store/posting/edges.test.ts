import { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import { aMove, openStockroom, SHELVES } from '../../../test/support/stockroom.ts'
import type { LedgerStore } from '../../app/ledger-store.ts'
import { submitMovements } from '../../app/posting/submit-movements.ts'
import { openLedgerStore } from '../ledger-store.ts'

const ANN = { id: 'ann', name: 'Ann', role: 'administrator' } as const
const [A] = SHELVES

let database: Awaited<ReturnType<typeof testDatabase>>
let store: LedgerStore
let site: string
let made = 0

beforeAll(async () => {
  database = await testDatabase()
  store = await openLedgerStore(database.url)
})

afterAll(async () => {
  await store?.close()
  await database?.drop()
})

beforeEach(async () => {
  site = `site-${++made}`
  await openStockroom(store, [site], ['BOLT'])
})

async function post(from: string, to: string, quantity: number) {
  const movement = { ...aMove(`m${++made}`, from, to, String(quantity)), site, kind: 'transfer' as const }
  const [answer] = await submitMovements(store, [movement], { by: ANN })
  return answer
}

describe('a site that is only observed again', () => {
  it('keeps what is parked, and posts it when it is guarded once more', async () => {
    const rule = await store.addRule({ mode: 'hold', scope: { site } }, ANN)
    const announced = { type: 'asn', document: 'PO-1', line: '1', item: 'BOLT', quantity: '9' } as const
    await store.announce([{ ...announced, site, source: 'erp' }], ANN)
    const { status, holdId } = await post(A, 'customer', 5)
    expect(status).toBe('held')
    await store.setSiteMode(site, 'observe')
    expect(await post('supplier', A, 1)).toMatchObject({ status: 'posted', toBalance: '1' })
    expect(await store.sweep()).toMatchObject({ holdsPosted: 0 })
    expect(await store.getHold(holdId!)).toMatchObject({ state: 'parked' })
    expect(await post('supplier', A, 4)).toMatchObject({ toBalance: '5' })
    expect(await store.getHold(holdId!)).toMatchObject({ state: 'parked' })

    await store.setSiteMode(site, 'guard')
    expect(await store.sweep()).toMatchObject({ holdsPosted: 1 })
    expect(await store.getHold(holdId!)).toMatchObject({ state: 'posted' })
    await store.removeRule(rule.id, ANN)
  })
})

describe('a stop', () => {
  it('stands once, however often it is set', async () => {
    const stop = { site, item: 'BOLT', reason: 'count' } as const
    const first = await store.setStop(stop, ANN)
    expect(await store.setStop(stop, ANN)).toEqual(first)
    expect(await store.listStops(site)).toHaveLength(1)
    expect(await store.liftStop(first.id, ANN)).toBe(true)
    expect((await store.setStop(stop, ANN)).id).not.toBe(first.id)
  })
})

describe('a rule', () => {
  it('has a depth that can be counted', async () => {
    const rule = { mode: 'allow', scope: { site }, depth: '99999999999999999999999999' } as const
    await expect(store.addRule(rule, ANN)).rejects.toMatchObject({ code: 'malformed', pointer: '/depth' })
  })
})

describe('a sweep', () => {
  it('takes a turn of a site only where it changed what movements are decided by', async () => {
    const pool = new Pool({ connectionString: database.url })
    const turn = async () => (await pool.query('select turn from sites where name = $1', [site])).rows[0].turn
    await post('supplier', A, 5)
    await store.setStop({ site, reason: 'hold' }, ANN)
    const lines = [{ line: '1', item: 'BOLT', quantity: '1' }]
    const { state } = await store.askRelease(
      { site, document: 'SO-1', channel: null, lines, needsReservation: false },
      ANN,
    )
    expect(state).toBe('waiting')
    const before = await turn()
    expect(await store.sweep()).toMatchObject({ ordersReleased: 0 })
    expect(await turn()).toBe(before)
    expect(await post(A, 'customer', 1)).toMatchObject({ status: 'posted', fromBalance: '4' })
    await pool.end()
  })
})
