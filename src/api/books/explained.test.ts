/** A stock card says whether its shelf was looked at: until then nobody can say that it never was below zero. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aMovement, type TestApi, testApi } from '../../../test/support/api.ts'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

const post = (...payload: object[]) => test.ask('/v1/movements', { method: 'POST', payload })
const out = (id: string, item: string) =>
  aMovement({
    id,
    item,
    kind: 'sale',
    from: 'A/01',
    to: 'customer',
    quantity: '5',
    occurredAt: '2026-01-01T10:00:00Z',
  })

async function card(item: string) {
  const [row] = (await test.ask(`/v1/books?item=${item}&location=A/01`)).body.rows
  return row
}

it('from the posting to the look, that card and no other', async () => {
  await post(out('m1', 'BOLT'))
  expect((await card('BOLT')).explained).toBe(false)
  await explainEpisodes(test.store)
  expect(await card('BOLT')).toMatchObject({ explained: true, episodes: { asPosted: 1, asHappened: 1 } })
  await post(out('m2', 'NUT'))
  expect([(await card('NUT')).explained, (await card('BOLT')).explained]).toEqual([false, true])
  const { id } = await card('NUT')
  expect((await test.ask(`/v1/books/${id}`)).body.explained).toBe(false)
  // Gathered, and not looked at yet.
  await test.store.dirtyItems(10)
  expect([(await card('NUT')).explained, (await card('BOLT')).explained]).toEqual([false, true])
})

it('a movement caused no negative that nothing explains', async () => {
  await post(
    aMovement({
      id: 'm3',
      item: 'SCREW',
      from: 'supplier',
      to: 'A/01',
      quantity: '2',
      occurredAt: '2026-01-01T09:00:00Z',
    }),
  )
  await post(out('m4', 'SCREW'))
  await explainEpisodes(test.store)
  const { rows } = (await test.ask('/v1/movements?item=SCREW&id=m4')).body
  const { episodes } = (await test.ask(`/v1/movements/${rows[0].site}/${rows[0].seq}`)).body
  expect(episodes.total).toBeGreaterThan(0)
  for (const { parts, episode } of episodes.rows)
    expect([parts, episode.causes[0].code]).toEqual([['trigger'], 'unknown'])
})
