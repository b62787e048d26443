/**
 * An API on a fresh database for a test. Every answer is checked against the schema that the OpenAPI document gives
 * for it, so a route cannot say one thing and send another.
 */

import { Ajv, type ValidateFunction } from 'ajv'
import type { InjectOptions } from 'fastify'
import type { Principal } from '../../src/api/access/login/principal.ts'
import type { RequestTime } from '../../src/api/http/connection/request-time.ts'
import type { LogTarget } from '../../src/api/http/log.ts'
import { documentOf } from '../../src/api/http/openapi.ts'
import type { OpenApiDocument } from '../../src/api/http/reference-page.ts'
import { createServer } from '../../src/api/server.ts'
import type { SubmittedMovement } from '../../src/app/posting/read-movement.ts'
import { type AccessSettings, openAccess } from '../../src/main/access.ts'
import { openIntake } from '../../src/main/intake.ts'
import { openLedgerStore } from '../../src/store/ledger-store.ts'
import { testDatabase } from './database.ts'
import { present } from './present.ts'

// biome-ignore lint/suspicious/noExplicitAny: bodies are what the answer bears; their schema is checked
type Body = any

export interface TestAnswer {
  readonly status: number
  readonly body: Body
  readonly text: string
  readonly headers: Readonly<Record<string, unknown>>
}

/** Who asks in most tests: a system that may do anything, and that names its people itself. */
export const TESTER: Principal = { id: 'tester', name: 'tester', kind: 'key', role: 'administrator' }

/** Somebody else, where it matters who asks: `x-test-as: Bea`, or `Sam supervisor` with a role. */
const namesake = (told: string): Principal => {
  const [name, role = TESTER.role] = told.split(' ')
  return { ...TESTER, id: name, name, role: role as Principal['role'] }
}

export interface TestApiOptions {
  readonly web?: string | null
  /** Whether one has to sign in as in production; else everybody is the tester. */
  readonly login?: boolean
  readonly access?: Partial<AccessSettings>
  readonly demo?: boolean
  /** Nothing is logged where absent. */
  readonly log?: LogTarget
  /** As the limits say where absent. */
  readonly requestTime?: RequestTime
  /** The clock of the machine that it runs on; this one's where absent. */
  readonly machine?: () => number
  /** Another database than a fresh one. */
  readonly database?: { readonly url: string; readonly drop: () => Promise<void> }
}

export async function testApi({
  web = null,
  login = false,
  access = {},
  demo = false,
  log,
  requestTime,
  machine,
  database: given,
}: TestApiOptions = {}) {
  const database = given ?? (await testDatabase())
  const store = await openLedgerStore(database.url, { machine })
  const faults: unknown[] = []
  const onFault = (error: unknown) => faults.push(error)
  const { intake, audits, backTests, close } = await openIntake({
    store,
    folder: null,
    onPosted: () => {},
    onFault,
  })
  const troubles: string[] = []
  const door = await openAccess({
    url: database.url,
    folder: null,
    demo,
    settings: { hosts: [], secret: null, oidc: null, ...access },
    onTrouble: (sentence) => troubles.push(sentence),
  })
  const api = await createServer({
    access: login
      ? door.access
      : {
          ...door.access,
          stillIn: async (all) => all.map(() => true),
          identify: async ({ headers }) => ({
            principal: headers['x-test-as'] === undefined ? TESTER : namesake(String(headers['x-test-as'])),
          }),
        },
    store,
    version: '0.1.0',
    notice: 'Somebody’s data.',
    web,
    intake,
    audits,
    backTests,
    log,
    requestTime,
    onPosted: () => {},
    onFault,
  })
  const document = documentOf(api)
  const checks = checksOf(document)
  const asked = new Set<string>()
  return {
    api,
    store,
    intake,
    document,
    /** Operations that were followed so far: `get /v1/books/{id}`. */
    asked,
    faults,
    troubles,
    access: door.access,
    databaseUrl: database.url,
    async ask(url: string, options: InjectOptions = {}): Promise<TestAnswer> {
      const { headers: given = {}, ...rest } = options
      const headers = { host: '127.0.0.1:7411', ...given }
      const answer = await api.inject({ method: 'GET', url, ...rest, headers })
      const isJson = /\/(problem\+)?json/.test(String(answer.headers['content-type']))
      const body = isJson ? answer.json() : null
      const found = checks.find(
        ({ method, path }) => method === (rest.method ?? 'GET') && path.test(present(url.split('?')[0])),
      )
      if (found !== undefined) {
        const followed = answer.statusCode < 300
        const check = followed ? found.ok : found.problem
        if (!check(body ?? answer.body))
          throw new Error(`${url}: ${JSON.stringify(check.errors)} in ${answer.body.slice(0, 500)}`)
        if (followed) asked.add(found.name)
      }
      return { status: answer.statusCode, text: answer.body, headers: answer.headers, body }
    },
    async close() {
      await api.close()
      await close()
      await door.close()
      await store.close()
      await database.drop()
    },
  }
}

export type TestApi = Awaited<ReturnType<typeof testApi>>

/** A movement that is in order; `over` changes what a test is about. */
export function aMovement(over: Partial<SubmittedMovement> & { id: string }): SubmittedMovement {
  return {
    kind: 'receipt',
    item: 'BOLT',
    from: 'supplier',
    to: 'A/01',
    quantity: '5',
    source: 'wms',
    actor: 'ann',
    occurredAt: '2026-01-31T10:00:00Z',
    ...over,
  }
}

function checksOf({ paths }: OpenApiDocument) {
  const ajv = new Ajv({ strict: false })
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { responses }]) => ({
      name: `${method} ${path}`,
      method: method.toUpperCase(),
      path: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
      ok: compiled(ajv, schemaOf(responses['200'] ?? responses['202'])),
      problem: compiled(ajv, schemaOf(responses['4XX'])),
    })),
  )
}

type Response = OpenApiDocument['paths'][string][string]['responses'][string]

/** Of the only media type of an answer. */
function schemaOf(response: Response | undefined): object {
  return present(Object.values(response?.content ?? {})[0]).schema
}

/** Answers hold their fields and no others. */
function compiled(ajv: Ajv, schema: object): ValidateFunction {
  return ajv.compile(JSON.parse(JSON.stringify(schema), (_, value) => closed(value)))
}

function closed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('properties' in value)) return value
  return { additionalProperties: false, ...value }
}
