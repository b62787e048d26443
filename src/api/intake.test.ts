/** Files brought in over HTTP: looked at, tried, imported, undone, imported again; and what must not get in. */
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aMovement, type TestApi, testApi } from '../../test/support/api.ts'
import { ended, imported, send, undone, upload, uploaded } from '../../test/support/intake.ts'
import { explainEpisodes } from '../app/explain-episodes.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 120_000)
afterAll(() => test?.close())
// Nothing a caller sends may be a fault of ours.
afterEach(() => expect(test.faults).toEqual([]))

const HEADER = 'id,item,location,quantity,recorded_at'
const csv = (...lines: string[]) => `${lines.join('\n')}\n`
const at = (minute: number) => `2026-01-01T10:${String(minute).padStart(2, '0')}:00Z`
const set = (id: string, more: object = {}) => ({ files: [{ upload: id }], ...more })
const balance = async (item: string) =>
  (await test.ask(`/v1/books?item=${item}`)).body.rows.map((row: { balance: string }) => row.balance)
const episodes = async (item: string) => {
  await explainEpisodes(test.store)
  const { rows } = (await test.ask(`/v1/episodes?item=${item}`)).body
  return rows.map((row: Record<string, string>) =>
    [row.order, row.class, row.startedAt, row.endedAt, row.deepest].join(' '),
  )
}

describe('a file brought in', () => {
  it('is told as it stands, kept, and removed', async () => {
    const content = gzipSync(csv('Artikel;Menge;Datum', 'Bölzen;-1,5;31.12.2025'))
    const { body } = await upload(test, '../../etc/größe.csv.gz', content)
    expect(body).toMatchObject({
      ...{ name: '../../etc/größe.csv.gz', bytes: content.length, columns: ['Artikel', 'Menge', 'Datum'] },
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
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'unsupported-file'],
    ['a zip', Buffer.from('504b0304140000000000000000000000', 'hex'), 'unsupported-file'],
    ['a gzip cut short', gzipSync(csv(HEADER, 'a,b,c,1,2026-01-01')).subarray(0, 40), 'bad-compression'],
    ['no Parquet though it says so', 'PAR1 and no more', 'bad-parquet'],
    ['JSON that is none', '{"item": ', 'bad-json'],
  ])('%s is told, and not kept', async (_name, content, code) => {
    const { status, body } = await upload(test, 'in.csv', content)
    expect([status, body.code]).toEqual([422, code])
    expect(body.detail).toMatch(/^in\.csv(, row 1)?: .+\. .+\.$/)
  })

  it('is told where it is no gzip though it is called so, and where it is empty', async () => {
    expect((await upload(test, 'in.csv.gz', csv(HEADER, 'a,b,c,1,2026-01-01'))).body.code).toBe(
      'bad-compression',
    )
    expect((await upload(test, 'in.csv.gz', '')).body.code).toBe('empty-file')
  })

  it('is bytes, and only here', async () => {
    const plain = { method: 'POST', payload: csv(HEADER) } as const
    for (const [url, type] of [
      ['/v1/uploads?name=a.csv', 'text/csv'],
      ['/v1/uploads?name=a.csv', 'application/json'],
      ['/v1/movements', 'application/octet-stream'],
      ['/v1/imports', 'application/octet-stream'],
    ]) {
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

const JSON_TYPE = { 'content-type': 'application/json' }
const BYTES_TYPE = { 'content-type': 'application/octet-stream' }

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
    const told = await send(test, '/v1/imports', set('0123456789abcdef01234567'))
    expect([told.status, told.body.code, told.body.pointer]).toEqual([404, 'not-found', '/files/0/upload'])
    const id = await uploaded(test, 'a.csv', csv(HEADER, `1,B,A,1,${at(1)}`))
    const items = await send(test, '/v1/uploads/preview', set(id, { items: 'nope' }))
    expect([items.status, items.body.pointer]).toEqual([404, '/items'])
  })

  it('says what an import would do, row by row, and posts nothing', async () => {
    await send(test, '/v1/movements', [
      aMovement({ id: 'there', source: 'dry', item: 'DRY', quantity: '2' }),
    ] as never)
    const before = (await test.ask('/v1/summary')).body.movements
    const lines = [
      ...['id,source,item,location,quantity,recorded_at,occurred_at', `d1,dry,DRY,A/01,-5,${at(2)},${at(2)}`],
      `d2,dry,DRY,A/02,1,${at(3)},${at(3)}`,
      `there,dry,DRY,A/01,9,${at(4)},${at(4)}`,
      `d3,dry,DRY,A/01,zwei,${at(5)},${at(5)}`,
    ]
    const id = await uploaded(test, 'dry.csv', csv(...lines))
    const job = await imported(test, set(id, { dryRun: true }))
    expect(job).toMatchObject({
      ...{ state: 'done', dryRun: true, rows: 4, rejected: 2, canUndo: false, progress: null, error: null },
      effect: { movements: 2, known: 0, items: 1, places: 2, booksBelowZero: 1, episodes: 2 },
    })
    const { rows } = (await test.ask(`/v1/imports/${job.id}/rejections`)).body
    expect(rows.map((row: { row: number; code: string }) => [row.row, row.code])).toEqual([
      [5, 'bad-quantity'],
      [4, 'conflict'],
    ])
    expect((await test.ask(`/v1/imports/${job.id}/rejections?code=conflict`)).body.total).toBe(1)
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
    expect(await balance('DRY')).toEqual(['-3', '1'])
  })
})

describe('an import', () => {
  it('is undone, leaves both orders as they were, and goes in again with another mapping', async () => {
    const day = '2026-02-01'
    await send(test, '/v1/movements', [
      aMovement({ id: 'u0', item: 'UNDO', quantity: '10', occurredAt: day }),
      aMovement({
        id: 'u1',
        item: 'UNDO',
        kind: 'sale',
        from: 'A/01',
        to: 'customer',
        quantity: '4',
        occurredAt: day,
      }),
    ] as never)
    const before = { balance: await balance('UNDO'), episodes: await episodes('UNDO') }
    const id = await uploaded(
      test,
      'undo.csv',
      csv(
        'id,item,location,count,day',
        `a,UNDO,A/01,-20,${day}`,
        `b,UNDO,A/01,3,${day}`,
        'c,UNDO,A/01,-1,2026-02-03',
      ),
    )
    const columns = { id: 'id', item: 'item', location: 'location', quantity: 'count', occurred_at: 'day' }
    const mapping = { files: [{ match: '*', columns }] }
    const first = await imported(test, set(id, { mapping }))
    expect(first).toMatchObject({ state: 'done', posted: 3, sites: ['main'], canUndo: true })
    expect(await balance('UNDO')).toEqual(['-12'])
    expect((await episodes('UNDO')).length).toBeGreaterThan(before.episodes.length)
    // The same again changes nothing.
    expect(await imported(test, set(id, { mapping }))).toEqual(first)

    const back = await undone(test, first.id)
    expect(back).toMatchObject({ state: 'undone', posted: 3, canUndo: false, error: null })
    expect(await balance('UNDO')).toEqual(before.balance)
    expect(await episodes('UNDO')).toEqual(before.episodes)
    expect(await test.store.verify()).toBeNull()
    const { rows } = (await test.ask(`/v1/movements?document=import%20${first.id}`)).body
    expect(
      rows.map((row: Record<string, string>) => [row.source, row.reason, row.quantity, row.occurredAt]),
    ).toEqual([
      ['plimsoll', 'import-undone', '20', '2026-02-01T00:00:00Z'],
      ['plimsoll', 'import-undone', '3', '2026-02-01T00:00:00Z'],
      ['plimsoll', 'import-undone', '1', '2026-02-03T00:00:00Z'],
    ])
    expect(rows[1]).toMatchObject({
      from: { path: 'A/01' },
      to: { path: 'supplier' },
      occurredPrecision: 'day',
    })
    expect(rows.map((row: { line: string }) => Number(row.line)).sort()).toEqual(
      rows.map((row: { id: string }) => Number(row.id.split('-')[2])).sort(),
    )
    // Undone is undone.
    expect(await undone(test, first.id)).toEqual(back)

    const turned = { files: [{ match: '*', columns, sign: -1 }] }
    const second = await imported(test, set(id, { mapping: turned }))
    expect(second).toMatchObject({ posted: 3, repeated: 0, rejected: 0 })
    expect(await balance('UNDO')).toEqual(['24'])
    expect((await test.ask('/v1/movements?id=a~2')).body.rows).toMatchObject([
      { quantity: '20', to: { path: 'A/01' } },
    ])
    await undone(test, second.id)
    const third = await imported(test, set(id, { mapping }))
    expect(third.id).not.toBe(first.id)
    expect(third).toMatchObject({ posted: 3, repeated: 0 })
    expect((await test.ask('/v1/movements?id=a~3')).body.total).toBe(1)
    expect(await balance('UNDO')).toEqual(['-12'])
    expect(await test.store.verify()).toBeNull()
  })

  it('is undone although its goods have moved on: what went out without them is told', async () => {
    const id = await uploaded(test, 'moved.csv', csv(HEADER, `m1,MOVED,A/01,5,${at(1)}`))
    const job = await imported(test, set(id))
    await send(test, '/v1/movements', [
      aMovement({ id: 'on', item: 'MOVED', kind: 'sale', from: 'A/01', to: 'customer', quantity: '2' }),
    ] as never)
    await undone(test, job.id)
    expect(await balance('MOVED')).toEqual(['-2'])
    expect(await episodes('MOVED')).toHaveLength(2)
    expect(await test.store.verify()).toBeNull()
  })

  it('of a guarded site is not undone where its goods are gone', async () => {
    const id = await uploaded(test, 'guarded.csv', csv(`${HEADER},site`, `g1,GUARD,A/01,5,${at(1)},guarded`))
    const job = await imported(test, set(id))
    await test.store.setSiteMode('guarded', 'guard')
    await send(test, '/v1/movements', [
      aMovement({ id: 'g2', item: 'GUARD', site: 'guarded', from: 'A/01', to: 'supplier', quantity: '2' }),
    ] as never)
    expect(await undone(test, job.id)).toMatchObject({
      ...{ state: 'failed', canUndo: true },
      error: { code: 'would-go-negative', detail: { item: 'GUARD', location: 'A/01', site: 'guarded' } },
    })
    expect(await balance('GUARD')).toEqual(['3'])
    expect(await test.store.verify()).toBeNull()
  })

  it('is cancelled between two batches, keeps what is posted, and goes on when it is asked for again', async () => {
    const lines = Array.from(
      { length: 60_000 },
      (_, row) => `c${row},C${row % 50},A/0${row % 3},1,${at(row % 60)}`,
    )
    const id = await uploaded(test, 'long.csv', csv(HEADER, ...lines))
    const { body: queued } = await send(test, '/v1/imports', set(id))
    const post = test.store.post
    const { cancel } = test.intake.jobs
    const asked = Promise.withResolvers<void>()
    const cancelling = Promise.withResolvers<void>()
    // After the first batch the import waits until it is being cancelled.
    Object.assign(test.store, {
      post: async (batch: Parameters<typeof post>[0]) => {
        const told = await post(batch)
        asked.resolve()
        await cancelling.promise
        return told
      },
    })
    Object.assign(test.intake.jobs, {
      cancel: (job: string) => {
        const done = cancel(job)
        cancelling.resolve()
        return done
      },
    })
    await asked.promise
    expect((await test.ask(`/v1/uploads/${id}`, { method: 'DELETE' })).body.code).toBe('upload-in-use')
    const cancelled = await ended(test, send(test, `/v1/imports/${queued.id}/cancel`))
    Object.assign(test.store, { post })
    Object.assign(test.intake.jobs, { cancel })
    expect(cancelled).toMatchObject({ state: 'cancelled', canUndo: true, rows: 60_000 })
    expect(cancelled.posted).toBe(50_000)
    expect(await test.store.verify()).toBeNull()
    const whole = await imported(test, set(id))
    expect(whole).toMatchObject({ id: queued.id, state: 'done', posted: 60_000, rejected: 0 })
    expect(await undone(test, whole.id)).toMatchObject({ state: 'undone' })
    expect(new Set(await balance('C1'))).toEqual(new Set(['0']))
    expect(await test.store.verify()).toBeNull()
  }, 120_000)

  it('waits for its turn; too many are refused, and one that waits can be cancelled', async () => {
    const id = await uploaded(test, 'q.csv', csv(HEADER, `q1,Q,A/01,1,${at(1)}`))
    const before = Promise.withResolvers<void>()
    test.intake.jobs.add({ id: 'before', run: () => before.promise, onDropped: async () => {} })
    const ids: string[] = []
    let last = await send(test, '/v1/imports', set(id, { dryRun: true }))
    for (; last.status === 202; last = await send(test, '/v1/imports', set(id, { dryRun: true })))
      ids.push(last.body.id)
    expect([ids.length, last.status, last.body.code]).toEqual([8, 429, 'queue-full'])
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
    for (const one of ids.slice(1))
      expect((await send(test, `/v1/imports/${one}/cancel`)).body).toMatchObject({ state: 'cancelled' })
    expect((await test.ask(`/v1/imports/${ids[0]}`)).body.state).toBe('queued')
    before.resolve()
    await test.intake.jobs.idle()
    const told = (await test.ask(`/v1/imports/${ids[0]}`)).body
    expect(told).toMatchObject({ state: 'done', effect: { movements: 1 } })
  })

  it('of two clients at once is one import', async () => {
    const id = await uploaded(test, 'two.csv', csv(HEADER, `t1,TWO,A/01,1,${at(1)}`))
    const both = await Promise.all([send(test, '/v1/imports', set(id)), send(test, '/v1/imports', set(id))])
    expect(new Set(both.map(({ body }) => body.id)).size).toBe(1)
    await test.intake.jobs.idle()
    expect(await balance('TWO')).toEqual(['1'])
  })

  it('that was never there is not found', async () => {
    for (const verb of ['cancel', 'undo'])
      expect((await send(test, `/v1/imports/999/${verb}`)).status).toBe(404)
    for (const path of ['', '/rejections', '/rejections.csv'])
      expect((await test.ask(`/v1/imports/x${path}`)).status).toBe(404)
  })

  it('for rows that name no site goes to the one it is asked for', async () => {
    const id = await uploaded(test, 'site.csv', csv(HEADER, `s1,SITE,A/01,1,${at(1)}`))
    expect(await imported(test, set(id, { site: 'north' }))).toMatchObject({
      site: 'north',
      sites: ['north'],
    })
    expect((await test.ask('/v1/books?site=north')).body.total).toBe(1)
  })
})

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
      ...{ state: 'done', files: ['audit.csv'], error: null, episodes: 2, fileSet: set(id) },
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
