/** Back orders: filled from what comes in or becomes free, oldest first, and nobody else takes those units. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { promisingSite } from '../../../test/support/promising.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

const shop = (name: string, stock: Readonly<Record<string, string>> = {}) => promisingSite(test, name, stock)

describe('a back order', () => {
  it('stays short after what was there is fulfilled, is filled by the next receipt, and is fulfilled then', async () => {
    const { site, item, reserve, reservation, fulfil, receive, sell, backorders, send, get } = await shop(
      'aureus',
      { 'A/01': '10' },
    )
    const id = await reserve('SO-15', '15')
    expect(await fulfil(id, '10')).toMatchObject([{ status: 'posted' }])
    expect(await reservation(id)).toMatchObject({
      state: 'short',
      lines: [{ asked: '15', reserved: '10', open: '0', fulfilled: '10', short: '5' }],
    })
    expect(await backorders()).toMatchObject([{ reservationId: id, short: '5' }])
    expect((await get(`/v1/reservations?site=${site}&state=short`)).rows).toMatchObject([{ id }])
    expect(await receive('5')).toMatchObject([{ status: 'posted' }])
    expect(await reservation(id)).toMatchObject({ state: 'open', lines: [{ open: '5', short: '0' }] })
    expect(await backorders()).toEqual([])
    expect(await get(`/v1/available?site=${site}&item=${item}`)).toMatchObject({ available: '0' })
    expect(await sell('5', 'A/01', { document: 'OTHER' })).toMatchObject([{ code: 'reserved-for-others' }])
    const order = {
      document: 'SO-15',
      site,
      needsReservation: true,
      lines: [{ line: '1', item, quantity: '15' }],
    }
    expect((await send(order, '/v1/orders')).body).toMatchObject({ state: 'released' })
    expect(await fulfil(id, '5')).toMatchObject([{ status: 'posted' }])
    expect(await reservation(id)).toMatchObject({ state: 'fulfilled', lines: [{ fulfilled: '15' }] })
    expect(await test.store.verify()).toBeNull()
  })

  it('goes before a younger one, and gets no more than it asked for', async () => {
    const { reserve, open, receive, sell } = await shop('in-turn')
    const [first, second, third] = [await reserve('1', '2'), await reserve('2', '1'), await reserve('3', '5')]
    await receive('1')
    expect([await open(first), await open(second), await open(third)]).toEqual(['1', '0', '0'])
    await receive('3')
    expect([await open(first), await open(second), await open(third)]).toEqual(['2', '1', '1'])
    await receive('9')
    expect([await open(first), await open(second), await open(third)]).toEqual(['2', '1', '5'])
    expect(await sell('6')).toMatchObject([{ code: 'reserved-for-others', refusal: { reserved: '8' } }])
    expect(await sell('5')).toMatchObject([{ status: 'posted' }])
    expect(await test.store.verify()).toBeNull()
  })

  it('of two customers and one unit is one of the older, however many ask at once', async () => {
    const { reserve, open, receive, sell, fulfil } = await shop('one-unit')
    const [old, young] = [await reserve('old', '1'), await reserve('young', '1')]
    const answers = await Promise.all([
      receive('1'),
      ...Array.from({ length: 6 }, () => sell('1')),
      fulfil(young, '1'),
    ])
    expect(answers[0]).toMatchObject([{ status: 'posted' }])
    for (const [answer] of answers.slice(1, -1)) expect(answer.status).toBe('refused')
    expect([await open(old), await open(young)]).toEqual(['1', '0'])
    expect(await fulfil(old, '1')).toMatchObject([{ status: 'posted' }])
    expect(await test.store.verify()).toBeNull()
  })

  it('is filled by whatever brings something in: returns, moves, adjustments, reversals, counts', async () => {
    const { site, item, reserve, open, post, move, sell, send } = await shop('all-ways', {
      'A/01': '1',
      'B/01': '3',
    })
    const [{ seq }] = await sell('1')
    // Nobody asks for what lies on B/01.
    const id = await reserve('SO-1', '6', {}, { locations: ['A'] })
    await post([move('customer', 'A/01', '1', { kind: 'return' })])
    expect(await open(id)).toBe('1')
    await post([move('B/01', 'A/01', '1', { kind: 'putaway' })])
    expect(await open(id)).toBe('2')
    await post([move('adjustment', 'A/02', '1', { kind: 'adjustment' })])
    expect(await open(id)).toBe('3')
    const set = {
      id: 'c',
      source: 'count',
      item,
      location: 'A/02',
      quantity: '2',
      expected: '1',
      reason: 'counted',
    }
    expect(
      (await send([{ ...set, occurredAt: '2026-11-05T09:00:00Z' }], `/v1/sets?site=${site}`)).body,
    ).toMatchObject([
      {
        status: 'posted',
        promises: [{ change: 'filled', reservation: id, order: 'SO-1', line: '1', quantity: '1' }],
      },
    ])
    expect(await open(id)).toBe('4')
    expect((await send({ reason: 'not sold' }, `/v1/movements/${site}/${seq}/reversal`)).body).toMatchObject({
      status: 'posted',
    })
    expect(await open(id)).toBe('5')
    expect(await test.store.verify()).toBeNull()
  })

  it('is filled from the places, the lot and the owner it asks for', async () => {
    const { reserve, open, receive } = await shop('wishes')
    const lot = await reserve('lot', '2', {}, { lot: 'L1' })
    const owner = await reserve('owner', '2', {}, { owner: 'ACME' })
    const place = await reserve('place', '2', {}, { locations: ['B'] })
    const any = await reserve('any', '2')
    await receive('1', 'A/01', { lot: 'L2' })
    expect([await open(lot), await open(owner), await open(place), await open(any)]).toEqual([
      '0',
      '0',
      '0',
      '1',
    ])
    await receive('1', 'A/01', { lot: 'L1' })
    await receive('1', 'A/01', { owner: 'ACME' })
    await receive('1', 'B/01')
    expect([await open(lot), await open(owner), await open(place), await open(any)]).toEqual([
      '1',
      '1',
      '1',
      '1',
    ])
    expect(await test.store.verify()).toBeNull()
  })

  it('is filled from what another one gives back, and gets nothing once it has ended', async () => {
    const { reserve, open, receive, send, sell, reservation } = await shop('given-back', { 'A/01': '2' })
    const holder = await reserve('holder', '2')
    const gone = await reserve('gone', '1')
    const waits = await reserve('waits', '1')
    expect((await send({}, `/v1/reservations/${gone}/release`)).body).toMatchObject({ state: 'released' })
    expect((await send({}, `/v1/reservations/${holder}/release`)).body).toMatchObject({ state: 'released' })
    expect([await open(gone), await open(waits)]).toEqual(['0', '1'])
    expect(await sell('2')).toMatchObject([{ code: 'reserved-for-others' }])
    expect(await sell('1')).toMatchObject([{ status: 'posted' }])
    await receive('1')
    expect(await reservation(gone)).toMatchObject({ state: 'released', lines: [{ open: '0', short: '0' }] })
    expect(await test.store.verify()).toBeNull()
  })

  it('is filled from what ran out, by whoever looks first', async () => {
    const { reserve, reservation, open, sell } = await shop('ran-out', { 'A/01': '1' })
    const holder = await reserve('holder', '1', { seconds: 1 })
    const waits = await reserve('waits', '1')
    // Nobody else gets it, at whatever moment they ask.
    const askAgain = async () => {
      expect(await sell('1')).toMatchObject([{ code: 'reserved-for-others' }])
      return open(waits)
    }
    await expect.poll(askAgain, { timeout: 10_000 }).toBe('1')
    expect(await reservation(holder)).toMatchObject({ state: 'expired', lines: [{ expired: '1' }] })
    expect(await test.store.verify()).toBeNull()
  })

  it('leaves to its channel what the channel may not have, until it may', async () => {
    const { site, item, reserve, open, receive, send } = await shop('buffered')
    const buffer = (quantity: string) => send({ site, item, channel: 'web', quantity }, '/v1/buffers', 'PUT')
    expect((await buffer('3')).status).toBe(200)
    const id = await reserve('SO-1', '4', { channel: 'web' })
    await receive('5')
    expect(await open(id)).toBe('2')
    await buffer('1')
    expect(await open(id)).toBe('4')
    expect(await test.store.verify()).toBeNull()
  })

  it('is asked about as it would be posted', async () => {
    const { site, item, move, reserve, send } = await shop('asked')
    await reserve('SO-1', '1')
    await reserve('SO-2', '1')
    const asked = await send([move('supplier', 'A/01', '2', { kind: 'receipt' })], '/v1/movements:check')
    expect(asked.body).toMatchObject([{ status: 'posted', promises: [{ order: 'SO-1' }, { order: 'SO-2' }] }])
    expect((await test.ask(`/v1/available?site=${site}&item=${item}`)).body.onHand).toBe('0')
  })
})
