/** A sound ledger in which every table has rows: what the alterations are tried on. */
import { explainEpisodes } from '../../src/app/episodes/explain-episodes.ts'
import { aMovement, type TestApi } from '../support/api.ts'
import { guardedSite } from '../support/guarded.ts'
import { at, csv, HEADER, imported, set, undone, uploaded } from '../support/intake.ts'
import { PASSWORD } from '../support/login.ts'
import { approved } from '../support/overrides.ts'

export async function fullLedger(test: TestApi): Promise<void> {
  await fillObserved(test)
  await fillGuarded(test)
  await fillRights(test)
  await explainEpisodes(test.store)
  await fillCases(test)
  await explainEpisodes(test.store)
  await test.store.seal({ all: true })
  // What comes after the first seals notes them.
  await send(test, '/v1/stops', { site: 'shop', reason: 'hold', note: 'last' })
  await test.store.seal({ all: true })
  await test.store.check({ wait: true })
}

/** Sends what has to go through. */
async function send(test: TestApi, url: string, payload: object, method: 'POST' | 'PUT' | 'PATCH' = 'POST') {
  const { status, body } = await test.ask(url, { method, payload })
  if (status >= 300) throw new Error(`${url}: ${JSON.stringify(body)}`)
  return body
}

/** Cases that people worked on: one repaired, one snoozed that is part of another, each figure and date given. */
async function fillCases(test: TestApi): Promise<void> {
  const { rows } = (await test.ask('/v1/cases?limit=100')).body
  const doubled = rows.find(({ item }: { item: string }) => item === 'DOUBLE')
  const [one, other] = rows.filter(({ id }: { id: string }) => id !== doubled.id)
  const act = (id: string, verb: string, payload: object) => send(test, `/v1/cases/${id}/${verb}`, payload)
  await act(doubled.id, 'accept', {})
  await act(doubled.id, 'assign', { assignee: 'tester' })
  await act(doubled.id, 'due', { dueOn: '2030-01-31' })
  await act(doubled.id, 'repair', { note: 'sent twice' })
  await act(one.id, 'snooze', { until: new Date(Date.now() + 86_400_000).toISOString(), note: 'later' })
  if (one.site === other?.site) await act(one.id, 'merge', { into: other.id })
}

/** A site that is only observed: imports, one of them undone, a day below zero, what no file says twice alike. */
async function fillObserved(test: TestApi): Promise<void> {
  const post = (payload: object[]) => send(test, '/v1/movements', payload)
  const of = { item: 'PIN', source: 'till' }
  const sale = {
    ...of,
    kind: 'sale',
    from: 'A/01',
    to: 'customer',
    occurredAt: '2026-01-01T08:00:00Z',
  } as const
  await post([aMovement({ id: 'p1', ...sale, quantity: '30', document: 'SO-1', line: '1' })])
  await post([
    aMovement({
      id: 'p2',
      ...of,
      lot: 'L1',
      owner: 'ACME',
      device: 'gun 3',
      reportedAt: '2026-01-31T11:00:00Z',
    }),
    aMovement({ id: 'p3', ...of, quantity: '40', unitCost: '1.25', reason: 'found', document: 'SO-2' }),
  ])
  await post([aMovement({ id: 'p3', ...of, quantity: '7' })])
  const twice = { ...sale, item: 'DOUBLE', quantity: '8', document: 'SO-3', line: '1' } as const
  await post([
    aMovement({ id: 'd0', ...of, item: 'DOUBLE', quantity: '10', occurredAt: '2026-01-01T07:00:00Z' }),
    aMovement({ id: 'd1', ...twice }),
    aMovement({ id: 'd2', ...twice, occurredAt: '2026-01-01T08:00:20Z', confirmed: ['confirm-repeat'] }),
  ])
  const rows = [`i1,PIN,A/01,4,${at(1)}`, `i2,CAP,A/02,1.5,${at(2)}`, `i3,,A/02,1,${at(3)}`]
  await imported(test, set(await uploaded(test, 'kept.csv', csv(HEADER, ...rows))))
  const wrong = [`w1,PIN,A/01,9,${at(4)}`, `w2,CAP,A/03,2,${at(5)}`]
  const { id } = await imported(test, set(await uploaded(test, 'wrong.csv', csv(HEADER, ...wrong))))
  await undone(test, id)
  const mapping = { files: [{ match: '*', columns: { item: 'item' } }] }
  await send(test, '/v1/mappings/usual', { title: 'As usual', mapping }, 'PUT')
}

/** A guarded site: rules, overrides, holds, expectations, reservations in every state, orders, stops, buffers. */
async function fillGuarded(test: TestApi): Promise<void> {
  const { site, item, move, post } = await guardedSite(test, 'shop', { 'A/01': '50', 'A/02': '20' })
  const ask = (payload: object, url: string, method?: 'PUT' | 'PATCH') => send(test, url, payload, method)
  await ask({ scope: { site, location: 'A/01' }, mode: 'warn', depth: '2', note: 'known' }, '/v1/rules')
  await ask({ scope: { site, location: 'B/01' }, mode: 'hold', graceSeconds: 3600 }, '/v1/rules')
  await ask({ scope: { site, location: 'A/02' }, mode: 'approve' }, '/v1/rules')
  await ask({ title: 'The shop', currency: 'EUR', closedUntil: '2020-01-31' }, `/v1/sites/${site}`, 'PATCH')

  const line = (document: string, quantity: string) => ({
    type: 'asn',
    site,
    document,
    line: '1',
    item,
    quantity,
    source: 'erp',
    location: 'B/01',
    expectedAt: '2026-01-01T00:00:00Z',
  })
  await ask([line('ASN-1', '4'), line('ASN-2', '4')], '/v1/expectations')
  await post([move('B/01', 'customer', '3'), move('B/01', 'customer', '4', { lot: 'L1', owner: 'ACME' })])
  await post([move('supplier', 'B/01', '4', { kind: 'receipt', document: 'ASN-1', line: '1' })])
  await ask({ site, document: 'ASN-2' }, '/v1/expectations/close')

  const override = await approved(test, { site, item, location: 'A/02', quantity: '30', once: false })
  await post([move('A/02', 'customer', '25', { override: override.id })])
  const [taken] = await post([move('supplier', 'A/01', '1', { kind: 'receipt' })])
  await ask({ reason: 'mistake' }, `/v1/movements/${site}/${taken.seq}/reversal`)

  await ask({ site, item, channel: 'web', quantity: '1' }, '/v1/buffers', 'PUT')
  const reserve = async (id: string, quantity: string, over: object = {}) =>
    (
      await ask(
        [{ id, source: 'shop', site, document: id, lines: [{ line: '1', item, quantity }], ...over }],
        '/v1/reservations',
      )
    )[0].reservation
  const first = await reserve('R1', '10')
  await ask(
    { source: 'shop', occurredAt: '2026-02-01T08:00:00Z', lines: [{ id: 'f1', line: '1', quantity: '4' }] },
    `/v1/reservations/${first.id}/fulfil`,
  )
  const second = await reserve('R2', '5')
  await ask({}, `/v1/reservations/${second.id}/release`)
  await reserve('R3', '3', { channel: 'shop' })
  // One that waits, and gets some of what comes in.
  await reserve('R4', '500', { allOrNothing: false })
  await post([move('supplier', 'A/01', '2', { kind: 'receipt' })])

  const order = (document: string) => ({ site, document, lines: [{ line: '1', item, quantity: '1' }] })
  await ask(order('SO-9'), '/v1/orders')
  await ask({ site, item, location: 'A/01', reason: 'count' }, '/v1/stops')
  await ask(order('SO-10'), '/v1/orders')
}

/** People and keys; one may come in by the provider as well. */
async function fillRights(test: TestApi): Promise<void> {
  const { store, login } = test.access
  const passwordHash = await login.hash(PASSWORD)
  await store.addFirstAdministrator({ name: 'Ada', email: 'ada@example.com', passwordHash })
  const bob = { name: 'Bob', email: 'bob@example.com', role: 'viewer' as const, passwordHash }
  const added = await store.addUser(bob, 'Ada')
  if (!added.ok) throw new Error(added.code)
  await store.changeUser(added.value.id, { role: 'operator' }, 'Ada')
  const key = { name: 'scanner', role: 'operator' as const, sources: ['scanner'], prefix: 'plk_1234' }
  await store.addKey({ ...key, hash: 'a'.repeat(64), expiresAt: null }, 'Ada')
  await store.secret('session', 'secret')
  await store.countAttempt('bob@example.com', 60_000)
  await send(test, '/v1/auth/sign-in/email', { email: 'ada@example.com', password: PASSWORD })
}
