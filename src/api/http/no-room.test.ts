/** A database without a connection left: every request is told when to come again, and nothing is called our fault. */
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { aMovement, type TestAnswer, type TestApi, testApi } from '../../../test/support/api.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { firstAdministrator, PASSWORD } from '../../../test/support/login.ts'
import { ACCESS } from '../access/table.ts'

let admin: Client
const opened: { test: TestApi; role: string }[] = []
beforeAll(async () => {
  admin = new Client({ connectionString: inject('databaseUrl') })
  await admin.connect()
})
afterAll(async () => {
  for (const { test, role } of opened) {
    await test.close()
    await admin.query(`drop role ${role}`)
  }
  await admin.end()
})

/** An API over a database whose connections can be taken away: those of a role of its own. */
async function limitedApi(options: { login: boolean }) {
  const { url, drop } = await testDatabase()
  const name = new URL(url).pathname.slice(1)
  const role = `${name}_role`
  await admin.query(`create role ${role} login password 'a password'`)
  await admin.query(`alter database ${name} owner to ${role}`)
  const limited = new URL(url)
  limited.username = role
  limited.password = 'a password'
  const test = await testApi({ ...options, database: { url: limited.href, drop } })
  opened.push({ test, role })
  return {
    test,
    async takeAll() {
      await admin.query(`alter role ${role} connection limit 0`)
      await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [role])
      await expect
        .poll(
          async () => (await admin.query('select from pg_stat_activity where usename = $1', [role])).rowCount,
        )
        .toBe(0)
    },
    giveBack: () => admin.query(`alter role ${role} connection limit -1`),
  }
}

/** A connection of a pool may not know yet that it was ended. */
const CODES = ['no-room', 'database-unreachable']

function isTold({ status, body, headers }: TestAnswer): boolean {
  return status === 503 && CODES.includes(body.code) && Number(headers['retry-after']) > 0
}

const READS = Object.keys(ACCESS)
  .filter((route) => route.startsWith('GET /v1/') && !/stream$|callback/.test(route))
  .map((route) =>
    route
      .slice(4)
      .replace(':seq', '1')
      .replace(/(?<!:):\w+/g, '1-1')
      .replace('::', ':'),
  )
/** What these are asked for lies in a file, in the server, or with a user. */
const NEEDS_NO_DATABASE = /^\/v1\/(audits|backtests|uploads|checks|access\/sessions)/
const QUERY: Readonly<Record<string, string>> = {
  '/v1/available': '?item=BOLT',
  '/v1/episodes/groups': '?by=item',
  '/v1/movements/position': '?site=main&seq=1',
  '/v1/nearest': '?kind=item&text=BOLD',
  '/v1/rules/effect': '?site=main&item=BOLT&location=A%2F01',
  '/v1/search': '?q=BOLT',
}

describe('of the work of a route', () => {
  it('503, with a time to wait, and all is well after', async () => {
    const { test, takeAll, giveBack } = await limitedApi({ login: false })
    const post = (id: string) => test.ask('/v1/movements', { method: 'POST', payload: [aMovement({ id })] })
    expect((await post('before')).body).toMatchObject([{ status: 'posted' }])
    await takeAll()
    const untold: string[] = []
    for (const path of READS) {
      const answer = await test.ask(path + (QUERY[path] ?? ''))
      if (!NEEDS_NO_DATABASE.test(path) && !isTold(answer))
        untold.push(`${path}: ${answer.status} ${answer.text}`)
    }
    expect(untold).toEqual([])
    expect((await post('during')).body.code).toBe('no-room')
    await giveBack()
    expect((await post('during')).body).toMatchObject([{ status: 'posted' }])
    expect(test.faults).toEqual([])
  })
})

describe('of finding out who asks', () => {
  it('503 as well, by key, by cookie, and at signing in and out', async () => {
    const { test, takeAll, giveBack } = await limitedApi({ login: true })
    const cookie = await firstAdministrator(test)
    const payload = { name: 'Scanner', role: 'operator' }
    const made = await test.ask('/v1/keys', { method: 'POST', payload, headers: { cookie } })
    const signIn = { email: 'ada@example.com', password: PASSWORD }
    await takeAll()
    for (const [url, options] of [
      ['/v1/summary', { headers: { authorization: `Bearer ${made.body.secret}` } }],
      // Once as a cookie that is not known yet, then as one that is.
      ['/v1/summary', { headers: { cookie } }],
      ['/v1/summary', { headers: { cookie } }],
      ['/v1/access', {}],
      ['/v1/auth/sign-in/email', { method: 'POST', payload: signIn }],
      ['/v1/auth/sign-out', { method: 'POST', headers: { cookie } }],
    ] as const) {
      const answer = await test.ask(url, options)
      expect([url, answer.text, isTold(answer)]).toEqual([url, answer.text, true])
    }
    await giveBack()
    expect((await test.ask('/v1/summary', { headers: { cookie } })).status).toBe(200)
    expect(test.faults).toEqual([])
  })
})
