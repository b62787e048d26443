/** What a refusal says beside why: which orders hold the units, and where else the item lies. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { promisingSite } from '../../../test/support/promising.ts'
import { HELD_LISTED_MAX } from '../../core/limits.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

describe('a refusal', () => {
  it('names the orders that hold the units, the oldest first, and no more than a few', async () => {
    const { reserve, sell, site, move, send, fulfil } = await promisingSite(test, 'held-for', { 'A/01': '9' })
    const first = await reserve('SO-1', '1')
    const ids = [first]
    for (let place = 2; place <= HELD_LISTED_MAX + 1; place++) ids.push(await reserve(`SO-${place}`, '1'))
    await fulfil(first, '1')
    const [refused] = await sell('4')
    expect(refused).toMatchObject({
      code: 'reserved-for-others',
      refusal: {
        reserved: '5',
        held: [2, 3, 4, 5, 6].map((place) => ({
          reservation: ids[place - 1],
          order: `SO-${place}`,
          quantity: '1',
        })),
        elsewhere: [],
      },
    })
    const asked = await send([move('A/01', 'customer', '4', { site })], '/v1/movements:check')
    expect(asked.body).toMatchObject([{ refusal: { held: refused.refusal.held } }])
  })

  it('says that the place holds the item without the lot, and what other places, lots and owners have', async () => {
    const { post, move, receive, reserve, sell } = await promisingSite(test, 'lots')
    await receive('5', 'A/01')
    await receive('2', 'A/01', { lot: 'LOT-B', owner: 'ACME' })
    await receive('7', 'A/02')
    await receive('9', 'B/01', { lot: 'LOT-A' })
    await receive('1', 'A/02', { lot: 'LOT-A' })
    const [refused] = await post([move('A/01', 'customer', '1', { kind: 'ship', lot: 'LOT-A' })])
    expect(refused).toMatchObject({
      code: 'would-go-negative',
      refusal: {
        balance: '0',
        held: [],
        elsewhere: [
          { location: 'A/01', lot: null, owner: null, available: '5' },
          { location: 'A/01', lot: 'LOT-B', owner: 'ACME', available: '2' },
          { location: 'B/01', lot: 'LOT-A', owner: null, available: '9' },
          { location: 'A/02', lot: null, owner: null, available: '7' },
          { location: 'A/02', lot: 'LOT-A', owner: null, available: '1' },
        ],
      },
    })
    // What is promised is not free to be taken.
    await reserve('SO-1', '9', {}, { lot: 'LOT-A', locations: ['B'] })
    const [again] = await sell('20')
    expect(again.refusal.elsewhere).not.toContainEqual(expect.objectContaining({ location: 'B/01' }))
  })

  it('of anything else says neither', async () => {
    const { count } = await promisingSite(test, 'stale', { 'A/01': '5', 'A/02': '5' })
    expect(await count('3', '4')).toMatchObject([{ code: 'stale-set', refusal: { held: [], elsewhere: [] } }])
  })
})
