import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { ASKED_IN } from '../../../test/support/asked.ts'
import { guardedSite } from '../../../test/support/guarded.ts'
import { approved } from '../../../test/support/overrides.ts'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'
import { HOLDS_TRIED_MAX } from '../../core/limits.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

describe('holds', () => {
  it('park what an expectation covers, and post it when the goods come', async () => {
    const { site, item, move, post, send, get, balance } = await guardedSite(test, 'parked', { 'A/01': '1' })
    const rule = (await send({ scope: { site }, mode: 'hold', graceSeconds: 3600 }, '/v1/rules')).body
    expect(await post([move('A/01', 'customer', '3')])).toMatchObject([{ code: 'would-go-negative' }])
    const line = { type: 'asn', site, document: 'ASN-1', line: '1', item, quantity: '4', source: 'erp' }
    expect((await send([line], '/v1/expectations')).body).toMatchObject([{ status: 'announced' }])
    expect((await send([line], '/v1/expectations')).body).toMatchObject([{ status: 'repeated' }])
    const pick = move('A/01', 'customer', '3')
    const [held] = await post([pick])
    expect(held).toMatchObject({ status: 'held', code: null, seq: null })
    expect(await post([pick])).toMatchObject([{ status: 'held', holdId: held.holdId }])
    expect(await post([{ ...pick, quantity: '2' }])).toMatchObject([{ code: 'conflict' }])
    expect(await get(`/v1/holds/${held.holdId}`)).toMatchObject({
      state: 'parked',
      quantity: '3',
      shortfall: '2',
      ruleId: rule.id,
      location: 'A/01',
    })
    expect(await post([move('A/01', 'customer', '5')])).toMatchObject([{ code: 'would-go-negative' }])
    await post([move('supplier', 'A/01', '4', { kind: 'receipt', document: 'ASN-1', line: '1' })])
    expect(await balance('A/01')).toBe('2')
    expect(await get(`/v1/holds/${held.holdId}`)).toMatchObject({ state: 'posted', seq: '3' })
    expect(await post([pick])).toMatchObject([{ status: 'repeated', seq: '3' }])
    expect((await get(`/v1/expectations?site=${site}`)).rows).toMatchObject([{ received: '4', open: '0' }])
    expect((await get(`/v1/holds?site=${site}&state=parked`)).total).toBe(0)
    expect(await test.store.verify()).toBeNull()
  })

  it('are let go under an override, given up, or run out', async () => {
    const { site, item, move, post, send, get, balance } = await guardedSite(test, 'settled')
    await send({ scope: { site }, mode: 'hold', graceSeconds: 1 }, '/v1/rules')
    const line = {
      type: 'purchase-order',
      site,
      document: 'PO',
      line: '1',
      item,
      quantity: '9',
      source: 'erp',
    }
    await send([line], '/v1/expectations')
    const [one, two, three] = await post([
      move('A/01', 'customer', '1'),
      move('A/01', 'customer', '2'),
      move('A/01', 'customer', '3'),
    ])
    const stays = await send({}, `/v1/holds/${one.holdId}/release`)
    expect(stays.body).toMatchObject({ status: 'refused', code: 'would-go-negative' })
    expect(await get(`/v1/holds/${one.holdId}`)).toMatchObject({ state: 'parked' })
    const override = await approved(test, { site, item, location: 'A/01', quantity: '1' })
    const released = await send({ override: override.id }, `/v1/holds/${one.holdId}/release`)
    expect(released.body).toMatchObject({ status: 'posted', negative: true })
    expect((await send({}, `/v1/holds/${one.holdId}/release`)).body).toMatchObject({ code: 'not-open' })
    expect((await send({ note: 'lost' }, `/v1/holds/${two.holdId}/cancel`)).body).toMatchObject({
      state: 'cancelled',
      settledBy: 'tester',
      note: 'lost',
    })
    await expect.poll(async () => (await test.store.sweep()).holdsExpired, { timeout: 10_000 }).toBe(1)
    expect(await get(`/v1/holds/${three.holdId}`)).toMatchObject({ state: 'expired' })
    const ranOut = async () => (await get('/v1/today')).expiredHolds
    expect(await ranOut()).toMatchObject({ total: 1, rows: [{ id: three.holdId, location: 'A/01' }] })
    await send({}, `/v1/holds/${three.holdId}/cancel`)
    expect(await ranOut()).toEqual({ total: 0, rows: [] })
    expect(await balance('A/01')).toBe('-1')
    const closed = await send({ site, document: 'PO' }, '/v1/expectations/close')
    expect(closed.body).toEqual({ lines: 1 })
    expect((await send({}, '/v1/holds/9-9/cancel')).status).toBe(404)
  })

  it('are let go by hand although what is usual has become another meanwhile', async () => {
    const stock = { 'A/01': '30', 'A/02': '30', 'B/01': '900' }
    const { site, item, move, post, send, balance } = await guardedSite(test, 'meant', stock)
    await send({ scope: { site }, mode: 'hold' }, '/v1/rules')
    await send(
      [{ type: 'asn', site, document: 'ASN', line: '1', item, quantity: '90', source: 'erp' }],
      '/v1/expectations',
    )
    const line = (shelf: string) => ({ line: shelf, item, quantity: '9', locations: [shelf] })
    const reserving = [{ id: 'R', source: 'shop', site, lines: [line('A/01'), line('A/02')] }]
    const [{ reservation }] = (await send(reserving, '/v1/reservations')).body
    const pick = (from: string, quantity: string, over = {}) =>
      move(from, 'customer', quantity, { kind: 'pick', ...over })
    const held = await post([pick('A/01', '40'), pick('A/02', '40', { channel: 'shop' })])
    expect(held).toMatchObject([{ status: 'held' }, { status: 'held' }])
    await post(['A/01', 'A/02'].map((shelf) => move('supplier', shelf, '10', { kind: 'receipt' })))
    await post(Array.from({ length: 25 }, () => pick('B/01', '1')))
    await explainEpisodes(test.store)
    expect(await post([pick('B/01', '40')])).toMatchObject([{ code: 'confirm-quantity' }])
    const release = async (at: number) => (await send({}, `/v1/holds/${held[at].holdId}/release`)).body
    // Meant is not allowed: what is promised stays promised.
    expect(await release(0)).toMatchObject({ code: 'reserved-for-others' })
    await send({}, `/v1/reservations/${reservation.id}/release`)
    expect([await release(0), await release(1)]).toMatchObject([{ status: 'posted' }, { status: 'posted' }])
    expect([await balance('A/01'), await balance('A/02')]).toEqual(['0', '0'])
  })

  it('stay what was parked, whatever becomes of their item meanwhile', async () => {
    const { site, item, move, post, send, get, balance } = await guardedSite(test, 'renamed', { 'A/01': '3' })
    await send({ scope: { site }, mode: 'hold' }, '/v1/rules')
    const line = { type: 'asn', site, document: 'ASN', line: '1', item, quantity: '50', source: 'erp' }
    await send([line], '/v1/expectations')
    const [{ holdId }] = await post([move('A/01', 'customer', '1', { unit: 'box' })])
    // A box has ten from now on, and nobody announces any more.
    await send(
      [{ code: item, name: 'Old bolt', packs: [{ unit: 'box', factor: '10' }], confirmed: ['confirm-unit'] }],
      '/v1/items',
    )
    await send({ site, document: 'ASN' }, '/v1/expectations/close')
    const release = async () => (await send({}, `/v1/holds/${holdId}/release`)).body
    expect(await release()).toMatchObject({ code: 'would-go-negative', refusal: { shortfall: '9' } })
    await post([move('supplier', 'A/02', '20', { kind: 'receipt' })])
    await post([move('A/02', 'A/01', '9', { kind: 'putaway' })])
    expect(await get(`/v1/holds/${holdId}`)).toMatchObject({ state: 'posted', quantity: '12' })
    expect(await balance('A/01')).toBe('0')
    expect(await post([move('A/02', 'customer', '1', { unit: 'box' })])).toMatchObject([
      { status: 'posted', fromBalance: '1' },
    ])
  })

  it('are let go however many are parked before them', async () => {
    const { site, item, move, post, send, get } = await guardedSite(test, 'crowded', { 'A/02': '1' })
    await send({ scope: { site }, mode: 'hold' }, '/v1/rules')
    const nut = `${site}-NUT`
    const line = { type: 'asn', site, document: 'ASN', source: 'erp', quantity: '9000' }
    await send(
      [item, nut].map((one, at) => ({ ...line, line: String(at), item: one })),
      '/v1/expectations',
    )
    const many = Array.from({ length: HOLDS_TRIED_MAX }, () => move('A/01', 'customer', '1', { item: nut }))
    await post(many)
    const lines = [{ line: '1', item, quantity: '1' }]
    const [{ reservation }] = (await send([{ id: 'R', source: 'shop', site, lines }], '/v1/reservations'))
      .body
    const [{ holdId }] = await post([move('A/02', 'customer', '2')])
    await post([move('supplier', 'A/02', '1', { kind: 'receipt' })])
    expect(await get(`/v1/holds/${holdId}`)).toMatchObject({ state: 'parked' })
    await send({}, `/v1/reservations/${reservation.id}/release`)
    expect((await test.store.sweep()).holdsPosted).toBe(1)
    expect(await get(`/v1/holds/${holdId}`)).toMatchObject({ state: 'posted' })
  })
})

it('asks every operation that is left to it', () => {
  expect([...test.asked]).toEqual(expect.arrayContaining([...ASKED_IN.holds]))
})
