import { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { aMovement, type TestApi, testApi } from '../../../test/support/api.ts'

let test: TestApi
let lines: string[] = []

beforeAll(async () => {
  test = await testApi({ log: { level: 'info', stream: { write: (line) => lines.push(line) } } })
}, 120_000)
afterAll(() => test?.close())
beforeEach(() => {
  lines = []
})

/** The lines that were written, once there are so many. */
async function logged(count: number): Promise<Record<string, unknown>[]> {
  await expect.poll(() => lines.length).toBe(count)
  return lines.map((line) => JSON.parse(line))
}

it('one line a request: what was asked, how it was answered, how long it took, at which site', async () => {
  const payload = [aMovement({ id: 'one' }), aMovement({ id: 'two' })].map((one) => ({
    ...one,
    site: 'north',
  }))
  const { headers } = await test.ask('/v1/movements?atomic=true', { method: 'POST', payload })
  expect(await logged(1)).toEqual([
    {
      level: 'info',
      time: expect.any(Number),
      event: 'request',
      request: headers['x-request-id'],
      method: 'POST',
      route: '/v1/movements',
      status: 200,
      ms: expect.any(Number),
      site: 'north',
      rows: 2,
    },
  ])
})

it('a refused request is logged with its code, and with nothing of what it holds', async () => {
  const payload = [{ ...aMovement({ id: 'told-id' }), item: 'told-item', site: 'told-site', extra: 1 }]
  const headers = { 'x-test-as': 'told-name', 'user-agent': 'told-agent' }
  await test.ask('/v1/movements', { method: 'POST', payload, headers })
  await test.ask('/v1/episodes?search=told-search&state=told-state', { headers })
  await test.ask('/v1/items/told-code', { headers })
  await test.ask('/told-path', { headers })
  await test.ask('/v1/items/%zz', { headers })
  expect(await logged(5)).toMatchObject([
    { route: '/v1/movements', status: 400, code: 'malformed' },
    { route: '/v1/episodes', status: 400, code: 'malformed' },
    { route: '/v1/items/:code', status: 404, code: 'not-found' },
    { route: null, status: 404, code: 'not-found' },
    { route: null, status: 400, code: 'malformed' },
  ])
  expect(lines.join('')).not.toContain('told')
})

it('a fault is logged as an error with its stack, under the id that the answer bears', async () => {
  const database = new Pool({ connectionString: test.databaseUrl })
  await database.query('alter table seals rename to lost')
  const { status, headers } = await test.ask('/v1/seals')
  await database.query('alter table lost rename to seals')
  await database.end()
  expect(status).toBe(500)
  const request = headers['x-request-id']
  expect(await logged(2)).toMatchObject([
    {
      level: 'error',
      event: 'fault',
      request,
      err: { code: '42P01', stack: expect.stringContaining('at ') },
    },
    { level: 'info', event: 'request', request, status: 500, code: 'internal' },
  ])
  expect(lines.join('')).not.toMatch(/select [\w*]/i)
})
