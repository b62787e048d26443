import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { ASKED_IN } from '../../../test/support/asked.ts'
import { guardedSite } from '../../../test/support/guarded.ts'
import { ORDERS_TRIED_MAX } from '../../core/limits.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

describe('the release gate', () => {
  it('lets go at once what nothing blocks', async () => {
    const { send, get, order, reserve } = await warehouse('calm', { 'A/01': '5' })
    await reserve('SO-1', '2')
    expect((await send(order('SO-1', '2'), '/v1/orders')).body).toMatchObject({
      state: 'released',
      blocks: [],
    })
    expect((await send(order('SO-1', '2'), '/v1/orders')).body).toMatchObject({ state: 'released' })
    expect((await send(order('SO-1', '3'), '/v1/orders')).body).toMatchObject({
      code: 'conflict',
      status: 409,
    })
    expect((await send({}, '/v1/orders/SO-1/cancel?site=calm')).body).toMatchObject({ code: 'not-open' })
    expect(await get('/v1/orders/SO-1/release?site=calm')).toMatchObject({ releasedBy: 'tester' })
    expect((await get('/v1/orders/nobody/release?site=calm')).code).toBe('not-found')
    expect((await get('/v1/orders?site=calm&state=released')).total).toBe(1)
  })

  it('says what blocks each line, and lets go by itself when it is gone', async () => {
    const { site, item, send, get, order, reserve, move, post } = await warehouse('blocked', { 'A/01': '5' })
    const asked = async () => get(`/v1/orders/SO-1/release?site=${site}`)
    expect((await send(order('SO-1', '2'), '/v1/orders')).body).toMatchObject({
      state: 'waiting',
      blocks: [{ line: '1', item, code: 'reservation-missing' }],
    })
    await reserve('SO-1', '1')
    await test.store.sweep()
    expect(await asked()).toMatchObject({
      blocks: [{ code: 'reservation-short', detail: { asked: '2', reserved: '1' } }],
    })
    const stop = (await send({ site, location: 'A', reason: 'count', note: 'annual' }, '/v1/stops')).body
    const hold = (await send({ site, item, reason: 'hold' }, '/v1/stops')).body
    expect((await get(`/v1/stops?site=${site}`)).rows).toHaveLength(2)
    await send({}, `/v1/orders/SO-1/release?site=${site}`)
    expect((await asked()).blocks).toMatchObject([{ code: 'under-count', location: 'A/01' }])
    await send(undefined, `/v1/stops/${stop.id}`, 'DELETE')
    await send({}, `/v1/orders/SO-1/release?site=${site}`)
    expect((await asked()).blocks).toMatchObject([{ code: 'on-hold' }])
    await send(undefined, `/v1/stops/${hold.id}`, 'DELETE')
    expect((await send(undefined, `/v1/stops/${hold.id}`, 'DELETE')).status).toBe(404)
    await send({ scope: { site, location: 'B' }, mode: 'allow' }, '/v1/rules')
    await post([move('B/01', 'customer', '1')])
    await send({}, `/v1/orders/SO-1/release?site=${site}`)
    expect((await asked()).blocks).toMatchObject([
      { code: 'book-negative', location: 'B/01', detail: { balance: '-1' } },
    ])
    await post([move('supplier', 'B/01', '4')])
    await reserve('SO-1', '1', 'R2')
    expect((await test.store.sweep()).ordersReleased).toBe(1)
    expect(await asked()).toMatchObject({ state: 'released', releasedBy: 'plimsoll', blocks: [] })
  })

  it('looks only where an order is picked, and asks for a reservation only where it is wanted', async () => {
    const { site, send, order, move, post } = await warehouse('aimed', { 'A/01': '5' })
    await send({ scope: { site, location: 'B' }, mode: 'allow' }, '/v1/rules')
    await post([move('B/01', 'customer', '1')])
    const free = { ...order('W-1', '2', { location: 'A' }), needsReservation: false }
    expect((await send(free, '/v1/orders')).body).toMatchObject({ state: 'released' })
    const wide = { ...order('W-2', '2'), needsReservation: false }
    expect((await send(wide, '/v1/orders')).body).toMatchObject({ blocks: [{ code: 'book-negative' }] })
    expect((await send({}, `/v1/orders/W-2/cancel?site=${site}`)).body).toMatchObject({ state: 'cancelled' })
  })

  it('takes nothing for a reservation of a line that is one of other goods', async () => {
    const { send, order, reserve } = await warehouse('mixed', { 'A/01': '5' })
    await reserve('SO-1', '2')
    const other = order('SO-1', '2', { item: 'mixed-NUT' })
    expect((await send(other, '/v1/orders')).body).toMatchObject({
      state: 'waiting',
      blocks: [{ code: 'reservation-missing' }],
    })
  })

  it('comes to every waiting order, however many wait before it', async () => {
    const { send, get, order, reserve, site } = await warehouse('patient', { 'A/01': '5' })
    for (let place = 0; place <= ORDERS_TRIED_MAX; place++)
      await send(order(`SO-${place}`, '2'), '/v1/orders')
    await reserve(`SO-${ORDERS_TRIED_MAX}`, '2')
    await test.store.sweep()
    await test.store.sweep()
    expect(await get(`/v1/orders/SO-${ORDERS_TRIED_MAX}/release?site=${site}`)).toMatchObject({
      state: 'released',
      releasedBy: 'plimsoll',
    })
    // And it begins again with the first.
    await reserve('SO-0', '2', 'R2')
    await test.store.sweep()
    await test.store.sweep()
    expect(await get(`/v1/orders/SO-0/release?site=${site}`)).toMatchObject({ state: 'released' })
  })

  it('refuses an order that makes no sense', async () => {
    const { site, item, send, order } = await warehouse('odd', {})
    const one = order('X', '1')
    const twice = { ...one, lines: [one.lines[0], one.lines[0]] }
    expect((await send(twice, '/v1/orders')).body).toMatchObject({ code: 'line-twice', pointer: '/lines' })
    expect((await send(order('X', '1', { item: 'nobody' }), '/v1/orders')).body).toMatchObject({
      code: 'unknown-item',
      pointer: '/lines/0/item',
    })
    expect((await send(order('X', '1', { location: 'Z' }), '/v1/orders')).body).toMatchObject({
      code: 'unknown-location',
      pointer: '/lines/0/location',
    })
    expect((await send({ ...one, site: 'nowhere' }, '/v1/orders')).body).toMatchObject({
      code: 'unknown-site',
    })
    expect((await send({ site, item: 'nobody', reason: 'hold' }, '/v1/stops')).body).toMatchObject({
      code: 'unknown-item',
    })
    expect((await send({ site, location: 'Z', reason: 'hold' }, '/v1/stops')).body).toMatchObject({
      code: 'unknown-location',
    })
    const buffer = { site, item, channel: 'x', quantity: '0.5' }
    expect((await send(buffer, '/v1/buffers', 'PUT')).body).toMatchObject({ code: 'inexact-quantity' })
  })
})

describe('the trail', () => {
  it('tells who did what in order, as pages and as lines', async () => {
    const { site, send, get, item } = await warehouse('told', {})
    await send({ site, reason: 'hold', note: 'first' }, '/v1/stops')
    await send({ site, reason: 'hold', note: 'second' }, '/v1/stops')
    const { rows, total } = await get(`/v1/trail?site=${site}`)
    expect([total, rows.map((row: Record<string, string>) => [row.entry, row.action, row.actor])]).toEqual([
      5,
      [
        ['5', 'stop-set', 'tester'],
        ['4', 'stop-set', 'tester'],
        ['3', 'site-guarded', 'tester'],
        ['2', 'places-registered', 'plimsoll'],
        ['1', 'site-made', 'plimsoll'],
      ],
    ])
    const { text, headers } = await test.ask(`/v1/trail.jsonl?site=${site}`)
    expect(headers['content-type']).toContain('ndjson')
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.slice(3)).toMatchObject([{ detail: { note: 'first' } }, { detail: { note: 'second' } }])
    expect((await get(`/v1/expectations?site=${site}&item=${item}`)).total).toBe(0)
  })

  it('is sealed in blocks, whose hashes can be kept elsewhere', async () => {
    const { site, get, send } = await warehouse('sealed', { 'A/01': '5' })
    await test.store.seal({ all: true })
    const seals = async (chain: string) => (await get(`/v1/seals?site=${site}&chain=${chain}`)).rows
    const [first] = await seals('trail')
    expect(first).toMatchObject({
      site,
      block: '1',
      first: '1',
      last: '3',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(await seals('movements')).toMatchObject([{ first: '1', last: '1' }])
    await send({ site, reason: 'hold' }, '/v1/stops')
    await test.store.seal({ all: true })
    expect(await seals('trail')).toMatchObject([{ block: '2', first: '4', last: '4' }, first])
  })

  it('tells who guards a site, takes the guard off, and closes a period', async () => {
    const { site, send, get } = await warehouse('switched', {})
    const mode = (to: string) => send({ mode: to }, `/v1/sites/${site}/mode`, 'PUT')
    const close = (until: string | null) => send({ closedUntil: until }, `/v1/sites/${site}`, 'PATCH')
    for (const change of [() => mode('observe'), () => close('2026-01-31'), () => close(null)]) {
      await change()
      // The same again is no change.
      await change()
    }
    const { rows } = await get(`/v1/trail?subject=site%20${site}`)
    expect(rows.map((row: Record<string, unknown>) => [row.actor, row.action, row.detail])).toEqual([
      ['tester', 'site-changed', { closedUntil: null, before: { closedUntil: '2026-01-31T23:59:59.999Z' } }],
      ['tester', 'site-changed', { closedUntil: '2026-01-31T23:59:59.999Z', before: { closedUntil: null } }],
      ['tester', 'site-observed', { before: 'guard', after: 'observe' }],
      ['tester', 'site-guarded', { before: 'observe', after: 'guard' }],
      ['plimsoll', 'places-registered', { paths: expect.arrayContaining(['A/01', 'A/02']) }],
      ['plimsoll', 'site-made', {}],
    ])
    expect((await send({ title: 'x' }, '/v1/sites/nowhere', 'PATCH')).status).toBe(404)
  })
})

it('asks every operation that is left to it', () => {
  expect([...test.asked]).toEqual(expect.arrayContaining([...ASKED_IN.orders]))
})

async function warehouse(site: string, stock: Readonly<Record<string, string>>) {
  const here = await guardedSite(test, site, stock)
  const order = (document: string, quantity: string, over: object = {}) => ({
    site,
    document,
    lines: [{ line: '1', item: here.item, quantity, ...over }],
  })
  const reserve = (document: string, quantity: string, id = 'R1') =>
    here.send(
      [{ id, source: 'shop', site, document, lines: [{ line: '1', item: here.item, quantity }] }],
      '/v1/reservations',
    )
  return { ...here, order, reserve }
}
