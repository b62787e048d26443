/** Sites and how they are shown; the stream of news. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMovement, type TestApi, testApi } from '../../../test/support/api.ts'
import { firstAdministrator, userOf } from '../../../test/support/login.ts'
import { present } from '../../../test/support/present.ts'
import { STREAM_LISTENERS_EACH_MAX } from '../../core/limits.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
  await test.ask('/v1/movements', { method: 'POST', payload: [aMovement({ id: 'm1' })] })
})
afterAll(() => test?.close())

describe('a site', () => {
  const change = (payload: object, name = 'main') =>
    test.ask(`/v1/sites/${name}`, { method: 'PATCH', payload })

  it('is shown in UTC under its own name until somebody says otherwise', async () => {
    const { body } = await test.ask('/v1/sites')
    expect(body.rows).toMatchObject([
      { name: 'main', title: 'main', zone: 'UTC', currency: null, mode: 'observe', movements: 1 },
    ])
  })

  it('keeps what is set, field by field', async () => {
    expect((await change({ title: 'Nord', zone: 'Europe/Rome', currency: 'EUR' })).status).toBe(200)
    expect((await change({ currency: null })).body).toMatchObject({
      name: 'main',
      title: 'Nord',
      zone: 'Europe/Rome',
      currency: null,
    })
    expect((await test.ask('/v1/sites')).body.rows).toMatchObject([{ title: 'Nord', zone: 'Europe/Rome' }])
    expect((await change({})).body).toMatchObject({ title: 'Nord' })
  })

  it.each([
    [{ zone: 'Mars/Olympus' }, 'unknown-zone', '/zone'],
    [{ zone: '' }, 'unknown-zone', '/zone'],
    [{ zone: '+01:00' }, 'unknown-zone', '/zone'],
    [{ currency: 'XYZ' }, 'unknown-currency', '/currency'],
    [{ currency: 'eur' }, 'malformed', '/currency'],
    [{ title: '' }, 'malformed', '/title'],
    [{ mode: 'guard' }, 'malformed', '/mode'],
  ])('refuses %j', async (payload, code, pointer) => {
    expect((await change(payload)).body).toMatchObject({ status: 400, code, pointer })
    expect((await test.ask('/v1/sites')).body.rows[0]).toMatchObject({ title: 'Nord', zone: 'Europe/Rome' })
  })

  it('that is not there is not made', async () => {
    expect((await change({ title: 'x' }, 'none')).body).toMatchObject({ status: 404, code: 'not-found' })
    expect((await test.ask('/v1/sites')).body.rows).toHaveLength(1)
  })
})

describe('the name of a site', () => {
  const mode = (name: string) =>
    test.ask(`/v1/sites/${encodeURIComponent(name)}/mode`, { method: 'PUT', payload: { mode: 'observe' } })
  const UNREADABLE = [
    '\u0001',
    ' ',
    'main ',
    ' main',
    'ma\u200bin',
    '\u202ex',
    'mаin',
    'x'.repeat(201),
    'a  b',
  ]

  it.each([...UNREADABLE, 'MAIN', 'ｍain', 'rnain'])('is not %j', async (name) => {
    const { status, body } = await mode(name)
    expect(['unusable-site', 'malformed']).toContain(body.code)
    expect(status).toBeGreaterThanOrEqual(400)
    expect((await test.ask('/v1/sites')).body.rows).toHaveLength(1)
  })

  it.each(UNREADABLE)('is not %j for one that a movement would bring either', async (site) => {
    await test.ask('/v1/movements', { method: 'POST', payload: [{ ...aMovement({ id: site }), site }] })
    expect((await test.ask('/v1/sites')).body.rows).toHaveLength(1)
  })

  it('is any other, and stays', async () => {
    for (const name of ['main', 'Lager Süd', 'Склад 2', '東京'])
      expect((await mode(name)).body).toMatchObject({ name, mode: 'observe' })
  })
})

describe('the stream', () => {
  it('tells how things stand at once, then what changes; and ends with the server', async () => {
    const address = await test.api.listen({ port: 0, host: '127.0.0.1' })
    const response = await fetch(`${address}/v1/stream`)
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    const events = eventsOf(response)
    expect(await events.next('ledger')).toMatchObject({ movements: 1, lastRecordedAt: expect.any(String) })
    await test.ask('/v1/movements', { method: 'POST', payload: [aMovement({ id: 'm2' })] })
    expect(await events.next('ledger')).toMatchObject({ movements: 2 })
    const { id } = await test.store.beginImport({
      fingerprint: 'f',
      files: ['a.csv'],
      site: 'main',
      by: 'ann',
    })
    expect(await events.next('imports')).toEqual({ state: expect.stringMatching(/^[0-9a-f]{32}$/) })
    await test.store.finishImport(id, { state: 'done', rows: 0, rejected: 0, rejections: [] })
    await events.next('imports')
    await test.api.close()
    await expect(events.next('ledger')).rejects.toThrow('the stream ended')
  })
})

describe('a stream is open only to who may listen', () => {
  let door: TestApi
  let address: string
  let cookie: string
  beforeAll(async () => {
    door = await testApi({ login: true })
    address = await door.api.listen({ port: 0, host: '127.0.0.1' })
    cookie = await firstAdministrator(door)
  })
  afterAll(() => door?.close())

  const listen = (headers: Record<string, string>) => fetch(`${address}/v1/stream`, { headers })
  const newKey = async (name: string) => {
    const payload = { name, role: 'viewer' }
    const { body } = await door.ask('/v1/keys', { method: 'POST', payload, headers: { cookie } })
    return { id: body.key.id, headers: { authorization: `Bearer ${body.secret}` } }
  }
  const post = (id: string) =>
    door.ask('/v1/movements', {
      method: 'POST',
      payload: [aMovement({ id, actor: 'Ada' })],
      headers: { cookie },
    })

  it.each([
    [
      'a user who is deactivated',
      async () => {
        const theirs = await userOf(door, 'viewer', 'vic')
        const { id } = (await door.access.store.listUsers()).find(({ name }) => name === 'vic')!
        return {
          headers: { cookie: theirs },
          out: () => door.access.store.changeUser(id, { active: false }, 'test'),
        }
      },
    ],
    [
      'a user who signs out',
      async () => {
        const theirs = await userOf(door, 'viewer', 'una')
        const headers = { cookie: theirs }
        return { headers, out: () => door.ask('/v1/auth/sign-out', { method: 'POST', headers }) }
      },
    ],
    [
      'a key that is revoked',
      async () => {
        const { id, headers } = await newKey('leaving')
        return { headers, out: () => door.access.store.revokeKey(id, 'test') }
      },
    ],
  ])('%s hears no news any more, and the stream ends at once', async (name, enter) => {
    const { headers, out } = await enter()
    const events = eventsOf(await listen(headers))
    const others = eventsOf(await listen({ cookie }))
    await events.next('ledger')
    await others.next('ledger')
    await out()
    await post(`after ${name}`)
    await expect(events.next('ledger')).rejects.toThrow('the stream ended')
    await others.next('ledger')
  })

  it('one key does not take the room of all others', async () => {
    const { headers } = await newKey('greedy')
    const open = await Promise.all(
      Array.from({ length: STREAM_LISTENERS_EACH_MAX + 5 }, () => listen(headers)),
    )
    const refused = open.filter(({ status }) => status === 503)
    expect(refused).toHaveLength(5)
    expect(await refused[0]!.json()).toMatchObject({ code: 'too-many-listeners' })
    expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(0)
    const other = await listen({ cookie })
    expect(other.status).toBe(200)
    await open[0]!.body!.cancel()
    await expect.poll(async () => (await listen(headers)).status).toBe(200)
  })
})

/** Reads a stream of events; `next` is the data of the next one of a name. */
function eventsOf(response: Response) {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    async next(name: string): Promise<unknown> {
      for (;;) {
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const [, event, data] = /^event: (\w+)\ndata: (.*)/.exec(text.slice(0, end)) ?? []
          text = text.slice(end + 2)
          if (event === name) return JSON.parse(present(data))
        }
        const { done, value } = await reader.read()
        if (done) throw new Error('the stream ended')
        text += value
      }
    },
  }
}
