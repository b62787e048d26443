/** Nothing secret is ever said: neither in what a server writes, nor in any answer, whatever is asked of it. */
import { Pool } from 'pg'
import { expect, it } from 'vitest'
import { plimsollServer } from '../../test/support/cli.ts'
import { testDatabase } from '../../test/support/database.ts'
import { PASSWORD } from '../../test/support/login.ts'

const SECRET = 'the-secret-of-the-server-0123456789abcdef'
const OIDC_SECRET = 'the-secret-of-the-identity-provider'
const NEW_PASSWORD = 'a quite different password'

it('no password, key, token, hash or secret comes out again', async () => {
  const { url, drop } = await testDatabase({ altered: true })
  const server = plimsollServer({
    DATABASE_URL: url,
    PORT: '0',
    PLIMSOLL_SECRET: SECRET,
    OIDC_ISSUER: 'http://127.0.0.1:1',
    OIDC_CLIENT_ID: 'id',
    OIDC_CLIENT_SECRET: OIDC_SECRET,
    LOG_LEVEL: 'debug',
  })
  const address = await server.ready
  const answers: string[] = []
  let cookie = ''
  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(address + path, {
      method,
      headers: { cookie, 'content-type': 'application/json', ...headers },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
      redirect: 'manual',
    })
    const text = await answer.text()
    // A cookie is how the browser is told its own session; nothing else may tell it.
    const told = [...answer.headers].filter(([name]) => name !== 'set-cookie')
    answers.push(`${method} ${path} ${JSON.stringify(told)} ${text}`)
    const session = answer.headers.getSetCookie().find((one) => /^plimsoll\.session=[^;]/.test(one))
    if (session !== undefined) cookie = session.split(';')[0]
    return text
  }
  await ask('POST', '/v1/access/first', { name: 'Ada', email: 'ada@example.com', password: PASSWORD })
  await ask('POST', '/v1/auth/sign-in/email', { email: 'ada@example.com', password: 'a wrong password here' })
  await ask('POST', '/v1/auth/sign-in/email', { email: 'ada@example.com', password: PASSWORD, more: 1 })
  await ask('POST', '/v1/auth/sign-in/email', `{"email":"ada@example.com","password":"${PASSWORD}"`)
  await ask('POST', '/v1/auth/sign-in/email', { email: 'ada@example.com', password: PASSWORD })
  await ask('POST', '/v1/auth/sign-in/oidc', {})
  await ask('GET', '/v1/auth/callback/oidc?state=x&code=y')
  const user = { name: 'Bob', email: 'bob@example.com', role: 'viewer', password: NEW_PASSWORD }
  const { id } = JSON.parse(await ask('POST', '/v1/users', user))
  await ask('POST', '/v1/users', user)
  await ask('PATCH', `/v1/users/${id}`, { password: NEW_PASSWORD })
  await ask('POST', '/v1/access/password', { present: NEW_PASSWORD, next: PASSWORD })
  await ask('POST', '/v1/access/password', { present: PASSWORD, next: NEW_PASSWORD })
  const { secret: key } = JSON.parse(await ask('POST', '/v1/keys', { name: 'Scanner', role: 'operator' }))
  // The one answer that may tell it.
  answers.pop()
  await ask('GET', '/v1/summary', undefined, { authorization: `Bearer ${key}` })
  await ask('GET', '/v1/summary', undefined, { authorization: `Bearer ${key}x` })
  await ask('POST', '/v1/movements', '[', { authorization: `Bearer ${key}` })
  for (const path of ['/v1/access', '/v1/access/sessions', '/v1/access/changes', '/v1/users', '/v1/keys'])
    await ask('GET', path)

  const database = new Pool({ connectionString: url })
  const read = async (sql: string) => (await database.query(sql)).rows.map(({ value }) => String(value))
  const kept = [
    ...(await read('select token as value from sessions')),
    ...(await read('select password as value from accounts')),
    ...(await read('select hash as value from api_keys')),
  ]
  // A fault of the database is told without its inside.
  await database.query('alter table users rename to lost')
  await ask('GET', '/v1/users')
  await ask('POST', '/v1/auth/sign-in/email', { email: 'ada@example.com', password: NEW_PASSWORD })
  await ask('GET', '/v1/summary', undefined, { authorization: `Bearer ${key}` })
  await database.end()
  server.kill('SIGTERM')
  const { out, err } = await server.ended

  expect(err).toContain('"route":"/v1/auth/sign-in/email"')
  expect(kept.length).toBeGreaterThanOrEqual(4)
  const secrets = [PASSWORD, NEW_PASSWORD, SECRET, OIDC_SECRET, key, cookie.split('=')[1], ...kept]
  const said = { out, err, ...Object.fromEntries(answers.map((text, index) => [`answer ${index}`, text])) }
  const leaks = Object.entries(said).flatMap(([where, text]) =>
    secrets.filter((secret) => text.includes(secret)).map((secret) => `${where}: ${secret} in ${text}`),
  )
  expect(leaks).toEqual([])
  expect(answers.length).toBeGreaterThan(20)
  await drop()
})
