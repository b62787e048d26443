/** A site whose time a fast clock left ahead, by a server of before clocks were compared: told, and put right. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { ASKED_IN } from '../../../test/support/asked.ts'
import { guardedSite } from '../../../test/support/guarded.ts'
import { aMove } from '../../../test/support/stockroom.ts'
import type { LedgerStore } from '../../app/ledger-store.ts'
import { submitMovements } from '../../app/posting/submit-movements.ts'
import { reserve } from '../../app/reservations/reserve.ts'
import { ROLES } from '../../core/codes.ts'
import { openLedgerStore } from '../../store/ledger-store.ts'

const YEAR_MS = 365 * 24 * 3_600_000
const ANN = { id: 'ann', name: 'Ann', role: 'manager' } as const

let test: TestApi
/** Takes its own clock, which is so much ahead, for the database's. */
let fast: LedgerStore
let aheadMs = YEAR_MS
let here: Awaited<ReturnType<typeof guardedSite>>
let sites = 0
beforeAll(async () => {
  test = await testApi()
  fast = await openLedgerStore(test.databaseUrl, { now: () => Date.now() + aheadMs })
}, 60_000)
afterAll(async () => {
  await fast?.close()
  await test?.close()
})

/** Each test has a guarded site with 9 on A/01, and its time is a year ahead. */
beforeEach(async () => {
  aheadMs = YEAR_MS
  here = await guardedSite(test, `site${++sites}`, { 'A/01': '9' })
  await submitFast('fast', 'A/01', 'A/02')
})

async function submitFast(id: string, from: string, to: string, quantity = '1') {
  const movement = {
    ...aMove(id, from, to, quantity, { occurredAt: new Date().toISOString() }),
    site: here.site,
    item: here.item,
    kind: 'transfer' as const,
  }
  return submitMovements(fast, [movement], { by: ANN })
}

const rowOf = async () =>
  (await test.ask('/v1/sites')).body.rows.find(({ name }: { name: string }) => name === here.site)
const correct = (as = 'Ada administrator') =>
  test.ask(`/v1/sites/${here.site}/clock`, { method: 'POST', headers: { 'x-test-as': as } })
const entries = async () =>
  (await here.get(`/v1/trail?site=${here.site}`)).rows.filter(
    ({ action }: { action: string }) => action === 'site-clock-corrected',
  )
/** How far a time is from now. */
const fromNow = (iso: string) => Math.abs(Date.parse(iso) - Date.now())

it('is shown with its site, and put right by administrators, once, on the record', async () => {
  expect((await rowOf()).aheadMs).toBeGreaterThan(YEAR_MS - 60_000)
  for (const role of ROLES.filter((role) => role !== 'administrator'))
    expect((await correct(`Bob ${role}`)).status).toBe(403)
  expect(await entries()).toEqual([])

  expect(await correct()).toMatchObject({ status: 200, body: { name: here.site, aheadMs: 0 } })
  const [entry, ...others] = await entries()
  expect(others).toEqual([])
  expect(entry).toMatchObject({ actor: 'Ada', subject: `site ${here.site}` })
  expect(fromNow(entry.detail.after)).toBeLessThan(60_000)
  expect(Date.parse(entry.detail.before) - Date.parse(entry.detail.after)).toBeGreaterThan(YEAR_MS - 60_000)

  expect((await correct()).body).toMatchObject({ aheadMs: 0 })
  expect(await entries()).toHaveLength(1)
  expect((await test.ask('/v1/sites/nowhere/clock', { method: 'POST' })).status).toBe(404)
  expect(await test.store.verify()).toBeNull()
})

it('time stands still before, and passes after: what was promised and put on hold lasts as long from then on', async () => {
  const { site, item, move, post, get, send } = here
  await send({ scope: { site }, mode: 'hold', graceSeconds: 600 }, '/v1/rules')
  const line = { type: 'asn', site, document: 'ASN', line: '1', item, quantity: '9', source: 'erp' }
  await send([line], '/v1/expectations')
  const [held] = await submitFast('waits', 'A/02', 'customer', '5')
  expect(held).toMatchObject({ status: 'held' })
  const lines = [{ line: '1', item, quantity: '8', locations: ['A/01'] }]
  const made = {
    source: 'shop',
    site,
    document: null,
    channel: null,
    sourcing: 'fewest-splits',
    near: null,
  } as const
  const [promised] = await reserve(
    fast,
    [{ ...made, id: 'R', lines, allOrNothing: true, forSeconds: 1 }],
    ANN,
  )
  const reservation = `/v1/reservations/${promised?.reservation?.id}`
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  await test.store.sweep()
  // A second has passed, and the promise stands: its second is a year away.
  expect(await get(reservation)).toMatchObject({ state: 'open' })
  expect(await post([move('A/01', 'customer', '1')])).toMatchObject([{ code: 'reserved-for-others' }])

  await correct()
  expect(fromNow((await get(reservation)).expiresAt)).toBeLessThan(60_000)
  expect(fromNow((await get(`/v1/holds/${held?.holdId}`)).expiresAt)).toBeLessThan(660_000)
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect(await post([move('A/01', 'customer', '1')])).toMatchObject([{ status: 'posted' }])
  expect(await get(reservation)).toMatchObject({ state: 'expired' })
  expect(await test.store.verify()).toBeNull()
})

it('a reservation that was extended by the fast clock lasts as long from then on, and one that was not stays', async () => {
  const { site, item, get, send } = await guardedSite(test, `site${++sites}`, { 'A/01': '9' })
  const wish = (id: string) => ({
    id,
    source: 'shop',
    site,
    seconds: 300,
    lines: [{ line: '1', item, quantity: '2' }],
  })
  const made = (await send([wish('X'), wish('Y')], '/v1/reservations')).body
  const [extended, untouched] = made.map(({ reservation }: { reservation: { id: string } }) => reservation.id)
  const before = (await get(`/v1/reservations/${untouched}`)).expiresAt
  aheadMs = 120_000
  await fast.extendReservation(extended, { forSeconds: 900, by: ANN })
  await test.ask(`/v1/sites/${site}/clock`, { method: 'POST' })
  const left = Date.parse((await get(`/v1/reservations/${extended}`)).expiresAt) - Date.now()
  expect(left).toBeGreaterThan(800_000)
  expect(left).toBeLessThan(901_000)
  expect((await get(`/v1/reservations/${untouched}`)).expiresAt).toBe(before)
  expect(await test.store.verify()).toBeNull()
})

it('what is recorded keeps its order: each movement after the one before, and no stock card was below zero', async () => {
  const { site, item, move, post, get } = here
  await submitFast('in', 'supplier', 'B/01', '5')
  await correct()
  const sold = await post([move('B/01', 'customer', '5', { occurredAt: new Date().toISOString() })])
  expect(sold).toMatchObject([{ status: 'posted', fromBalance: '0' }])
  const { rows } = await get(`/v1/movements?site=${site}&item=${item}`)
  const inOrder = rows.toSorted(
    (one: { seq: string }, two: { seq: string }) => Number(one.seq) - Number(two.seq),
  )
  const recorded = inOrder.map(({ recordedAt }: { recordedAt: string }) => recordedAt)
  expect(recorded).toEqual(recorded.toSorted())
  expect(new Set(recorded).size).toBe(recorded.length)
  expect((await get(`/v1/episodes?site=${site}`)).total).toBe(0)
  expect(await test.store.verify()).toBeNull()
})

it('asks every operation that is left to it', () => {
  expect([...test.asked]).toEqual(expect.arrayContaining([...ASKED_IN.clocks]))
})
