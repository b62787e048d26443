/** A negative is provisional while movements of its time are on their way, and final when they cannot be any more. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aMovement, type TestApi, testApi } from '../../../test/support/api.ts'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'

const MINUTE = 60_000
/** What all movements but one take. */
const LAG = 60
const MOVEMENTS = 140

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

const at = (minutesAgo: number) => new Date(Date.now() - minutesAgo * MINUTE).toISOString()
const sold = (item: string, minutesAgo: number) =>
  aMovement({
    id: item,
    item,
    kind: 'sale',
    from: 'A/01',
    to: 'customer',
    quantity: '2',
    occurredAt: at(minutesAgo),
  })

async function provisional(item: string) {
  const { rows } = (await test.ask(`/v1/episodes?item=${item}`)).body
  return Object.fromEntries(
    rows.map(({ order, ...row }: { order: string; provisional: boolean }) => [order, row.provisional]),
  )
}

it('is by what 99 in 100 movements of the slowest source take', async () => {
  const usual = Array.from({ length: MOVEMENTS }, (_, place) =>
    aMovement({
      id: `in-${place}`,
      item: 'PLENTY',
      from: 'supplier',
      to: 'A/02',
      quantity: '1',
      occurredAt: at(LAG),
    }),
  )
  await test.ask('/v1/movements', {
    method: 'POST',
    payload: [...usual, sold('LATE', 5 * LAG), sold('NOW', 0)],
  })
  await explainEpisodes(test.store)
  // What happened five hours ago is known; that the system believed it just now may be explained by what comes.
  expect(await provisional('LATE')).toEqual({ 'as-posted': true, 'as-happened': false })
  expect(await provisional('NOW')).toEqual({ 'as-posted': true, 'as-happened': true })
})

it('is nothing where too few movements are known to say how late they come', async () => {
  await test.ask('/v1/movements', { method: 'POST', payload: [{ ...sold('FEW', 0), site: 'small' }] })
  await explainEpisodes(test.store)
  expect(await provisional('FEW')).toEqual({ 'as-posted': false, 'as-happened': false })
})
