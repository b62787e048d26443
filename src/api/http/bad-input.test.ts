import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { aMovement, type TestApi, testApi } from '../../../test/support/api.ts'

let test: TestApi
const folder = mkdtempSync(join(tmpdir(), 'plimsoll-web-'))
const web = join(folder, 'web')

beforeAll(async () => {
  mkdirSync(join(web, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'classified')
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Plimsoll</title>')
  writeFileSync(join(web, 'assets', 'app-1.js'), 'export {}')
  test = await testApi({ web })
}, 120_000)

afterAll(async () => {
  await test?.close()
  rmSync(folder, { recursive: true, force: true })
})

// Nothing a caller sends may be a fault of ours.
afterEach(() => expect(test.faults).toEqual([]))

const send = (payload: string, type = 'application/json') =>
  test.ask('/v1/movements', { method: 'POST', payload, headers: { 'content-type': type } })
const post = (payload: unknown) => send(JSON.stringify(payload))
const movements = async () => (await test.ask('/v1/summary')).body.movements

describe('a body of the wrong shape posts nothing and says where', () => {
  const fine = aMovement({ id: 'fine' })
  const { source: _, ...anonymous } = fine

  it.each([
    ['an object', {}, ''],
    ['null', null, ''],
    ['a number', 7, ''],
    ['an empty array', [], ''],
    ['an array of arrays', [[]], '/0'],
    ['too many', Array.from({ length: 10_001 }, (_, index) => ({ ...fine, id: `m${index}` })), ''],
    ['an unknown field', [fine, { ...fine, 'col/our~': 'red' }], '/1/col~1our~0'],
    ['a missing field', [fine, fine, anonymous], '/2/source'],
    ['a number for a quantity', [{ ...fine, quantity: 5 }], '/0/quantity'],
    ['a kind that is none', [{ ...fine, kind: 'theft' }], '/0/kind'],
    ['null for a text', [{ ...fine, lot: null }], '/0/lot'],
    ['an empty text', [{ ...fine, item: '' }], '/0/item'],
    ['a text of 4,000 characters', [{ ...fine, reason: 'x'.repeat(4000) }], '/0/reason'],
    ['a quantity with a comma', [fine, { ...fine, quantity: '1,5' }], '/1/quantity'],
    ['a quantity with an exponent', [{ ...fine, quantity: '1e308' }], '/0/quantity'],
    ['a quantity that is a word', [{ ...fine, quantity: 'NaN' }], '/0/quantity'],
    ['a blank quantity', [{ ...fine, quantity: ' ' }], '/0/quantity'],
    ['a quantity that is very long', [{ ...fine, quantity: `1.${'0'.repeat(100_000)}1` }], '/0/quantity'],
    ['a cost that is very long', [{ ...fine, unitCost: `1.${'0'.repeat(100_000)}1` }], '/0/unitCost'],
    ['a foreign number', [{ ...fine, quantity: '1.234,50' }], '/0/quantity'],
  ])('%s', async (_name, payload, pointer) => {
    const before = await movements()
    const { status, body, headers } = await post(payload)
    expect([status, body.code, body.pointer]).toEqual([400, 'malformed', pointer])
    expect(headers['content-type']).toMatch(/^application\/problem\+json/)
    expect(await movements()).toBe(before)
  })

  it('a number beyond what a number holds', async () => {
    const payload = JSON.stringify([fine]).replace('"5"', '123456789012345678')
    expect((await send(payload)).body).toMatchObject({ code: 'malformed', pointer: '/0/quantity' })
  })

  it.each([
    ['JSON cut in the middle', '[{"id": "a", ', 'application/json', 400, 'malformed'],
    ['an empty body', '', 'application/json', 400, 'malformed'],
    ['a prototype', '[{"__proto__": {"id": "a"}}]', 'application/json', 400, 'malformed'],
    ['plain text', 'id,item', 'text/csv', 415, 'unsupported-media-type'],
    ['text that says it is text', '[]', 'text/plain', 415, 'unsupported-media-type'],
    ['50 MB', `[${' '.repeat(50 * 1024 * 1024)}]`, 'application/json', 413, 'body-too-large'],
  ])('%s', async (_name, payload, type, status, code) => {
    const answer = await send(payload, type)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })
})

describe('a value that cannot be read is refused by itself, the others are posted', () => {
  it.each([
    ['zero', { quantity: '0' }, 'zero-quantity', 'quantity'],
    ['negative zero', { quantity: '-0' }, 'zero-quantity', 'quantity'],
    ['a negative quantity', { quantity: '-3' }, 'bad-quantity', 'quantity'],
    ['more decimals than any item has', { quantity: '0.0000001' }, 'too-many-decimals', 'quantity'],
    ['31 April', { occurredAt: '2026-04-31' }, 'bad-time', 'occurredAt'],
    ['the year 0021', { occurredAt: '0021-01-05T10:00:00Z' }, 'time-out-of-range', 'occurredAt'],
    ['a time without a zone', { occurredAt: '2026-01-05T10:00:00' }, 'time-without-zone', 'occurredAt'],
    ['a word for a time', { reportedAt: 'yesterday' }, 'bad-time', 'reportedAt'],
    ['a negative cost', { unitCost: '-1' }, 'bad-cost', 'unitCost'],
    ['a NUL', { item: 'a\u0000b' }, 'bad-text', 'item'],
    ['a line break', { document: 'a\nb' }, 'bad-text', 'document'],
    ['half a character', { lot: '\ud83d' }, 'bad-text', 'lot'],
    ['one place twice', { from: 'A/01' }, 'equal-ends', 'to'],
  ])('%s', async (name, over, reason, field) => {
    const { status, body } = await post([
      aMovement({ id: `${name} 0` }),
      aMovement({ id: `${name} 1`, ...over }),
      aMovement({ id: `${name} 2` }),
    ])
    expect(status).toBe(200)
    expect(body).toMatchObject([
      { status: 'posted' },
      { status: 'refused', reason, pointer: `/1/${field}` },
      { status: 'posted' },
    ])
    expect(body[1].code).toMatch(/^(malformed|inexact-quantity)$/)
  })
})

describe('texts are kept as they are', () => {
  it.each([
    ['SQL', `'; drop table movements; -- \\`],
    ['HTML', '<script>alert("1")</script>&amp;'],
    ['emoji and quotes', `“🚚👩‍🚀” 'a' "b"`],
    ['a formula', '=1+1'],
    ['a path', '../../etc/passwd%2e%00'],
    ['COPY marks', '\\N \\. \\t'],
  ])('%s in every text field', async (_name, text) => {
    const texts = { item: text, site: text, from: text, lot: text, owner: text, source: text, actor: text }
    const more = { device: text, document: text, line: text, reason: text, unit: text }
    const { body } = await post([aMovement({ ...texts, ...more, id: text, to: `${text} 2` })])
    expect(body).toMatchObject([{ id: text, status: 'posted' }])
    const query = `item=${encodeURIComponent(text)}&location=${encodeURIComponent(text)}&document=${encodeURIComponent(text)}`
    const { rows } = (await test.ask(`/v1/movements?${query}&site=${encodeURIComponent(text)}`)).body
    const { lot, owner, source, actor, device, document, line, reason } = rows[0]
    expect(
      new Set([lot, owner, source, actor, device, document, line, reason, rows[0].id, rows[0].item]),
    ).toEqual(new Set([text]))
    expect(rows[0].from).toEqual({ site: text, path: text, kind: 'storage' })
    const item = await test.ask(`/v1/items/${encodeURIComponent(text)}`)
    expect(item.body).toMatchObject({ code: text, baseUnit: text })
    expect(item.headers['content-type']).toMatch(/^application\/json/)
    expect(
      (await test.ask(`/v1/episodes?search=${encodeURIComponent(text)}`)).body.rows.length,
    ).toBeGreaterThan(0)
  })
})

describe('queries and addresses', () => {
  const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

  it.each([
    ['/v1/movements?after=nonsense', 'bad-cursor', '/query/after'],
    [`/v1/movements?after=${cursor(['a'])}`, 'bad-cursor', '/query/after'],
    [`/v1/movements?after=${cursor([1, 2])}`, 'bad-cursor', '/query/after'],
    [`/v1/movements?after=${cursor(['x', 'y'])}`, 'bad-cursor', '/query/after'],
    [`/v1/episodes?after=${cursor(['0044-99-99', 'y'])}`, 'bad-cursor', '/query/after'],
    [`/v1/books?after=${cursor(['1', '99999999999999999999'])}`, 'bad-cursor', '/query/after'],
    ['/v1/movements?limit=0', 'malformed', '/query/limit'],
    ['/v1/movements?limit=501', 'malformed', '/query/limit'],
    ['/v1/movements?limit=ten', 'malformed', '/query/limit'],
    ['/v1/movements?colour=red', 'malformed', '/query/colour'],
    ['/v1/movements?item=a&item=b', 'malformed', '/query/item'],
    ['/v1/movements?item=a%00b', 'malformed', '/query/item'],
    ['/v1/items/a%00b', 'malformed', '/params/code'],
    ['/v1/episodes?sort=colour', 'malformed', '/query/sort'],
    ['/v1/episodes?class=wrong', 'malformed', '/query/class'],
    ['/v1/books/1-1?occurredAt=31%20April', 'malformed', '/query/occurredAt'],
    ['/v1/books/1-1?recordedAt=2026-01-05T10:00', 'malformed', '/query/recordedAt'],
    ['/v1/books/1-1/timeline?width=0', 'malformed', '/query/width'],
    ['/v1/books/1-1/timeline?from=x', 'malformed', '/query/from'],
    ['/v1/items/%zz', 'malformed', undefined],
  ])('%s is refused with its place', async (url, code, pointer) => {
    const { status, body } = await test.ask(url)
    expect([status, body.code, body.pointer]).toEqual([400, code, pointer])
  })

  it.each([
    ['GET', '/v1/nothing'],
    ['GET', '/v1/books/9-9'],
    ['GET', '/v1/books/9-9/timeline'],
    ['GET', `/v1/books/${encodeURIComponent("1-1'; drop table books")}`],
    ['GET', '/v1/episodes/none'],
    ['GET', '/v1/items/none'],
    ['GET', '/v1/imports/999'],
    ['GET', '/v1/imports/999/rejections'],
    ['GET', '/assets/gone.js'],
    ['DELETE', '/v1/movements'],
  ] as const)('%s %s is not there', async (method, url) => {
    const { status, body } = await test.ask(url, { method, headers: { accept: 'text/html' } })
    expect([status, body.code]).toEqual([404, 'not-found'])
  })
})

describe('other sites', () => {
  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:7411', 'a b'])(
    'the host name %s is not served',
    async (host) => {
      expect((await test.ask('/v1/summary', { headers: { host } })).status).toBe(404)
    },
  )

  it('another origin may not write, and none may read', async () => {
    const payload = [aMovement({ id: 'foreign' })]
    const headers = { origin: 'http://evil.example' }
    expect((await test.ask('/v1/movements', { method: 'POST', payload, headers })).status).toBe(404)
    expect(
      (await test.ask('/v1/summary', { headers })).headers['access-control-allow-origin'],
    ).toBeUndefined()
    const own = { origin: 'http://127.0.0.1:7411' }
    expect((await test.ask('/v1/movements', { method: 'POST', payload, headers: own })).status).toBe(200)
  })

  it('every answer forbids scripts, frames and guesses', async () => {
    for (const url of ['/v1/summary', '/nothing', '/docs', '/openapi.json', '/']) {
      const { headers } = await test.ask(url)
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' })
      expect(headers['content-security-policy']).toMatch(/default-src '(none|self)'.*frame-ancestors 'none'/)
      expect(headers['content-security-policy']).not.toMatch(/unsafe-eval|script-src[^;]*unsafe/)
    }
  })
})

describe('the web', () => {
  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/',
  ])('%s leads to nothing beside the web', async (url) => {
    writeFileSync(join(web, '..', 'secret.txt'), 'secret')
    const { status, text } = await test.ask(url)
    rmSync(join(web, '..', 'secret.txt'))
    expect(status).toBe(404)
    expect(text).not.toContain('classified')
  })

  it('is one page for every address that is a page, and files by name', async () => {
    for (const url of ['/', '/exceptions?class=timing', '/books/1-2']) {
      const { status, text, headers } = await test.ask(url, { headers: { accept: 'text/html,*/*' } })
      expect([status, text]).toEqual([200, '<!doctype html><title>Plimsoll</title>'])
      expect(headers['cache-control']).toBe('no-cache')
    }
    const asset = await test.ask('/assets/app-1.js')
    expect([asset.status, asset.headers['cache-control']]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ])
    expect((await test.ask('/exceptions', { headers: { accept: 'application/json' } })).body.code).toBe(
      'not-found',
    )
  })
})
