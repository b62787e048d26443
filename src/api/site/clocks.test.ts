/** Two servers over one database, the clock of one of them wrong: the database's rules. */
import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMovement, type TestApi, testApi } from '../../../test/support/api.ts'
import { guardedSite } from '../../../test/support/guarded.ts'
import { CLOCK_DIFFERENCE_MS_MAX } from '../../core/limits.ts'
import { clockNews } from '../../main/clock-news.ts'
import { openLedgerStore } from '../../store/ledger-store.ts'

const HOUR_MS = 3_600_000
const YEAR_MS = 365 * 24 * HOUR_MS
const JUMPS = [0, HOUR_MS, 0, -HOUR_MS, 2_000, YEAR_MS, 0, -2_000]

let right: TestApi
/** A server whose clock is `offBy` ahead. */
let other: TestApi
let offBy = 0
beforeAll(async () => {
  right = await testApi()
  const database = { url: right.databaseUrl, drop: async () => {} }
  other = await testApi({ database, machine: () => Date.now() + offBy })
}, 60_000)
afterAll(async () => {
  await other?.close()
  await right?.close()
})

const siteRow = async (site: string) =>
  (await right.ask('/v1/sites')).body.rows.find(({ name }: { name: string }) => name === site)

/** When the last movement of a site was recorded, from now. */
const recordedFromNow = async (site: string) => Date.parse((await siteRow(site)).lastRecordedAt) - Date.now()

function sale(site: string, id: string) {
  const payload = [
    aMovement({ id, site, item: `${site}-BOLT`, from: 'A/01', to: 'customer', kind: 'sale', quantity: '1' }),
  ]
  return { method: 'POST' as const, payload }
}

describe.each([
  ['an hour fast', HOUR_MS, '1 hour ahead'],
  ['an hour slow', -HOUR_MS, '1 hour behind'],
  ['a year ahead', YEAR_MS, '365 days ahead'],
  ['six seconds slow', -6_000, 'seconds behind'],
])('a server that is %s', (_, difference, words) => {
  const site = `off${difference}`

  it('decides nothing and says why, while it goes on reading; the site goes on at the other server', async () => {
    offBy = 0
    const { item, post, move, balance } = await guardedSite(right, site, { 'A/01': '9' })
    // What it remembers of the site is enough to decide by without asking.
    for (const id of ['a', 'b', 'c'])
      expect((await other.ask('/v1/movements', sale(site, id))).body).toMatchObject([{ status: 'posted' }])
    offBy = difference
    const refused = await other.ask('/v1/movements', sale(site, 'd'))
    expect(refused).toMatchObject({
      status: 503,
      headers: { 'retry-after': '10' },
      body: { code: 'clock-differs', detail: expect.stringContaining(words) },
    })
    expect((await other.ask(`/v1/books?site=${site}`)).status).toBe(200)
    expect((await other.ask('/healthz')).body).toMatchObject({ status: 'ok', clock: 'differs' })
    expect((await other.ask('/v1/data')).body.clocks).toMatchObject({ differ: true })
    expect(await balance('A/01')).toBe('6')

    const sold = await post([move('A/01', 'customer', '1', { kind: 'sale' })])
    expect(sold).toMatchObject([{ status: 'posted' }])
    expect(Math.abs(await recordedFromNow(site))).toBeLessThan(CLOCK_DIFFERENCE_MS_MAX)
    expect((await siteRow(site)).aheadMs).toBe(0)
    const promised = { source: 'shop', site, seconds: 1, lines: [{ line: '1', item, quantity: '5' }] }
    expect((await right.ask('/v1/reservations', all([{ ...promised, id: 'r' }]))).body).toMatchObject([
      { status: 'reserved' },
    ])
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    expect((await right.ask('/v1/movements', sale(site, 'e'))).body).toMatchObject([{ status: 'posted' }])

    offBy = 0
    expect((await other.ask('/v1/movements', sale(site, 'd'))).body).toMatchObject([{ status: 'posted' }])
    expect((await other.ask('/healthz')).body).toMatchObject({ clock: 'right' })
  })
})

describe('a server whose clock differs refuses', () => {
  const site = 'writes'
  const item = `${site}-BOLT`
  beforeAll(async () => {
    await guardedSite(right, site, { 'A/01': '9' })
  })

  it.each([
    ['POST', '/v1/movements:check', [aMovement({ id: 'w', site })]],
    [
      'POST',
      `/v1/sets?site=${site}`,
      [
        {
          id: 'w',
          source: 'w',
          item,
          location: 'A/01',
          expected: '9',
          quantity: '3',
          occurredAt: '2026-02-01T08:00:00Z',
          reason: 'w',
        },
      ],
    ],
    ['POST', `/v1/movements/${site}/1/reversal`, { reason: 'w' }],
    [
      'POST',
      '/v1/reservations',
      [{ id: 'w', source: 'w', site, lines: [{ line: '1', item, quantity: '1' }] }],
    ],
    [
      'POST',
      '/v1/expectations',
      [{ type: 'asn', source: 'w', site, document: 'W', line: '1', item, quantity: '4' }],
    ],
    ['POST', '/v1/orders', { site, document: 'W', lines: [{ line: '1', item, quantity: '1' }] }],
    ['POST', '/v1/stops', { site, item, reason: 'count' }],
    ['POST', '/v1/rules', { scope: { site }, mode: 'warn' }],
    ['POST', '/v1/items', [{ code: 'NEW', baseUnit: 'piece' }]],
    ['POST', '/v1/locations', [{ site, path: 'W/01', kind: 'storage' }]],
    ['PUT', `/v1/sites/${site}/mode`, { mode: 'observe' }],
    ['PATCH', `/v1/sites/${site}`, { title: 'W' }],
    ['POST', `/v1/sites/${site}/clock`, {}],
    ['PUT', '/v1/site-defaults', { zone: 'Europe/Rome', currency: null }],
  ] as const)('%s %s', async (method, url, payload) => {
    offBy = HOUR_MS
    const { body } = await other.ask(url, { method, payload })
    expect(body).toMatchObject({ code: 'clock-differs' })
  })
})

function all(payload: object) {
  return { method: 'POST' as const, payload }
}

it('a clock that jumps between requests is refused by the statement that would write, and no time stands still', async () => {
  const site = 'jumps'
  offBy = 0
  await guardedSite(right, site, { 'A/01': '99' })
  let posted = 0
  for (let turn = 0; turn < 40; turn++) {
    offBy = JUMPS[turn % JUMPS.length]!
    const { status } = await other.ask('/v1/movements', sale(site, `${turn}`))
    expect(status).toBe(Math.abs(offBy) > CLOCK_DIFFERENCE_MS_MAX ? 503 : 200)
    if (status === 200) posted++
    expect(Math.abs(await recordedFromNow(site))).toBeLessThan(CLOCK_DIFFERENCE_MS_MAX)
  }
  expect(posted).toBe(25)
  expect((await siteRow(site)).movements).toBe(26)
})

it('is told once a change, and not once a request', async () => {
  const told: string[] = []
  let ahead = 0
  const store = await openLedgerStore(right.databaseUrl, {
    machine: () => Date.now() + ahead,
    ...clockNews((line) => told.push(line)),
  })
  for (const next of [0, HOUR_MS, HOUR_MS, HOUR_MS, 0, 0]) {
    ahead = next
    await store.ping()
  }
  await store.close()
  expect(told).toEqual([
    expect.stringMatching(
      /^clock-differs: The clock of this server shows .*: 1 hour ahead, so nothing is decided/,
    ),
    'clock-differs: The clocks of this server and of the database agree again.',
  ])
})

it('no program takes another clock than its machine’s and the database’s: only tests do', () => {
  const taking = globSync('src/**/*.ts')
    .filter((path) => !path.endsWith('.test.ts'))
    .filter((path) => /openLedgerStore\([^;]*\b(now|machine)\b/.test(readFileSync(path, 'utf8')))
  expect(taking).toEqual(['src/store/ledger-store.ts'])
})
