/** Mappings that cannot be: told by their place, over HTTP as on the command line, and at no server's cost. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { fileReader } from '../../src/connectors/files/reader.ts'
import { type TestApi, testApi } from '../support/api.ts'
import { runBare } from '../support/bare-cli.ts'
import { csv, send, set, uploaded } from '../support/intake.ts'
import { failure, file } from '../support/reader.ts'

let test: TestApi
let id: string
beforeAll(async () => {
  test = await testApi()
  id = await uploaded(test, `${'a'.repeat(100)}.csv`, CSV)
}, 120_000)
afterAll(() => test?.close())
// Nothing a caller sends may be a fault of ours.
afterEach(() => expect(test.faults).toEqual([]))

const CSV = csv('i,l,q,t', 'BOLT,A,1,2026-01-01')
const COLUMNS = { item: 'i', location: 'l', quantity: 'q', occurred_at: 't' }
const entry = (more: object) => ({ files: [{ match: '*', columns: COLUMNS, ...more }] })
const columns = (more: object) => entry({ columns: { ...COLUMNS, ...more } })

const BAD: readonly [string, object, string][] = [
  ['a constant with a NUL', columns({ item: { value: 'a\u0000b' } }), '/files/0/columns/item/value'],
  [
    'a format that is none',
    columns({ occurred_at: { column: 't', format: '%' } }),
    '/files/0/columns/occurred_at/format',
  ],
  [
    'an offset for a zone',
    columns({ occurred_at: { column: 't', zone: '+01:00' } }),
    '/files/0/columns/occurred_at/zone',
  ],
  ['a condition of no values', entry({ where: [{ column: 'i', in: [] }] }), '/files/0/where/0/in'],
  [
    'a condition with a NUL',
    entry({ where: [{ column: 'i', startsWith: '\u0000' }] }),
    '/files/0/where/0/startsWith',
  ],
  [
    'a name that is longer than any',
    { files: [{ match: 'a'.repeat(501), columns: COLUMNS }] },
    '/files/0/match',
  ],
  ['a misspelt part', entry({ wehre: [] }), '/files/0/wehre'],
]

const SHAPELESS = new Set(['/files/0/match', '/files/0/wehre'])

describe('a mapping that cannot be', () => {
  it.each(BAD)('%s is told by its place, tried and saved', async (_, mapping, pointer) => {
    // What has no right shape does not come as far as the mapping's own check.
    const [status, code] = SHAPELESS.has(pointer) ? [400, 'malformed'] : [422, 'bad-mapping']
    const tried = await send(test, '/v1/uploads/preview', set(id, { mapping }))
    expect([tried.status, tried.body.code, tried.body.pointer]).toEqual([status, code, `/mapping${pointer}`])
    const saved = await test.ask('/v1/mappings/mine', {
      method: 'PUT',
      payload: JSON.stringify({ mapping }),
      headers: { 'content-type': 'application/json' },
    })
    expect([saved.status, saved.body.code]).toEqual([status, code])
    expect(saved.body.pointer).toContain(pointer)
  })

  it.each(BAD)('%s is told on the command line', async (_, mapping, pointer) => {
    const [movements, map] = [file(CSV), file(JSON.stringify(mapping), 'map.json')]
    expect(await failure(movements, { mapping: map })).toMatchObject({
      code: 'bad-mapping',
      detail: { file: map, pointer },
    })
    const { exit, out, err } = await runBare('audit', movements, '--map', map)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain(`bad-mapping: ${map}: the mapping is wrong at ${pointer}: `)
  })

  it('is told with the nearest right spelling', async () => {
    const { detail } = await failure(file(CSV), {
      mapping: file(JSON.stringify(entry({ wehre: [] })), 'map.json'),
    })
    expect(detail).toMatchObject({ reason: expect.stringContaining('write "where"') })
  })
})

/** What took hours before stays within the time of a test. */
describe('what would cost a server its time', () => {
  it('a pattern of many stars is walked once', async () => {
    const match = `${'*a'.repeat(200)}*b`
    const { status, body } = await send(
      test,
      '/v1/uploads/preview',
      set(id, { mapping: { files: [{ match, columns: COLUMNS }] } }),
    )
    expect([status, body.code]).toEqual([422, 'bad-mapping'])
  }, 10_000)

  it('a decimal of 300,000 digits is no number, in a cell as in a request', async () => {
    const long = `1.${'0'.repeat(300_000)}1`
    const path = file(`item,location,quantity,occurred_at\nBOLT,A,${long},2026-01-01\nBOLT,A,1,2026-01-01\n`)
    const files = await fileReader.open({ paths: [path] })
    for await (const history of files.passes()) expect(history.length).toBe(1)
    expect(files.intake().rejections).toMatchObject([{ row: 2, detail: { column: 'quantity' } }])
    await files.close()
    const movement = {
      id: 'long',
      item: 'BOLT',
      from: 'supplier',
      to: 'A',
      quantity: long,
      occurredAt: '2026-01-01T00:00:00Z',
    }
    const { status } = await send(test, '/v1/movements:check', [movement] as never)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  }, 10_000)
})
