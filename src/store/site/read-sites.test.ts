import { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import type { LedgerStore } from '../../app/ledger-store.ts'
import { openLedgerStore } from '../ledger-store.ts'

let store: LedgerStore
let pool: Pool
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await testDatabase({ altered: true })
  drop = database.drop
  store = await openLedgerStore(database.url)
  pool = new Pool({ connectionString: database.url })
})

afterAll(async () => {
  await Promise.all([store?.close(), pool?.end()])
  await drop?.()
})

it('lists every site, also of a ledger with more than a page holds', async () => {
  await pool.query(
    `insert into sites (site_id, name) select number, 'site ' || number from generate_series(1, 1234) as number`,
  )
  const sites = await store.listSites()
  expect(sites.map(({ number }) => number)).toEqual(Array.from({ length: 1234 }, (_, index) => index + 1))
  expect(sites[1233]).toEqual({
    number: 1234,
    name: 'site 1234',
    title: 'site 1234',
    zone: 'UTC',
    currency: null,
    mode: 'observe',
    closedUntil: null,
    movements: 0,
    lastRecordedAt: null,
    aheadMs: 0,
  })
})
