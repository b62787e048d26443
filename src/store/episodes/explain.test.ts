/** Explaining while others post, and over connections that end: on a database. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Client, Pool } from 'pg'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/support/database.ts'
import { plainMovement } from '../../../test/support/plain-movement.ts'
import { keepExplained } from '../../app/episodes/keep-explained.ts'
import type { LedgerStore } from '../../app/ledger-store.ts'
import { historyOf } from '../../core/history/history.ts'
import { locationAt } from '../../core/history/location.ts'
import { openLedgerStore } from '../ledger-store.ts'

let database: TestDatabase
let pool: Pool
let store: LedgerStore
let other: LedgerStore
beforeAll(async () => {
  database = await testDatabase()
  store = await openLedgerStore(database.url)
  other = await openLedgerStore(database.url)
  pool = new Pool({ connectionString: database.url, max: 1 })
})
afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(async () => {
  await Promise.all([store?.close(), other?.close(), pool?.end()])
  await database?.drop()
})

const [SUPPLIER, CUSTOMER] = [locationAt('main', 'supplier'), locationAt('main', 'customer')]
let made = 0

/** Posts a receipt of one BOLT to a lot that nothing was posted to before. */
async function receiveNewLot(): Promise<void> {
  const lot = `L${++made}`
  const receipt = plainMovement({
    id: lot,
    kind: 'receipt',
    from: SUPPLIER,
    to: locationAt('main', 'A/01'),
    lot,
  })
  await other.post({ history: historyOf([receipt]), own: true })
}

async function sell(item: string): Promise<void> {
  const sale = plainMovement({ id: `sale of ${item}`, item, from: locationAt('main', 'A/01'), to: CUSTOMER })
  await other.post({ history: historyOf([sale]), own: true })
}

/**
 * Has something happen behind the nth statement from now, and behind each one after it where `on` is set; answers of
 * how many it was told.
 */
function behindStatement(nth: number, happens: () => Promise<void>, { on = false } = {}): () => number {
  const query = Client.prototype.query as (...args: unknown[]) => unknown
  let seen = 0
  let isOther = false
  vi.spyOn(Client.prototype, 'query').mockImplementation(async function (this: Client, ...args: unknown[]) {
    const result = await query.apply(this, args)
    if (isOther || ++seen < nth || (seen > nth && !on)) return result
    isOther = true
    await happens()
    isOther = false
    return result
  })
  return () => seen
}

it('reads books and movements in one snapshot, whenever a movement to a new lot comes in between', async () => {
  await receiveNewLot()
  for (let nth = 1, all = nth; nth <= all; nth++) {
    const statements = behindStatement(nth, receiveNewLot)
    const histories = await store.historiesOfItems('main', ['BOLT'])
    all = statements()
    vi.restoreAllMocks()
    const history = histories.get('BOLT')
    // What came in between is in all of it or in nothing of it.
    expect(made - (history?.length ?? 0)).toBeLessThanOrEqual(1)
    expect(new Set(history?.lot).size).toBe(history?.length)
  }
})

it('explains all while twelve post to new lots', async () => {
  const until = Date.now() + 2_000
  const errors: unknown[] = []
  const explainer = keepExplained(store, (error) => errors.push(error))
  await sell('CLAMP')
  await Promise.all(
    Array.from({ length: 12 }, async () => {
      while (Date.now() < until) {
        await receiveNewLot()
        explainer.wake()
      }
    }),
  )
  await allExplained()
  expect(errors).toEqual([])
  await explainer.stop()
})

it('explains what was posted before its connections ended, with nothing posted after', async () => {
  const errors: unknown[] = []
  const explainer = keepExplained(store, (error) => errors.push(error))
  await sell('HASP')
  // Each run is cut off from another statement on, until one is not: a connection that ends between two transactions is
  // made anew, and nobody notices.
  for (let nth = 1; nth <= 3; nth++) {
    behindStatement(nth, endConnections, { on: true })
    if (nth === 1) explainer.wake()
    await vi.waitFor(() => expect(errors).toHaveLength(nth), { timeout: 10_000 })
    vi.restoreAllMocks()
  }
  await allExplained()
  const { rows } = await store.listEpisodes({ item: 'HASP' })
  expect(rows.map(({ order, explained }) => [order, explained])).toEqual(
    expect.arrayContaining([
      ['as-posted', true],
      ['as-happened', true],
    ]),
  )
  await explainer.stop()
}, 60_000)

async function endConnections(): Promise<void> {
  await pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  )
}

async function allExplained(): Promise<void> {
  for (const until = Date.now() + 30_000; ; await sleep(50)) {
    if ((await pool.query('select from dirty_items')).rowCount === 0 && (await isGathered())) return
    if (Date.now() > until) throw new Error('something is not explained yet')
  }
}

async function isGathered(): Promise<boolean> {
  return (await pool.query('select from sites where gathered_seq < last_seq')).rowCount === 0
}
