import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMovement, type TestApi, testApi } from '../../../test/support/api.ts'
import { ASKED_IN } from '../../../test/support/asked.ts'
import { imported, send, undone, upload } from '../../../test/support/intake.ts'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'
import type { SubmittedMovement } from '../../app/posting/read-movement.ts'

let test: TestApi

beforeAll(async () => {
  test = await testApi()
  // Sold on the 2nd, received on the 1st, but the sale was posted first: a late posting, and then a real negative.
  await post([
    aMovement({ ...out, id: 'sale', quantity: '8', occurredAt: '2026-01-02T10:00:00Z' }),
    aMovement({
      id: 'receipt',
      quantity: '10',
      occurredAt: '2026-01-01T09:00:00Z',
      document: 'PO 7',
      line: '1',
    }),
    aMovement({ ...out, id: 'more', quantity: '5', occurredAt: '2026-01-03T10:00:00Z' }),
  ])
  await explainEpisodes(test.store)
  const rejection = {
    file: 'in.csv',
    row: 7,
    code: 'bad-quantity' as const,
    detail: { column: 'quantity', value: '<b>' },
  }
  const begun = await test.store.beginImport({ fingerprint: 'f', files: ['in.csv'], site: 'main', by: 'ann' })
  await test.store.finishImport(begun.id, { state: 'done', rows: 3, rejected: 1, rejections: [rejection] })
}, 120_000)

afterAll(() => test?.close())

const out: Partial<SubmittedMovement> = { kind: 'sale', from: 'A/01', to: 'customer' }
const post = (payload: unknown) => test.ask('/v1/movements', { method: 'POST', payload: payload as object })

describe('reading', () => {
  it('sums up, and bears the licence notice of what is on show', async () => {
    const { body } = await test.ask('/v1/summary')
    expect(body).toMatchObject({
      books: { total: 1, negativeNow: 1 },
      movements: 3,
      notice: 'Somebody’s data.',
    })
  })

  it('lists and finds books, with the balance as of either clock', async () => {
    const { body: page } = await test.ask('/v1/books?negative=true&item=BOLT')
    expect(page.rows).toMatchObject([{ balance: '-3', location: { path: 'A/01', kind: 'storage' } }])
    const [{ id }] = page.rows
    const balance = async (query: string) => (await test.ask(`/v1/books/${id}${query}`)).body.balance
    expect(await balance('')).toBe('-3')
    expect(await balance('?occurredAt=2026-01-01')).toBe('10')
    expect(await balance('?occurredAt=2026-01-02T10:00:00Z')).toBe('2')
    expect(await balance('?recordedAt=2026-01-02T10:00:00Z')).toBe('0')
  })

  it('draws a book in both orders', async () => {
    const [{ id }] = (await test.ask('/v1/books')).body.rows
    const { body } = await test.ask(`/v1/books/${id}/timeline?from=2026-01-01&to=2026-01-04&width=4`)
    expect(body.asHappened).toEqual({
      before: '0',
      at: ['2026-01-01T09:00:00Z', '2026-01-02T10:00:00Z', '2026-01-03T10:00:00Z'],
      first: ['10', '2', '-3'],
      min: ['10', '2', '-3'],
      max: ['10', '2', '-3'],
      last: ['10', '2', '-3'],
    })
    expect(body.asPosted.at).toEqual([])
    expect((await test.ask(`/v1/books/${id}/lane`)).body).toMatchObject({ total: 3, columns: null })
    expect((await test.ask(`/v1/books/${id}/movements`)).body.rows).toHaveLength(3)
  })

  it('pages movements both ways without a gap or a repeat', async () => {
    const seen: string[] = []
    let after = ''
    do {
      const { body } = await test.ask(`/v1/movements?direction=asc&limit=2${after}`)
      expect(body.total).toBe(3)
      seen.push(...body.rows.map((row: { id: string }) => row.id))
      after = body.next === null ? '' : `&after=${encodeURIComponent(body.next)}`
    } while (after !== '')
    expect(seen).toEqual(['sale', 'receipt', 'more'])
    const { body } = await test.ask('/v1/movements?document=PO%207')
    expect(body.rows).toMatchObject([{ id: 'receipt', line: '1', fromBalance: '-10', toBalance: '2' }])
  })

  it('lists and finds episodes', async () => {
    const { body } = await test.ask('/v1/episodes?order=as-happened&state=open&sort=deepest&search=bolt')
    expect(body.rows).toMatchObject([
      { item: 'BOLT', deepest: '-3', trigger: 'more', class: 'ambiguous', explained: true },
    ])
    // It is open, so it has gone on since it was listed.
    const { durationSeconds, unitSeconds, ...listed } = body.rows[0]
    const { body: found } = await test.ask(`/v1/episodes/${listed.id}`)
    expect(found).toMatchObject(listed)
    expect(Number(found.durationSeconds)).toBeGreaterThanOrEqual(Number(durationSeconds))
    expect(Number(found.unitSeconds)).toBeGreaterThanOrEqual(Number(unitSeconds))
    expect((await test.ask('/v1/episodes?state=closed&order=as-happened')).body.rows).toEqual([])
    expect((await test.ask('/v1/episodes/groups?by=item')).body.rows).toMatchObject([
      { key: 'BOLT', open: 2 },
    ])
  })

  it('gives all episodes that match as CSV, figures with their sign, and tells a wrong question before it begins', async () => {
    const { text, headers } = await test.ask('/v1/episodes.csv?sort=deepest&direction=asc')
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    const [header, ...rows] = text.trimEnd().split('\r\n')
    expect(header).toMatch(
      /^id,site,item,location,.*,cause,probability,trigger_source,item_name,duration_seconds$/,
    )
    const listed = (await test.ask('/v1/episodes?sort=deepest&direction=asc')).body.rows
    expect(rows.map((row) => row.split(',')[0])).toEqual(listed.map((one: { id: string }) => one.id))
    expect(rows[0]?.split(',')[10]).toBe(listed[0].deepest)
    expect(listed[0].deepest).toMatch(/^-/)
    expect((await test.ask('/v1/episodes.csv?bom=true&state=closed&order=as-happened')).text).toBe(
      `\ufeff${header}\r\n`,
    )
    const wrong = await test.ask('/v1/episodes.csv?class=foo')
    expect([wrong.status, wrong.body.code]).toEqual([400, 'malformed'])
  })

  it('lists items, places and imports', async () => {
    expect((await test.ask('/v1/items?search=bol')).body.rows).toMatchObject([{ code: 'BOLT', scale: 0 }])
    expect((await test.ask('/v1/items/BOLT')).body).toMatchObject({
      code: 'BOLT',
      baseUnit: 'each',
      packs: [],
    })
    const { rows } = (await test.ask('/v1/locations?site=main')).body
    expect(rows.map((row: { path: string }) => row.path)).toEqual(['A/01', 'customer', 'supplier'])
    const [found] = (await test.ask('/v1/imports')).body.rows
    expect(found).toMatchObject({ files: ['in.csv'], state: 'done', rejected: 1 })
    expect((await test.ask(`/v1/imports/${found.id}`)).body).toEqual(found)
    expect((await test.ask(`/v1/imports/${found.id}/rejections`)).body.rows).toMatchObject([
      { row: 7, code: 'bad-quantity', detail: { value: '<b>' } },
    ])
  })

  it('tells of today and of the data, and checks the ledger when asked', async () => {
    expect((await test.ask('/v1/today')).body.books).toEqual({ total: 1, negativeNow: 1 })
    expect((await test.ask('/v1/data')).body.counts).toMatchObject({ movements: 3, imports: 1 })
    const { body } = await test.ask('/v1/checks', { method: 'POST' })
    expect((await test.ask('/v1/checks')).body.rows).toMatchObject([{ id: body.id }])
  })

  it('tells all of a movement: before, after, neighbours, episodes, other content', async () => {
    await post([
      aMovement({ id: 'receipt', quantity: '11', occurredAt: '2026-01-01T09:00:00Z', document: 'PO 7' }),
    ])
    const { body } = await test.ask('/v1/movements/main/2')
    expect(body).toMatchObject({
      movement: { id: 'receipt', seq: '2', document: 'PO 7' },
      baseUnit: 'each',
      toBefore: '-8',
      documentMovements: 1,
      neighbours: {
        from: { previous: null, next: null },
        to: { previous: { id: 'sale' }, next: { id: 'more' } },
      },
    })
    expect(body.conflicts).toHaveLength(1)
    expect(body.episodes).toEqual({ rows: [], total: 0 })
    const { episodes } = (await test.ask('/v1/movements/main/3')).body
    expect(episodes.total).toBe(1)
    expect(episodes.rows[0].parts).toContain('trigger')
    expect(episodes.rows[0].episode).toMatchObject({ trigger: 'more', order: 'as-happened' })
    for (const path of ['main/99', 'main/x', 'nowhere/2'])
      expect((await test.ask(`/v1/movements/${path}`)).status).toBe(404)
    expect((await test.ask('/v1/movements.csv?id=receipt')).text).toMatch(/\r\nmain,2,receipt,receipt,BOLT,/)
    expect((await test.ask('/v1/movements/position?seq=2')).body).toEqual({ row: 1, total: 3 })
  })

  it('tells all that a document did', async () => {
    const { body } = await test.ask('/v1/documents/PO%207')
    expect(body).toMatchObject({
      document: 'PO 7',
      movements: 1,
      sites: ['main'],
      sources: ['wms'],
      actors: ['ann'],
      happened: { first: '2026-01-01T09:00:00Z', last: '2026-01-01T09:00:00Z' },
      items: { rows: [{ item: 'BOLT', direction: 'in', quantity: '10', movements: 1 }], total: 1 },
      books: { rows: [{ path: 'A/01', before: '-8', after: '2', lowest: '2' }], total: 1 },
      episodes: { rows: [], total: 0 },
    })
    expect((await test.ask('/v1/documents/PO')).status).toBe(404)
  })

  it('tells what an item comes to, what lies in a place, and names that are near', async () => {
    expect((await test.ask('/v1/items/BOLT/stock')).body).toMatchObject({
      total: '-3',
      sites: { rows: [{ site: 'main', total: '-3', books: 1, negative: 1 }], total: 1 },
    })
    expect((await test.ask('/v1/items/BOLD/stock')).status).toBe(404)
    expect((await test.ask('/v1/places/main/A%2F01')).body).toMatchObject({ kind: 'storage', negative: 1 })
    expect((await test.ask('/v1/places/main/A')).body).toMatchObject({
      kind: null,
      books: 0,
      inside: { rows: [{ path: 'A/01', books: 1, negative: 1 }], total: 1 },
    })
    expect((await test.ask('/v1/places/main/A%2F0')).status).toBe(404)
    const near = async (kind: string, text: string) =>
      (await test.ask(`/v1/nearest?kind=${kind}&text=${text}`)).body.rows
    expect(await near('item', 'blot')).toMatchObject([{ name: 'BOLT' }])
    expect(await near('place', 'A%2F1')).toMatchObject([{ name: 'A/01', site: 'main' }])
    expect(await near('document', 'PO%208')).toMatchObject([{ name: 'PO 7' }])
    expect(await near('item', '%F0%9F%9A%A2')).toEqual([])
  })

  it('takes files in, tries them, imports them, and takes that back; audits them', async () => {
    const csv = 'id,item,location,quantity,recorded_at\ni1,IN,A/01,2,2026-01-01T10:00:00Z\n'
    const { body: file } = await upload(test, 'in.csv', csv)
    const set = { files: [{ upload: file.id }] }
    expect((await test.ask(`/v1/uploads/${file.id}`)).body.name).toBe('in.csv')
    expect((await test.ask('/v1/uploads')).body.rows).toMatchObject([{ id: file.id, name: 'in.csv' }])
    expect((await send(test, '/v1/uploads/guess', { files: [file.id] })).body.mapping).toBeNull()
    expect((await send(test, '/v1/uploads/preview', set)).body.movements).toMatchObject([{ item: 'IN' }])
    const mapping = { files: [{ match: '*', columns: { item: 'a' } }] }
    await test.ask('/v1/mappings/one', { method: 'PUT', payload: { mapping } })
    expect((await test.ask('/v1/mappings/one')).body.mapping).toEqual(mapping)
    expect((await test.ask('/v1/mappings')).body.total).toBe(1)
    await test.ask('/v1/mappings/one', { method: 'DELETE' })
    const job = await imported(test, set)
    expect(job).toMatchObject({ state: 'done', posted: 1 })
    expect((await send(test, `/v1/imports/${job.id}/cancel`)).body.state).toBe('done')
    expect((await test.ask(`/v1/imports/${job.id}/rejections.csv`)).text).toMatch(/^row,file,code/)
    expect((await test.ask(`/v1/imports/${job.id}/rejections/reasons`)).body.rows).toEqual([])
    expect(await undone(test, job.id)).toMatchObject({ state: 'undone' })
    const { body: audit } = await send(test, '/v1/audits', set)
    await test.intake.jobs.idle()
    expect((await test.ask(`/v1/audits/${audit.id}`)).body.state).toBe('done')
    for (const name of ['report.html', 'result.json', 'episodes.csv'])
      expect((await test.ask(`/v1/audits/${audit.id}/${name}`)).status).toBe(200)
    await test.ask(`/v1/audits/${audit.id}`, { method: 'DELETE' })
    await test.ask(`/v1/uploads/${file.id}`, { method: 'DELETE' })
  })

  it('says that it lives and that it is ready', async () => {
    expect((await test.ask('/healthz')).body).toEqual({ status: 'ok', version: '0.1.0', clock: 'right' })
    expect((await test.ask('/readyz')).body.status).toBe('ok')
  })
})

describe('posting', () => {
  it('answers each element: posted, repeated, conflict', async () => {
    const one = aMovement({ id: 'p1', item: 'NUT', quantity: '1.250' })
    const { body: first } = await post([one, aMovement({ id: 'p2', item: 'NUT', quantity: '2' })])
    expect(first).toMatchObject([
      { id: 'p1', status: 'posted', toBalance: '1.25', negative: false, code: null },
      { id: 'p2', status: 'posted', toBalance: '3.25' },
    ])
    const { body: again } = await post([one, { ...one, quantity: '9' }])
    expect(again).toMatchObject([
      { status: 'repeated', seq: first[0].seq },
      { status: 'refused', code: 'conflict', seq: null },
    ])
  })

  it('answers a batch as it stands, whatever could be unpacked', async () => {
    const payload = Array.from({ length: 20 }, (_, at) => aMovement({ id: `batch-${at}`, item: 'NUT' }))
    const headers = { 'accept-encoding': 'gzip, br' }
    const answer = await test.ask('/v1/movements', { method: 'POST', payload, headers })
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.body).toHaveLength(20)
  })

  it('converts packs exactly, and refuses what does not come out', async () => {
    await test.store.registerItems([
      {
        code: 'SCREW',
        name: 'Screw',
        baseUnit: 'each',
        scale: 0,
        unitCost: null,
        currency: null,
        gtin: null,
        category: null,
        packs: [{ unit: 'box', factor: { numerator: 12, denominator: 1 } }],
      },
    ])
    const { body } = await post([
      aMovement({ id: 's1', item: 'SCREW', quantity: '2.5', unit: 'box' }),
      aMovement({ id: 's2', item: 'SCREW', quantity: '0.1', unit: 'box' }),
      aMovement({ id: 's3', item: 'SCREW', quantity: '1', unit: 'pallet' }),
      aMovement({ id: 's4', item: 'SCREW', quantity: '0.5' }),
    ])
    expect(body).toMatchObject([
      { status: 'posted', toBalance: '30' },
      { code: 'inexact-quantity', reason: 'inexact-quantity', pointer: '/1/quantity' },
      { code: 'unknown-unit', pointer: '/2/unit' },
      { code: 'inexact-quantity', reason: 'too-many-decimals', pointer: '/3/quantity' },
    ])
  })

  it('flags what goes below zero and posts it: it has happened', async () => {
    const { body } = await post([aMovement({ ...out, id: 'below', item: 'NIL', quantity: '4' })])
    expect(body).toMatchObject([{ status: 'posted', fromBalance: '-4', negative: true }])
  })

  it('keeps every digit of the largest quantity', async () => {
    const { body } = await post([
      aMovement({ id: 'big', item: 'SAND', quantity: '9007199254740991' }),
      aMovement({ id: 'bigger', item: 'GRIT', quantity: '9007199254740993' }),
    ])
    expect(body).toMatchObject([
      { status: 'posted', toBalance: '9007199254740991' },
      { code: 'malformed', reason: 'quantity-out-of-range', pointer: '/1/quantity' },
    ])
  })
})

/** In live.test.ts and search.test.ts. */
const ASKED_ELSEWHERE = [
  'get /v1/search',
  'get /v1/sites',
  'get /v1/stream',
  'patch /v1/sites/{name}',
  ...Object.values(ASKED_IN).flat(),
]

describe('the document', () => {
  it('has no operation that the tests above did not ask', () => {
    // Who may come in is asked in access/people.test.ts.
    const documented = Object.entries(test.document.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, { tags }]) => !tags?.includes('access'))
        .map(([method]) => `${method} ${path}`),
    )
    expect([...test.asked, ...ASKED_ELSEWHERE].sort()).toEqual(documented.sort())
  })

  it('is valid OpenAPI 3.1, and the same for machines at /openapi.json', async () => {
    const { body, status } = await test.ask('/openapi.json')
    expect([status, body.openapi]).toEqual([200, '3.1.0'])
    const { Validator } = await import('@seriousme/openapi-schema-validator')
    expect(await new Validator().validate(body)).toMatchObject({ valid: true })
  })

  it('is shown as a page that needs nothing else', async () => {
    const { text, headers } = await test.ask('/docs')
    for (const path of Object.keys(test.document.paths)) expect(text).toContain(path)
    expect(text).not.toMatch(/<script|src=|@import|url\(/)
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/)
  })
})
