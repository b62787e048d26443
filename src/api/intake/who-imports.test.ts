/** Imports, their undo and mappings bear the name of whoever asked for them; nobody imports as Plimsoll. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { at, csv, set, uploaded } from '../../../test/support/intake.ts'
import { createOwnNames } from '../../core/intake/own-names.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

const HEADER = 'id,item,location,quantity,recorded_at,source,actor'

async function as(name: string, url: string, method: 'POST' | 'PUT' | 'DELETE', payload?: object) {
  const answer = await test.ask(url, {
    method,
    headers: { 'x-test-as': name },
    ...(payload === undefined ? {} : { payload }),
  })
  await test.intake.jobs.idle()
  return answer.body
}

it('movements bear who queued the import and who undid it, and the trail tells of both', async () => {
  const rows = [`w1,BOLT,A/01,7,${at(1)},erp,Carl`, `w2,BOLT,A/01,3,${at(2)},erp,`]
  const upload = await uploaded(test, 'w.csv', csv(HEADER, ...rows))
  const { id } = await as('Ann', '/v1/imports', 'POST', set(upload))
  const movements = async () =>
    (await test.store.listMovements({ item: 'BOLT', limit: 50 })).rows.map(({ postedBy, actor }) => [
      postedBy,
      actor,
    ])
  // What a file says of its people stays as it is.
  expect(await movements()).toEqual(
    expect.arrayContaining([
      ['Ann', 'Carl'],
      ['Ann', null],
    ]),
  )
  await as('Ben', `/v1/imports/${id}/undo`, 'POST', {})
  expect((await test.ask(`/v1/imports/${id}`)).body).toMatchObject({
    state: 'undone',
    queuedBy: 'Ann',
    undoneBy: 'Ben',
  })
  expect((await movements()).filter(([by]) => by === 'Ben')).toHaveLength(2)
  const mapping = { files: [{ match: '*', columns: { item: 'item' } }] }
  await as('Cleo', '/v1/mappings/usual', 'PUT', { mapping })
  await as('Dan', '/v1/mappings/usual', 'DELETE')
  const { rows: told } = (await test.ask('/v1/trail?limit=50')).body
  expect(told.map(({ actor, action, subject }: Record<string, string>) => [actor, action, subject])).toEqual(
    expect.arrayContaining([
      ['Ann', 'import-queued', `import ${id}`],
      ['Ben', 'import-undone', `import ${id}`],
      ['Cleo', 'mapping-saved', 'mapping usual'],
      ['Dan', 'mapping-deleted', 'mapping usual'],
    ]),
  )
  expect(await test.store.verify()).toBeNull()
})

it.each([{ dryRun: true }, { dryRun: false }])('nobody writes as Plimsoll: %j', async ({ dryRun }) => {
  const rows = [
    `ok-${dryRun},NUT,A/01,7,${at(1)},erp,Carl`,
    `reversal-of-6,NUT,A/01,3,${at(2)},plimsoll,`,
    `by-${dryRun},NUT,A/01,3,${at(3)},erp,Plimsoll`,
  ]
  const upload = await uploaded(test, `p${dryRun}.csv`, csv(HEADER, ...rows))
  const { id } = await as('Ann', '/v1/imports', 'POST', { ...set(upload), dryRun })
  const { rows: rejected } = (await test.ask(`/v1/imports/${id}/rejections`)).body
  expect(rejected.map(({ row, code }: { row: number; code: string }) => [row, code])).toEqual([
    [3, 'reserved-name'],
    [4, 'reserved-name'],
  ])
})

it('a key that is limited to sources brings in rows of those', () => {
  const texts = ['', 'erp', 'scanner', 'Plimsoll']
  const history = { texts, source: Int32Array.of(1, 2, 0, 3), actor: null }
  const limited = createOwnNames(history, ['scanner'])
  expect([0, 1, 2, 3].map(limited)).toEqual(['other-source', null, 'other-source', 'reserved-name'])
  const free = createOwnNames(history, null)
  expect([0, 1, 2, 3].map(free)).toEqual([null, null, null, 'reserved-name'])
})
