import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { ASKED_IN } from '../../../test/support/asked.ts'
import { guardedSite } from '../../../test/support/guarded.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

describe('reservations', () => {
  it('promise units over several shelves, keep them from others, and give them to their own', async () => {
    const { site, item, move, post, get, balance, reserve, send } = await shop('held', {
      'A/01': '5',
      'A/02': '4',
    })
    const made = await reserve({ id: 'R1', document: 'SO-1', lines: [{ line: '1', item, quantity: '8' }] })
    expect(made).toMatchObject({
      status: 'reserved',
      code: null,
      short: [],
      reservation: {
        state: 'open',
        document: 'SO-1',
        lines: [{ asked: '8', reserved: '8', open: '8', allocations: [{ open: '5' }, { open: '3' }] }],
      },
    })
    const { id } = made.reservation
    expect(await get(`/v1/available?site=${site}&item=${item}`)).toMatchObject({
      onHand: '9',
      reserved: '8',
      buffer: '0',
      available: '1',
    })
    expect(await post([move('A/02', 'customer', '2')])).toMatchObject([
      { code: 'reserved-for-others', refusal: { balance: '4', reserved: '3', shortfall: '1' } },
    ])
    const ship = (quantity: string, location: string, key: string) => ({
      source: 'wms',
      occurredAt: '2026-02-01T08:00:00Z',
      lines: [{ id: key, line: '1', quantity, location }],
    })
    const url = `/v1/reservations/${id}/fulfil`
    expect((await send(ship('2', 'A/01', 'f1'), url)).body).toMatchObject([
      { status: 'posted', fromBalance: '3' },
    ])
    expect((await send(ship('2', 'A/01', 'f1'), url)).body).toMatchObject([{ status: 'repeated' }])
    expect((await send(ship('4', 'A/01', 'f2'), url)).body).toMatchObject([{ code: 'reservation-short' }])
    expect((await send(ship('1', 'B/01', 'f3'), url)).body).toMatchObject({
      code: 'malformed',
      pointer: '/lines/0/location',
    })
    expect((await get(`/v1/reservations/${id}`)).lines).toMatchObject([{ open: '6', fulfilled: '2' }])
    expect((await send({ lines: ['1'] }, `/v1/reservations/${id}/release`)).body).toMatchObject({
      state: 'released',
      lines: [{ open: '0', fulfilled: '2', released: '6' }],
    })
    expect((await send({}, `/v1/reservations/${id}/release`)).body).toMatchObject({
      code: 'not-open',
      status: 409,
    })
    expect(await post([move('A/02', 'customer', '2')])).toMatchObject([{ status: 'posted' }])
    expect([await balance('A/01'), await balance('A/02')]).toEqual(['3', '2'])
    expect(await test.store.verify()).toBeNull()
  })

  it('are all or nothing, or as much as there is with the rest back-ordered', async () => {
    const { site, item, get, reserve } = await shop('scarce', { 'A/01': '5' })
    const nut = `${site}-NUT`
    const lines = [
      { line: '1', item, quantity: '4' },
      { line: '2', item: nut, quantity: '1' },
      { line: '3', item, quantity: '4' },
    ]
    expect(await reserve({ id: 'R1', lines })).toMatchObject({
      status: 'refused',
      code: 'reservation-short',
      reservation: null,
      short: [
        { line: '2', item: nut, asked: '1', available: '0' },
        { line: '3', item, asked: '4', available: '1' },
      ],
    })
    expect(await get(`/v1/available?site=${site}&item=${item}`)).toMatchObject({ available: '5' })
    const some = await reserve({ id: 'R2', document: 'SO-2', lines, allOrNothing: false })
    expect(some).toMatchObject({ status: 'short', reservation: { state: 'short' } })
    expect((await get(`/v1/backorders?site=${site}`)).rows).toMatchObject([
      { line: '2', item: nut, short: '1', document: 'SO-2' },
      { line: '3', item, short: '3' },
    ])
    expect((await get(`/v1/reservations?site=${site}&state=open`)).rows).toMatchObject([{ externalId: 'R2' }])
  })

  it('are back-ordered until they are given up, line by line, or run out', async () => {
    const { site, item, get, reserve, send } = await shop('awaited', { 'A/01': '5' })
    const nut = `${site}-NUT`
    const lines = [
      { line: '1', item: nut, quantity: '1' },
      { line: '2', item: nut, quantity: '2' },
      { line: '3', item, quantity: '9' },
    ]
    const some = { document: 'SO', lines, allOrNothing: false }
    const { reservation } = await reserve({ id: 'R1', ...some })
    const waiting = async () =>
      (await get(`/v1/backorders?site=${site}`)).rows.map((row: { line: string }) => row.line)
    const release = (body: object, id = reservation.id) => send(body, `/v1/reservations/${id}/release`)
    expect(await waiting()).toEqual(['1', '2', '3'])
    expect((await release({ lines: ['2'] })).body).toMatchObject({ state: 'short' })
    expect(await waiting()).toEqual(['1', '3'])
    expect((await release({ lines: ['2'] })).body).toMatchObject({ code: 'not-open' })
    expect((await release({})).body).toMatchObject({ state: 'released' })
    expect(await waiting()).toEqual([])

    // Nothing at all was to be had, and it is waited for all the same.
    const { reservation: none } = await reserve({ id: 'R2', ...some, lines: [lines[0]], seconds: 2 })
    expect(none.state).toBe('short')
    expect((await send({ seconds: 1 }, `/v1/reservations/${none.id}/extend`)).status).toBe(200)
    expect(await waiting()).toEqual(['1'])
    await expect.poll(waiting, { timeout: 10_000 }).toEqual([])
    expect(await get(`/v1/reservations/${none.id}`)).toMatchObject({ state: 'expired' })
    expect((await release({}, none.id)).body).toMatchObject({ code: 'not-open' })
    const { reservation: last } = await reserve({ id: 'R3', ...some, lines: [lines[0]] })
    expect((await release({}, last.id)).body).toMatchObject({ state: 'released' })
    expect(await waiting()).toEqual([])
  })

  it('are known by source and id: the same again is answered again, another content is a conflict', async () => {
    const { item, reserve } = await shop('twice', { 'A/01': '5' })
    const ask = { id: 'R1', lines: [{ line: '1', item, quantity: '2', unit: 'each' }] }
    const [first, second] = await Promise.all([reserve(ask), reserve(ask)])
    expect([first.status, second.status].sort()).toEqual(['repeated', 'reserved'])
    expect(second.reservation.id).toBe(first.reservation.id)
    const other = { ...ask, lines: [{ line: '1', item, quantity: '3' }] }
    expect(await reserve(other)).toMatchObject({ status: 'refused', code: 'conflict' })
  })

  it('run out by the clock, whoever looks first', async () => {
    const { site, item, get, reserve, send, move, post } = await shop('brief', { 'A/01': '5' })
    const lines = [{ line: '1', item, quantity: '5' }]
    const { reservation } = await reserve({ id: 'R1', lines, seconds: 1 })
    const long = await send({ seconds: 2 }, `/v1/reservations/${reservation.id}/extend`)
    expect(long.body.expiresAt > reservation.expiresAt).toBe(true)
    await expect
      .poll(async () => (await get(`/v1/available?site=${site}&item=${item}`)).available, { timeout: 10_000 })
      .toBe('5')
    expect(await get(`/v1/reservations/${reservation.id}`)).toMatchObject({ state: 'expired' })
    expect(await post([move('A/01', 'customer', '1')])).toMatchObject([{ status: 'posted' }])
    expect((await send({ seconds: 5 }, `/v1/reservations/${reservation.id}/extend`)).body).toMatchObject({
      code: 'not-open',
    })
    expect((await get(`/v1/trail?subject=reservation%20${reservation.id}`)).rows[0]).toMatchObject({
      action: 'reservation-expired',
      actor: 'plimsoll',
    })
  })

  it('leave to a sales channel only what is not kept back from it', async () => {
    const { site, item, get, reserve, send } = await shop('channels', { 'A/01': '5' })
    const buffer = { site, item, channel: 'market', quantity: '2' }
    expect((await send(buffer, '/v1/buffers', 'PUT')).body).toEqual(buffer)
    expect(await get(`/v1/available?site=${site}&item=${item}&channel=market`)).toMatchObject({
      available: '3',
      buffer: '2',
    })
    const lines = [{ line: '1', item, quantity: '4' }]
    expect(await reserve({ id: 'R1', lines, channel: 'market' })).toMatchObject({
      short: [{ available: '3' }],
    })
    expect(await reserve({ id: 'R2', lines, channel: 'shop' })).toMatchObject({ status: 'reserved' })
    expect((await get(`/v1/buffers?site=${site}`)).rows).toEqual([buffer])
    expect((await send({ ...buffer, quantity: '0' }, '/v1/buffers', 'PUT')).body).toMatchObject({
      quantity: '0',
    })
    expect((await get(`/v1/buffers?site=${site}`)).rows).toEqual([])
  })

  it('and a channel is one, however it is spelt', async () => {
    const { site, item, get, reserve, send } = await shop('spellings', { 'A/01': '5' })
    const buffer = { site, item, channel: 'Market', quantity: '2' }
    await send(buffer, '/v1/buffers', 'PUT')
    const lines = [{ line: '1', item, quantity: '4' }]
    for (const [place, channel] of ['Market', 'market', 'MARKET', 'mar\u200bket', 'ｍarket'].entries()) {
      const available = `/v1/available?site=${site}&item=${item}&channel=${encodeURIComponent(channel)}`
      expect(await get(available)).toMatchObject({ available: '3', buffer: '2' })
      const answer = await reserve({ id: `R${place}`, lines, channel })
      expect([channel, answer]).toMatchObject([channel, { short: [{ available: '3' }] }])
    }
    await send({ ...buffer, channel: 'MARKET', quantity: '1' }, '/v1/buffers', 'PUT')
    const changed = { ...buffer, channel: 'MARKET', quantity: '1' }
    expect((await get(`/v1/buffers?site=${site}`)).rows).toEqual([changed])
    expect(await reserve({ id: 'S', lines, channel: 'market' })).toMatchObject({ status: 'reserved' })
  })

  it.each([
    ['fewest-splits', undefined, [['B/01', '4']]],
    ['most-stock', undefined, [['A/02', '4']]],
    [
      'nearest-path',
      'A/09',
      [
        ['A/01', '3'],
        ['A/02', '1'],
      ],
    ],
    [
      'oldest-lot',
      undefined,
      [
        ['A/01', '3'],
        ['A/02', '1'],
      ],
    ],
  ] as const)('choose shelves by %s', async (sourcing, near, wanted) => {
    const { item, reserve } = await shop(`by-${sourcing}`, { 'A/01': '3', 'A/02': '9', 'B/01': '4' })
    const answer = await reserve({ id: 'R', sourcing, near, lines: [{ line: '1', item, quantity: '4' }] })
    const parts = answer.reservation.lines[0].allocations.map((one: Record<string, string>) => [
      one.location,
      one.open,
    ])
    expect(parts.sort()).toEqual([...wanted])
  })

  it('refuse what cannot be reserved, and change nothing', async () => {
    const { site, item, reserve, send, get } = await shop('bad', { 'A/01': '5' })
    const line = { line: '1', item, quantity: '1' }
    for (const [quantity, code] of [
      ['0', 'malformed'],
      ['1.5', 'inexact-quantity'],
    ] as const)
      expect(await reserve({ id: 'R', lines: [{ ...line, quantity }] })).toMatchObject({
        status: 'refused',
        code,
        pointer: '/lines/0/quantity',
      })
    expect(await reserve({ id: 'R', lines: [{ ...line, item: 'nobody' }] })).toMatchObject({
      code: 'unknown-item',
    })
    expect(await reserve({ id: 'R', lines: [{ ...line, unit: 'pallet' }] })).toMatchObject({
      code: 'unknown-unit',
    })
    expect(await reserve({ id: 'R', site: 'nowhere', lines: [line] })).toMatchObject({ code: 'unknown-site' })
    const twice = [{ id: 'R', source: 'shop', site, lines: [line, line] }]
    expect((await send(twice, '/v1/reservations')).body).toMatchObject({
      code: 'line-twice',
      pointer: '/0/lines',
    })
    const many = Array.from({ length: 10_001 }, (_, index) => ({ ...line, line: String(index) }))
    expect((await send([{ ...twice[0], lines: many }], '/v1/reservations')).body).toMatchObject({
      code: 'malformed',
    })
    const negative = [{ ...twice[0], lines: [{ ...line, quantity: '-1' }] }]
    expect((await send(negative, '/v1/reservations')).body).toMatchObject({ code: 'malformed' })
    expect(await get(`/v1/available?site=${site}&item=${item}`)).toMatchObject({ available: '5' })
    expect((await get('/v1/available?site=nowhere&item=x')).code).toBe('unknown-site')
    expect((await get(`/v1/available?site=${site}&item=x`)).code).toBe('unknown-item')
    expect((await send({}, '/v1/reservations/9-9/release')).status).toBe(404)
  })

  it('sell a flash sale out to the unit: 1,000 clients, 500 units, one item', async () => {
    const { site, item, reserve, get } = await shop('flash', { 'A/01': '300', 'A/02': '200' })
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, (_, client) =>
        reserve({ id: `C${client}`, lines: [{ line: '1', item, quantity: '1' }] }),
      ),
    )
    expect(answers.filter(({ status }) => status === 'reserved')).toHaveLength(500)
    expect(answers.filter(({ code }) => code === 'reservation-short')).toHaveLength(500)
    expect(await get(`/v1/available?site=${site}&item=${item}`)).toMatchObject({
      reserved: '500',
      available: '0',
    })
  })
})

it('asks every operation that is left to it', () => {
  expect([...test.asked]).toEqual(expect.arrayContaining([...ASKED_IN.reservations]))
})

async function shop(site: string, stock: Readonly<Record<string, string>>) {
  const here = await guardedSite(test, site, stock)
  const reserve = async (asked: object) =>
    (await here.send([{ source: 'shop', site, ...asked }], '/v1/reservations')).body[0]
  return { ...here, reserve }
}
