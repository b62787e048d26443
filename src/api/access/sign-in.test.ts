/** Signing in, as a browser does it: cookies, limits, and the first administrator. */

import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { cookieOf, firstAdministrator, PASSWORD, signInAs } from '../../../test/support/login.ts'
import { present } from '../../../test/support/present.ts'
import { SIGN_IN_FAILURES_MAX } from '../../core/limits.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi({ login: true })
})
afterAll(() => test.close())

describe('the first visit', () => {
  it('makes one administrator, however many ask at once, and never another', async () => {
    expect((await test.ask('/v1/access')).body).toEqual({
      setup: true,
      demo: false,
      tour: false,
      user: null,
      oidc: null,
    })
    const asked = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        test.ask('/v1/access/first', {
          method: 'POST',
          payload: { name: `Ann ${index}`, email: `ann${index}@example.com`, password: PASSWORD },
        }),
      ),
    )
    const signedIn = asked.filter(({ status }) => status === 200)
    expect(signedIn).toHaveLength(1)
    const made = present(signedIn[0])
    expect(asked.filter(({ status, body }) => status === 409 && body.code === 'already-set-up')).toHaveLength(
      19,
    )
    expect(await test.access.store.listUsers()).toMatchObject([
      { name: made.body.user.name, role: 'administrator', active: true, signsInWith: ['password'] },
    ])
    expect((await test.ask('/v1/access', { headers: { cookie: cookieOf(made) } })).body).toMatchObject({
      setup: false,
      user: made.body.user,
    })
    const again = { name: 'Eve', email: 'eve@example.com', password: PASSWORD }
    expect(await test.ask('/v1/access/first', { method: 'POST', payload: again })).toMatchObject({
      status: 409,
    })
  })
})

const firstUser = async () => present((await test.access.store.listUsers())[0])

describe('a session', () => {
  it('is new at every sign-in, and the one before it ends', async () => {
    const { email } = await firstUser()
    const before = await signInAs(test, email)
    const answer = await test.ask('/v1/auth/sign-in/email', {
      method: 'POST',
      payload: { email, password: PASSWORD },
      headers: { cookie: before },
    })
    const after = cookieOf(answer)
    expect(answer.body).toMatchObject({ role: 'administrator', kind: 'user' })
    expect(after).not.toBe(before)
    expect((await test.ask('/v1/summary', { headers: { cookie: before } })).status).toBe(401)
    expect((await test.ask('/v1/summary', { headers: { cookie: after } })).status).toBe(200)
  })

  it('is no session of a cookie that somebody made up or planted', async () => {
    const { email } = await firstUser()
    const planted = 'plimsoll.session=planted.c2lnbmF0dXJl'
    expect((await test.ask('/v1/summary', { headers: { cookie: planted } })).status).toBe(401)
    const answer = await test.ask('/v1/auth/sign-in/email', {
      method: 'POST',
      payload: { email, password: PASSWORD },
      headers: { cookie: planted },
    })
    expect(cookieOf(answer)).not.toContain('planted')
    const [token] = decodeURIComponent(present(cookieOf(answer).split('=')[1])).split('.')
    expect((await test.ask('/v1/summary', { headers: { cookie: `plimsoll.session=${token}` } })).status).toBe(
      401,
    )
  })

  it('is a cookie that no script reads and no other site sends', async () => {
    const { email } = await firstUser()
    const { headers } = await test.ask('/v1/auth/sign-in/email', {
      method: 'POST',
      payload: { email, password: PASSWORD },
    })
    const cookie = [headers['set-cookie']].flat().find((one) => String(one).startsWith('plimsoll.session='))
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Strict/)
    expect(cookie).not.toMatch(/Secure/)
  })

  it('goes on while it is used, and its cookie with it', async () => {
    const { email } = await firstUser()
    const cookie = await signInAs(test, email)
    const still = await test.ask('/v1/summary', { headers: { cookie } })
    expect(still.headers['set-cookie']).toBeUndefined()
    const database = new Pool({ connectionString: test.databaseUrl })
    await database.query("update sessions set expires_at = now() + interval '2 days'")
    const moved = await test.ask('/v1/summary', { headers: { cookie } })
    expect(cookieOf(moved)).toBe(cookie)
    const { rows } = await database.query(
      "select 1 from sessions where expires_at > now() + interval '6 days'",
    )
    await database.end()
    expect(rows).toHaveLength(1)
  })

  it('is listed without its token, and can be ended', async () => {
    const { email } = await firstUser()
    const [one, other] = [await signInAs(test, email), await signInAs(test, email)]
    const { rows } = (await test.ask('/v1/access/sessions', { headers: { cookie: one } })).body
    expect(rows.filter((row: { current: boolean }) => row.current)).toHaveLength(1)
    const mine = (await test.ask('/v1/access/sessions', { headers: { cookie: other } })).body.rows.find(
      (row: { current: boolean }) => row.current,
    )
    const ended = await test.ask(`/v1/access/sessions/${mine.id}`, {
      method: 'DELETE',
      headers: { cookie: one },
    })
    expect(ended.status).toBe(200)
    expect((await test.ask('/v1/summary', { headers: { cookie: other } })).status).toBe(401)
    await test.ask('/v1/auth/sign-out', { method: 'POST', headers: { cookie: one } })
    expect((await test.ask('/v1/summary', { headers: { cookie: one } })).status).toBe(401)
  })
})

describe('guessing a password', () => {
  const guess = (email: string, password: string, remoteAddress = '127.0.0.1') =>
    test.ask('/v1/auth/sign-in/email', { method: 'POST', payload: { email, password }, remoteAddress })

  it('ends after a few failures, also for the right one, also where they come at once', async () => {
    const added = await test.access.store.addUser(
      {
        name: 'Guessed',
        email: 'guessed@example.com',
        role: 'viewer',
        passwordHash: await test.access.login.hash(PASSWORD),
      },
      'test',
    )
    expect(added.ok).toBe(true)
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => guess('Guessed@Example.com', `wrong ${index} wrong`)),
    )
    expect(answers.filter(({ body }) => body.code === 'wrong-sign-in')).toHaveLength(SIGN_IN_FAILURES_MAX)
    const refused = await guess('guessed@example.com', PASSWORD)
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many-requests'])
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(60)
    // Whoever comes from elsewhere is not locked out by it.
    expect((await guess('guessed@example.com', PASSWORD, '127.0.0.9')).status).toBe(200)
  })

  it('tells nothing of who there is', async () => {
    const wrong = await guess('guessed@example.com', 'not the password', '127.0.0.10')
    const nobody = await guess('nobody@example.com', 'not the password', '127.0.0.10')
    expect(nobody.body).toEqual(wrong.body)
    expect(nobody.status).toBe(401)
  })
})

describe('a demo', () => {
  it('lets everybody in on this machine, until there is an administrator', async () => {
    const demo = await testApi({ login: true, demo: true, access: { hosts: ['stock.example.com'] } })
    expect((await demo.ask('/v1/access')).body).toMatchObject({
      setup: false,
      demo: true,
      user: { name: 'Demo', role: 'administrator' },
    })
    expect((await demo.ask('/v1/summary')).status).toBe(200)
    expect((await demo.ask('/v1/summary', { headers: { host: 'stock.example.com' } })).status).toBe(401)
    await demo.close()
    const lived = await testApi({ login: true })
    await firstAdministrator(lived)
    expect((await lived.ask('/v1/summary')).status).toBe(401)
    await lived.close()
  })

  it('refuses what was forwarded, whoever says so', async () => {
    const demo = await testApi({ login: true, demo: true })
    for (const header of [
      'forwarded',
      'x-forwarded-for',
      'x-forwarded-host',
      'x-forwarded-proto',
      'x-forwarded-anything',
      'x-real-ip',
      'via',
    ])
      for (const url of ['/v1/summary', '/v1/access']) {
        const { status, body } = await demo.ask(url, { headers: { [header]: '203.0.113.9' } })
        expect([header, status, body.code]).toEqual([header, 403, 'not-allowed'])
      }
    await demo.close()
  })

  it('lets in nobody from the moment there is an administrator, and tells no news either', async () => {
    const demo = await testApi({ login: true, demo: true })
    const address = await demo.api.listen({ port: 0, host: '127.0.0.1' })
    const stream = await fetch(`${address}/v1/stream`)
    const user = { name: 'Ada', email: 'ada@example.com', role: 'administrator', password: PASSWORD }
    expect((await demo.ask('/v1/users', { method: 'POST', payload: user })).status).toBe(200)
    expect((await demo.ask('/v1/summary')).status).toBe(401)
    expect((await demo.ask('/v1/users', { method: 'POST', payload: user })).status).toBe(401)
    const state = { setup: false, demo: false, tour: false, user: null, oidc: null }
    expect((await demo.ask('/v1/access')).body).toEqual(state)
    // Ends by itself.
    await stream.text()
    const cookie = await signInAs(demo, 'ada@example.com')
    expect((await demo.ask('/v1/summary', { headers: { cookie } })).status).toBe(200)
    await demo.close()
  })
})
