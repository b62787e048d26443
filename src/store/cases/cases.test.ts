/** Cases as they are kept: one for very many, the same again, empty ones closed, and rows that nobody changes. */
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/support/database.ts'
import { plainMovement } from '../../../test/support/plain-movement.ts'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'
import type { LedgerStore } from '../../app/ledger-store.ts'
import { historyOf } from '../../core/history/history.ts'
import { locationAt } from '../../core/history/location.ts'
import type { Movement } from '../../core/history/movement.ts'
import { openLedgerStore } from '../ledger-store.ts'

let database: TestDatabase
let pool: Pool
let store: LedgerStore
beforeAll(async () => {
  database = await testDatabase()
  store = await openLedgerStore(database.url)
  pool = new Pool({ connectionString: database.url, max: 1 })
}, 120_000)
afterAll(async () => {
  await Promise.all([store?.close(), pool?.end()])
  await database?.drop()
})

const BY = { id: 'tester', name: 'tester', role: 'administrator' } as const
const SHELF = locationAt('main', 'A/01')
const at = (time: string) => ({ at: Date.parse(`2026-02-01T${time}Z`), precision: 'instant' as const })

/** Sold at nine; the receipt of eight came over the interface at noon, for all items at once. */
function late(item: string): Movement[] {
  const sold = at('09:00:00')
  return [
    plainMovement({
      id: `sale of ${item}`,
      item,
      kind: 'sale',
      from: SHELF,
      to: locationAt('main', 'customer'),
      quantity: 3,
      occurredAt: sold,
      recordedAt: sold.at,
      source: 'till',
    }),
    plainMovement({
      id: `receipt of ${item}`,
      item,
      kind: 'receipt',
      from: locationAt('main', 'supplier'),
      to: SHELF,
      quantity: 10,
      occurredAt: at('08:00:00'),
      reportedAt: at('08:00:30').at,
      recordedAt: at('12:00:01').at,
      source: 'edi',
    }),
  ]
}

const MANY = Number(process.env.PLIMSOLL_CASE_ITEMS ?? 2_000)

it('is one for all that one bad interface made, and the same when it is explained again', async () => {
  const items = Array.from({ length: MANY }, (_, index) => `ITEM-${index}`)
  const all = items.flatMap(late).sort((left, right) => left.recordedAt! - right.recordedAt!)
  await store.post({ history: historyOf(all), own: false })
  const startedAt = performance.now()
  await explainEpisodes(store)
  if (process.env.PLIMSOLL_CASE_ITEMS)
    console.log(`explained in ${Math.round(performance.now() - startedAt)} ms`)
  const { rows, total } = await store.listCases({})
  expect(total).toBe(1)
  expect(rows[0]).toMatchObject({ books: MANY, openEpisodes: 0, state: 'new' })
  const before = await everything()
  await pool.query(
    `insert into dirty_items select site_id, item_id, max(seq) from movements group by site_id, item_id
     on conflict do nothing`,
  )
  await explainEpisodes(store)
  expect(await everything()).toEqual(before)
  expect(await store.verify()).toBeNull()
}, 600_000)

it('is pinned to nobody by two who explain at once', async () => {
  const items = Array.from({ length: 40 }, (_, index) => `TWICE-${index}`)
  const other = await openLedgerStore(database.url)
  const all = items.flatMap(late).sort((left, right) => left.recordedAt! - right.recordedAt!)
  await store.post({ history: historyOf(all), own: false })
  await Promise.all([explainEpisodes(store), explainEpisodes(other)])
  await other.close()
  expect((await store.listCases({})).total).toBe(1)
  expect(await store.verify()).toBeNull()
}, 120_000)

it('bears a cause that is looked for no longer', async () => {
  const [{ id }] = (await store.listCases({})).rows
  await store.changeCase(id, { verb: 'dismiss', note: 'known' }, BY)
  // As an older program wrote it down.
  await pool.query(`update cases set accepted_cause = 'gone-cause'`)
  const facts = await store.getCase(id)
  expect(facts?.case).toMatchObject({
    state: 'dismissed',
    acceptedCause: 'gone-cause',
    nextAct: 'count-shelf',
  })
  await pool.query(`update cases set accepted_cause = null`)
})

it('tells its timeline in rows that are neither changed nor removed', async () => {
  await expect(pool.query(`update case_events set note = 'x'`)).rejects.toThrow('never changed')
  await expect(pool.query('delete from case_events')).rejects.toThrow('never changed')
})

/** All that is kept of cases, as text. */
async function everything(): Promise<unknown> {
  const tables = ['cases', 'case_events', 'case_episodes', 'case_keys', 'case_facts']
  const { rows } = await pool.query(
    tables
      .map(
        (table) =>
          `select '${table}' as name, count(*), md5(string_agg(one::text, '|' order by one::text)) from ${table} as one`,
      )
      .join(' union all '),
  )
  return rows
}
