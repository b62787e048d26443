/** What was announced, as the causes of items get it, and items that are explained again for it: on a database. */
import { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/support/database.ts'
import { aMove, openStockroom, SHELVES } from '../../../test/support/stockroom.ts'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'
import type { NewExpectation } from '../../app/expectations/port.ts'
import type { LedgerStore } from '../../app/ledger-store.ts'
import { submitMovements } from '../../app/posting/submit-movements.ts'
import { NO_FACTS, resolveCompanions } from '../../core/audit/companions/resolve.ts'
import { COMPANION_FACTS_MAX } from '../../core/limits.ts'
import { openLedgerStore } from '../ledger-store.ts'

const ANN = { id: 'ann', name: 'Ann', role: 'administrator' } as const
const [A] = SHELVES
const DUE = '2026-03-05T09:00:00Z'

let database: TestDatabase
let store: LedgerStore
let pool: Pool
let site: string
let made = 0
beforeAll(async () => {
  database = await testDatabase()
  store = await openLedgerStore(database.url)
  pool = new Pool({ connectionString: database.url, max: 1 })
})
afterAll(async () => {
  await Promise.all([store?.close(), pool?.end()])
  await database?.drop()
})
beforeEach(async () => {
  site = `site-${++made}`
  await openStockroom(store, [site], ['BOLT', 'NUT'])
  await receive('BOLT', '5')
  await explainEpisodes(store)
})

async function receive(item: string, quantity: string, document?: string) {
  const move = aMove(`m${++made}`, 'supplier', A, quantity)
  const movement = {
    ...move,
    site,
    item,
    kind: 'receipt' as const,
    ...(document === undefined ? {} : { document, line: '1' }),
  }
  const [answer] = await submitMovements(store, [movement], { by: ANN })
  expect(answer).toMatchObject({ status: 'posted' })
}

const announce = (change: Partial<NewExpectation> = {}) =>
  store.announce(
    [
      {
        type: 'purchase-order',
        site,
        document: 'PO-1',
        line: '1',
        item: 'BOLT',
        quantity: '9',
        location: A,
        expectedAt: DUE,
        source: 'erp',
        ...change,
      },
    ],
    ANN,
  )

const factsOf = async (item: string) => (await store.companionsOfItems(site, ['BOLT', 'NUT'])).get(item)
const dirty = async () => (await store.dirtyItems(10)).map((one) => `${one.item} of ${one.site}`)

it('is all of a line as it was announced, whatever was posted against it or closed since', async () => {
  await announce()
  await announce({
    type: 'asn',
    document: 'A-1',
    quantity: '2',
    location: undefined,
    expectedAt: '2026-03-01T00:00:00Z',
  })
  await receive('BOLT', '4', 'PO-1')
  await store.closeExpectations(site, 'A-1', ANN)
  expect(await factsOf('BOLT')).toEqual({
    announced: [
      {
        type: 'asn',
        document: 'A-1',
        line: '1',
        item: 'BOLT',
        written: { quantity: '2' },
        expectedAt: { at: Date.parse('2026-03-01T00:00:00Z'), precision: 'day' },
        site,
        path: null,
        closed: true,
        row: null,
      },
      {
        type: 'purchase-order',
        document: 'PO-1',
        line: '1',
        item: 'BOLT',
        written: { quantity: '9' },
        expectedAt: { at: Date.parse(DUE), precision: 'instant' },
        site,
        path: A,
        closed: false,
        row: null,
      },
    ],
    counted: [],
  })
  expect(await factsOf('NUT')).toBeUndefined()
})

it('fits the history of its item, place and units', async () => {
  await announce()
  const history = (await store.historiesOfItems(site, ['BOLT'])).get('BOLT')!
  const facts = (await factsOf('BOLT')) ?? NO_FACTS
  const { companions, faults } = resolveCompanions(history, () => facts)
  expect(faults).toEqual([])
  expect(companions.expectations).toMatchObject([
    {
      item: 0,
      quantity: 9,
      document: 'PO-1',
      location: history.locations.findIndex(({ path }) => path === A),
    },
  ])
})

it('of a site is none of another one, and that without a time is due when it was announced', async () => {
  const other = `site-${++made}`
  await openStockroom(store, [other], ['BOLT'])
  await announce({ site: other })
  expect(await factsOf('BOLT')).toBeUndefined()
  const before = Date.now() - 60_000
  await announce({ expectedAt: undefined })
  expect((await factsOf('BOLT'))?.announced[0].expectedAt.at).toBeGreaterThan(before)
})

it('is explained again: when it is announced, announced otherwise, moved to another item, or closed', async () => {
  await receive('NUT', '1')
  await explainEpisodes(store)
  const afterwards = async (happens: () => Promise<unknown>) => {
    await happens()
    const found = await dirty()
    await explainEpisodes(store)
    expect(await dirty()).toEqual([])
    return found.toSorted()
  }
  expect(await afterwards(() => announce())).toEqual([`BOLT of ${site}`])
  expect(await afterwards(() => announce())).toEqual([])
  expect(await afterwards(() => announce({ quantity: '8' }))).toEqual([`BOLT of ${site}`])
  expect(await afterwards(() => announce({ item: 'NUT', quantity: '8' }))).toEqual([
    `BOLT of ${site}`,
    `NUT of ${site}`,
  ])
  expect(await afterwards(() => store.closeExpectations(site, 'PO-1', ANN))).toEqual([`NUT of ${site}`])
  expect(await afterwards(() => store.closeExpectations(site, 'PO-1', ANN))).toEqual([])
})

it('of an item that never moved waits for its first movement', async () => {
  await announce({ item: 'NUT' })
  expect(await dirty()).toEqual([])
})

it('that comes while the item is explained has it explained once more', async () => {
  await announce()
  const [first] = await store.dirtyItems(10)
  await announce({ document: 'PO-2' })
  const explained = { item: first, horizon: 0, episodes: [], habits: null }
  expect(await store.replaceExplained(site, [explained])).toBe(0)
  expect(await dirty()).toEqual([`BOLT of ${site}`])
  const [second] = await store.dirtyItems(10)
  expect(await store.replaceExplained(site, [{ ...explained, item: second }])).toBe(1)
  expect(await dirty()).toEqual([])
})

it('is bounded: of an item the latest lines, found by an index', async () => {
  await pool.query(
    `insert into expectations (site_id, type, document, line, item_id, quantity, expected_at, source, announced_by)
     select site_id, 'asn', 'D-' || n, '1', item_id, 1, timestamptz '2026-01-01Z' + n * interval '1 hour', 'erp', 'Ann'
     from sites, items, generate_series(1, $2) as n where sites.name = $1 and items.code = 'BOLT'`,
    [site, COMPANION_FACTS_MAX + 50],
  )
  const announced = (await factsOf('BOLT'))?.announced ?? []
  expect([announced.length, announced[0].document]).toEqual([COMPANION_FACTS_MAX, 'D-51'])
  await pool.query('analyze expectations')
  const { rows } = await pool.query(
    `explain select * from expectations where site_id = 1 and item_id = 1
     order by coalesce(expected_at, announced_at) desc limit 5`,
  )
  expect(JSON.stringify(rows)).toContain('expectations_item')
  // Nobody announced them, which a check of the ledger would find.
  await pool.query(`delete from expectations where document like 'D-%'`)
})
