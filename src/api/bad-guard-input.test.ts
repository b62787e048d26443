/** What the guard cannot follow: a stable code, and nothing at all is changed. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../test/support/api.ts'
import { guardedSite } from '../../test/support/guarded.ts'

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'
interface Bad {
  readonly what: string
  readonly url: string
  readonly body?: unknown
  readonly method?: Method
  /** Of the answer, or of its only element. */
  readonly code: string
  /** Where it says, if it is asked about. */
  readonly pointer?: string
}

let test: TestApi
let here: Awaited<ReturnType<typeof guardedSite>>
beforeAll(async () => {
  test = await testApi()
  here = await guardedSite(test, 'strict', { 'A/01': '5' })
}, 60_000)
afterAll(() => test?.close())

it('each is answered with its code, and leaves everything as it was', async () => {
  const bad = await badRequests()
  const told: string[] = []
  const changed: string[] = []
  let before = await everything()
  for (const { what, url, body, method, pointer } of bad) {
    const { body: answer } = await here.send(body, url, method)
    const said = Array.isArray(answer) ? answer[0] : answer
    told.push(`${what}: ${said.code}${pointer === undefined ? '' : ` at ${said.pointer}`}`)
    const after = await everything()
    if (after !== before) changed.push(what)
    before = after
  }
  expect(told).toEqual(
    bad.map(({ what, code, pointer }) => `${what}: ${code}${pointer === undefined ? '' : ` at ${pointer}`}`),
  )
  expect(changed).toEqual([])
  expect(test.faults).toEqual([])
  expect(await test.store.verify()).toBeNull()
})

it('the books know what has happened, so that the list above can fail', async () => {
  const before = await everything()
  await here.post([here.move('A/02', 'customer', '1')])
  expect(await everything()).toBe(before)
  await here.send({ site: 'strict', reason: 'hold' }, '/v1/stops')
  expect(await everything()).not.toBe(before)
})

/** Everything there is, but for what time alone does to it. */
async function everything(): Promise<string> {
  const lists = ['rules', 'holds', 'overrides', 'reservations', 'backorders', 'orders', 'stops', 'buffers']
  lists.push('expectations', 'movements', 'books', 'sites', 'trail')
  return JSON.stringify(await Promise.all(lists.map((list) => here.get(`/v1/${list}`))))
}

async function badRequests(): Promise<Bad[]> {
  const { site, item, move, send, get } = here
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString()
  const soon = new Date(Date.now() + 1_000).toISOString()
  const made = async (body: unknown, url: string) => (await send(body, url)).body
  const override = { site, item, location: 'A/01', quantity: '9', reason: 'other', explanation: 'seen' }
  const own = await made({ ...override, expiresAt: inAnHour }, '/v1/overrides')
  const late = await made({ ...override, expiresAt: soon }, '/v1/overrides')
  const ended = await made({ ...override, expiresAt: soon }, '/v1/overrides')
  await test.ask(`/v1/overrides/${ended.id}/approve`, {
    ...{ method: 'POST', payload: {}, headers: { 'x-test-as': 'Bea' } },
  })
  const rule = await made({ scope: { site, kind: 'ship' }, mode: 'warn' }, '/v1/rules')
  const off = await made({ scope: { site, kind: 'ship' }, mode: 'refuse', enabled: false }, '/v1/rules')
  const line = { line: '1', item, quantity: '2' }
  const reserving = (over: object) => [{ id: 'R', source: 'shop', site, lines: [line], ...over }]
  const [{ reservation }] = await made(reserving({}), '/v1/reservations')
  const [{ reservation: gone }] = await made(reserving({ id: 'G' }), '/v1/reservations')
  await send({}, `/v1/reservations/${gone.id}/release`)
  const ship = (quantity: string) => ({
    ...{ source: 'wms', occurredAt: '2026-02-01' },
    lines: [{ id: 'f', line: '1', quantity }],
  })
  const announced = { type: 'asn', site, document: 'ASN', line: '1', item, quantity: '1', source: 'erp' }
  await expect.poll(async () => (await test.store.sweep()).overridesExpired, { timeout: 10_000 }).toBe(2)
  expect(await get(`/v1/overrides/${ended.id}`)).toMatchObject({ state: 'expired' })
  const many = Array.from({ length: 10_001 }, (_, at) => ({ ...line, line: String(at) }))
  const nowhere = { site: 'nowhere' }
  const rules = '/v1/rules'
  const reservations = '/v1/reservations'
  const fulfil = `/v1/reservations/${reservation.id}/fulfil`
  return [
    {
      what: 'scope of no item',
      url: rules,
      body: { scope: { item: 'x' }, mode: 'warn' },
      code: 'unknown-scope',
    },
    {
      what: 'scope of no place',
      url: rules,
      body: { scope: { location: 'Z' }, mode: 'warn' },
      code: 'unknown-scope',
    },
    { what: 'scope of no site', url: rules, body: { scope: nowhere, mode: 'warn' }, code: 'unknown-scope' },
    { what: 'scope of no fact', url: rules, body: { scope: { mood: 'x' }, mode: 'warn' }, code: 'malformed' },
    {
      ...{ what: 'depth beyond all counting', url: rules, code: 'malformed' },
      body: { scope: {}, mode: 'warn', depth: '9'.repeat(200_000) },
    },
    { what: 'mode that is none', url: rules, body: { scope: {}, mode: 'perhaps' }, code: 'malformed' },
    {
      what: 'depth below zero',
      url: rules,
      body: { scope: {}, mode: 'warn', depth: '-1' },
      code: 'malformed',
    },
    {
      ...{ what: 'order of a rule that is none', url: `${rules}/order`, method: 'PUT' },
      ...{ body: { ids: [off.id, '999999', rule.id] }, code: 'unknown-rule', pointer: '/ids/1' },
    },
    {
      ...{ what: 'order of what is no number', url: `${rules}/order`, method: 'PUT' },
      ...{ body: { ids: [`0${rule.id}`, off.id] }, code: 'unknown-rule', pointer: '/ids/0' },
    },
    {
      ...{ what: 'order that names one twice', url: `${rules}/order`, method: 'PUT' },
      ...{ body: { ids: [off.id, rule.id, off.id] }, code: 'malformed', pointer: '/ids' },
    },
    {
      ...{ what: 'contradicting rules', url: rules, code: 'contradicting-rules' },
      body: { scope: { site, kind: 'ship' }, mode: 'allow' },
    },
    {
      ...{ what: 'switched on against another', url: `${rules}/${off.id}`, method: 'PATCH' },
      ...{ body: { enabled: true }, code: 'contradicting-rules' },
    },
    {
      ...{ what: 'changed to a scope of nothing', url: `${rules}/${rule.id}`, method: 'PATCH' },
      ...{ body: { scope: { item: 'x' } }, code: 'unknown-scope' },
    },
    { what: 'no rule', url: `${rules}/999`, method: 'DELETE', code: 'not-found' },
    {
      ...{ what: 'approval by the requester', url: `/v1/overrides/${own.id}/approve` },
      ...{ body: {}, code: 'approval-by-requester' },
    },
    {
      ...{ what: 'rejection by the requester', url: `/v1/overrides/${own.id}/reject` },
      ...{ body: {}, code: 'approval-by-requester' },
    },
    { what: 'approved too late', url: `/v1/overrides/${late.id}/approve`, body: {}, code: 'not-open' },
    { what: 'revoked too late', url: `/v1/overrides/${ended.id}/revoke`, body: {}, code: 'not-open' },
    ...[ended.id, own.id, '1-99', 'nonsense'].map((id) => ({
      ...{ what: `under override ${id}`, url: '/v1/movements', code: 'override-unusable' },
      body: [move('A/01', 'customer', '9', { override: id })],
    })),
    ...[
      ...[{ quantity: '0' }, { expiresAt: '2020-01-01' }, { expiresAt: '2099-01-01' }],
      ...[{ reason: 'because' }, { explanation: '' }],
    ].map((over) => ({
      ...{ what: `override ${JSON.stringify(over)}`, url: '/v1/overrides', code: 'malformed' },
      body: { ...override, expiresAt: inAnHour, ...over },
    })),
    ...['0', '-1', 'many'].map((quantity) => ({
      ...{ what: `reservation of ${quantity}`, url: reservations, code: 'malformed' },
      body: reserving({ id: 'N', lines: [{ ...line, quantity }] }),
    })),
    { what: '10,001 lines', url: reservations, body: reserving({ id: 'N', lines: many }), code: 'malformed' },
    { what: 'no lines', url: reservations, body: reserving({ id: 'N', lines: [] }), code: 'malformed' },
    {
      what: 'reserved twice',
      url: reservations,
      body: reserving({ id: 'N', lines: [line, line] }),
      code: 'line-twice',
    },
    {
      what: 'more than there is',
      url: reservations,
      body: reserving({ id: 'N', lines: [{ ...line, quantity: '9' }] }),
      code: 'reservation-short',
    },
    { what: 'other content', url: reservations, body: reserving({ document: 'X' }), code: 'conflict' },
    { what: 'fulfil more than reserved', url: fulfil, body: ship('3'), code: 'reservation-short' },
    { what: 'fulfil nothing', url: fulfil, body: ship('0'), code: 'malformed' },
    {
      what: 'fulfil what was released',
      url: `/v1/reservations/${gone.id}/fulfil`,
      body: ship('1'),
      code: 'reservation-short',
    },
    { what: 'double release', url: `/v1/reservations/${gone.id}/release`, body: {}, code: 'not-open' },
    {
      what: 'release of no line',
      url: `/v1/reservations/${reservation.id}/release`,
      body: { lines: ['9'] },
      code: 'not-open',
    },
    {
      what: 'extended after release',
      url: `/v1/reservations/${gone.id}/extend`,
      body: { seconds: 9 },
      code: 'not-open',
    },
    {
      what: 'extended by nothing',
      url: `/v1/reservations/${reservation.id}/extend`,
      body: { seconds: 0 },
      code: 'malformed',
    },
    {
      what: 'same line twice',
      url: '/v1/orders',
      body: { site, document: 'O', lines: [line, line] },
      code: 'line-twice',
    },
    {
      what: 'order of nothing',
      url: '/v1/orders',
      body: { site, document: 'O', lines: [{ ...line, quantity: '0' }] },
      code: 'malformed',
    },
    { what: 'equal ends', url: '/v1/movements', body: [move('A/01', 'A/01', '1')], code: 'malformed' },
    {
      what: 'a movement of nothing',
      url: '/v1/movements',
      body: [move('A/01', 'customer', '0')],
      code: 'malformed',
    },
    {
      what: 'a movement nowhere, among others',
      url: '/v1/movements',
      body: [move('supplier', 'A/01', '1'), { ...move('A/01', 'customer', '1'), ...nowhere }],
      code: 'unknown-site',
    },
    {
      what: 'asked about a movement nowhere',
      url: '/v1/movements:check',
      body: [{ ...move('A/01', 'customer', '1'), ...nowhere }],
      code: 'unknown-site',
    },
    {
      what: 'a set nowhere',
      url: '/v1/sets?site=nowhere',
      body: [
        {
          ...{ id: 's', source: 'count', item, location: 'A/01', quantity: '1', expected: '5', reason: 'x' },
          occurredAt: '2026-02-01',
        },
      ],
      code: 'unknown-site',
    },
    { what: 'no hold', url: '/v1/holds/1-99/release', body: {}, code: 'not-found' },
    {
      what: 'no movement',
      url: `/v1/movements/${site}/99/reversal`,
      body: { reason: 'x' },
      code: 'not-found',
    },
    {
      what: 'reservation nowhere',
      url: reservations,
      body: reserving({ id: 'N', ...nowhere }),
      code: 'unknown-site',
    },
    {
      what: 'order nowhere',
      url: '/v1/orders',
      body: { ...nowhere, document: 'O', lines: [line] },
      code: 'unknown-site',
    },
    { what: 'looked at nowhere', url: '/v1/orders/O/release?site=nowhere', body: {}, code: 'unknown-site' },
    {
      what: 'override nowhere',
      url: '/v1/overrides',
      body: { ...override, ...nowhere, expiresAt: inAnHour },
      code: 'unknown-site',
    },
    { what: 'stop nowhere', url: '/v1/stops', body: { ...nowhere, reason: 'hold' }, code: 'unknown-site' },
    {
      what: 'buffer nowhere',
      url: '/v1/buffers',
      method: 'PUT',
      body: { ...nowhere, item, channel: 'x', quantity: '1' },
      code: 'unknown-site',
    },
    {
      what: 'announced nowhere',
      url: '/v1/expectations',
      body: [{ ...announced, ...nowhere }],
      code: 'unknown-site',
    },
    {
      what: 'closed nowhere',
      url: '/v1/expectations/close',
      body: { ...nowhere, document: 'ASN' },
      code: 'unknown-site',
    },
    {
      what: 'period of nowhere',
      url: '/v1/sites/nowhere',
      method: 'PATCH',
      body: { closedUntil: null },
      code: 'not-found',
    },
    {
      what: 'announced of nothing',
      url: '/v1/expectations',
      body: [{ ...announced, quantity: '0' }],
      code: 'malformed',
    },
    ...unkeepable({
      override,
      expiresAt: inAnHour,
      line,
      announced,
      rule: rule.id,
      reservation: reservation.id,
    }),
  ]
}

/** Texts that PostgreSQL cannot keep, wherever the guard takes one. */
function unkeepable(known: {
  readonly override: object
  readonly expiresAt: string
  readonly line: { readonly item: string }
  readonly announced: object
  readonly rule: string
  readonly reservation: string
}): Bad[] {
  const { site } = here
  const { override, expiresAt, line, announced, rule, reservation } = known
  const set = {
    source: 'count',
    item: line.item,
    location: 'A/01',
    quantity: '1',
    expected: '5',
    reason: 'x',
  }
  const requests = (text: string): readonly (readonly [url: string, body: object, method?: Method])[] => [
    ['/v1/rules', { scope: { source: text }, mode: 'warn' }],
    [`/v1/rules/${rule}`, { note: text }, 'PATCH'],
    ['/v1/overrides', { ...override, expiresAt, explanation: text }],
    ['/v1/stops', { site, reason: 'hold', note: text }],
    ['/v1/buffers', { site, item: line.item, channel: text, quantity: '1' }, 'PUT'],
    ['/v1/expectations', [{ ...announced, document: text }]],
    ['/v1/reservations', [{ id: text, source: 'shop', site, lines: [line] }]],
    ['/v1/reservations', [{ id: 'N', source: 'shop', site, document: text, lines: [line] }]],
    ['/v1/reservations', [{ id: 'N', source: 'shop', site, lines: [{ ...line, item: text }] }]],
    [`/v1/reservations/${reservation}/release`, { lines: [text] }],
    ['/v1/orders', { site, document: text, lines: [line] }],
    ['/v1/holds/1-1/cancel', { note: text }],
    [`/v1/sites/${site}`, { title: text }, 'PATCH'],
    [`/v1/movements/${site}/1/reversal`, { reason: text }],
    [`/v1/sets?site=${site}`, [{ ...set, id: 's', item: text, occurredAt: '2026-02-01' }]],
    ['/v1/movements', [here.move('A/01', 'customer', '1', { item: text })]],
  ]
  return ['a\u0000b', 'a\ud83d'].flatMap((text) =>
    requests(text).map(([url, body, method]) => ({
      ...{ what: `${JSON.stringify(text)} to ${url}`, url, body, method, code: 'malformed' },
    })),
  )
}
