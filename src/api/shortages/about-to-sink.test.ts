import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { ASKED_IN } from '../../../test/support/asked.ts'
import { guardedSite } from '../../../test/support/guarded.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

const HOUR_MS = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString()

async function atSite(name: string, stock: Record<string, string>) {
  const here = await guardedSite(test, name, stock)
  const { site, item, send, get } = here
  let next = 0
  const announce = async (type: string, quantity: string, expectedAt?: string, document = `D-${++next}`) => {
    const line = { type, site, document, line: String(++next), item, quantity, expectedAt, source: 'erp' }
    const { body } = await send([line], '/v1/expectations')
    expect(body).toMatchObject([{ status: 'announced' }])
    return document
  }
  const listed = async () => (await get(`/v1/about-to-sink?site=${site}`)).rows
  return { ...here, announce, listed }
}

describe('stock about to sink', () => {
  it('is told with when, by how much, and what is to come', async () => {
    const { item, announce, listed } = await atSite('sinks', { 'A/01': '5' })
    expect(await listed()).toEqual([])
    await announce('sales-order', '4', inHours(24))
    expect(await listed()).toEqual([])
    const wanted = inHours(48)
    await announce('sales-order', '3', wanted)
    const receipt = await announce('purchase-order', '9', inHours(72))
    expect(await listed()).toMatchObject([
      {
        item,
        location: 'A/01',
        onHand: '5',
        promised: '0',
        at: wanted,
        isNow: false,
        lacks: '2',
        nextReceipt: { document: receipt, quantity: '9', late: false },
      },
    ])
    await announce('asn', '2', inHours(36))
    expect(await listed()).toEqual([])
  })

  it('counts an order once, and not what left for it', async () => {
    const { site, item, announce, listed, post, move, send } = await atSite('once', { 'A/01': '5' })
    const order = await announce('sales-order', '5', inHours(24))
    const line = { line: '1', item, quantity: '5' }
    const reserving = [{ id: 'R', source: 'shop', site, document: order, lines: [line] }]
    const [{ reservation }] = (await send(reserving, '/v1/reservations')).body
    await send({ site, document: order, lines: [line] }, '/v1/orders')
    expect(await listed()).toEqual([])
    await announce('sales-order', '2', inHours(30))
    expect(await listed()).toMatchObject([{ promised: '5', lacks: '2' }])
    await post([
      move('A/01', 'customer', '5', { kind: 'sale', document: order, reservation: reservation.id }),
    ])
    await post([move('supplier', 'A/02', '2', { kind: 'receipt' })])
    expect(await listed()).toEqual([])
  })

  it('is so now where a line waits, and pages', async () => {
    const { site, item, listed, get, send } = await atSite('waits', { 'A/01': '2' })
    const lines = (of: string) => [{ line: '1', item: of, quantity: '3' }]
    const backorder = (id: string, of: string) => [
      { id, source: 'shop', site, lines: lines(of), allOrNothing: false },
    ]
    await send(backorder('R1', item), '/v1/reservations')
    await send(backorder('R2', `${site}-NUT`), '/v1/reservations')
    expect(await listed()).toMatchObject([
      { item, isNow: true, onHand: '2', promised: '2', lacks: '1', nextReceipt: null },
      { item: `${site}-NUT`, isNow: true, onHand: '0', lacks: '3', bookId: null },
    ])
    const first = await get(`/v1/about-to-sink?site=${site}&limit=1`)
    expect([first.total, first.rows.length]).toEqual([2, 1])
    const second = await get(`/v1/about-to-sink?site=${site}&limit=1&after=${first.next}`)
    expect([second.rows[0].item, second.next]).toEqual([`${site}-NUT`, null])
    expect((await get(`/v1/about-to-sink?site=${site}&q=nut`)).rows).toHaveLength(1)
    expect(await get('/v1/about-to-sink?after=none')).toMatchObject({ code: 'bad-cursor' })
  })

  it('counts on no receipt that is late', async () => {
    const { announce, listed } = await atSite('late', { 'A/01': '5' })
    await announce('sales-order', '8', inHours(24))
    const receipt = await announce('purchase-order', '9', inHours(-24))
    expect(await listed()).toMatchObject([{ lacks: '3', nextReceipt: { document: receipt, late: true } }])
  })
})

it('asks every operation that is left to it', () => {
  expect([...test.asked]).toEqual(expect.arrayContaining([...ASKED_IN.shortages]))
})
