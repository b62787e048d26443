/** Mappings kept by name, and files audited without a trace in the ledger. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { at, csv, HEADER, imported, send, set, uploaded } from '../../../test/support/intake.ts'
import { postedTwice } from '../../../test/support/posted-twice.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 120_000)
afterAll(() => test?.close())
// Nothing a caller sends may be a fault of ours.
afterEach(() => expect(test.faults).toEqual([]))

describe('saved mappings', () => {
  const mapping = {
    files: [{ match: '*', columns: { item: 'sku', location: 'bin', quantity: 'qty', occurred_at: 'day' } }],
  }
  const put = (name: string, payload: object) =>
    test.ask(`/v1/mappings/${encodeURIComponent(name)}`, { method: 'PUT', payload })

  it('are kept by name, replaced, listed and deleted', async () => {
    const { body } = await put('WMS / <b>', { title: 'Weekly', mapping, fileNames: 'wms*' })
    expect(body).toEqual({ name: 'WMS / <b>', title: 'Weekly', mapping, fileNames: 'wms*', usedAt: null })
    await put('WMS / <b>', { mapping })
    expect((await test.ask('/v1/mappings/WMS%20%2F%20%3Cb%3E')).body.title).toBeNull()
    const id = await uploaded(test, 'm.csv', csv('sku,bin,qty,day', 'MAP,A/01,1,2026-01-01'))
    await imported(test, set(id, { mapping }))
    const { rows } = (await test.ask('/v1/mappings')).body
    expect(rows).toMatchObject([{ name: 'WMS / <b>', usedAt: expect.stringMatching(/Z$/) }])
    const remove = () => test.ask('/v1/mappings/WMS%20%2F%20%3Cb%3E', { method: 'DELETE' })
    expect([(await remove()).status, (await remove()).status]).toEqual([200, 404])
    expect((await test.ask('/v1/mappings/none')).status).toBe(404)
  })

  it('are checked', async () => {
    expect((await put('x', { mapping: { files: [] } })).status).toBe(400)
    const wrong = await put('x', { mapping: { files: [{ match: '*', columns: { colour: 'a' } }] } })
    expect([wrong.status, wrong.body.code]).toEqual([422, 'bad-mapping'])
  })
})

describe('an audit', () => {
  let id: string
  beforeEach(async () => {
    id = await uploaded(
      test,
      'audit.csv',
      csv(HEADER, `1,AUD,A/01,-2,${at(1)}`, `2,AUD,A/01,5,${at(2)}`, `3,AUD,A/01,x,${at(3)}`),
    )
  })

  it('tells what files say and writes nothing to the ledger', async () => {
    const before = (await test.ask('/v1/summary')).body.movements
    const { body: queued } = await send(test, '/v1/audits', set(id))
    await test.intake.jobs.idle()
    const { body } = await test.ask(`/v1/audits/${queued.id}`)
    expect(body).toMatchObject({
      state: 'done',
      files: ['audit.csv'],
      error: null,
      episodes: 2,
      fileSet: set(id),
      result: { schema: 'plimsoll.audit/1', input: { rows: 3, accepted: 2, rejected: 1 } },
      summary: { rejections: [{ code: 'bad-quantity' }] },
    })
    const download = async (name: string) => (await test.ask(`/v1/audits/${queued.id}/${name}`)).text
    expect(JSON.parse(await download('result.json'))).toEqual(body.result)
    expect(await download('report.html')).toContain('audit.csv')
    expect((await download('episodes.csv')).split('\r\n')).toHaveLength(4)
    expect((await test.ask(`/v1/audits/${queued.id}/audit.json`)).status).toBe(404)
    expect((await test.ask('/v1/summary')).body.movements).toBe(before)
    expect((await test.ask(`/v1/audits/${queued.id}`, { method: 'DELETE' })).status).toBe(200)
    expect((await test.ask(`/v1/audits/${queued.id}`)).status).toBe(404)
  })

  it('tells which postings are probably wrong although nothing sank', async () => {
    const suspect = { code: 'duplicate-posting', item: 'LATCH', location: 'A/06', lot: null, quantity: '8' }
    const movements = await uploaded(test, 'twice.csv', postedTwice())
    const { body: queued } = await send(test, '/v1/audits', set(movements))
    await test.intake.jobs.idle()
    const { body } = await test.ask(`/v1/audits/${queued.id}`)
    expect(body.result.suspects).toMatchObject([
      {
        ...suspect,
        movements: ['m-642', 'm-twice'],
        evidence: { duplicateMovement: 'm-twice', apartMs: 180_000, sameDocument: true },
        signs: [{ code: 'same-line-again', movements: ['m-642', 'm-twice'] }],
        repair: [{ op: 'drop', movement: 'm-twice' }],
        money: null,
      },
    ])
    expect(body.summary.suspects).toMatchObject({ shown: [suspect], total: 1 })
    const { text } = await test.ask(`/v1/audits/${queued.id}/result.json`)
    expect(JSON.parse(text)).toEqual(body.result)
    expect((await test.ask(`/v1/audits/${queued.id}/report.html`)).text).toContain('m-642, m-twice')
  })

  it('documents suspects field by field', async () => {
    const { body } = await test.ask('/openapi.json')
    const job = body.paths['/v1/audits/{id}'].get.responses['200'].content['application/json'].schema
    expect(JSON.stringify(job)).toContain('What the stock card is off by')
  })

  it('that waits is cancelled, and one of a file that cannot be read is refused at once', async () => {
    const before = Promise.withResolvers<void>()
    test.intake.jobs.add({ id: 'before', run: () => before.promise, onDropped: async () => {} })
    const waiting = await send(test, '/v1/audits', set(id))
    expect(waiting.body.state).toBe('queued')
    const { body } = await test.ask(`/v1/audits/${waiting.body.id}`, { method: 'DELETE' })
    expect(body.state).toBe('cancelled')
    before.resolve()
    await test.intake.jobs.idle()
    const other = await uploaded(test, 'other.csv', csv('a,b', '1,2'))
    expect((await send(test, '/v1/audits', set(other))).body.code).toBe('missing-column')
    expect((await test.ask('/v1/audits/..%2Fuploads')).status).toBe(404)
  })
})
