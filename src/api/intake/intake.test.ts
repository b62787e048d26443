/** Files brought in over HTTP, looked at and tried; and what must not get in. */
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { aMovement, type TestApi, testApi } from '../../../test/support/api.ts'
import {
  at,
  balancesOf,
  csv,
  HEADER,
  imported,
  send,
  set,
  upload,
  uploaded,
} from '../../../test/support/intake.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 120_000)
afterAll(() => test?.close())
// Nothing a caller sends may be a fault of ours.
afterEach(() => expect(test.faults).toEqual([]))

const JSON_TYPE = { 'content-type': 'application/json' }
const BYTES_TYPE = { 'content-type': 'application/octet-stream' }

describe('a file brought in', () => {
  it('is told as it stands, kept, and removed', async () => {
    const content = gzipSync(csv('Artikel;Menge;Datum', 'Bölzen;-1,5;31.12.2025'))
    const { body } = await upload(test, '../../etc/größe.csv.gz', content)
    expect(body).toMatchObject({
      name: '../../etc/größe.csv.gz',
      bytes: content.length,
      columns: ['Artikel', 'Menge', 'Datum'],
      shape: { format: 'csv', encoding: 'utf-8', delimiter: ';', compressed: true },
      sample: [['Bölzen', '-1,5', '31.12.2025']],
    })
    expect((await test.ask(`/v1/uploads/${body.id}`)).body).toEqual(body)
    const remove = () => test.ask(`/v1/uploads/${body.id}`, { method: 'DELETE' })
    expect([(await remove()).status, (await remove()).status]).toEqual([200, 404])
    expect((await test.ask('/v1/uploads/..%2F..%2Fetc%2Fpasswd')).status).toBe(404)
  })

  it.each([
    ['nothing', '', 'empty-file'],
    ['blanks', ' \n \n', 'empty-file'],
    ['a header alone', `${HEADER}\n`, 'no-rows'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'not-a-table'],
    ['a zip cut short', Buffer.from('504b0304140000000000000000000000', 'hex'), 'bad-compression'],
    ['a gzip cut short', gzipSync(csv(HEADER, 'a,b,c,1,2026-01-01')).subarray(0, 40), 'bad-compression'],
    ['a Parquet file cut short', Buffer.from('PAR1\u0015\u0004\u0015\u0020'), 'bad-parquet'],
    ['JSON that is none', '{"item": ', 'bad-json'],
  ])('%s is told, and not kept', async (_name, content, code) => {
    const { status, body } = await upload(test, 'in.csv', content)
    expect([status, body.code]).toEqual([422, code])
    expect(body.detail).toMatch(/^in\.csv(, row 1)?: .+\. .+\.$/)
  })

  it('is what its bytes say, whatever its name says', async () => {
    const { status, body } = await upload(test, 'in.csv.gz', csv(HEADER, 'a,b,c,1,2026-01-01'))
    expect([status, body.shape.compressed]).toEqual([200, false])
    expect((await upload(test, 'in.csv.gz', '')).body.code).toBe('empty-file')
  })

  it('is bytes, and only here', async () => {
    const plain = { method: 'POST', payload: csv(HEADER) } as const
    for (const [url, type] of [
      ['/v1/uploads?name=a.csv', 'text/csv'],
      ['/v1/uploads?name=a.csv', 'application/json'],
      ['/v1/movements', 'application/octet-stream'],
      ['/v1/imports', 'application/octet-stream'],
    ] as const) {
      const { status, body } = await test.ask(url, { ...plain, headers: { 'content-type': type } })
      expect([status, body.code]).toEqual([415, 'unsupported-media-type'])
    }
    const large = Buffer.alloc(17 * 1024 * 1024, 0x20)
    expect(
      (await test.ask('/v1/movements', { method: 'POST', payload: large, headers: JSON_TYPE })).status,
    ).toBe(413)
    expect(
      (await test.ask('/v1/uploads', { method: 'POST', payload: 'x', headers: BYTES_TYPE })).status,
    ).toBe(400)
  })
})

describe('tried before it is imported', () => {
  it('guesses a German file, shows its first rows as movements, and asks for what it cannot know', async () => {
    const id = await uploaded(
      test,
      'lager.csv',
      csv(
        'Material;Lagerort;Menge;Buchungsdatum',
        'M-1;A1;1.250,5;31.12.2025',
        'M-1;A1;-3,25;01.01.2026',
        'M-1;A1;x;02.01.2026',
      ),
    )
    const { body: guess } = await send(test, '/v1/uploads/guess', { files: [id] })
    expect(guess.mapping.files).toEqual([
      {
        match: 'lager.csv',
        columns: {
          item: 'Material',
          location: 'Lagerort',
          quantity: { column: 'Menge', decimal: ',' },
          occurred_at: { column: 'Buchungsdatum', format: '%d.%m.%Y' },
        },
      },
    ])
    const { body } = await send(test, '/v1/uploads/preview', set(id, { mapping: guess.mapping, rows: 2 }))
    expect(body).toMatchObject({ rows: 2, accepted: 2, rejected: 0, rejections: [] })
    expect(body.movements).toMatchObject([
      {
        file: 'lager.csv',
        row: 2,
        item: 'M-1',
        from: { path: 'supplier' },
        to: { path: 'A1' },
        quantity: '1250.5',
      },
      {
        row: 3,
        from: { path: 'A1' },
        quantity: '3.25',
        occurredAt: '2026-01-01T00:00:00Z',
        occurredPrecision: 'day',
      },
    ])
    const all = await send(test, '/v1/uploads/preview', set(id, { mapping: guess.mapping }))
    expect(all.body.rejections).toMatchObject([{ file: 'lager.csv', row: 4, code: 'bad-quantity' }])
  })

  it('names the place of what is wrong in a mapping, and the column that vanished', async () => {
    const id = await uploaded(test, 'a.csv', csv('sku,bin,qty,day', 'B,A/01,1,2026-01-01'))
    const good = { item: 'sku', location: 'bin', quantity: 'qty', occurred_at: 'day' }
    const tried = async (columns: object, more: object = {}) =>
      (
        await send(
          test,
          '/v1/uploads/preview',
          set(id, { mapping: { files: [{ match: '*', columns, ...more }] } }),
        )
      ).body
    expect((await tried(good)).accepted).toBe(1)
    const gone = await tried({ ...good, quantity: 'menge' })
    expect([gone.code, gone.pointer]).toEqual(['unknown-column', '/mapping/files/0/columns/quantity'])
    expect(gone.detail).toContain('"menge"')
    expect(await tried({ ...good, occurred_at: { column: 'day', zone: 'Mars/Olympus' } })).toMatchObject({
      code: 'bad-mapping',
      pointer: '/mapping/files/0/columns/occurred_at/zone',
    })
    expect(await tried({ ...good, colour: 'bin' })).toMatchObject({ code: 'bad-mapping' })
    expect(await tried({ item: 'sku' })).toMatchObject({
      code: 'missing-column',
      pointer: '/mapping/files/0',
    })
    expect(await tried(good, { where: [{ column: 'state', in: ['x'] }] })).toMatchObject({
      code: 'unknown-column',
    })
    const { body } = await send(
      test,
      '/v1/uploads/preview',
      set(id, { mapping: { files: [{ match: 'b*', columns: good }] } }),
    )
    expect(body.code).toBe('bad-mapping')
  })

  it('a file that is gone, or was never there, is told by its place', async () => {
    const answer = await send(test, '/v1/imports', set('0123456789abcdef01234567'))
    expect([answer.status, answer.body.code, answer.body.pointer]).toEqual([
      404,
      'not-found',
      '/files/0/upload',
    ])
    const id = await uploaded(test, 'a.csv', csv(HEADER, `1,B,A,1,${at(1)}`))
    const items = await send(test, '/v1/uploads/preview', set(id, { items: 'nope' }))
    expect([items.status, items.body.pointer]).toEqual([404, '/items'])
  })

  it('says what an import would do, row by row, and posts nothing', async () => {
    await send(test, '/v1/movements', [aMovement({ id: 'there', source: 'dry', item: 'DRY', quantity: '2' })])
    const before = (await test.ask('/v1/summary')).body.movements
    const lines = [
      'id,source,item,location,quantity,recorded_at,occurred_at',
      `d1,dry,DRY,A/01,-5,${at(2)},${at(2)}`,
      `d2,dry,DRY,A/02,1,${at(3)},${at(3)}`,
      `there,dry,DRY,A/01,9,${at(4)},${at(4)}`,
      `d3,dry,DRY,A/01,zwei,${at(5)},${at(5)}`,
    ]
    const id = await uploaded(test, 'dry.csv', csv(...lines))
    const job = await imported(test, set(id, { dryRun: true }))
    expect(job).toMatchObject({
      state: 'done',
      dryRun: true,
      rows: 4,
      rejected: 2,
      canUndo: false,
      progress: null,
      error: null,
      effect: {
        movements: 2,
        known: 0,
        items: 1,
        places: 2,
        unknownItems: 0,
        unknownPlaces: 0,
        booksBelowZero: 1,
        episodes: 2,
      },
    })
    const { rows } = (await test.ask(`/v1/imports/${job.id}/rejections`)).body
    expect(rows.map((row: { row: number; code: string }) => [row.row, row.code])).toEqual([
      [5, 'bad-quantity'],
      [4, 'conflict'],
    ])
    expect((await test.ask(`/v1/imports/${job.id}/rejections?code=conflict`)).body.total).toBe(1)
    expect((await test.ask(`/v1/imports/${job.id}/rejections/reasons`)).body.rows).toEqual([
      { code: 'bad-quantity', rows: 1 },
      { code: 'conflict', rows: 1 },
    ])
    const { text } = await test.ask(`/v1/imports/${job.id}/rejections.csv`)
    expect(text).toMatch(
      /^row,file,code,what,todo,column,value\r\n5,dry\.csv,bad-quantity,"quantity ""zwei"" is not/,
    )
    expect((await test.ask('/v1/summary')).body.movements).toBe(before)
    // The real one does just that.
    expect(await imported(test, set(id))).toMatchObject({
      posted: 2,
      rejected: 2,
      dryRun: false,
      state: 'done',
    })
    expect(await balancesOf(test, 'DRY')).toEqual(['-3', '1'])
  })
})
