/** Causes that an older program wrote say nothing of signs: they are answered as having none. */
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aMovement, type TestApi, testApi } from '../../../test/support/api.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'

let test: TestApi
let client: Client
beforeAll(async () => {
  const database = await testDatabase()
  client = new Client({ connectionString: database.url })
  await client.connect()
  test = await testApi({ database })
}, 60_000)
afterAll(async () => {
  await client?.end()
  await test?.close()
})

it('are read without signs', async () => {
  const sale = aMovement({ id: 's1', kind: 'sale', from: 'A/01', to: 'customer', quantity: '8' })
  await test.ask('/v1/movements', { method: 'POST', payload: [sale] })
  await explainEpisodes(test.store)
  await client.query(
    `update episodes
     set causes = (select jsonb_agg(cause - 'signs') from jsonb_array_elements(causes) as listed (cause))`,
  )
  const { rows } = (await test.ask('/v1/episodes')).body
  expect(rows.length).toBeGreaterThan(0)
  for (const { causes } of rows) {
    expect(causes.length).toBeGreaterThan(0)
    for (const { signs } of causes) expect(signs).toEqual([])
  }
})
