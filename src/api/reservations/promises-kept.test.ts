/** What becomes of a promise when its fulfilment is taken back, and when a count finds less than was promised. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { promisingSite } from '../../../test/support/promising.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

const shop = (name: string, stock: Readonly<Record<string, string>> = {}) => promisingSite(test, name, stock)

describe('taking back a fulfilment', () => {
  it('puts its units back under the reservation, and says so', async () => {
    const { site, item, reserve, reservation, fulfil, takeBack, available, sell, get } = await shop('back', {
      'A/01': '5',
    })
    const id = await reserve('ORD-1', '5')
    const [{ seq }] = await fulfil(id, '5')
    const answer = await takeBack(seq)
    expect(answer).toMatchObject({
      status: 'posted',
      promises: [{ change: 'restored', reservation: id, order: 'ORD-1', line: '1', quantity: '5' }],
    })
    expect(await reservation(id)).toMatchObject({ state: 'open', lines: [{ open: '5', fulfilled: '0' }] })
    expect(await available()).toMatchObject({ onHand: '5', reserved: '5', available: '0' })
    expect(await sell('1')).toMatchObject([{ code: 'reserved-for-others' }])
    expect((await get(`/v1/movements/${site}/${answer.seq}`)).promises).toMatchObject([
      { change: 'restored', reservation: id, quantity: '5' },
    ])
    expect(await fulfil(id, '5')).toMatchObject([{ status: 'posted' }])
    expect(await reservation(id)).toMatchObject({ state: 'fulfilled', lines: [{ item, fulfilled: '5' }] })
    expect(await test.store.verify()).toBeNull()
  })

  it('frees its units where the reservation has ended since, and says that', async () => {
    const { reserve, reservation, fulfil, takeBack, available, send } = await shop('too-late', {
      'A/01': '5',
    })
    const id = await reserve('ORD-1', '5')
    const [{ seq }] = await fulfil(id, '3')
    await send({}, `/v1/reservations/${id}/release`)
    expect(await takeBack(seq)).toMatchObject({
      status: 'posted',
      promises: [{ change: 'freed', reservation: id, quantity: '3' }],
    })
    expect(await reservation(id)).toMatchObject({
      state: 'released',
      lines: [{ open: '0', fulfilled: '0', released: '5' }],
    })
    expect(await available()).toMatchObject({ onHand: '5', reserved: '0', available: '5' })
    expect(await test.store.verify()).toBeNull()
  })

  it('restores every line that the movement took from', async () => {
    const { site, item, post, move, send, reservation, takeBack, get } = await shop('two-lines', {
      'A/01': '5',
    })
    const lines = ['1', '2'].map((line, place) => ({ line, item, quantity: String(2 + place) }))
    const [{ reservation: made }] = (
      await send([{ id: 'R', source: 'shop', site, document: 'SO', lines }], '/v1/reservations')
    ).body
    const [{ seq }] = await post([move('A/01', 'customer', '4', { kind: 'ship', reservation: made.id })])
    expect((await reservation(made.id)).lines).toMatchObject([
      { open: '0', fulfilled: '2' },
      { open: '1', fulfilled: '2' },
    ])
    await takeBack(seq)
    expect((await reservation(made.id)).lines).toMatchObject([
      { open: '2', fulfilled: '0' },
      { open: '3', fulfilled: '0' },
    ])
    expect((await get(`/v1/available?site=${site}&item=${item}`)).reserved).toBe('5')
    expect(await test.store.verify()).toBeNull()
  })

  it('gives nothing to a back order that is not its own', async () => {
    const { reserve, open, fulfil, takeBack } = await shop('own-first', { 'A/01': '2' })
    const [own, other] = [await reserve('ORD-1', '2'), await reserve('ORD-2', '2')]
    const [{ seq }] = await fulfil(own, '2')
    await takeBack(seq)
    expect([await open(own), await open(other)]).toEqual(['2', '0'])
    expect(await test.store.verify()).toBeNull()
  })
})

it('a reservation that is fulfilled in part stays open while it has the rest', async () => {
  const { reserve, reservation, fulfil, sell } = await shop('in-part', { 'A/01': '5' })
  const id = await reserve('SO-1', '5')
  await fulfil(id, '2')
  expect(await reservation(id)).toMatchObject({
    state: 'open',
    lines: [{ open: '3', fulfilled: '2', short: '0' }],
  })
  expect(await sell('1')).toMatchObject([{ code: 'reserved-for-others' }])
})

describe('a count that finds less than is promised', () => {
  it('is let in as the fact it is, and says which orders it breaks', async () => {
    const { reserve, reservation, count, available, receive, backorders, fulfil, get, site } = await shop(
      'msupply',
      {
        'A/01': '10',
      },
    )
    const id = await reserve('SO-1', '8')
    const [answer] = await count('5', '10')
    expect(answer).toMatchObject({
      status: 'posted',
      promises: [{ change: 'cut', reservation: id, order: 'SO-1', line: '1', quantity: '3' }],
    })
    expect(await reservation(id)).toMatchObject({
      state: 'short',
      lines: [{ asked: '8', reserved: '5', open: '5', cut: '3', short: '3' }],
    })
    expect(await available()).toMatchObject({ onHand: '5', reserved: '5', available: '0' })
    expect(await backorders()).toMatchObject([{ reservationId: id, short: '3' }])
    expect((await get(`/v1/movements/${site}/${answer.seq}`)).promises).toMatchObject([
      { change: 'cut', reservation: id, order: 'SO-1', quantity: '3' },
    ])
    await receive('4')
    expect(await reservation(id)).toMatchObject({ state: 'open', lines: [{ open: '8', short: '0' }] })
    expect(await fulfil(id, '8')).toMatchObject([{ status: 'posted' }])
    expect(await test.store.verify()).toBeNull()
  })

  it('breaks the newest promises first, and keeps the oldest', async () => {
    const { reserve, open, count } = await shop('newest-first', { 'A/01': '9' })
    const [first, second, third] = [await reserve('1', '4'), await reserve('2', '3'), await reserve('3', '2')]
    const [answer] = await count('5', '9')
    expect(answer.promises).toMatchObject([
      { change: 'cut', order: '3', quantity: '2' },
      { change: 'cut', order: '2', quantity: '2' },
    ])
    expect([await open(first), await open(second), await open(third)]).toEqual(['4', '1', '0'])
    expect(await count('0', '5')).toMatchObject([{ status: 'posted' }])
    expect([await open(first), await open(second)]).toEqual(['0', '0'])
    expect(await count('2', '0')).toMatchObject([
      { promises: [{ change: 'filled', order: '1', quantity: '2' }] },
    ])
    expect(await test.store.verify()).toBeNull()
  })

  it('promises from other shelves what it breaks', async () => {
    const { reserve, reservation, count } = await shop('elsewhere', { 'A/01': '5', 'A/02': '4' })
    const id = await reserve('SO-1', '5', {}, { locations: ['A'] })
    expect(await count('2', '5')).toMatchObject([
      {
        promises: [
          { change: 'cut', quantity: '3' },
          { change: 'filled', quantity: '3' },
        ],
      },
    ])
    expect(await reservation(id)).toMatchObject({
      state: 'open',
      lines: [
        {
          open: '5',
          allocations: [
            { location: 'A/01', open: '2' },
            { location: 'A/02', open: '3' },
          ],
        },
      ],
    })
    expect(await test.store.verify()).toBeNull()
  })

  it('is asked about a wrong balance all the same, and leaves promises alone that it does not reach', async () => {
    const { reserve, open, count } = await shop('reached', { 'A/01': '10' })
    const id = await reserve('SO-1', '4')
    expect(await count('5', '9')).toMatchObject([{ status: 'refused', code: 'stale-set' }])
    const [answer] = await count('4', '10')
    expect(answer).toMatchObject({ status: 'posted' })
    expect(answer.promises).toBeUndefined()
    expect(await open(id)).toBe('4')
  })
})
