/**
 * Requests the guard cannot follow. They are sent to a site that has rules, overrides and reservations; all there is is
 * compared before and after each of them.
 */
import { expect } from 'vitest'
import type { TestApi } from './api.ts'
import type { guardedSite } from './guarded.ts'

export interface Bad {
  readonly what: string
  readonly url: string
  readonly body?: unknown
  readonly method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Of the answer, or of its only element. */
  readonly code: string
  /** Where it says, if it is asked about. */
  readonly pointer?: string
}
export type Guarded = Awaited<ReturnType<typeof guardedSite>>
export type Made = Awaited<ReturnType<typeof makeRight>>

/** What is right, for the wrong ones to name: rules, overrides that wait and that ended, reservations. */
export async function makeRight(test: TestApi, here: Guarded) {
  const { site, item, send, get } = here
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString()
  const soon = new Date(Date.now() + 1_000).toISOString()
  const made = async (body: unknown, url: string) => (await send(body, url)).body
  const override = { site, item, location: 'A/01', quantity: '9', reason: 'other', explanation: 'seen' }
  const own = await made({ ...override, expiresAt: inAnHour }, '/v1/overrides')
  const late = await made({ ...override, expiresAt: soon }, '/v1/overrides')
  const ended = await made({ ...override, expiresAt: soon }, '/v1/overrides')
  await test.ask(`/v1/overrides/${ended.id}/approve`, {
    method: 'POST',
    payload: {},
    headers: { 'x-test-as': 'Bea' },
  })
  const rule = await made({ scope: { site, kind: 'ship' }, mode: 'warn' }, '/v1/rules')
  const off = await made({ scope: { site, kind: 'ship' }, mode: 'refuse', enabled: false }, '/v1/rules')
  const line = { line: '1', item, quantity: '2' }
  const reserving = (over: object) => [{ id: 'R', source: 'shop', site, lines: [line], ...over }]
  const [{ reservation }] = await made(reserving({}), '/v1/reservations')
  const [{ reservation: gone }] = await made(reserving({ id: 'G' }), '/v1/reservations')
  await send({}, `/v1/reservations/${gone.id}/release`)
  const announced = { type: 'asn', site, document: 'ASN', line: '1', item, quantity: '1', source: 'erp' }
  await expect.poll(async () => (await test.store.sweep()).overridesExpired, { timeout: 10_000 }).toBe(2)
  expect(await get(`/v1/overrides/${ended.id}`)).toMatchObject({ state: 'expired' })
  const bodies = { override, inAnHour, line, announced, reserving }
  return { ...bodies, own, late, ended, rule, off, reservation, gone }
}

/** Each is answered with its code, and leaves everything as it was. */
export async function expectRefused(test: TestApi, here: Guarded, bad: readonly Bad[]): Promise<void> {
  const results: string[] = []
  const changed: string[] = []
  let before = await everything(here)
  for (const { what, url, body, method, pointer } of bad) {
    const { body: answer } = await here.send(body, url, method)
    const said = Array.isArray(answer) ? answer[0] : answer
    results.push(`${what}: ${said.code}${pointer === undefined ? '' : ` at ${said.pointer}`}`)
    const after = await everything(here)
    if (after !== before) changed.push(what)
    before = after
  }
  expect(results).toEqual(
    bad.map(({ what, code, pointer }) => `${what}: ${code}${pointer === undefined ? '' : ` at ${pointer}`}`),
  )
  expect(changed).toEqual([])
  expect(test.faults).toEqual([])
  expect(await test.store.verify()).toBeNull()
}

/** Everything there is, but for what time alone does to it. */
export async function everything(here: Guarded): Promise<string> {
  const lists = ['rules', 'holds', 'overrides', 'reservations', 'backorders', 'orders', 'stops', 'buffers']
  lists.push('expectations', 'movements', 'books', 'sites', 'trail')
  return JSON.stringify(await Promise.all(lists.map((list) => here.get(`/v1/${list}`))))
}
