/** Search: what is found by which text, in which order, and that it is bounded. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMovement, type TestApi, testApi } from '../../../test/support/api.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
  await test.store.registerItems([
    {
      code: 'BOLT-8',
      name: 'Hex bolt 100% steel',
      baseUnit: 'each',
      scale: 0,
      unitCost: null,
      currency: null,
      gtin: '04006381333931',
      category: null,
      packs: [],
    },
  ])
  const post = (over: Parameters<typeof aMovement>[0]) => aMovement(over)
  const many = Array.from({ length: 30 }, (_, n) =>
    post({ id: `n${n}`, item: `NUT-${n}`, document: `PO 9${n}` }),
  )
  await test.ask('/v1/movements', {
    method: 'POST',
    payload: [
      post({ id: 'm1', item: 'BOLT-8', document: 'PO 7', kind: 'sale', from: 'A/01', to: 'customer' }),
      post({ id: 'm1', item: 'BOLT', source: 'erp', document: 'PO 7' }),
      post({ id: 'm1', item: 'BOLT', site: 'north', document: 'po 7' }),
      post({ id: 'm2', item: 'EYEBOLT', document: 'PO 71' }),
      ...many,
    ],
  })
}, 120_000)
afterAll(() => test?.close())

const found = async (q: string, limit = 5) => {
  const { body } = await test.ask(`/v1/search?q=${encodeURIComponent(q)}&limit=${limit}`)
  return body as { rows: Record<string, string>[]; more: string[] }
}
const keys = async (q: string, kind: string) =>
  (await found(q, 20)).rows.filter((row) => row.kind === kind).map((row) => row.key)

describe('items', () => {
  it('the whole code first, then what begins with the text, then what holds it', async () => {
    expect(await keys('bolt', 'item')).toEqual(['BOLT', 'BOLT-8', 'EYEBOLT'])
    expect(await keys('BOLT-8', 'item')).toEqual(['BOLT-8'])
  })
  it('by name and by GTIN; signs are signs', async () => {
    expect(await keys('hex', 'item')).toEqual(['BOLT-8'])
    expect(await keys('04006381333931', 'item')).toEqual(['BOLT-8'])
    expect(await keys('100%', 'item')).toEqual(['BOLT-8'])
    expect(await keys('%', 'place')).toEqual([])
    expect(await keys('_', 'item')).toEqual([])
  })
  it('by parts of several words, in any order and case', async () => {
    expect(await keys('steel HEX', 'item')).toEqual(['BOLT-8'])
    expect(await keys('bolt-8 stee', 'item')).toEqual(['BOLT-8'])
    expect(await keys('steel nut', 'item')).toEqual([])
  })
})

it('places by part of a path, at each site that has one', async () => {
  const { rows } = await found('a/0')
  expect(rows.map(({ kind, key, site }) => [kind, key, site])).toEqual([
    ['place', 'A/01', 'main'],
    ['place', 'A/01', 'north'],
  ])
})

it('documents by how they begin, the exact one first, each once', async () => {
  expect(await keys('PO 7', 'document')).toEqual(['PO 7', 'PO 71'])
  expect(await keys('O 7', 'document')).toEqual([])
})

it('movements by their whole id, of every source and site', async () => {
  const { rows } = await found('m1')
  expect(rows.map(({ kind, site, source, item }) => [kind, site, source, item])).toEqual([
    ['movement', 'main', 'wms', 'BOLT-8'],
    ['movement', 'main', 'erp', 'BOLT'],
    ['movement', 'north', 'wms', 'BOLT'],
  ])
})

it('episodes and books by their ids, with what they are of', async () => {
  const [episode] = (await test.ask('/v1/episodes')).body.rows
  expect((await found(episode.id)).rows).toMatchObject([
    { kind: 'episode', bookId: episode.bookId, item: 'BOLT-8', location: 'A/01' },
  ])
  expect((await found(episode.bookId)).rows).toMatchObject([{ kind: 'book', item: 'BOLT-8', site: 'main' }])
})

it('is bounded by kind, and says of which there is more', async () => {
  const { rows, more } = await found('NUT', 5)
  expect([rows.length, more]).toEqual([5, ['item']])
  expect((await found('PO 9', 20)).rows).toHaveLength(20)
  expect((await test.ask('/v1/search?q=x&limit=21')).status).toBe(400)
  expect((await test.ask('/v1/search?q=')).body).toMatchObject({ code: 'malformed', pointer: '/query/q' })
  expect(await found('  ')).toEqual({ rows: [], more: [] })
  expect(await found('<script>🚢')).toEqual({ rows: [], more: [] })
})
