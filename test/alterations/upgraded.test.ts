/** A ledger from before the trail told what registers hold: its rows are noted as they are, and watched since. */
import { Client, type Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verify } from '../../src/store/checks/verify.ts'
import { openLedgerStore } from '../../src/store/ledger-store.ts'
import { REGISTER_NAMES } from '../../src/store/trail/registers.ts'
import { type TestApi, testApi } from '../support/api.ts'
import { fullLedger } from './full-ledger.ts'
import { found } from './rolled-back.ts'

/** Takes a database back to what it was before the migration. */
const BACK = `
  alter table trail drop column rows, drop column sealed;
  alter table access_changes drop column entry, drop column rows;
  alter table trail_heads drop column last_change, drop column sealed;
  delete from seals;
  delete from promise_changes;
  drop table case_events, case_movements, case_facts, case_keys, case_episodes, cases cascade;
  drop function refuse_change;
  drop function if exists case_facts_of;
  alter table sites drop column last_case_id;
  alter table seals drop column ledger;
  alter table seals drop constraint seals_chain_check,
    add constraint seals_chain_check check (chain in ('movements', 'trail'));
  drop function register_row;
  drop index holds_posted;
  delete from migrations where name in ('017-sealed-registers.sql', '027-cases.sql')`

let test: TestApi
let client: Client
beforeAll(async () => {
  test = await testApi()
  await fullLedger(test)
  client = new Client({ connectionString: test.databaseUrl })
  await client.connect()
  await client.query(BACK)
  const upgraded = await openLedgerStore(test.databaseUrl)
  await upgraded.close()
}, 60_000)
afterAll(async () => {
  await client?.end()
  await test?.close()
})

it('is sound, and goes on', async () => {
  expect(await test.store.verify()).toBeNull()
  await test.store.seal({ all: true })
  const rule = { scope: { site: 'shop', location: 'A/01' }, mode: 'allow' }
  expect((await test.ask('/v1/rules', { method: 'POST', payload: rule })).status).toBe(409)
  const stop = { site: 'shop', reason: 'hold', note: 'after' }
  expect((await test.ask('/v1/stops', { method: 'POST', payload: stop })).status).toBe(200)
  expect(await test.store.verify()).toBeNull()
})

// How promises changed, and what cases are, is noted since later migrations.
const YOUNGER: readonly string[] = ['promise_changes', 'cases', 'case_events', 'case_movements']
const NOTED = REGISTER_NAMES.filter((name) => !YOUNGER.includes(name))

it.each(NOTED)('a row of %s that is taken away is missed', async (table) => {
  const alter = `set local session_replication_role = replica;
    delete from ${table} where ctid = (select max(ctid) from ${table})`
  expect(await found(client, alter, (pool: Pool) => verify(pool))).toMatchObject({ code: expect.any(String) })
})

it.each([
  [`update items set scale = 2 where code = 'shop-BOLT'`, 'altered-content'],
  [`update item_packs set numerator = 10`, 'altered-register'],
  [`update users set role = 'administrator' where name = 'Bob'`, 'altered-register'],
  [`update sites set closed_until = null`, 'altered-register'],
])('%s is found', async (alter, code) => {
  expect(await found(client, alter, (pool: Pool) => verify(pool))).toMatchObject({ code })
})
