/** The event log of a case over HTTP: its steps, its negatives, and the movements that have to do with it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { ASKED_IN } from '../../../test/support/asked.ts'
import { type Ocel, ocelFaults } from '../../../test/support/ocel-rules.ts'
import { sunkSite } from '../../../test/support/sunk.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

const logOf = async (id: string): Promise<Ocel> => (await test.ask(`/v1/cases/${id}/ocel`)).body
const rolesIn = ({ relationships }: Ocel['events'][number], caseId: string) =>
  relationships.filter(({ objectId }) => objectId === `case:${caseId}`).map(({ qualifier }) => qualifier)

it('tells what sank the stock card, who worked on it and what put it right', async () => {
  const { sellTwice, move, post, explained, list, act, ask } = await sunkSite(test, 'log')
  await post([move('log-OTHER', 'supplier', 'A/02', '5', { kind: 'receipt' })])
  const early = { occurredAt: '2026-01-31T07:00:00Z' }
  const [before] = await post([move('log-BOLT', 'supplier', 'A/01', '1', { kind: 'receipt', ...early })])
  await post([move('log-BOLT', 'A/01', 'customer', '1', { kind: 'sale', ...early })])
  const [, , twice] = await sellTwice('log-BOLT')
  await explained()
  const [{ id }] = (await list()).rows
  await act(id, 'comment', { note: 'Look at the till' }, 'Bea')
  const { cause } = (await list()).rows[0]
  const repaired = await ask(`/v1/cases/${id}/repair`, { cause, note: 'sold once' })
  expect(repaired.status, repaired.text).toBe(200)
  await explained()

  const log = await logOf(id)
  expect(ocelFaults(log)).toEqual([])
  const times = log.events.map(({ time }) => Date.parse(time!))
  expect(times).toEqual(times.toSorted((one, other) => one - other))
  const types = log.events.map(({ type }) => type)
  for (const type of ['sale', 'negative-began', 'case-opened', 'case-commented', 'case-repaired'])
    expect(types).toContain(type)
  const byKey = new Map(log.events.map((event) => [event.id, event]))
  const sale = byKey.get(`movement:log/${twice!.seq}`)!
  expect(rolesIn(sale, id)).toEqual(expect.arrayContaining(['trigger', 'cause']))
  expect(sale.attributes).toContainEqual({ name: 'quantity', value: 8 })
  expect(sale.attributes).toContainEqual({ name: 'from_balance', value: -6 })
  expect(sale.relationships).toContainEqual({ objectId: 'document:SO-log-BOLT', qualifier: 'document' })
  expect(byKey.has(`movement:log/${before!.seq}`)).toBe(false)
  const repair = log.events.filter((event) => rolesIn(event, id).includes('repair'))
  expect(repair).toHaveLength(1)
  const comment = log.events.find(({ type }) => type === 'case-commented')!
  expect(comment.attributes).toContainEqual({ name: 'note', value: 'Look at the till' })
  expect(comment.relationships).toContainEqual({ objectId: 'actor:Bea', qualifier: 'actor' })
  expect(log.objects.filter(({ type }) => type === 'case')).toHaveLength(1)
  // Nothing of another item of the site.
  expect(log.objects.filter(({ type }) => type === 'item').map(({ id: item }) => item)).toEqual([
    'item:log-BOLT',
  ])
})

it('is answered as a file, and of no case as unknown', async () => {
  const { sellTwice, explained, list } = await sunkSite(test, 'file')
  await sellTwice('file-BOLT')
  await explained()
  const [{ id }] = (await list()).rows
  const { headers } = await test.ask(`/v1/cases/${id}/ocel`)
  expect(headers['content-disposition']).toBe(`attachment; filename="case-${id}.ocel.json"`)
  const unknown = await test.ask('/v1/cases/1-99999/ocel')
  expect([unknown.status, unknown.body.code]).toEqual([404, 'unknown-case'])
  expect([...test.asked]).toEqual(expect.arrayContaining([...ASKED_IN.ocel]))
})
