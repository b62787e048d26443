/**
 * Every route against everybody who may ask it. What is expected is written here a second time, by hand: a new route
 * fails until somebody has said here as well who may use it.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { firstAdministrator, userOf } from '../../../test/support/login.ts'
import { present } from '../../../test/support/present.ts'
import { ROLES, type Role } from '../../core/codes.ts'
import { newKey } from './login/key.ts'
import { ACCESS } from './table.ts'

const EXPECTED: Readonly<Record<Role | 'anyone', string>> = {
  anyone: `
    GET /    GET /*    GET /docs    GET /openapi.json    GET /healthz    GET /readyz
    GET /v1/access    POST /v1/access/first    POST /v1/access/link    POST /v1/access/link/use
    POST /v1/auth/sign-in/email    POST /v1/auth/sign-in/oidc    GET /v1/auth/callback/oidc
    POST /v1/auth/sign-out`,
  viewer: `
    GET /v1/access/sessions    DELETE /v1/access/sessions/:id    POST /v1/access/password
    GET /v1/summary    GET /v1/today    GET /v1/data    GET /v1/checks    GET /v1/stream
    GET /v1/search    GET /v1/nearest
    GET /v1/episodes    GET /v1/episodes/groups    GET /v1/episodes.csv    GET /v1/episodes/:id
    GET /v1/books    GET /v1/books/:id    GET /v1/books/:id/timeline    GET /v1/books/:id/lane
    GET /v1/books/:id/movements
    GET /v1/cases    GET /v1/cases/:id    GET /v1/cases/:id/ocel    POST /v1/cases/:id/repair:preview
    GET /v1/movements    GET /v1/movements/position    GET /v1/movements.csv    GET /v1/movements/:site/:seq
    GET /v1/documents/:document    GET /v1/items    GET /v1/items/:code    GET /v1/items/:code/stock
    GET /v1/locations    GET /v1/places/:site/:path    GET /v1/sites
    GET /v1/site-defaults
    GET /v1/mappings    GET /v1/mappings/:name
    GET /v1/imports    GET /v1/imports/:id    GET /v1/imports/:id/rejections
    GET /v1/imports/:id/rejections.csv    GET /v1/imports/:id/rejections/reasons
    GET /v1/uploads/:id    GET /v1/audits/:id    GET /v1/audits/:id/report.html
    GET /v1/audits/:id/result.json    GET /v1/audits/:id/episodes.csv
    GET /v1/rules    GET /v1/rules/effect    GET /v1/holds    GET /v1/holds/:id
    GET /v1/overrides    GET /v1/overrides/:id    GET /v1/stops    GET /v1/buffers    GET /v1/expectations
    GET /v1/refusals    GET /v1/refusals.csv    GET /v1/refusals/:id
    GET /v1/transit    GET /v1/transit.csv
    GET /v1/reservations    GET /v1/reservations/:id    GET /v1/backorders    GET /v1/available
    GET /v1/orders    GET /v1/orders/:document/release    GET /v1/trail    GET /v1/trail.jsonl
    GET /v1/seals    GET /v1/about-to-sink    GET /v1/suspects`,
  operator: `
    POST /v1/movements    GET /v1/uploads    POST /v1/uploads    DELETE /v1/uploads/:id    POST /v1/uploads/guess
    POST /v1/uploads/preview    POST /v1/audits    DELETE /v1/audits/:id
    POST /v1/imports    POST /v1/imports/:id/cancel
    POST /v1/movements:check    POST /v1/expectations    POST /v1/overrides    POST /v1/reservations
    POST /v1/reservations/:id/fulfil    POST /v1/reservations/:id/release    POST /v1/reservations/:id/extend
    POST /v1/orders    POST /v1/orders/:document/release    POST /v1/orders/:document/cancel
    POST /v1/cases:bulk    POST /v1/cases/:id/triage    POST /v1/cases/:id/accept    POST /v1/cases/:id/dismiss
    POST /v1/cases/:id/snooze    POST /v1/cases/:id/reopen    POST /v1/cases/:id/assign    POST /v1/cases/:id/due
    POST /v1/cases/:id/comment    POST /v1/cases/:id/recount    POST /v1/cases/:id/merge    POST /v1/cases/:id/split
    POST /v1/cases/:id/undo`,
  supervisor: `
    POST /v1/items    POST /v1/locations
    POST /v1/sets    POST /v1/movements/:site/:seq/reversal    POST /v1/holds/:id/release
    POST /v1/holds/:id/cancel    POST /v1/overrides/:id/approve    POST /v1/overrides/:id/reject
    POST /v1/overrides/:id/revoke    POST /v1/expectations/close    POST /v1/stops    DELETE /v1/stops/:id`,
  manager: `
    POST /v1/imports/:id/undo    PUT /v1/mappings/:name    DELETE /v1/mappings/:name
    PATCH /v1/sites/:name    PUT /v1/site-defaults    POST /v1/checks
    POST /v1/backtests    GET /v1/backtests/:id    DELETE /v1/backtests/:id
    POST /v1/rules    PUT /v1/rules/order    PATCH /v1/rules/:id    DELETE /v1/rules/:id    PUT /v1/buffers
    POST /v1/cases/:id/repair    POST /v1/cases/:id/repair:reverse`,
  administrator: `
    PUT /v1/sites/:name/mode    POST /v1/sites/:name/clock
    GET /v1/access/changes    GET /v1/users    POST /v1/users    PATCH /v1/users/:id
    POST /v1/users/:id/link
    GET /v1/keys    POST /v1/keys    DELETE /v1/keys/:id`,
}

/** A key has no session and no password. */
const OF_PEOPLE_ONLY = new Set([
  'GET /v1/access/sessions',
  'DELETE /v1/access/sessions/:id',
  'POST /v1/access/password',
])

const LEVELS = ['anyone', ...ROLES] as const
const routes = LEVELS.flatMap((level) =>
  EXPECTED[level]
    .split(/\s{2,}/)
    .filter((route) => route !== '')
    .map((route) => ({ route, level })),
)

let test: TestApi
let web: string
/** Headers by who asks, and what such a one may do. */
const visitors = new Map<string, { headers: Record<string, string>; role: Role | 'anyone' }>()

beforeAll(async () => {
  web = mkdtempSync(join(tmpdir(), 'plimsoll-web-'))
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Plimsoll</title>')
  // Somebody is deactivated whose session stays, which no verb leaves.
  test = await testApi({ login: true, web, database: await testDatabase({ altered: true }) })
  const database = new Pool({ connectionString: test.databaseUrl })
  const asUser = (cookie: string, role: Role | 'anyone') => ({ headers: { cookie }, role })
  visitors.set('nobody', { headers: {}, role: 'anyone' })
  visitors.set('administrator', asUser(await firstAdministrator(test), 'administrator'))
  for (const role of ROLES.slice(0, -1)) visitors.set(role, asUser(await userOf(test, role), role))
  for (const role of ROLES.slice(0, -1)) {
    const key = await keyOf(role, `${role} key`)
    visitors.set(`a key of a ${role}`, { headers: { authorization: `Bearer ${key.secret}` }, role })
  }
  const revoked = await keyOf('manager', 'revoked')
  await test.access.store.revokeKey(revoked.id, 'test')
  visitors.set('a revoked key', { headers: { authorization: `Bearer ${revoked.secret}` }, role: 'anyone' })
  const expired = await keyOf('manager', 'expired', '2020-01-01T00:00:00Z')
  visitors.set('an expired key', { headers: { 'x-api-key': expired.secret }, role: 'anyone' })
  const administrator = present(visitors.get('administrator')?.headers.cookie)
  const both = { cookie: administrator, authorization: `Bearer ${revoked.secret}` }
  visitors.set('a revoked key beside a good session', { headers: both, role: 'anyone' })
  visitors.set('an expired session', asUser(await userOf(test, 'administrator', 'Late'), 'anyone'))
  await database.query(
    "update sessions set expires_at = now() - interval '1 second' from users where user_id = users.id and name = 'Late'",
  )
  visitors.set('somebody deactivated', asUser(await userOf(test, 'administrator', 'Gone'), 'anyone'))
  await database.query("update users set deactivated_at = now() where name = 'Gone'")
  await database.end()
})
afterAll(async () => {
  await test?.close()
  rmSync(web, { recursive: true, force: true })
})

async function keyOf(role: Role, name: string, expiresAt: string | null = null) {
  const { key, prefix, hash } = newKey()
  const made = await test.access.store.addKey({ name, role, sources: null, prefix, hash, expiresAt }, 'test')
  if (!made.ok) throw new Error(made.code)
  return { secret: key, id: made.value.id }
}

describe('the table of access', () => {
  it('is what is expected here, row for row', () => {
    const expected = Object.fromEntries(routes.map(({ route, level }) => [route, level]))
    expect(ACCESS).toEqual(expected)
  })

  it('has no row without a route', () => {
    const missing = Object.keys(ACCESS).filter((route) => {
      const [method, url = ''] = route.split(' ')
      return !test.api.hasRoute({ method: method as 'GET', url: url.replace(/(?<!\/):/, '::') })
    })
    expect(missing).toEqual([])
  })
})

describe('every route, asked by everybody', () => {
  // Signing out comes last: it ends the session it is asked with.
  const inOrder = [...routes].sort((one, other) => Number(isSignOut(one)) - Number(isSignOut(other)))

  it.each(inOrder)('$route: $level', async ({ route, level }) => {
    const [method, pattern = ''] = route.split(' ')
    // A colon that is meant is written twice.
    const path = pattern.replace('/*', '/index.html').replace(/(?<=\/):\w+/g, 'gone')
    // A listener never ends; one that asks for too much is turned away after it was let in.
    const url = path === '/v1/stream' ? `${path}?too=much` : path
    for (const [name, { headers, role }] of visitors) {
      const answer = await test.ask(url, { method: method as 'GET', headers })
      if (OF_PEOPLE_ONLY.has(route) && name.startsWith('a key of')) continue
      const allowed = LEVELS.indexOf(role) >= LEVELS.indexOf(level)
      const code = allowed ? undefined : role === 'anyone' ? 'not-signed-in' : 'not-allowed'
      if (code === undefined) {
        expect([401, 403], `${name}: ${answer.text.slice(0, 200)}`).not.toContain(answer.status)
        continue
      }
      expect([answer.status, answer.body?.code], name).toEqual([code === 'not-signed-in' ? 401 : 403, code])
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
      if (code === 'not-allowed') expect(answer.body.detail).toContain(`the role ${level}.`)
    }
    expect(test.faults).toEqual([])
  })

  function isSignOut({ route }: { route: string }): boolean {
    return route === 'POST /v1/auth/sign-out'
  }
})
