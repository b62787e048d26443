/**
 * While a negative is open and unexplained there is no verdict on it, in lists, filters and figures alike; and it is
 * one negative, though both orders know it.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aMovement, type TestApi, testApi } from '../../../test/support/api.ts'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

const at = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000).toISOString()
const moved = (id: string, from: string, to: string, quantity: string, minutesAgo: number) =>
  aMovement({ id, kind: 'transfer', from, to, quantity, occurredAt: at(minutesAgo) })

async function told() {
  await explainEpisodes(test.store)
  const get = async (query: string) => (await test.ask(`/v1/episodes?order=as-posted&${query}`)).body
  const { structural, ambiguous, open } = (await test.ask('/v1/summary?order=as-posted')).body.episodes
  const [row] = (await get('limit=1')).rows
  const [card] = (await test.ask('/v1/books?sort=balance&limit=1')).body.rows
  return {
    class: row.class,
    one: (await test.ask(`/v1/episodes/${row.id}`)).body.class,
    filtered: [(await get('class=structural')).total, (await get('class=ambiguous')).total],
    counted: [structural, ambiguous],
    open,
    onCard: card.episodes,
  }
}

it('nobody can tell yet while it is open; when it has ended, its orders decide', async () => {
  const post = (rows: object[]) => test.ask('/v1/movements', { method: 'POST', payload: rows })
  await post([moved('in', 'supplier', 'A/01', '5', 600), moved('out', 'A/01', 'customer', '8', 300)])
  expect(await told()).toEqual({
    class: 'ambiguous',
    one: 'ambiguous',
    filtered: [0, 1],
    counted: [0, 1],
    open: 1,
    onCard: { open: 1, asPosted: 1, asHappened: 1 },
  })
  await post([moved('back', 'production', 'A/01', '4', 0)])
  expect(await told()).toEqual({
    class: 'structural',
    one: 'structural',
    filtered: [1, 0],
    counted: [1, 0],
    open: 0,
    onCard: { open: 0, asPosted: 1, asHappened: 1 },
  })
})
