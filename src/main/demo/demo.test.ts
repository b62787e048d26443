/** The invented warehouse: loaded once, full of things to look at, and alive. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import type { LedgerStore } from '../../app/ledger-store.ts'
import { lookThroughSite } from '../../app/suspects/look-through-site.ts'
import { openLedgerStore } from '../../store/ledger-store.ts'
import { noticeOf } from './demo.ts'
import { feedOf } from './feed.ts'
import { type DemoWarehouse, loadWarehouse } from './warehouse.ts'

const HOUR_MS = 3_600_000

let store: LedgerStore
let close: () => Promise<void>
let warehouse: DemoWarehouse
/** Loaded as it was nearly a day ago, so that something is due at whatever hour this runs: shops close at night. */
const then = Date.now() - 23 * HOUR_MS

beforeAll(async () => {
  const database = await testDatabase()
  store = await openLedgerStore(database.url)
  close = async () => {
    await store.close()
    await database.drop()
  }
  warehouse = await loadWarehouse(store, then)
})
afterAll(() => close?.())

describe('the invented warehouse', () => {
  it('has negatives of many causes, open and healed, in cases', async () => {
    const { rows } = await store.listEpisodes({ limit: 500 })
    const first = new Set(rows.map(({ causes }) => causes[0]?.code))
    expect(first.size).toBeGreaterThanOrEqual(8)
    expect(rows.some(({ endedAt }) => endedAt === null)).toBe(true)
    expect(rows.some(({ endedAt }) => endedAt !== null)).toBe(true)
    expect(rows.every(({ explained }) => explained)).toBe(true)
    const { counts } = await store.listCases({ limit: 1 })
    expect(counts.new).toBeGreaterThanOrEqual(8)
  })

  it('has something promised, on hold, parked, refused, requested, and an order that waits', async () => {
    expect((await store.listReservations({ limit: 5 })).rows).toMatchObject([{ state: 'short' }])
    expect(await store.listStops()).toMatchObject([{ reason: 'hold' }])
    expect((await store.listHolds({ limit: 5 })).rows).toMatchObject([{ state: 'parked', shortfall: '5' }])
    expect((await store.listRefusals({ limit: 5 })).rows).toMatchObject([{ code: 'would-go-negative' }])
    expect((await store.listOverrides({ limit: 5 })).rows).toMatchObject([{ state: 'requested' }])
    const [order] = (await store.listOrders({ limit: 5 })).rows
    expect(order.state).toBe('waiting')
    expect(order.blocks.map(({ code }) => code)).toEqual(['reservation-missing', 'on-hold'])
  })

  it('has a posting that is probably wrong, though nothing sank by it', async () => {
    for (const site of await store.unseenSites()) await lookThroughSite(store, site)
    const { rows } = await store.listSuspects({ limit: 5 })
    expect(rows.map(({ code }) => code)).toContain('duplicate-posting')
  })

  it('says that it is invented', async () => {
    expect(await noticeOf(store)).toMatch(/^The sites BRN, HAM and LYO are an invented warehouse\.$/)
  })

  it('goes on: what is due is posted, once', async () => {
    const movements = async () => (await store.data()).counts.movements
    const before = await movements()
    const feed = feedOf(store, warehouse)
    expect(await feed.tick(then)).toBe(0)
    const posted = await feed.tick(Date.now())
    expect(posted).toBeGreaterThan(10)
    expect(await feed.tick(Date.now())).toBe(0)
    expect(await movements()).toBe(before + posted)
    // A later start finds it there, and what it posts again is known.
    const again = await loadWarehouse(store, Date.now())
    expect(again.lines).toEqual(warehouse.lines)
    await feedOf(store, again).tick(Date.now())
    expect(await movements()).toBe(before + posted)
    expect(await store.verify()).toBeNull()
  })
})
