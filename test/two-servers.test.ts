/** What two servers on one database are asked for at the same moment goes to one who asks, and to nobody twice. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApi, testApi } from './support/api.ts'
import { testDatabase } from './support/database.ts'
import { promisingSite } from './support/promising.ts'

const ROUNDS = 10

let database: Awaited<ReturnType<typeof testDatabase>>
let servers: readonly [TestApi, TestApi]
beforeAll(async () => {
  database = await testDatabase()
  const shared = { url: database.url, drop: async () => {} }
  servers = [await testApi({ database: shared }), await testApi({ database: shared })]
}, 60_000)
afterAll(async () => {
  for (const server of servers ?? []) await server.close()
  await database?.drop()
})

/** Asked of both servers in turn, all at once; the answers in that order. */
const atOnce = (url: string, payloads: readonly object[]) =>
  Promise.all(
    payloads.map(
      async (payload, place) => (await servers[place % 2 ? 1 : 0].ask(url, { method: 'POST', payload })).body,
    ),
  )

it('one sale comes back once', async () => {
  const { move, post, balance } = await promisingSite(servers[0], 'returns', { 'A/01': '20' })
  for (let round = 0; round < ROUNDS; round++) {
    const line = { document: `SO-${round}`, line: '1' }
    await post([move('A/01', 'customer', '3', { kind: 'sale', ...line })])
    const back = () => [move('customer', 'A/01', '3', { kind: 'return', ...line })]
    const answers = await atOnce('/v1/movements', [back(), back(), back(), back()])
    expect(answers.map(([{ status, code }]) => code ?? status).sort()).toEqual([
      'confirm-return',
      'confirm-return',
      'confirm-return',
      'posted',
    ])
    expect(await balance('A/01')).toBe('20')
  }
  expect(await servers[0].store.verify()).toBeNull()
}, 60_000)

it('one transfer arrives once, at whichever sites', async () => {
  const sender = await promisingSite(servers[0], 'road-from', { 'A/01': '90' })
  const there = [await promisingSite(servers[0], 'road-one'), await promisingSite(servers[1], 'road-two')]
  for (let round = 0; round < ROUNDS; round++) {
    const of = { item: sender.item, document: `TR-${round}`, line: '1' }
    await sender.post([sender.move('A/01', 'in-transit', '5', of)])
    const arrivals = [...there, ...there].map(({ move }) => [move('in-transit', 'A/01', '5', of)])
    const answers = await atOnce('/v1/movements', arrivals)
    const codes = answers.map(([{ status, code }]) => code ?? status)
    expect([round, ...codes.sort()]).toEqual([round, ...Array(3).fill('confirm-transit'), 'posted'])
  }
  expect(await servers[0].store.verify()).toBeNull()
}, 60_000)

it('one unit is promised to the older of two customers who wait for it, and sold to nobody else', async () => {
  const { site, move, reserve, open, fulfil, send } = await promisingSite(servers[0], 'back-orders')
  for (let round = 0; round < ROUNDS; round++) {
    const [old, young] = [await reserve(`old-${round}`, '1'), await reserve(`young-${round}`, '1')]
    const receipt = [move('supplier', 'A/01', '1', { kind: 'receipt' })]
    const sale = () => [move('A/01', 'customer', '1', { kind: 'sale' })]
    const [received, ...sold] = await atOnce('/v1/movements', [receipt, sale(), sale(), sale(), sale()])
    expect(received).toMatchObject([{ status: 'posted', promises: [{ change: 'filled', reservation: old }] }])
    for (const [{ status }] of sold) expect(status).toBe('refused')
    expect([await open(old), await open(young)]).toEqual(['1', '0'])
    expect(await fulfil(old, '1')).toMatchObject([{ status: 'posted' }])
    await send({}, `/v1/reservations/${young}/release`)
  }
  expect((await servers[1].ask(`/v1/available?site=${site}&item=${site}-BOLT`)).body).toMatchObject({
    onHand: '0',
  })
  expect(await servers[1].store.verify()).toBeNull()
}, 60_000)

it('two customers who ask for one unit at once: one has it, and the other the next', async () => {
  const { site, item, open, receive, send } = await promisingSite(servers[0], 'last-units', { 'A/01': '1' })
  const asked = ['ann', 'bob'].map((id) => [
    {
      id,
      source: 'shop',
      site,
      document: id,
      allOrNothing: false,
      lines: [{ line: '1', item, quantity: '1' }],
    },
  ])
  const ids = (await atOnce('/v1/reservations', asked)).map(([{ reservation }]) => reservation.id)
  expect((await Promise.all(ids.map(open))).sort()).toEqual(['0', '1'])
  await receive('1')
  expect(await Promise.all(ids.map(open))).toEqual(['1', '1'])
  for (const id of ids) await send({}, `/v1/reservations/${id}/release`)
  expect(await servers[1].store.verify()).toBeNull()
}, 60_000)
