/** What the lines of documents said before: the same again, more that comes back than went, more than was announced. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { guardedSite } from '../../../test/support/guarded.ts'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

const ORDER = { document: 'ORD-5', line: '1' }

describe('the same line of a document under a new id', () => {
  it('is asked about, and told what was posted before', async () => {
    const { move, post, send, balance } = await guardedSite(test, 'twice', { 'A/01': '100' })
    const ship = (over: object = {}) =>
      move('A/01', 'customer', '4', { kind: 'ship', document: 'SH-200', line: '1', ...over })
    const first = ship()
    expect(await post([first])).toMatchObject([{ status: 'posted' }])
    const again = ship({ occurredAt: '2026-01-31T14:30:00Z' })
    const asked = {
      status: 'refused',
      code: 'confirm-repeat',
      refusal: {
        line: { document: 'SH-200', line: '1', first: { source: first.source, id: first.id }, went: null },
        help: ['check-document', 'confirm-repeat'],
      },
    }
    expect((await send([again], '/v1/movements:check')).body).toMatchObject([asked])
    expect(await post([again])).toMatchObject([asked])
    expect(await post([{ ...again, confirmed: true }])).toMatchObject([{ status: 'posted' }])
    expect(await balance('A/01')).toBe('92')
    // Another line, another quantity, other places: another thing.
    const others = [ship({ line: '2' }), ship({ quantity: '3' }), ship({ to: 'in-transit' })]
    for (const other of others) expect(await post([other])).toMatchObject([{ status: 'posted' }])
    expect(await post([first])).toMatchObject([{ status: 'repeated' }])
  })

  it('is asked about within a request, and among requests that come at once', async () => {
    const { move, post, balance } = await guardedSite(test, 'at-once', { 'A/01': '100' })
    const ship = (document: string) => move('A/01', 'customer', '1', { kind: 'ship', document, line: '1' })
    expect(await post([ship('D-1'), ship('D-1')])).toMatchObject([
      { status: 'posted' },
      { code: 'confirm-repeat' },
    ])
    const atOnce = await Promise.all(Array.from({ length: 20 }, () => post([ship('D-2')])))
    const codes = atOnce.map(([{ status, code }]) => code ?? status).toSorted()
    expect(codes).toEqual([...Array(19).fill('confirm-repeat'), 'posted'])
    expect(await balance('A/01')).toBe('98')
    expect(await post([ship('D-3'), ship('D-3')], '?atomic=true')).toMatchObject([
      { code: 'with-others' },
      { code: 'confirm-repeat' },
    ])
    // Of what did not go nothing was said.
    expect(await post([ship('D-3')])).toMatchObject([{ status: 'posted' }])
  })

  it('is what was meant where the first was taken back, or the document still waits for it', async () => {
    const { site, item, move, post, send } = await guardedSite(test, 'awaited', { 'A/01': '100' })
    const ship = (over: object = {}) => move('A/01', 'customer', '4', { kind: 'ship', ...ORDER, ...over })
    const [{ seq }] = await post([ship()])
    await send({ reason: 'wrong carton' }, `/v1/movements/${site}/${seq}/reversal`)
    expect(await post([ship()])).toMatchObject([{ status: 'posted' }])
    const line = { type: 'purchase-order', site, document: 'PO-1', line: '1', item, source: 'erp' }
    await send([{ ...line, quantity: '96' }], '/v1/expectations')
    const pallet = () => move('supplier', 'A/01', '48', { kind: 'receipt', document: 'PO-1', line: '1' })
    expect(await post([pallet()])).toMatchObject([{ status: 'posted' }])
    expect(await post([pallet()])).toMatchObject([{ status: 'posted' }])
    expect(await post([pallet()])).toMatchObject([{ code: 'confirm-repeat' }])
    const lines = [{ line: '1', item, quantity: '8' }]
    const asked = [{ id: 'R', source: 'shop', site, document: 'SO-1', lines }]
    const [{ reservation }] = (await send(asked, '/v1/reservations')).body
    const pick = () =>
      move('A/01', 'customer', '4', { document: 'SO-1', line: '1', reservation: reservation.id })
    expect(await post([pick(), pick()])).toMatchObject([{ status: 'posted' }, { status: 'posted' }])
  })
})

describe('what comes back', () => {
  const sale = { kind: 'sale', ...ORDER }
  const back = { kind: 'return', ...ORDER }

  it('is no more than went: by returns, and by taking back what was sold', async () => {
    const { site, move, post, send, balance } = await guardedSite(test, 'returned', { 'A/01': '100' })
    const [{ seq }] = await post([move('A/01', 'customer', '1', sale)])
    expect(await post([move('customer', 'A/01', '1', back)])).toMatchObject([{ status: 'posted' }])
    const takeBack = async (over: object = {}) =>
      (await send({ reason: 'order cancelled', ...over }, `/v1/movements/${site}/${seq}/reversal`)).body
    const asked = { code: 'confirm-return', refusal: { line: { went: '1', back: '1', first: null } } }
    expect(await takeBack()).toMatchObject(asked)
    const more = [move('customer', 'A/01', '1', back), move('customer', 'A/01', '1', back)]
    expect(await post(more)).toMatchObject([asked, asked])
    expect(await balance('A/01')).toBe('100')
    expect(await takeBack({ confirmed: true })).toMatchObject({ status: 'posted', toBalance: '101' })
  })

  it('of one sale comes back once, however many bring it at once', async () => {
    const { move, post, balance } = await guardedSite(test, 'two-returns', { 'A/01': '10' })
    await post([move('A/01', 'customer', '3', sale)])
    const atOnce = await Promise.all(
      ['2', '2', '3'].map((quantity) => post([move('customer', 'A/01', quantity, back)])),
    )
    expect(atOnce.filter(([{ status }]) => status === 'posted')).toHaveLength(1)
    expect(Number(await balance('A/01'))).toBeLessThanOrEqual(10)
  })

  it('is held against all of a document where it names no line, and against nothing where nothing went', async () => {
    const { move, post } = await guardedSite(test, 'no-lines', { 'A/01': '10' })
    await post([
      move('A/01', 'customer', '2', { ...sale, line: '1' }),
      move('A/01', 'customer', '3', { ...sale, line: '2' }),
    ])
    const whole = (quantity: string) =>
      post([move('customer', 'A/01', quantity, { kind: 'return', document: 'ORD-5' })])
    expect(await whole('6')).toMatchObject([{ code: 'confirm-return' }])
    expect(await whole('5')).toMatchObject([{ status: 'posted' }])
    const rma = { kind: 'return', document: 'RMA-1', line: '1' }
    expect(await post([move('customer', 'A/01', '7', rma)])).toMatchObject([{ status: 'posted' }])
  })

  it('to a supplier is no more than came', async () => {
    const { move, post } = await guardedSite(test, 'to-supplier', { 'A/01': '50' })
    const po = { document: 'PO-9', line: '1' }
    await post([move('supplier', 'A/01', '10', { kind: 'receipt', ...po })])
    const sendBack = (quantity: string) =>
      post([move('A/01', 'supplier', quantity, { kind: 'return', ...po })])
    expect(await sendBack('4')).toMatchObject([{ status: 'posted' }])
    expect(await sendBack('7')).toMatchObject([{ code: 'confirm-return' }])
    expect(await sendBack('6')).toMatchObject([{ status: 'posted' }])
  })
})

describe('what takes back what came back', () => {
  it('sends it out again, and is asked nothing', async () => {
    const { site, move, post, send, balance } = await guardedSite(test, 'mistaken', { 'A/01': '9' })
    const takeBack = async (seq: string) =>
      (await send({ reason: 'keyed by mistake' }, `/v1/movements/${site}/${seq}/reversal`)).body
    const [{ seq: sold }] = await post([move('A/01', 'customer', '2', { kind: 'sale', ...ORDER })])
    const [{ seq: back }] = await post([move('customer', 'A/01', '2', { kind: 'return', ...ORDER })])
    expect(await takeBack(sold)).toMatchObject({ code: 'confirm-return' })
    expect(await takeBack(back)).toMatchObject({ status: 'posted', fromBalance: '7' })
    expect(await takeBack(sold)).toMatchObject({ status: 'posted', toBalance: '9' })
    const po = { document: 'PO-1', line: '1' }
    await post([move('supplier', 'A/01', '4', { kind: 'receipt', ...po })])
    const [{ seq: sent }] = await post([move('A/01', 'supplier', '4', { kind: 'return', ...po })])
    expect(await takeBack(sent)).toMatchObject({ status: 'posted' })
    expect(await balance('A/01')).toBe('13')
  })
})

describe('a kind that says another way', () => {
  it.each([
    ['a return that leaves the shelf', 'return', 'A/01', 'customer'],
    ['a restock that leaves it', 'restock', 'A/01', 'customer'],
    ['a receipt that takes out', 'receipt', 'A/01', 'supplier'],
    ['a sale that brings in', 'sale', 'customer', 'A/01'],
    ['a shipment that brings in', 'ship', 'customer', 'A/01'],
  ])('is refused: %s', async (what, kind, from, to) => {
    const { move, post, balance } = await guardedSite(test, what, { 'A/01': '5' })
    const [answer] = await post([move(from, to, '2', { kind, document: 'D-1', line: '1', confirmed: true })])
    expect(answer).toMatchObject({ status: 'refused', code: 'kind-against-direction' })
    expect(await balance('A/01')).toBe('5')
  })
})

describe('what arrives from the road', () => {
  const transfer = { kind: 'transfer', document: 'TR-1', line: '1' }

  it('was sent under the same transfer', async () => {
    const { move, post } = await guardedSite(test, 'on-the-road', { 'A/01': '40' })
    await post([move('A/01', 'in-transit', '25', transfer)])
    const arrive = (quantity: string) => post([move('in-transit', 'B/01', quantity, transfer)])
    expect(await arrive('30')).toMatchObject([
      { code: 'confirm-transit', refusal: { line: { went: '25', back: '0' } } },
    ])
    expect(await arrive('20')).toMatchObject([{ status: 'posted' }])
    expect(await arrive('6')).toMatchObject([{ code: 'confirm-transit', refusal: { line: { back: '20' } } }])
    expect(await arrive('5')).toMatchObject([{ status: 'posted' }])
  })

  it('was sent by another site', async () => {
    const here = await guardedSite(test, 'sender', { 'A/01': '40' })
    const there = await guardedSite(test, 'receiver')
    const of = { ...transfer, document: 'TR-2', item: here.item }
    await here.post([here.move('A/01', 'in-transit', '25', of)])
    const arrive = (quantity: string) => there.post([there.move('in-transit', 'A/01', quantity, of)])
    expect(await arrive('30')).toMatchObject([{ code: 'confirm-transit' }])
    expect(await arrive('25')).toMatchObject([{ status: 'posted' }])
  })
})

describe('one half of a transfer', () => {
  const transfer = { kind: 'transfer', document: 'TR-9', line: '1' }

  it('is asked about where goods would arrive that were not sent, and else goes back', async () => {
    const here = await guardedSite(test, 'half-sent', { 'A/01': '40' })
    const there = await guardedSite(test, 'half-arrived')
    const of = { ...transfer, item: here.item }
    const [{ seq: sent }] = await here.post([here.move('A/01', 'in-transit', '25', of)])
    const [{ seq: arrived }] = await there.post([there.move('in-transit', 'A/01', '25', of)])
    const takeBack = async (site: string, seq: string, over: object = {}) =>
      (await here.send({ reason: 'wrong', ...over }, `/v1/movements/${site}/${seq}/reversal`)).body
    // A movement is taken back whole.
    expect(await takeBack('half-sent', sent, { quantity: '12' })).toMatchObject({ code: 'malformed' })
    expect(await takeBack('half-sent', sent)).toMatchObject({
      code: 'confirm-transit',
      refusal: { line: { document: 'TR-9', went: '25', back: '25' } },
    })
    expect(await takeBack('half-arrived', arrived)).toMatchObject({ status: 'posted', fromBalance: '0' })
    expect(await takeBack('half-sent', sent)).toMatchObject({ status: 'posted', toBalance: '40' })
    expect(await there.post([there.move('in-transit', 'A/01', '1', of)])).toMatchObject([
      { code: 'confirm-transit' },
    ])
    expect(await test.store.verify()).toBeNull()
  })
})

describe('a quantity', () => {
  it('is asked about with few samples, and again once such a slip went in', async () => {
    const { site, move, post } = await guardedSite(test, 'cable')
    const receive = (quantity: string, over: object = {}) =>
      post([move('supplier', 'A/01', quantity, { kind: 'receipt', ...over })])
    for (const quantity of ['16000', '8000', '12000', '20000']) await receive(quantity)
    await explainEpisodes(test.store)
    expect(await receive('160000')).toMatchObject([{ code: 'confirm-quantity' }])
    expect(await receive('160000', { confirmed: true })).toMatchObject([{ status: 'posted' }])
    await explainEpisodes(test.store)
    expect(await receive('160000')).toMatchObject([{ code: 'confirm-quantity' }])
    expect(await receive('21000')).toMatchObject([{ status: 'posted' }])
    expect((await test.ask(`/v1/movements?site=${site}`)).body.total).toBe(6)
  })
})

describe('what comes of an announcement', () => {
  it('is asked about far beyond it, and stays on it as it was received', async () => {
    const { site, item, move, post, send, get } = await guardedSite(test, 'over-received')
    const line = { type: 'purchase-order', site, document: 'DO-1', line: '1', item, source: 'erp' }
    await send([{ ...line, quantity: '16000' }], '/v1/expectations')
    const receive = (quantity: string, over: object = {}) =>
      post([move('supplier', 'A/01', quantity, { kind: 'receipt', document: 'DO-1', line: '1', ...over })])
    const row = async () => (await get(`/v1/expectations?site=${site}`)).rows[0]
    expect(await receive('160000')).toMatchObject([{ code: 'confirm-quantity' }])
    const [{ seq }] = await receive('160000', { confirmed: true })
    expect(await row()).toMatchObject({ received: '160000', open: '0' })
    await send({ reason: 'a nought too many' }, `/v1/movements/${site}/${seq}/reversal`)
    expect(await row()).toMatchObject({ received: '0', open: '16000' })
    expect(await receive('16010')).toMatchObject([{ status: 'posted' }])
    expect(await row()).toMatchObject({ received: '16010', open: '0' })
    expect(await receive('9000')).toMatchObject([{ code: 'confirm-quantity' }])
  })
})
