/** Requests that come slowly, or never to their end, over real connections: each is ended in its time, and told so. */
import { connect, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../../test/support/api.ts'

const TIME = { wholeMs: 400, headersMs: 300, longestMs: 30_000, lookMs: 50, paceMs: 1_000, paceBytes: 400 }
const HEAD = 'host: 127.0.0.1\r\ncontent-type: application/json\r\n'
const BYTES = 'host: 127.0.0.1\r\ncontent-type: application/octet-stream\r\n'

let test: TestApi
let port: number
beforeAll(async () => {
  test = await testApi({ requestTime: TIME })
  port = Number(new URL(await test.api.listen({ port: 0, host: '127.0.0.1' })).port)
})
afterAll(() => test?.close())
afterEach(() => expect(test.faults).toEqual([]))

/** Sends a beginning, then a piece now and then; what was answered, once the server has hung up. */
async function dripped(begin: string, piece: string, everyMs: number, forMs = 15_000) {
  const socket: Socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.on('data', (bytes) => {
    answer += bytes
  })
  socket.on('error', () => {})
  socket.write(begin)
  const drip = setInterval(() => socket.writable && piece !== '' && socket.write(piece), everyMs)
  const ended = await Promise.race([
    new Promise((done) => socket.once('close', () => done(true))),
    new Promise((done) => setTimeout(done, forMs, false)),
  ])
  clearInterval(drip)
  socket.destroy()
  return { ended, answer }
}

describe('a request that does not come to its end is ended', () => {
  const chunk = '1\r\nx\r\n'
  it.each([
    ['a body by the byte', `POST /v1/movements HTTP/1.1\r\n${HEAD}content-length: 1000\r\n\r\n[`, ' '],
    ['a body in chunks', `POST /v1/movements HTTP/1.1\r\n${HEAD}transfer-encoding: chunked\r\n\r\n`, chunk],
    ['a body that stops', `POST /v1/movements HTTP/1.1\r\n${HEAD}content-length: 1000\r\n\r\n[`, ''],
    ['where anyone may ask', `POST /v1/access/first HTTP/1.1\r\n${HEAD}content-length: 1000\r\n\r\n`, ' '],
    ['headers', `GET /healthz HTTP/1.1\r\n${HEAD}x: `, 'x'],
  ])('%s: 408, as a problem', async (_name, begin, piece) => {
    const { ended, answer } = await dripped(begin, piece, 50)
    expect([ended, answer]).toEqual([
      true,
      expect.stringMatching(/^HTTP\/1\.1 408 .+"code":"request-too-slow"/s),
    ])
  })

  it.each([
    ['the body of a GET', `GET /healthz HTTP/1.1\r\n${HEAD}content-length: 1000\r\n\r\n`, 200],
    [
      'at an address that leads nowhere',
      `POST /nowhere HTTP/1.1\r\n${HEAD}content-length: 1000\r\n\r\n`,
      404,
    ],
    ['at one that cannot be read', `POST /v1/items/%zz HTTP/1.1\r\n${HEAD}content-length: 1000\r\n\r\n`, 400],
    ['too large a body', `POST /v1/movements HTTP/1.1\r\n${HEAD}content-length: 99000000\r\n\r\n`, 413],
  ])('also after it was answered: %s', async (_name, begin, status) => {
    const { ended, answer } = await dripped(begin, ' ', 50)
    expect([ended, answer]).toEqual([true, expect.stringMatching(new RegExp(`^HTTP/1\\.1 ${status} `))])
    expect(answer).not.toContain('HTTP/1.1 408')
  })

  it('what is no HTTP is told as a problem, too', async () => {
    expect((await dripped('NONSENSE\r\n\r\n', '', 50)).answer).toMatch(
      /^HTTP\/1\.1 400 .+"code":"malformed"/s,
    )
    const long = `GET /healthz HTTP/1.1\r\n${HEAD}x: ${'x'.repeat(20_000)}\r\n\r\n`
    expect((await dripped(long, '', 50)).answer).toMatch(/^HTTP\/1\.1 431 .+"code":"malformed"/s)
  })
})

describe('a file', () => {
  const begin = (length: number) =>
    `POST /v1/uploads?name=a.csv HTTP/1.1\r\n${BYTES}content-length: ${length}\r\n\r\n`

  it('may take longer than any other body, as long as it comes at a pace', async () => {
    const rows = `item,location,quantity,recorded_at\n${'BOLT,A/01,1,2026-01-01T10:00:00Z\n'.repeat(200)}`
    const pieces = Math.floor(rows.length / 400)
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('data', (bytes) => {
      answer += bytes
    })
    socket.write(begin(pieces * 400))
    for (let at = 0; at < pieces; at++) {
      await new Promise((done) => setTimeout(done, 50))
      socket.write(rows.slice(at * 400, (at + 1) * 400))
    }
    await expect.poll(() => answer).toMatch(/^HTTP\/1\.1 200 /)
    socket.destroy()
  })

  it('is ended where it does not', async () => {
    const { ended, answer } = await dripped(begin(100_000), 'x', 50)
    expect([ended, answer]).toEqual([true, expect.stringMatching(/^HTTP\/1\.1 408 /)])
    expect(await test.intake.uploads.list()).toHaveLength(1)
  })
})

it('what anyone may send is some kilobytes; what needs a role is not read without one', async () => {
  const strict = await testApi({ login: true })
  const payload = `"${'x'.repeat(20_000)}"`
  const headers = { 'content-type': 'application/json' }
  const asked: [string, number][] = [
    ['/v1/access/first', 413],
    ['/v1/auth/sign-in/email', 413],
    ['/v1/auth/sign-in/oidc', 413],
    ['/v1/auth/sign-out', 413],
    ['/v1/movements', 401],
    ['/nowhere', 404],
  ]
  for (const [url, status] of asked) {
    const answer = await strict.ask(url, { method: 'POST', payload, headers })
    expect([url, answer.status]).toEqual([url, status])
    if (status === 413) expect(answer.body.detail).toContain('16 kB')
  }
  await strict.close()
})
