/** Signing in at a real identity provider: who is let in, as what, and where the browser ends up. */
import { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../../test/support/api.ts'
import { CLIENT, identityProvider } from '../../../../test/support/identity-provider.ts'
import { cookieOf, firstAdministrator, userOf } from '../../../../test/support/login.ts'

const ORIGIN = 'http://127.0.0.1:7411'
let provider: Awaited<ReturnType<typeof identityProvider>>
let test: TestApi
beforeAll(async () => {
  provider = await identityProvider([`${ORIGIN}/v1/auth/callback/oidc`])
  test = await testApi({
    login: true,
    access: {
      oidc: { issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, name: 'Example' },
    },
  })
})
afterAll(async () => {
  await test?.close()
  await provider?.close()
})
afterEach(() => expect(test.faults).toEqual([]))

const mia = { sub: 'mia-1', email: 'mia@example.com', email_verified: true, name: 'Mia Moor' }

async function begin(returnTo = '/exceptions?sort=deepest') {
  const answer = await test.ask('/v1/auth/sign-in/oidc', { method: 'POST', payload: { returnTo } })
  const cookies = [answer.headers['set-cookie'] ?? []].flat().map((cookie) => String(cookie).split(';')[0])
  return { answer, cookie: cookies.join('; ') }
}

async function signIn(returnTo?: string) {
  const { answer, cookie } = await begin(returnTo)
  const back = new URL(await provider.visit(answer.body.url))
  expect(back.origin).toBe(ORIGIN)
  return test.ask(back.pathname + back.search, { headers: { cookie } })
}

it('nobody comes in by it before there is an administrator', async () => {
  provider.is(mia)
  expect((await signIn()).headers.location).toBe('/sign-in?error=not-set-up')
  expect((await test.ask('/v1/access')).body).toMatchObject({ setup: true, oidc: { name: 'Example' } })
  await firstAdministrator(test)
})

it('somebody new is a viewer, comes back to the page they wanted, and is known again', async () => {
  const first = await signIn()
  expect([first.status, first.headers.location]).toEqual([303, '/exceptions?sort=deepest'])
  const me = await test.ask('/v1/access', { headers: { cookie: cookieOf(first) } })
  expect(me.body.user).toMatchObject({ name: 'Mia Moor', role: 'viewer', kind: 'user' })
  const again = await test.ask('/v1/access', { headers: { cookie: cookieOf(await signIn()) } })
  expect(again.body.user).toEqual(me.body.user)
  const users = await test.access.store.listUsers()
  expect(users.find(({ name }) => name === 'Mia Moor')).toMatchObject({
    signsInWith: ['oidc'],
    role: 'viewer',
  })
})

it('keeps no token of the provider', async () => {
  const database = new Pool({ connectionString: test.databaseUrl })
  const { rows } = await database.query("select * from accounts where provider_id = 'oidc'")
  await database.end()
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ access_token: null, refresh_token: null, id_token: null, password: null })
})

it('is the same user as one who was added with that email, and never takes a name that is taken', async () => {
  await userOf(test, 'manager', 'kim')
  provider.is({ sub: 'kim-1', email: 'kim@example.com', email_verified: true, name: 'Somebody Else' })
  const kim = await test.ask('/v1/access', { headers: { cookie: cookieOf(await signIn()) } })
  expect(kim.body.user).toMatchObject({ name: 'kim', role: 'manager' })
  provider.is({ sub: 'x-1', email: 'x@example.com', email_verified: true, name: 'KIM' })
  const other = await test.ask('/v1/access', { headers: { cookie: cookieOf(await signIn()) } })
  expect(other.body.user).toMatchObject({ name: 'x@example.com', role: 'viewer' })
})

it.each([
  ['of a valid key', 'Gateway', 'one@example.com', 'one@example.com'],
  ['of a key, as it looks', 'Gаtewаy', 'two@example.com', 'two@example.com'],
  ['of Plimsoll itself', 'Plimsoll', 'three@example.com', 'three@example.com'],
  ['of the demo', 'DEMO', 'four@example.com', 'four@example.com'],
  ['with marks that are not seen', ' Gus\u200b  \u202eMoor\n', 'five@example.com', 'Gus Moor'],
  ['without an end', 'x'.repeat(5_000), 'six@example.com', 'x'.repeat(100)],
])('a name from there %s: %j', async (_name, name, email, booked) => {
  await test.access.store.addKey(
    { name: 'Gateway', role: 'operator', sources: null, prefix: 'plk_', hash: name, expiresAt: null },
    'test',
  )
  provider.is({ sub: email, email, email_verified: true, name })
  const cookie = cookieOf(await signIn())
  expect((await test.ask('/v1/access', { headers: { cookie } })).body.user.name).toBe(booked)
  const again = cookieOf(await signIn())
  expect((await test.ask('/v1/access', { headers: { cookie: again } })).body.user.name).toBe(booked)
})

it('who has neither a name nor an email that can be had is refused, and told why', async () => {
  await userOf(test, 'viewer', 'sam')
  const key = { role: 'operator', sources: null, prefix: 'plk_', expiresAt: null } as const
  await test.access.store.addKey({ ...key, name: 'SAM@other.example', hash: 'of Sam' }, 'test')
  provider.is({ sub: 'sam-2', email: 'sam@other.example', email_verified: true, name: 'SAM' })
  const refused = await signIn()
  expect(refused.headers.location).toBe('/sign-in?error=name-taken')
  expect(String(refused.headers['set-cookie'])).not.toMatch(/session=[^;]/)
  // Once a name is free they come in with it.
  const keys = await test.access.store.listKeys()
  await test.access.store.revokeKey(keys.find(({ name }) => name === 'SAM@other.example')!.id, 'test')
  const cookie = cookieOf(await signIn())
  expect((await test.ask('/v1/access', { headers: { cookie } })).body.user.name).toBe('sam@other.example')
})

it('an email without an end is refused', async () => {
  const email = `${'x'.repeat(300)}@example.com`
  provider.is({ sub: 'long', email, email_verified: true, name: 'Long' })
  expect((await signIn()).headers.location).toBe('/sign-in?error=unusable-name')
})

it('is not believed about an email that it has not verified', async () => {
  provider.is({ sub: 'thief', email: 'ada@example.com', email_verified: false, name: 'Thief' })
  const refused = await signIn()
  expect(refused.headers.location).toBe('/sign-in?error=account_not_linked')
  expect(String(refused.headers['set-cookie'])).not.toMatch(/session=[^;]/)
})

it('without an id token nobody comes in, be they new or known', async () => {
  provider.givesIdToken(false)
  for (const person of [mia, { ...mia, sub: 'mia-2', email: 'mia-2@example.com' }]) {
    provider.is(person)
    const refused = await signIn()
    expect(refused.headers.location).toBe('/sign-in?error=unable_to_get_user_info')
    expect(String(refused.headers['set-cookie'])).not.toMatch(/session=[^;]/)
  }
  provider.givesIdToken(true)
  provider.is(mia)
  expect((await signIn()).headers.location).toBe('/exceptions?sort=deepest')
})

it('whoever was deactivated stays out', async () => {
  provider.is(mia)
  const { id } = (await test.access.store.listUsers()).find(({ name }) => name === 'Mia Moor')!
  await test.access.store.changeUser(id, { active: false }, 'Ada')
  const refused = await signIn()
  expect(refused.headers.location).toBe('/sign-in?error=deactivated')
  expect(String(refused.headers['set-cookie'])).not.toMatch(/session=[^;]/)
  await test.access.store.changeUser(id, { active: true }, 'Ada')
})

it('a refusal there is told at the sign-in page', async () => {
  provider.is(null)
  expect((await signIn()).headers.location).toBe('/sign-in?error=access_denied')
  provider.is(mia)
})

it.each([
  '//evil.example/',
  'https://evil.example/',
  '/\\evil.example',
  '/v1/movements.csv',
  'javascript:alert(1)',
])('leads to no other site: %s', async (returnTo) => {
  expect((await signIn(returnTo)).headers.location).toBe('/')
})

it('belongs to the browser that began it, and is used once', async () => {
  const { answer, cookie } = await begin()
  const back = new URL(await provider.visit(answer.body.url))
  const theirs = await test.ask(back.pathname + back.search)
  expect(theirs.headers.location).toMatch(/^\/sign-in\?error=/)
  const mine = await begin()
  const mineBack = new URL(await provider.visit(mine.answer.body.url))
  const done = await test.ask(mineBack.pathname + mineBack.search, { headers: { cookie: mine.cookie } })
  expect(done.headers.location).toBe('/exceptions?sort=deepest')
  const replayed = await test.ask(mineBack.pathname + mineBack.search, { headers: { cookie: mine.cookie } })
  expect(replayed.headers.location).toMatch(/^\/sign-in\?error=/)
  expect(cookie).not.toBe('')
})

it('a provider that does not answer is told, and passwords still work', async () => {
  const lost = await testApi({
    login: true,
    access: {
      oidc: { issuer: 'http://127.0.0.1:1', clientId: 'a', clientSecret: 'b', name: 'Lost' },
    },
  })
  await firstAdministrator(lost)
  const answer = await lost.ask('/v1/auth/sign-in/oidc', { method: 'POST', payload: {} })
  expect([answer.status, answer.body.code]).toEqual([503, 'oidc-unreachable'])
  expect(lost.troubles.join()).toMatch(/oidc/)
  await lost.close()
})
