/** What keeps other sites and other names out, and what every answer says to browsers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMovement, type TestApi, testApi } from '../../../test/support/api.ts'
import { cookieOf, firstAdministrator, PASSWORD } from '../../../test/support/login.ts'
import { ACCESS } from './table.ts'

let test: TestApi
let web: string
let cookie: string
let key: string
beforeAll(async () => {
  web = mkdtempSync(join(tmpdir(), 'plimsoll-web-'))
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Plimsoll</title>')
  test = await testApi({
    login: true,
    web,
    access: { hosts: ['stock.example.com', 'https://safe.example.com'] },
  })
  cookie = await firstAdministrator(test)
  const payload = { name: 'Scanner', role: 'operator' }
  key = (await test.ask('/v1/keys', { method: 'POST', payload, headers: { cookie } })).body.secret
})
afterAll(async () => {
  await test?.close()
  rmSync(web, { recursive: true, force: true })
})

describe('a write that another site makes a browser send', () => {
  const post = (headers: Record<string, string>) =>
    test.ask('/v1/movements', {
      method: 'POST',
      payload: [aMovement({ id: 'forged', actor: 'Ada' })],
      headers,
    })

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://127.0.0.1:7412' }],
    [{ origin: 'https://127.0.0.1:7411' }],
    [{ origin: 'http://localhost:7411' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ origin: 'http://127.0.0.1:7411', 'sec-fetch-site': 'cross-site' }],
    [{ host: 'safe.example.com', origin: 'http://safe.example.com' }],
    [{ host: 'evil.example', origin: 'http://evil.example' }],
  ])('is not followed: %j', async (headers) => {
    expect((await post({ cookie, ...headers } as never)).status).toBe(404)
  })

  it('leaves nothing', async () => {
    const { rows } = (await test.ask('/v1/movements?id=forged', { headers: { cookie } })).body
    expect(rows).toEqual([])
  })

  it('is no matter for a key, which no browser sends by itself', async () => {
    const answer = await post({ authorization: `Bearer ${key}`, origin: 'https://evil.example' })
    expect(answer.body).toMatchObject([{ status: 'posted' }])
  })

  it('also where it would sign somebody in, or make the first administrator', async () => {
    for (const url of ['/v1/auth/sign-in/email', '/v1/access/first', '/v1/auth/sign-out'])
      expect(
        (await test.ask(url, { method: 'POST', payload: {}, headers: { origin: 'https://evil.example' } }))
          .status,
      ).toBe(404)
  })

  it('a form of another kind than JSON is refused', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const headers = { cookie, 'content-type': type }
      const answer = await test.ask('/v1/users', { method: 'POST', payload: 'name=Eve', headers })
      expect(answer.status).toBe(415)
    }
  })
})

describe('every answer', () => {
  const paths = Object.keys(ACCESS)
    .filter((route) => route.startsWith('GET ') && !/stream|\*/.test(route))
    .map((route) =>
      route
        .slice(4)
        .replace(/(?<!:):\w+/g, 'gone')
        .replace('::', ':'),
    )

  it.each([...paths, '/assets/gone.js', '/no/such/page', '/v1/nothing'])(
    '%s says who may frame, sniff, keep and load it',
    async (path) => {
      const { headers } = await test.ask(path, { headers: { cookie, accept: 'text/html,*/*' } })
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': expect.stringMatching(/no-store|no-cache/),
      })
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toMatch(/^default-src '(none|self)'/)
      expect(policy).not.toMatch(/script-src[^;]*unsafe|\*|https?:/)
      expect(headers['access-control-allow-origin']).toBeUndefined()
    },
  )

  it('by https asks browsers to stay with it, and its cookie goes by https only', async () => {
    const headers = { host: 'safe.example.com', origin: 'https://safe.example.com' }
    const payload = { email: 'ada@example.com', password: PASSWORD }
    const answer = await test.ask('/v1/auth/sign-in/email', { method: 'POST', payload, headers })
    expect(answer.status).toBe(200)
    expect(String(answer.headers['set-cookie'])).toMatch(/plimsoll\.session=[^,]*; Secure/)
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000')
    const plain = await test.ask('/v1/summary', { headers: { cookie: cookieOf(answer) } })
    expect(plain.headers['strict-transport-security']).toBeUndefined()
  })

  it('by a name of both kinds is as safe as the browser came', async () => {
    const payload = { email: 'ada@example.com', password: PASSWORD }
    for (const scheme of ['http', 'https']) {
      const headers = { host: 'stock.example.com', origin: `${scheme}://stock.example.com` }
      const answer = await test.ask('/v1/auth/sign-in/email', { method: 'POST', payload, headers })
      expect(/; Secure/.test(String(answer.headers['set-cookie']))).toBe(scheme === 'https')
    }
  })
})

it('a request with two Host headers is refused, whichever of them is ours', async () => {
  const port = Number(new URL(await test.api.listen({ port: 0, host: '127.0.0.1' })).port)
  for (const hosts of [
    ['127.0.0.1', 'evil.example'],
    ['evil.example', '127.0.0.1'],
    ['127.0.0.1', '127.0.0.1'],
  ]) {
    const socket = connect(port, '127.0.0.1')
    const headers = hosts.map((host, place) => `${place === 0 ? 'Host' : 'hOST'}: ${host}\r\n`).join('')
    socket.end(`GET /healthz HTTP/1.1\r\n${headers}connection: close\r\n\r\n`)
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 .+"code":"malformed"/s)
  }
})

it('an address that leads nowhere tells nobody more than that', async () => {
  const answer = await test.ask('/v1/nothing')
  expect([answer.status, answer.body.code]).toEqual([404, 'not-found'])
})

it('a route without a row in the table keeps the server from starting', async () => {
  const { createServer } = await import('../server.ts')
  delete (ACCESS as Record<string, string>)['GET /v1/today']
  try {
    await expect(
      createServer({ ...test, access: test.access, version: '0', notice: null } as never),
    ).rejects.toThrow('GET /v1/today has no row in api/access/table.ts')
  } finally {
    ;(ACCESS as Record<string, string>)['GET /v1/today'] = 'viewer'
  }
})
