import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { ASKED_IN } from '../../../test/support/asked.ts'
import { guardedSite } from '../../../test/support/guarded.ts'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

describe('a guarded site', () => {
  it('refuses what a book does not hold, and says which book, which rule, and what would help', async () => {
    const { move, post, item } = await guardedSite(test, 'plain', { 'A/01': '3' })
    expect(await post([move('A/01', 'customer', '5')])).toMatchObject([
      {
        status: 'refused',
        code: 'would-go-negative',
        seq: null,
        refusal: {
          item,
          location: 'A/01',
          balance: '3',
          shortfall: '2',
          reserved: '0',
          rule: { id: null, mode: 'refuse', depth: null },
          help: ['post-receipt', 'count-shelf', 'take-less'],
        },
      },
    ])
    expect(await post([move('B/01', 'customer', '1')])).toMatchObject([
      { refusal: { bookId: null, balance: '0', shortfall: '1' } },
    ])
  })

  it('knows only what is registered', async () => {
    const { move, post } = await guardedSite(test, 'closed-shop', { 'A/01': '3' })
    const answers = await post([
      move('A/01', 'customer', '1', { item: 'nobody' }),
      move('A/01', 'nowhere', '1'),
      move('A/01', 'customer', '1', { unit: 'pallet' }),
    ])
    expect(answers.map(({ code }: { code: string }) => code)).toEqual([
      'unknown-item',
      'unknown-location',
      'unknown-unit',
    ])
  })

  it('takes an atomic batch as a whole or not at all', async () => {
    const { move, post, balance } = await guardedSite(test, 'whole', { 'A/01': '3' })
    const batch = [move('A/01', 'customer', '2'), move('A/01', 'customer', '2')]
    expect(await post(batch, '?atomic=true')).toMatchObject([
      { code: 'with-others', refusal: { help: ['split-batch'] } },
      { code: 'would-go-negative' },
    ])
    expect(await balance('A/01')).toBe('3')
    const broken = [move('A/01', 'customer', '2'), move('A/01', 'customer', '0')]
    expect(await post(broken, '?atomic=true')).toMatchObject([{ code: 'with-others' }, { code: 'malformed' }])
    expect(
      await post([move('A/01', 'A/02', '2'), move('A/02', 'customer', '2')], '?atomic=true'),
    ).toMatchObject([{ status: 'posted' }, { status: 'posted' }])
    const two = [move('A/01', 'customer', '1'), move('A/01', 'customer', '1', { site: 'plain' })]
    expect(
      (await test.ask('/v1/movements?atomic=true', { method: 'POST', payload: two })).body,
    ).toMatchObject({
      code: 'atomic-over-sites',
      status: 400,
    })
  })

  it('answers a repeat as it was answered first, whatever the book holds by then', async () => {
    const { move, post } = await guardedSite(test, 'again', { 'A/01': '3' })
    const all = move('A/01', 'customer', '3')
    const [first] = await post([all])
    const [again, other] = await post([all, move('A/01', 'customer', '1')])
    expect([again, other.code]).toEqual([{ ...first, status: 'repeated' }, 'would-go-negative'])
    const [third] = await post([all])
    expect(third.status).toBe('repeated')
  })

  it('answers the question before the posting, and nothing happens', async () => {
    const { move, send, balance, get } = await guardedSite(test, 'asked', { 'A/01': '3' })
    const ask = async (quantity: string) =>
      (await send([move('A/01', 'customer', quantity)], '/v1/movements:check')).body
    expect(await ask('3')).toMatchObject([{ status: 'posted', fromBalance: '0' }])
    expect(await ask('4')).toMatchObject([{ code: 'would-go-negative', refusal: { shortfall: '1' } }])
    expect(await balance('A/01')).toBe('3')
    expect((await get('/v1/movements?site=asked')).total).toBe(1)
  })

  it('sets a book only where it holds what is believed', async () => {
    const { send, balance, item } = await guardedSite(test, 'counted', { 'A/01': '3' })
    const set = (id: string, quantity: string, expected: string) => ({
      id,
      source: 'count',
      item,
      location: 'A/01',
      quantity,
      expected,
      reason: 'counted',
      occurredAt: '2026-02-01T08:00:00Z',
    })
    const sets = [set('s1', '7', '3'), set('s2', '5', '3'), set('s3', '7', '7'), set('s4', '2', '7')]
    const { body } = await send(sets, '/v1/sets?site=counted')
    expect(body.map(({ status, code }: Record<string, string>) => code ?? status)).toEqual([
      'posted',
      'stale-set',
      'unchanged',
      'posted',
    ])
    expect(await balance('A/01')).toBe('2')
    expect((await send([set('s1', '7', '3')], '/v1/sets?site=counted')).body).toMatchObject([
      { status: 'repeated' },
    ])
  })

  it('lets single movements of a request lean on those before them, and on none behind', async () => {
    const { move, post, balance } = await guardedSite(test, 'singles')
    const [sale, receipt] = [
      move('A/01', 'customer', '5'),
      move('supplier', 'A/01', '5', { kind: 'receipt' }),
    ]
    expect(await post([sale, receipt])).toMatchObject([{ code: 'would-go-negative' }, { status: 'posted' }])
    expect(await post([sale])).toMatchObject([{ status: 'posted', fromBalance: '0' }])
    // One that is too large stands in nobody's way.
    await post([move('supplier', 'A/01', '10', { kind: 'receipt' })])
    const asked = ['6', '5', '4'].map((quantity) => move('A/01', 'customer', quantity))
    expect(await post(asked)).toMatchObject([
      { status: 'posted' },
      { code: 'would-go-negative' },
      { status: 'posted' },
    ])
    expect(await balance('A/01')).toBe('0')
  })

  it('moves nothing in a circle that lies nowhere, singly or together; what comes along may go on', async () => {
    const { move, post, balance } = await guardedSite(test, 'circles')
    const circle = () => [move('A/01', 'A/02', '5'), move('A/02', 'B/01', '5'), move('B/01', 'A/01', '5')]
    for (const query of ['', '?atomic=true']) {
      const answers = await post(circle(), query)
      expect(answers.map(({ code }: { code: string }) => code)).toEqual(Array(3).fill('would-go-negative'))
      expect(answers).toMatchObject(Array(3).fill({ refusal: { balance: '0', shortfall: '5' } }))
    }
    // Together in whichever order it is said: the receipt comes first.
    const withGoods = [...circle().slice(1), move('A/01', 'A/02', '5'), move('supplier', 'A/01', '5')]
    expect(await post(withGoods, '?atomic=true')).toMatchObject(Array(4).fill({ status: 'posted' }))
    expect([await balance('A/01'), await balance('A/02'), await balance('B/01')]).toEqual(['5', '0', '0'])
  })

  it('takes a movement back once', async () => {
    const { send, balance, post, move } = await guardedSite(test, 'back', { 'A/01': '3' })
    const [{ seq }] = await post([move('A/01', 'customer', '2')])
    const undo = () => send({ reason: 'wrong order' }, `/v1/movements/back/${seq}/reversal`)
    expect((await undo()).body).toMatchObject({ status: 'posted', toBalance: '3' })
    expect((await undo()).body).toMatchObject({ status: 'repeated' })
    expect(await balance('A/01')).toBe('3')
    expect((await send({ reason: 'x' }, '/v1/movements/back/999/reversal')).status).toBe(404)
    await post([move('A/01', 'customer', '3')])
    expect((await send({ reason: 'x' }, '/v1/movements/back/1/reversal')).body).toMatchObject({
      code: 'would-go-negative',
    })
  })

  it('asks before it posts a quantity that is far from usual, or a pack off', async () => {
    const { move, post } = await guardedSite(test, 'unusual', { 'A/01': '100000' })
    const usual = Array.from({ length: 25 }, (_, n) => move('A/01', 'customer', String(2 + (n % 3))))
    await post(usual)
    await explainEpisodes(test.store)
    const asked = async (quantity: string, over: object = {}) =>
      (await post([move('A/01', 'customer', quantity, over)]))[0]
    expect(await asked('3')).toMatchObject({ status: 'posted' })
    expect(await asked('5')).toMatchObject({ status: 'posted' })
    expect(await asked('36')).toMatchObject({ code: 'confirm-quantity' })
    expect(await asked('5000')).toMatchObject({ code: 'confirm-quantity' })
    expect(await asked('36', { confirmed: true })).toMatchObject({ status: 'posted' })
    expect(await asked('2', { unit: 'box', kind: 'ship' })).toMatchObject({ status: 'posted' })
  })

  it('takes nothing into a closed period', async () => {
    const { move, post, send } = await guardedSite(test, 'months', { 'A/01': '3' })
    await send({ closedUntil: '2026-01-31' }, '/v1/sites/months', 'PATCH')
    expect(await post([move('A/01', 'customer', '1')])).toMatchObject([{ code: 'period-closed' }])
    const later = move('A/01', 'customer', '1', { occurredAt: '2026-02-01T00:00:00Z' })
    expect(await post([later])).toMatchObject([{ status: 'posted' }])
  })
})

it('asks every operation that is left to it', () => {
  expect([...test.asked]).toEqual(expect.arrayContaining([...ASKED_IN.guard]))
})
