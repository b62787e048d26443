/** One-time links: who makes them, what they open, and that they open it once. */
import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { cookieOf, firstAdministrator, PASSWORD, signInAs, userOf } from '../../../test/support/login.ts'
import { SIGN_IN_FAILURES_MAX } from '../../core/limits.ts'

let test: TestApi
let cookie: string
let database: Pool
beforeAll(async () => {
  test = await testApi({ login: true })
  cookie = await firstAdministrator(test)
  database = new Pool({ connectionString: test.databaseUrl })
})
afterAll(async () => {
  await database?.end()
  await test?.close()
})

const ask = (url: string, payload?: object, as: Record<string, string> = { cookie }) =>
  test.ask(url, { method: 'POST', payload, headers: as })
const nobody = {}
const NEXT = 'another good password'
let added = 0

async function invited(role = 'operator') {
  const name = `Guest ${++added}`
  const { body } = await ask('/v1/users', { name, email: `guest${added}@example.com`, role })
  return { id: body.id as string, name, email: `guest${added}@example.com` }
}
const linkFor = async (id: string) => (await ask(`/v1/users/${id}/link`)).body
const use = (secret: string, password = NEXT) => ask('/v1/access/link/use', { secret, password }, nobody)
const look = (secret: string) => ask('/v1/access/link', { secret }, nobody)
/** Failures from here count against the next test, too. */
const calm = () => database.query('delete from sign_in_attempts')

describe('who is added without a password', () => {
  it('cannot sign in, and does by the link, once', async () => {
    const guest = await invited()
    expect(
      (await ask('/v1/auth/sign-in/email', { email: guest.email, password: PASSWORD }, nobody)).status,
    ).toBe(401)
    const link = await linkFor(guest.id)
    expect(link.path).toBe(`/welcome#${link.secret}`)
    expect((await look(link.secret)).body).toEqual({
      name: guest.name,
      email: guest.email,
      expiresAt: link.expiresAt,
    })
    const used = await use(link.secret)
    expect(used.body).toMatchObject({ name: guest.name, role: 'operator', kind: 'user' })
    const theirs = { cookie: cookieOf(used) }
    expect((await test.ask('/v1/access', { headers: theirs })).body.user.name).toBe(guest.name)
    for (const again of [await use(link.secret), await look(link.secret)])
      expect([again.status, again.body.code]).toEqual([410, 'link-unusable'])
    await calm()
  })

  it('comes in once where the link is used by two at the same time', async () => {
    const { secret } = await linkFor((await invited()).id)
    const codes = await Promise.all([use(secret), use(secret, `${NEXT} 2`)])
    expect(codes.map(({ status }) => status).sort()).toEqual([200, 410])
    await calm()
  })
})

describe('who has forgotten the password', () => {
  it('gets another by a link, and is out everywhere else', async () => {
    const before = { cookie: await userOf(test, 'viewer', 'Forgetful') }
    const { rows } = (await test.ask('/v1/users', { headers: { cookie } })).body
    const { id } = rows.find(({ name }: { name: string }) => name === 'Forgetful')
    const { secret } = await linkFor(id)
    // Until it is used, nothing changes.
    expect((await test.ask('/v1/summary', { headers: before })).status).toBe(200)
    expect((await use(secret, 'short')).body.pointer).toBe('/password')
    expect((await use(secret)).status).toBe(200)
    expect((await test.ask('/v1/summary', { headers: before })).status).toBe(401)
    await expect(signInAs(test, 'forgetful@example.com')).rejects.toThrow()
    await calm()
  })
})

describe('a link', () => {
  it.each([
    ['that was replaced by a newer one', async (id: string) => void (await linkFor(id))],
    [
      'that has expired',
      async () => void (await database.query('update sign_in_links set expires_at = now()')),
    ],
    [
      'of somebody who was deactivated',
      async (id: string) =>
        void (await test.ask(`/v1/users/${id}`, {
          method: 'PATCH',
          payload: { active: false },
          headers: { cookie },
        })),
    ],
    [
      'of somebody who was given a password meanwhile',
      async (id: string) =>
        void (await test.ask(`/v1/users/${id}`, {
          method: 'PATCH',
          payload: { password: PASSWORD },
          headers: { cookie },
        })),
    ],
  ])('%s opens nothing', async (_, change) => {
    const { id } = await invited()
    const { secret } = await linkFor(id)
    await change(id)
    for (const answer of [await look(secret), await use(secret)])
      expect([answer.status, answer.body.code, answer.body.pointer]).toEqual([
        410,
        'link-unusable',
        '/secret',
      ])
    await calm()
  })

  it('is made by an administrator only, for somebody who is there and active', async () => {
    const { id } = await invited()
    const manager = { cookie: await userOf(test, 'manager', 'Mona') }
    expect((await ask(`/v1/users/${id}/link`, undefined, manager)).status).toBe(403)
    expect((await ask('/v1/users/nobody/link')).status).toBe(404)
    await test.ask(`/v1/users/${id}`, { method: 'PATCH', payload: { active: false }, headers: { cookie } })
    expect((await ask(`/v1/users/${id}/link`)).status).toBe(404)
  })

  it('is kept as a hash, and its making and its use are among the changes', async () => {
    const guest = await invited()
    const { secret } = await linkFor(guest.id)
    const { rows } = await database.query('select * from sign_in_links where user_id = $1', [guest.id])
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(secret)
    await use(secret)
    const changes = (await test.ask('/v1/access/changes', { headers: { cookie } })).body.rows
    expect(changes.slice(0, 3)).toMatchObject([
      { actor: guest.name, code: 'link-used', subject: guest.name },
      { actor: 'Ada', code: 'link-made', subject: guest.name },
      { actor: 'Ada', code: 'user-added', subject: guest.name },
    ])
    expect(JSON.stringify(changes)).not.toContain(secret)
  })

  it('is not guessed: a few that are none, and one waits', async () => {
    await calm()
    const { secret } = await linkFor((await invited()).id)
    for (let tried = 0; tried < SIGN_IN_FAILURES_MAX; tried++) await look(`guess-${tried}`)
    expect((await look('guess')).status).toBe(429)
    expect((await use(secret)).status).toBe(429)
    await calm()
    expect((await use(secret)).status).toBe(200)
  })
})

it('asks every operation of links', () => {
  const own = ['post /v1/access/link', 'post /v1/access/link/use', 'post /v1/users/{id}/link']
  expect([...test.asked]).toEqual(expect.arrayContaining(own))
})
