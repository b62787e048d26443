/** What somebody with the database's password may try beyond one column: rows taken away, added, forged together. */
import { Client, type Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verify } from '../../src/store/checks/verify.ts'
import { REGISTER_NAMES } from '../../src/store/trail/registers.ts'
import { seal } from '../../src/store/trail/seal.ts'
import { sealSeals } from '../../src/store/trail/seal-of-seals.ts'
import { type TestApi, testApi } from '../support/api.ts'
import { fullLedger } from './full-ledger.ts'
import { found, insideOf } from './rolled-back.ts'

let test: TestApi
let client: Client
beforeAll(async () => {
  test = await testApi()
  await fullLedger(test)
  client = new Client({ connectionString: test.databaseUrl })
  await client.connect()
}, 60_000)
afterAll(async () => {
  await client?.end()
  await test?.close()
})

const faultOf = (alter: string) => found(client, alter, (pool: Pool) => verify(pool))
/** The same once the server has sealed what it then finds. */
const resealed = (alter: string) =>
  found(client, alter, async (pool) => {
    await seal(pool, { all: true })
    await sealSeals(pool)
    return verify(pool)
  })
const cascade = (table: string) => `set local session_replication_role = replica; delete from ${table}`

describe('a row that is taken away', () => {
  it.each(REGISTER_NAMES)('of %s is missed', async (table) => {
    expect(await faultOf(`${cascade(table)} where ctid = (select max(ctid) from ${table})`)).toMatchObject({
      code: expect.any(String),
    })
  })

  it('is told with what the trail says of it, and that nothing is there', async () => {
    expect(await faultOf(`delete from channel_buffers`)).toMatchObject({
      code: 'altered-register',
      expected: expect.stringMatching(/^channel_buffers \d+ web: .*quantity 1/),
      found: '',
    })
  })

  it.each([
    'movements',
    'balances',
    'trail',
    'access_changes',
    'seals',
    'void_ranges',
    'import_ranges',
    'source_days',
  ])('of %s is missed', async (table) => {
    expect(await faultOf(`${cascade(table)} where ctid = (select max(ctid) from ${table})`)).toMatchObject({
      code: expect.any(String),
    })
  })
})

describe('what is altered together', () => {
  it.each([
    ['all rules', 'delete from rules'],
    ['all changes of rights', 'delete from access_changes'],
    [
      'all changes of rights, and their count',
      'delete from access_changes; update trail_heads set last_change = 0',
    ],
    [
      'reservations, with all that is promised',
      `${['fulfilments', 'allocations', 'reservation_lines', 'reservations']
        .map((table) => `delete from ${table}`)
        .join('; ')}; update balances set reserved = 0`,
    ],
    [
      'an override and what was used of it',
      'update overrides set quantity = 5000; update override_uses set quantity = quantity',
    ],
    ['the place of a book', `update balances set location = 'E/2' where location = 'A/01'`],
    [
      'the place of a book, registered',
      `insert into locations select site_id, 'E/2', 'storage' from sites;
      update balances set location = 'E/2' where location = 'A/01'`,
    ],
    ['the decimals of an item', `update items set scale = 2 where code = 'shop-BOLT'`],
    [
      'two items by each other',
      `update items set code = 'x' where code = 'PIN'; update items set code = 'PIN' where code = 'CAP';
      update items set code = 'CAP' where code = 'x'`,
    ],
    ['movements that are void', 'insert into void_ranges select site_id, 1, 3 from sites where last_seq > 4'],
    [
      'an import that claims movements',
      `update import_ranges set first_seq = 1, last_seq = last_seq + first_seq - 1;
      update imports set posted = posted`,
    ],
    [
      'a guard that is off, and its floors',
      `update sites set mode = 'observe'; update balances set floor = null`,
    ],
    ['a key with more rights', `update api_keys set role = 'manager', sources = null`],
    ['a password', `update accounts set password = 'x'`],
    [
      'a new administrator',
      `insert into users (name, email, role) values ('Eve', 'eve@example.com', 'administrator')`,
    ],
  ])('%s', async (_, alter) => {
    expect(await faultOf(alter)).toMatchObject({ code: expect.any(String) })
  })
})

describe('seals that are cut', () => {
  const altered = `update movements set posted_by = 'somebody else' where site_id = 1`

  it('are missed, though the rows behind them are sealed anew', async () => {
    const cut = `delete from seals where chain = 'movements'; ${altered}`
    expect(await resealed(cut)).toMatchObject({
      code: 'cut-seals',
      expected: expect.stringMatching(/^1 movements 1 /),
    })
  })

  it('are missed where all are gone, by what the trail notes of them', async () => {
    expect(await resealed(`delete from seals; ${altered}`)).toMatchObject({ code: 'cut-seals' })
    expect(
      await resealed(`delete from seals; update trail_heads set sealed = null; ${altered}`),
    ).toMatchObject({
      code: 'cut-seals',
      expected: expect.stringMatching(/^seal of seals 1:/),
    })
  })

  it('are missed by a hash that was kept elsewhere, whatever else was forged', async () => {
    const { rows } = await test.store.listSeals({ chain: 'ledger', limit: 1 })
    const [{ block, hash }] = rows
    const kept = { number: Number(block), hash }
    expect(await test.store.verify(undefined, kept)).toBeNull()
    const forged = `delete from seals; update trail_heads set sealed = null; update trail set sealed = null; ${altered}`
    expect(await resealed(forged)).toBeNull()
    const checked = await found(client, forged, async (pool) => {
      await seal(pool, { all: true })
      await sealSeals(pool)
      return verify(pool, undefined, kept)
    })
    expect(checked).toMatchObject({ code: 'other-hash', expected: `${block}:${hash}` })
  })
})

it('without an alteration all is sound', async () => {
  await client.query('begin')
  expect(await verify(insideOf(client))).toBeNull()
  await client.query('rollback')
})
