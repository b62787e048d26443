/** People and keys: who adds, changes, revokes them, and what comes of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMovement, type TestAnswer, type TestApi, testApi } from '../../../test/support/api.ts'
import { firstAdministrator, PASSWORD, signInAs } from '../../../test/support/login.ts'

let test: TestApi
let cookie: string
beforeAll(async () => {
  test = await testApi({ login: true })
  cookie = await firstAdministrator(test)
})
afterAll(() => test.close())

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
const ask = (method: Method, url: string, payload?: object, as: Record<string, string> = { cookie }) =>
  test.ask(url, { method, payload, headers: as }) as Promise<TestAnswer>
const key = (secret: string) => ({ authorization: `Bearer ${secret}` })
const bob = { name: 'Bob', email: 'Bob@Example.com', role: 'operator', password: PASSWORD }

describe('people', () => {
  it('are added with a name and an email of their own', async () => {
    const added = await ask('POST', '/v1/users', bob)
    expect(added.body).toMatchObject({
      name: 'Bob',
      email: 'bob@example.com',
      role: 'operator',
      active: true,
    })
    for (const [over, code, pointer] of [
      [{ name: 'Other' }, 'email-taken', '/email'],
      [{ email: 'other@example.com', name: 'BOB' }, 'name-taken', '/name'],
    ] as const) {
      const refused = await ask('POST', '/v1/users', { ...bob, ...over })
      expect([refused.status, refused.body.code, refused.body.pointer]).toEqual([409, code, pointer])
    }
    for (const [over, pointer] of [
      [{ password: 'too short' }, '/password'],
      [{ email: 'ada at example' }, '/email'],
      [{ name: ' ' }, '/name'],
      [{ name: 'a\u0007b' }, '/name'],
      [{ role: 'owner' }, '/role'],
    ] as const)
      expect((await ask('POST', '/v1/users', { ...bob, ...over })).body.pointer).toBe(pointer)
  })

  it('may do what their role says from the next request on', async () => {
    const theirs = { cookie: await signInAs(test, 'bob@example.com') }
    expect((await ask('GET', '/v1/users', undefined, theirs)).status).toBe(403)
    const { id } = (await ask('GET', '/v1/users')).body.rows.find(
      (row: { name: string }) => row.name === 'Bob',
    )
    await ask('PATCH', `/v1/users/${id}`, { role: 'administrator' })
    expect((await ask('GET', '/v1/users', undefined, theirs)).status).toBe(200)
    await ask('PATCH', `/v1/users/${id}`, { role: 'viewer' })
    expect((await ask('POST', '/v1/movements', [aMovement({ id: 'x', actor: 'Bob' })], theirs)).status).toBe(
      403,
    )
    await ask('PATCH', `/v1/users/${id}`, { active: false })
    expect((await ask('GET', '/v1/summary', undefined, theirs)).status).toBe(401)
    const refused = await ask(
      ...(['POST', '/v1/auth/sign-in/email', { email: 'bob@example.com', password: PASSWORD }, {}] as const),
    )
    expect([refused.status, refused.body.code]).toEqual([403, 'deactivated'])
    expect(String(refused.headers['set-cookie'])).not.toMatch(/session=[^;]/)
    await ask('PATCH', `/v1/users/${id}`, { active: true, password: 'another battery horse' })
    const payload = { email: 'bob@example.com', password: 'another battery horse' }
    expect((await ask('POST', '/v1/auth/sign-in/email', payload, {})).status).toBe(200)
    expect((await ask('PATCH', '/v1/users/nobody', { active: true })).status).toBe(404)
  })

  it('always have an administrator among them, also where two demote each other at once', async () => {
    const { rows } = (await ask('GET', '/v1/users')).body
    const ada = rows.find((row: { name: string }) => row.name === 'Ada')
    for (const change of [{ role: 'manager' }, { active: false }]) {
      const refused = await ask('PATCH', `/v1/users/${ada.id}`, change)
      expect([refused.status, refused.body.code]).toEqual([409, 'last-administrator'])
    }
    const eve = { ...bob, name: 'Eve', email: 'eve@example.com', role: 'administrator' }
    const { id } = (await ask('POST', '/v1/users', eve)).body
    const both = await Promise.all([
      ask('PATCH', `/v1/users/${ada.id}`, { role: 'viewer' }),
      ask(
        'PATCH',
        `/v1/users/${id}`,
        { role: 'viewer' },
        { cookie: await signInAs(test, 'eve@example.com') },
      ),
    ])
    // The second asks as somebody who is none any more, or as the last one.
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await test.access.store.hasAdministrator()).toBe(true)
    for (const user of [ada.id, id])
      await test.access.store.changeUser(user, { role: 'administrator' }, 'test')
  })

  it('change their own password, which ends their other sessions', async () => {
    const here = { cookie: await signInAs(test, 'eve@example.com') }
    const there = { cookie: await signInAs(test, 'eve@example.com') }
    const wrong = await ask('POST', '/v1/access/password', { present: 'wrong', next: 'a new long one' }, here)
    expect([wrong.status, wrong.body.code, wrong.body.pointer]).toEqual([400, 'wrong-password', '/present'])
    const changed = { present: PASSWORD, next: 'a new long one' }
    expect((await ask('POST', '/v1/access/password', changed, here)).status).toBe(200)
    expect((await ask('GET', '/v1/summary', undefined, here)).status).toBe(200)
    expect((await ask('GET', '/v1/summary', undefined, there)).status).toBe(401)
    const { rows } = (await ask('GET', '/v1/access/sessions', undefined, here)).body
    expect((await ask('DELETE', `/v1/access/sessions/${rows[0].id}`, undefined, here)).status).toBe(200)
    expect((await ask('GET', '/v1/summary', undefined, here)).status).toBe(401)
  })
})

describe('keys', () => {
  it('are told once, kept as a hash, and revoked for good', async () => {
    const made = (await ask('POST', '/v1/keys', { name: 'Scanner 7', role: 'operator' })).body
    expect(made.secret).toMatch(/^plk_[\w-]{43}$/)
    expect(made.key).toMatchObject({ name: 'Scanner 7', prefix: made.secret.slice(0, 12), createdBy: 'Ada' })
    expect((await ask('GET', '/v1/keys')).text).not.toContain(made.secret)
    expect((await ask('GET', '/v1/access', undefined, key(made.secret))).body.user).toMatchObject({
      name: 'Scanner 7',
      kind: 'key',
      role: 'operator',
    })
    expect((await ask('GET', '/v1/access/sessions', undefined, key(made.secret))).status).toBe(403)
    expect((await ask('GET', '/v1/keys')).body.rows[0].lastUsedAt).not.toBeNull()
    // A name is one user's, or one key's.
    expect((await ask('POST', '/v1/keys', { name: 'ada', role: 'viewer' })).body.code).toBe('name-taken')
    const namesake = {
      name: 'SCANNER 7',
      email: 'seven@example.com',
      role: 'viewer',
      password: 'a long enough one',
    }
    expect((await ask('POST', '/v1/users', namesake)).body.code).toBe('name-taken')
    expect((await ask('POST', '/v1/keys', { name: 'scanner 7', role: 'viewer' })).body.code).toBe(
      'name-taken',
    )
    expect((await ask('POST', '/v1/keys', { name: 'Root', role: 'administrator' })).status).toBe(400)
    expect((await ask('DELETE', `/v1/keys/${made.key.id}`)).status).toBe(200)
    expect((await ask('DELETE', `/v1/keys/${made.key.id}`)).status).toBe(404)
    expect((await ask('GET', '/v1/summary', undefined, key(made.secret))).status).toBe(401)
  })

  it('end with the day that is given', async () => {
    const made = await ask('POST', '/v1/keys', { name: 'Guest', role: 'viewer', expiresAt: '2099-12-31' })
    expect(made.body.key.expiresAt).toBe('2099-12-31T23:59:59.999Z')
    const today = new Date().toISOString().slice(0, 10)
    expect((await ask('POST', '/v1/keys', { name: 'Today', role: 'viewer', expiresAt: today })).status).toBe(
      200,
    )
    const hourAgo = new Date(Date.now() - 60 * 60 * 1000).toISOString()
    const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
    for (const expiresAt of ['soon', '1900-01-01', yesterday, hourAgo]) {
      const odd = await ask('POST', '/v1/keys', { name: 'Odd', role: 'viewer', expiresAt })
      expect([odd.status, odd.body.pointer]).toEqual([400, '/expiresAt'])
    }
  })
})

describe('a name is one user’s or one key’s', () => {
  const mail = (name: string) => `${Buffer.from(name).toString('hex').slice(0, 40)}@example.com`
  const ways: [string, (name: string) => Promise<TestAnswer>][] = [
    ['a user who is added', (name) => ask('POST', '/v1/users', { ...bob, name, email: mail(name) })],
    ['a key', (name) => ask('POST', '/v1/keys', { name, role: 'viewer' })],
    [
      'a user who is renamed',
      async (name) => {
        const { rows } = (await ask('GET', '/v1/users')).body
        const { id } = rows.find((row: { email: string }) => row.email === 'bob@example.com')
        return ask('PATCH', `/v1/users/${id}`, { name })
      },
    ],
  ]
  beforeAll(async () => {
    await ask('POST', '/v1/keys', { name: 'k-operator', role: 'operator' })
    await ask('POST', '/v1/users', { ...bob, name: 'u-operator', email: 'u-operator@example.com' })
  })

  describe.each(ways)('%s', (_way, take) => {
    it.each([
      'k-operator',
      'K-OPERATOR',
      'ｋ-operator',
      'u-operator',
      'u‐operator',
      'u-operat0r',
      'Eve',
      'EVE',
    ])('does not take %j', async (name) => {
      const { status, body } = await take(name)
      expect([status, body.code, body.pointer]).toEqual([409, 'name-taken', '/name'])
    })

    it.each([
      'plimsoll',
      'Plimsoll',
      'P1imso11',
      'рӏіmsoll',
      'Demo',
      'DEM0',
      'u-operator\u200b',
      'u-operator\u202e',
      'u-\u043eperator',
      'k-operator\u00ad',
      'Ada  Moor',
    ])('does not take %j, which nobody may have', async (name) => {
      const { status, body } = await take(name)
      expect([status, body.code, body.pointer]).toEqual([422, 'unusable-name', '/name'])
    })
  })

  it('of many who ask for it at once, by whatever spelling', async () => {
    const spelt = ['zzz-one', 'ZZZ-ONE', 'zzz-0ne', 'ｚｚｚ-one', 'zzz‑one', 'ᴢᴢᴢ-one']
    const answers = await Promise.all(spelt.flatMap((name) => ways.slice(0, 2).map(([, take]) => take(name))))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ body }) => body.code === 'name-taken')).toHaveLength(answers.length - 1)
  })

  it('a user may be spelt otherwise, and keeps what they are called', async () => {
    const { rows } = (await ask('GET', '/v1/users')).body
    const { id } = rows.find((row: { email: string }) => row.email === 'u-operator@example.com')
    expect((await ask('PATCH', `/v1/users/${id}`, { name: 'U-Operator' })).body.name).toBe('U-Operator')
    expect((await ask('PATCH', `/v1/users/${id}`, { role: 'viewer' })).status).toBe(200)
  })
})

describe('whoever posts puts a name to it', () => {
  const anonymous = (id: string, source = 'wms') => {
    const { actor: _, ...movement } = aMovement({ id, source })
    return movement
  }
  const actorOf = async (id: string) =>
    (await ask('GET', `/v1/movements?id=${encodeURIComponent(id)}`)).body.rows[0]?.actor

  it('a user their own, and no other', async () => {
    expect((await ask('POST', '/v1/movements', [anonymous('by-ada')])).body[0].status).toBe('posted')
    expect(await actorOf('by-ada')).toBe('Ada')
    const both = [anonymous('first'), aMovement({ id: 'second', actor: 'ann' })]
    const refused = await ask('POST', '/v1/movements', both)
    expect([refused.status, refused.body.code, refused.body.pointer]).toEqual([
      403,
      'not-allowed',
      '/1/actor',
    ])
    expect(await actorOf('first')).toBeUndefined()
  })

  it('a key those of its people, or its own; and only as the sources it is for', async () => {
    const made = await ask('POST', '/v1/keys', { name: 'Dock', role: 'operator', sources: ['wms', 'yard'] })
    const as = key(made.body.secret)
    const posted = [anonymous('by-dock'), aMovement({ id: 'by-ann', source: 'yard' })]
    expect((await ask('POST', '/v1/movements', posted, as)).status).toBe(200)
    expect([await actorOf('by-dock'), await actorOf('by-ann')]).toEqual(['Dock', 'ann'])
    const refused = await ask('POST', '/v1/movements', [anonymous('a'), anonymous('b', 'erp')], as)
    expect([refused.status, refused.body.pointer]).toEqual([403, '/1/source'])
  })

  it('a key that is for some sources touches no reservation of another one', async () => {
    const payload = [aMovement({ id: 'stock', actor: 'Ada', quantity: '9' })]
    await ask('POST', '/v1/movements', payload)
    const lines = [{ line: '1', item: 'BOLT', quantity: '2' }]
    const made = await ask('POST', '/v1/reservations', [
      { id: 'theirs', source: 'erp', lines },
      { id: 'own', source: 'scanner', lines },
    ])
    const [theirs, own] = made.body.map((one: { reservation: { id: string } }) => one.reservation.id)
    const limited = await ask('POST', '/v1/keys', { name: 'Wand', role: 'operator', sources: ['scanner'] })
    const ship = { source: 'scanner', occurredAt: '2026-02-01', lines: [{ line: '1', quantity: '1' }] }
    const movement = {
      ...anonymous('', 'scanner'),
      kind: 'ship',
      from: 'A/01',
      to: 'customer',
      quantity: '1',
    }
    const uses = (reservation: string) =>
      [
        [`/v1/reservations/${reservation}/extend`, { seconds: 60 }],
        [
          `/v1/reservations/${reservation}/fulfil`,
          { ...ship, lines: [{ ...ship.lines[0], id: `f-${reservation}` }] },
        ],
        ['/v1/movements:check', [{ ...movement, id: `c-${reservation}`, reservation }]],
        ['/v1/movements', [{ ...movement, id: `m-${reservation}`, reservation }]],
        [`/v1/reservations/${reservation}/release`, {}],
      ] as const
    const before = (await ask('GET', `/v1/reservations/${theirs}`)).body
    for (const [url, body] of uses(theirs)) {
      const refused = await ask('POST', url, body, key(limited.body.secret))
      expect([url, refused.status, refused.body.code]).toEqual([url, 403, 'other-source'])
    }
    expect((await ask('GET', `/v1/reservations/${theirs}`)).body).toEqual(before)
    for (const [url, body] of uses(own)) {
      const { status, text } = await ask('POST', url, body, key(limited.body.secret))
      expect([url, text, status]).toEqual([url, text, url.endsWith('release') ? 409 : 200])
    }
    const free = await ask('POST', '/v1/keys', { name: 'Broad', role: 'operator' })
    const extended = await ask(
      'POST',
      `/v1/reservations/${theirs}/extend`,
      { seconds: 60 },
      key(free.body.secret),
    )
    expect(extended.status).toBe(200)
  })

  it('a key as none of the names that are our own, however they are spelt', async () => {
    const made = await ask('POST', '/v1/keys', { name: 'Relay', role: 'operator' })
    const as = key(made.body.secret)
    for (const actor of ['plimsoll', 'Plim\u200bsoll', 'p1imsoll', 'Demo']) {
      const posts = [anonymous('by-relay'), aMovement({ id: 'borrowed', actor })]
      const refused = await ask('POST', '/v1/movements', posts, as)
      expect([refused.status, refused.body.pointer]).toEqual([403, '/1/actor'])
    }
  })

  it('a key writes nothing else as another source either, and nobody as the source that is our own', async () => {
    const made = await ask('POST', '/v1/keys', { name: 'Yard', role: 'supervisor', sources: ['yard'] })
    const set = { id: 's', item: 'BOLT', location: 'A/01', quantity: '1', expected: '0', reason: 'counted' }
    const lines = [{ line: '1', item: 'BOLT', quantity: '1' }]
    const line = { type: 'asn', document: 'ASN', line: '1', item: 'BOLT', quantity: '1' }
    const ship = { occurredAt: '2026-01-31', lines: [{ id: 'f', line: '1', quantity: '1' }] }
    const writes = (source: string) =>
      [
        ['/v1/movements', [anonymous('m', source)], '/0/source'],
        ['/v1/movements:check', [anonymous('m', source)], '/0/source'],
        ['/v1/sets', [{ ...set, source, occurredAt: '2026-01-31' }], '/0/source'],
        ['/v1/reservations', [{ id: 'R', source, lines }], '/0/source'],
        ['/v1/reservations/1-99/fulfil', { ...ship, source }, '/source'],
        ['/v1/expectations', [{ ...line, source }], '/0/source'],
      ] as const
    for (const [source, who] of [
      ['erp', key(made.body.secret)],
      ['plimsoll', undefined],
    ] as const)
      for (const [url, body, pointer] of writes(source)) {
        const { status, body: told } = await ask('POST', url, body, who)
        expect([url, status, told.code, told.pointer]).toEqual([url, 403, 'not-allowed', pointer])
      }
    for (const [url, body] of writes('yard'))
      expect([url, (await ask('POST', url, body, key(made.body.secret))).status]).not.toEqual([url, 403])
  })
})

it('imports are tried by operators, and made by managers', async () => {
  const made = await ask('POST', '/v1/keys', { name: 'Feeder', role: 'operator' })
  const body = { files: [{ upload: 'gone' }] }
  const post = (over: object) => ask('POST', '/v1/imports', { ...body, ...over }, key(made.body.secret))
  expect((await post({})).body.code).toBe('not-allowed')
  expect((await post({ dryRun: true })).body.code).toBe('not-found')
})

it('every change of who may do what is told with whoever made it', async () => {
  const { rows } = (await ask('GET', '/v1/access/changes')).body
  expect(rows.at(-1)).toMatchObject({ actor: 'Ada', code: 'first-administrator', subject: 'Ada' })
  expect(rows).toContainEqual(
    expect.objectContaining({ actor: 'Ada', code: 'key-revoked', subject: 'Scanner 7' }),
  )
  expect(rows).toContainEqual(
    expect.objectContaining({ code: 'role-changed', subject: 'Bob', detail: 'operator → administrator' }),
  )
})

it('every operation of this kind was followed', async () => {
  await ask('POST', '/v1/auth/sign-out')
  const documented = Object.entries(test.document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { tags }]) => tags?.includes('access'))
      .map(([method]) => `${method} ${path}`),
  )
  const followed = documented.filter((one) => test.asked.has(one))
  // These need an identity provider, or somebody with a link: see oidc.test.ts and links.test.ts.
  expect(documented.filter((one) => !followed.includes(one)).sort()).toEqual([
    'post /v1/access/link',
    'post /v1/access/link/use',
    'post /v1/auth/sign-in/oidc',
    'post /v1/users/{id}/link',
  ])
  expect(test.faults).toEqual([])
})
