/** Each question about a movement is confirmed by its own code, in movements, sets and reversals. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { guardedSite } from '../../../test/support/guarded.ts'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

const LONG_AGO = '2022-05-04T08:00:00Z'
const CHECK = '/v1/movements:check'

/** A site that knows receipts of ten, and a movement of which time and quantity are odd. */
async function oddReceipt(site: string) {
  const here = await guardedSite(test, site)
  const { move, post } = here
  await post(Array.from({ length: 4 }, () => move('supplier', 'A/01', '10', { kind: 'receipt' })))
  await explainEpisodes(test.store)
  const odd = move('supplier', 'A/01', '5000', { kind: 'receipt', occurredAt: LONG_AGO })
  return { ...here, odd }
}

const asking = (...questions: string[]) => ({ status: 'refused', code: questions[0], refusal: { questions } })

describe('a movement with an odd time and an odd quantity', () => {
  it('is asked about both at once, and who is sure of one is still asked about the other', async () => {
    const { odd, post, send, balance } = await oddReceipt('two-questions')
    const both = asking('confirm-time', 'confirm-quantity')
    const one = asking('confirm-quantity')
    expect((await send([odd], CHECK)).body).toMatchObject([both])
    expect(await post([odd])).toMatchObject([{ ...both, refusal: { help: ['check-time', 'confirm-time'] } }])
    const sure = { ...odd, confirmed: ['confirm-time'] }
    expect((await send([sure], CHECK)).body).toMatchObject([one])
    expect(await post([sure])).toMatchObject([one])
    expect(await balance('A/01')).toBe('40')
    expect(await post([{ ...odd, confirmed: ['confirm-quantity', 'confirm-time'] }])).toMatchObject([
      { status: 'posted', toBalance: '5040' },
    ])
  })

  it('is not let in by a yes to no question in particular, nor by a yes to another', async () => {
    const { move, odd, post } = await oddReceipt('any-question')
    const both = asking('confirm-time', 'confirm-quantity')
    for (const confirmed of [true, false, [], ['confirm-repeat', 'confirm-return']])
      expect(await post([{ ...odd, confirmed }])).toMatchObject([both])
    const alone = move('supplier', 'A/01', '5000', { kind: 'receipt', confirmed: true })
    expect(await post([alone])).toMatchObject([{ status: 'posted' }])
  })

  it('is the same movement whatever was confirmed', async () => {
    const { odd, post, send } = await oddReceipt('same-again')
    const sure = { ...odd, confirmed: ['confirm-time', 'confirm-quantity'] }
    expect(await post([sure])).toMatchObject([{ status: 'posted' }])
    for (const again of [odd, { ...odd, confirmed: true }, { ...odd, confirmed: ['confirm-time'] }, sure]) {
      expect(await post([again])).toMatchObject([{ status: 'repeated', toBalance: '5040' }])
      expect((await send([again], CHECK)).body).toMatchObject([{ status: 'repeated' }])
    }
  })
})

it('is the same movement while it is on hold, whatever was confirmed', async () => {
  const { site, item, move, post, send } = await oddReceipt('held-again')
  await send({ scope: { site }, mode: 'hold', graceSeconds: 3600 }, '/v1/rules')
  const line = {
    type: 'purchase-order',
    document: 'PO-1',
    line: '1',
    item,
    quantity: '9000',
    site,
    source: 'erp',
  }
  await send([line], '/v1/expectations')
  await post(Array.from({ length: 4 }, () => move('A/01', 'customer', '1')))
  await explainEpisodes(test.store)
  const odd = move('A/01', 'customer', '600')
  expect(await post([odd])).toMatchObject([asking('confirm-quantity')])
  const [{ status, holdId }] = await post([{ ...odd, confirmed: ['confirm-quantity'] }])
  expect(status).toBe('held')
  expect(await post([odd])).toMatchObject([{ status: 'held', holdId }])
  await send([move('supplier', 'A/01', '700', { kind: 'receipt', confirmed: true })], '/v1/movements')
  expect(await post([odd])).toMatchObject([{ status: 'repeated' }])
})

it('what its document said is asked in one breath with how much it is', async () => {
  const { move, post } = await guardedSite(test, 'breath', { 'A/01': '9000' })
  const ship = (quantity: string, over: object = {}) =>
    move('A/01', 'customer', quantity, { kind: 'ship', document: 'SH-1', line: '1', ...over })
  const first = ship('700', { document: 'SH-1' })
  await post([first, ...Array.from({ length: 4 }, (_, n) => ship('2', { document: `SH-9${n}` }))])
  await explainEpisodes(test.store)
  const [{ code, refusal }] = await post([ship('700')])
  expect([code, refusal.questions]).toEqual(['confirm-quantity', ['confirm-quantity', 'confirm-repeat']])
  expect(refusal.line.first).toEqual({ source: first.source, id: first.id })
  expect(await post([ship('700', { confirmed: ['confirm-quantity'] })])).toMatchObject([
    asking('confirm-repeat'),
  ])
  expect(await post([ship('700', { confirmed: ['confirm-repeat'] })])).toMatchObject([
    asking('confirm-quantity'),
  ])
  expect(await post([ship('700', { confirmed: ['confirm-repeat', 'confirm-quantity'] })])).toMatchObject([
    { status: 'posted' },
  ])
})

it('a set is asked about its time, and a reversal about what came back, by their codes', async () => {
  const { site, item, move, post, send } = await oddReceipt('sets-and-reversals')
  const set = {
    id: 's1',
    source: 'count',
    item,
    location: 'A/01',
    quantity: '1',
    expected: '0',
    reason: 'counted',
  }
  const setTo = async (more: object) =>
    (await send([{ ...set, occurredAt: LONG_AGO, ...more }], `/v1/sets?site=${site}`)).body[0]
  expect(await setTo({})).toMatchObject(asking('confirm-time'))
  expect(await setTo({ confirmed: ['confirm-quantity'] })).toMatchObject(asking('confirm-time'))
  expect(await setTo({ confirmed: ['confirm-time'] })).toMatchObject({ status: 'posted' })
  const order = { document: 'ORD-1', line: '1' }
  const [{ seq }] = await post([move('A/01', 'customer', '5', { kind: 'ship', ...order })])
  await post([move('customer', 'A/01', '3', { kind: 'return', ...order })])
  const takeBack = async (more: object) =>
    (await send({ reason: 'wrong', ...more }, `/v1/movements/${site}/${seq}/reversal`)).body
  expect(await takeBack({})).toMatchObject(asking('confirm-return'))
  expect(await takeBack({ confirmed: ['confirm-time'] })).toMatchObject(asking('confirm-return'))
  expect(await takeBack({ confirmed: ['confirm-return'] })).toMatchObject({ status: 'posted' })
  expect(await takeBack({})).toMatchObject({ status: 'repeated' })
})

it.each([
  [['confirm-everything'], '/0/confirmed/0'],
  [['confirm-time', 'would-go-negative'], '/0/confirmed/1'],
  ['confirm-time', '/0/confirmed'],
  [[true], '/0/confirmed/0'],
])('%j confirms nothing that is asked, and the place is told', async (confirmed, pointer) => {
  const { site, item, move, send } = await guardedSite(test, `unasked-${JSON.stringify(confirmed).length}`)
  const refused = { status: 400, body: { code: 'malformed', pointer } }
  expect(await send([move('supplier', 'A/01', '1', { confirmed })], '/v1/movements')).toMatchObject(refused)
  const set = {
    id: 's',
    source: 'c',
    item,
    location: 'A/01',
    quantity: '1',
    expected: '0',
    reason: 'counted',
  }
  const sets = [{ ...set, occurredAt: LONG_AGO, confirmed }]
  expect(await send(sets, `/v1/sets?site=${site}`)).toMatchObject(refused)
  expect(await send({ reason: 'r', confirmed }, `/v1/movements/${site}/1/reversal`)).toMatchObject({
    status: 400,
    body: { code: 'malformed', pointer: pointer.slice(2) },
  })
})
