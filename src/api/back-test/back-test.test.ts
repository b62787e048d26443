/** Rules that are tried on what the ledger has, and what is refused before that. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { ASKED_IN } from '../../../test/support/asked.ts'
import { csv, imported, send, set, uploaded } from '../../../test/support/intake.ts'
import { JOBS_QUEUED_MAX } from '../../core/limits.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
  // Eight leave before their ten are posted, two days late; then more than there are.
  const rows = [
    'o1,BOLT,1,A/01,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z,opening',
    's1,BOLT,-8,A/01,2026-01-02T09:00:00Z,2026-01-02T09:00:00Z,sale',
    'r1,BOLT,10,A/01,2026-01-01T09:00:00Z,2026-01-03T09:00:00Z,receipt',
    's2,BOLT,-6,A/01,2026-01-04T09:00:00Z,2026-01-04T09:00:00Z,sale',
  ]
  const id = await uploaded(
    test,
    'm.csv',
    csv('id,item,quantity,location,occurred_at,recorded_at,kind', ...rows),
  )
  await imported(test, set(id))
}, 120_000)
afterAll(() => test?.close())
// Nothing a caller sends may be a fault of ours.
afterEach(() => expect(test.faults).toEqual([]))

const queue = (body: object) => send(test, '/v1/backtests', body)

async function tried(body: object) {
  const { body: queued } = await queue(body)
  await test.intake.jobs.idle()
  return (await test.ask(`/v1/backtests/${queued.id}`)).body
}

describe('a back-test', () => {
  it('says what rules would have done, beside those of today, and writes nothing', async () => {
    const before = (await test.ask('/v1/summary')).body.movements
    const job = await tried({ rules: [] })
    expect(job).toMatchObject({ state: 'done', error: null, progress: null, queuedBy: 'tester' })
    const { asPosted, today, draft, movements, examples } = job.result
    expect([movements, asPosted.negatives, today.negatives, draft.negatives]).toEqual([4, 2, 2, 0])
    expect(draft.legitimate).toEqual({ movements: 1, units: [{ unit: 'each', quantity: '8' }] })
    expect(examples.stopped).toMatchObject([{ id: 's1', site: 'main', item: 'BOLT', location: 'A/01' }])
    expect((await test.ask('/v1/summary')).body.movements).toBe(before)
  })

  it('lets wait what a rule holds, by grace time, in a period and at a site', async () => {
    const hold = { scope: { location: 'A' }, mode: 'hold', graceSeconds: 172_800 }
    const period = { from: '2026-01-02T00:00:00Z', to: '2026-01-04T00:00:00Z', sites: ['main'] }
    const { result } = await tried({ ...period, rules: [hold], graces: [86_400, 0] })
    expect(result.movements).toBe(2)
    expect(result.draft.held).toMatchObject({ movements: 1, released: 1, waitSeconds: { max: 86_400 } })
    const expired = (result.frontier as { graceSeconds: number; held: { expired: number } }[]).map((run) => [
      run.graceSeconds,
      run.held.expired,
    ])
    expect(expired).toEqual([
      [0, 1],
      [86_400, 1],
    ])
  })

  it('that waits is cancelled, one that ended is forgotten, and no more than may wait are taken', async () => {
    const before = Promise.withResolvers<void>()
    test.intake.jobs.add({ id: 'before', run: () => before.promise, onDropped: async () => {} })
    const waiting: string[] = []
    for (let one = 0; one < JOBS_QUEUED_MAX; one++) waiting.push((await queue({ rules: [] })).body.id)
    const { status, body } = await queue({ rules: [] })
    expect([status, body.code]).toEqual([429, 'queue-full'])
    const remove = (id: string) => test.ask(`/v1/backtests/${id}`, { method: 'DELETE' })
    for (const id of waiting) expect((await remove(id)).body.state).toBe('cancelled')
    before.resolve()
    await test.intake.jobs.idle()
    const done = await tried({ rules: [] })
    expect([(await remove(done.id)).status, (await remove(done.id)).status]).toEqual([200, 404])
  })

  it('over a period in which nothing was recorded fails, and says so', async () => {
    const job = await tried({ rules: [], from: '2025-01-01T00:00:00Z', to: '2025-02-01T00:00:00Z' })
    expect(job).toMatchObject({ state: 'failed', error: { code: 'empty-period' }, result: null })
  })

  it.each([
    [{ rules: [], from: '2026-02-01T00:00:00Z', to: '2026-01-01T00:00:00Z' }, 422, 'empty-period', '/to'],
    [{ rules: [], sites: ['nowhere'] }, 404, 'unknown-site', '/sites/0'],
    [{ rules: [{ scope: {}, mode: 'stop' }] }, 400, 'malformed', '/rules/0/mode'],
    [
      { rules: [{ scope: {}, mode: 'refuse', depth: '99999999999999999' }] },
      422,
      'bad-rules',
      '/rules/0/depth',
    ],
    [
      {
        rules: [
          { scope: {}, mode: 'refuse' },
          { scope: {}, mode: 'allow' },
        ],
      },
      409,
      'contradicting-rules',
      '/rules/1',
    ],
    [{ rules: [], graces: [-1] }, 400, 'malformed', '/graces/0'],
    [{ rules: [], from: 'spring' }, 422, 'malformed', '/from'],
    [{}, 400, 'malformed', '/rules'],
  ])('refuses %j', async (body, status, code, pointer) => {
    const answer = await queue(body)
    expect([answer.status, answer.body.code, answer.body.pointer]).toEqual([status, code, pointer])
  })

  it('takes a manager', async () => {
    const asked = (role: string) =>
      test.ask('/v1/backtests/none', { headers: { 'x-test-as': `Sam ${role}` } })
    expect([(await asked('supervisor')).status, (await asked('manager')).status]).toEqual([403, 404])
    const post = { method: 'POST' as const, payload: { rules: [] }, headers: { 'x-test-as': 'Sam operator' } }
    expect((await test.ask('/v1/backtests', post)).status).toBe(403)
  })
})

it('asks every operation that is left to it', () => {
  expect([...test.asked]).toEqual(expect.arrayContaining([...ASKED_IN.backTests]))
})
