/** Who sets what a book holds has counted it: kept as evidence, whatever became of the set. On a database. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/support/database.ts'
import { aMove, openStockroom, SHELVES } from '../../../test/support/stockroom.ts'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'
import type { LedgerStore } from '../../app/ledger-store.ts'
import { type SubmittedSet, setQuantities } from '../../app/posting/set-quantities.ts'
import { submitMovements } from '../../app/posting/submit-movements.ts'
import { openLedgerStore } from '../ledger-store.ts'

const ANN = { id: 'ann', name: 'Ann', role: 'administrator' } as const
const [A] = SHELVES
const AT = '2026-03-05T09:00:00Z'

let database: TestDatabase
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
  await openStockroom(store, [site], ['BOLT', 'NUT'])
  const receipt = { ...aMove(`m${++made}`, 'supplier', A, '5'), site, kind: 'receipt' as const }
  await submitMovements(store, [receipt], { by: ANN })
  await explainEpisodes(store)
})

async function set(quantity: string, expected: string, change: Partial<SubmittedSet> = {}) {
  const one = {
    id: `s${++made}`,
    source: 'floor',
    site,
    item: 'BOLT',
    location: A,
    occurredAt: AT,
    reason: 'count',
  }
  const sets = [{ ...one, actor: 'Ann', quantity, expected, ...change }]
  const [answer] = await setQuantities(store, site, sets, { by: ANN, atomic: false })
  return answer?.code ?? answer?.status
}

const counted = async (item = 'BOLT') =>
  (await store.companionsOfItems(site, [item])).get(item)?.counted ?? []
const quantities = async () => (await counted()).map(({ written }) => written.quantity)
const dirty = async () => (await store.dirtyItems(10)).map(({ item }) => item)

it('is a count, with its place, its time and who said it', async () => {
  expect(await set('3', '5')).toBe('posted')
  expect(await counted()).toEqual([
    {
      item: 'BOLT',
      site,
      path: A,
      lot: null,
      owner: null,
      written: { quantity: '3' },
      countedAt: { at: Date.parse(AT), precision: 'instant' },
      actor: 'Ann',
      row: null,
    },
  ])
})

it('is one where the book held that already, and where it held something else by then', async () => {
  expect(await set('5', '5')).toBe('unchanged')
  expect(await set('7', '9')).toBe('stale-set')
  expect(await quantities()).toEqual(['5', '7'])
})

it('is none where the set says what cannot be', async () => {
  expect(await set('-1', '5')).not.toBe('posted')
  expect(await set('many', '5')).toBe('malformed')
  expect(await set('1', '0', { item: 'GHOST' })).toBe('unknown-item')
  expect([await counted(), await counted('GHOST')]).toEqual([[], []])
})

it('said twice is once, and said otherwise under its id is as it was said last', async () => {
  const again = { id: `s${++made}` }
  expect(await set('7', '9', again)).toBe('stale-set')
  expect(await set('4', '5', again)).toBe('posted')
  expect(await set('4', '5', again)).toBe('repeated')
  expect(await quantities()).toEqual(['4'])
})

it('of one minute twice is both', async () => {
  const minute = { occurredAt: '2026-03-05T09:00Z' }
  await set('4', '5', minute)
  await set('3', '4', minute)
  expect((await counted()).map(({ written, countedAt }) => [written.quantity, countedAt.precision])).toEqual([
    ['4', 'minute'],
    ['3', 'minute'],
  ])
})

it('has its item explained again, though nothing was posted; the same said again does not', async () => {
  const again = { id: `s${++made}` }
  await set('5', '5', again)
  expect(await dirty()).toEqual(['BOLT'])
  await explainEpisodes(store)
  await set('5', '5', again)
  expect(await dirty()).toEqual([])
})
