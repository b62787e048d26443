import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../test/support/api.ts'
import { ASKED_IN } from '../../test/support/asked.ts'
import { guardedSite } from '../../test/support/guarded.ts'
import { explainEpisodes } from '../app/explain-episodes.ts'
import { HOLDS_TRIED_MAX } from '../core/limits.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

describe('a guarded site', () => {
  it('refuses what a book does not hold, and says which book, which rule, and what would help', async () => {
    const { move, post, item } = await guardedSite(test, 'plain', { 'A/01': '3' })
    expect(await post([move('A/01', 'customer', '5')])).toMatchObject([
      {
        ...{ status: 'refused', code: 'would-go-negative', seq: null },
        refusal: {
          ...{ item, location: 'A/01', balance: '3', shortfall: '2', reserved: '0' },
          ...{
            rule: { id: null, mode: 'refuse', depth: null },
            help: ['post-receipt', 'count-shelf', 'take-less'],
          },
        },
      },
    ])
    expect(await post([move('B/01', 'customer', '1')])).toMatchObject([
      { refusal: { bookId: null, balance: '0', shortfall: '1' } },
    ])
  })

  it('knows only what is registered', async () => {
    const { move, post } = await guardedSite(test, 'closed-shop', { 'A/01': '3' })
    const told = await post([
      move('A/01', 'customer', '1', { item: 'nobody' }),
      move('A/01', 'nowhere', '1'),
      move('A/01', 'customer', '1', { unit: 'pallet' }),
    ])
    expect(told.map(({ code }: { code: string }) => code)).toEqual([
      'unknown-item',
      'unknown-location',
      'unknown-unit',
    ])
  })

  it('takes an atomic batch as a whole or not at all', async () => {
    const { move, post, balance } = await guardedSite(test, 'whole', { 'A/01': '3' })
    const batch = [move('A/01', 'customer', '2'), move('A/01', 'customer', '2')]
    expect(await post(batch, '?atomic=true')).toMatchObject([
      { code: 'with-others', refusal: { help: ['split-batch'] } },
      { code: 'would-go-negative' },
    ])
    expect(await balance('A/01')).toBe('3')
    const broken = [move('A/01', 'customer', '2'), move('A/01', 'customer', '0')]
    expect(await post(broken, '?atomic=true')).toMatchObject([{ code: 'with-others' }, { code: 'malformed' }])
    expect(
      await post([move('A/01', 'A/02', '2'), move('A/02', 'customer', '2')], '?atomic=true'),
    ).toMatchObject([{ status: 'posted' }, { status: 'posted' }])
    const two = [move('A/01', 'customer', '1'), move('A/01', 'customer', '1', { site: 'plain' })]
    expect(
      (await test.ask('/v1/movements?atomic=true', { method: 'POST', payload: two })).body,
    ).toMatchObject({
      ...{ code: 'atomic-over-sites', status: 400 },
    })
  })

  it('answers a repeat as it was answered first, whatever the book holds by then', async () => {
    const { move, post } = await guardedSite(test, 'again', { 'A/01': '3' })
    const all = move('A/01', 'customer', '3')
    const [first] = await post([all])
    const [again, other] = await post([all, move('A/01', 'customer', '1')])
    expect([again, other.code]).toEqual([{ ...first, status: 'repeated' }, 'would-go-negative'])
    const [third] = await post([all])
    expect(third.status).toBe('repeated')
  })

  it('answers the question before the posting, and nothing happens', async () => {
    const { move, send, balance, get } = await guardedSite(test, 'asked', { 'A/01': '3' })
    const ask = async (quantity: string) =>
      (await send([move('A/01', 'customer', quantity)], '/v1/movements:check')).body
    expect(await ask('3')).toMatchObject([{ status: 'posted', fromBalance: '0' }])
    expect(await ask('4')).toMatchObject([{ code: 'would-go-negative', refusal: { shortfall: '1' } }])
    expect(await balance('A/01')).toBe('3')
    expect((await get('/v1/movements?site=asked')).total).toBe(1)
  })

  it('sets a book only where it holds what is believed', async () => {
    const { send, balance, item } = await guardedSite(test, 'counted', { 'A/01': '3' })
    const set = (id: string, quantity: string, expected: string) => ({
      ...{ id, source: 'count', item, location: 'A/01', quantity, expected, reason: 'counted' },
      occurredAt: '2026-02-01T08:00:00Z',
    })
    const sets = [set('s1', '7', '3'), set('s2', '5', '3'), set('s3', '7', '7'), set('s4', '2', '7')]
    const { body } = await send(sets, '/v1/sets?site=counted')
    expect(body.map(({ status, code }: Record<string, string>) => code ?? status)).toEqual([
      'posted',
      'stale-set',
      'unchanged',
      'posted',
    ])
    expect(await balance('A/01')).toBe('2')
    expect((await send([set('s1', '7', '3')], '/v1/sets?site=counted')).body).toMatchObject([
      { status: 'repeated' },
    ])
  })

  it('takes a movement back once', async () => {
    const { send, balance, post, move } = await guardedSite(test, 'back', { 'A/01': '3' })
    const [{ seq }] = await post([move('A/01', 'customer', '2')])
    const undo = () => send({ reason: 'wrong order' }, `/v1/movements/back/${seq}/reversal`)
    expect((await undo()).body).toMatchObject({ status: 'posted', toBalance: '3' })
    expect((await undo()).body).toMatchObject({ status: 'repeated' })
    expect(await balance('A/01')).toBe('3')
    expect((await send({ reason: 'x' }, '/v1/movements/back/999/reversal')).status).toBe(404)
    await post([move('A/01', 'customer', '3')])
    expect((await send({ reason: 'x' }, '/v1/movements/back/1/reversal')).body).toMatchObject({
      code: 'would-go-negative',
    })
  })

  it('asks before it posts a quantity that is far from usual, or a pack off', async () => {
    const { move, post } = await guardedSite(test, 'unusual', { 'A/01': '100000' })
    const usual = Array.from({ length: 25 }, (_, n) => move('A/01', 'customer', String(2 + (n % 3))))
    await post(usual)
    await explainEpisodes(test.store)
    const asked = async (quantity: string, over: object = {}) =>
      (await post([move('A/01', 'customer', quantity, over)]))[0]
    expect(await asked('3')).toMatchObject({ status: 'posted' })
    expect(await asked('5')).toMatchObject({ status: 'posted' })
    expect(await asked('36')).toMatchObject({ code: 'confirm-quantity' })
    expect(await asked('5000')).toMatchObject({ code: 'confirm-quantity' })
    expect(await asked('36', { confirmed: true })).toMatchObject({ status: 'posted' })
    expect(await asked('2', { unit: 'box', kind: 'ship' })).toMatchObject({ status: 'posted' })
  })

  it('takes nothing into a closed period', async () => {
    const { move, post, send } = await guardedSite(test, 'months', { 'A/01': '3' })
    await send({ closedUntil: '2026-01-31' }, '/v1/sites/months', 'PATCH')
    expect(await post([move('A/01', 'customer', '1')])).toMatchObject([{ code: 'period-closed' }])
    const later = move('A/01', 'customer', '1', { occurredAt: '2026-02-01T00:00:00Z' })
    expect(await post([later])).toMatchObject([{ status: 'posted' }])
  })
})

describe('rules', () => {
  it('the most specific decides, then the strictest; switching one on forbids only going deeper', async () => {
    const { site, item, move, post, send, get } = await guardedSite(test, 'ruled', { 'A/01': '1' })
    const add = async (scope: object, more: object) =>
      (await send({ scope: { site, ...scope }, ...more }, '/v1/rules')).body
    const wide = await add({}, { mode: 'warn', depth: '2' })
    expect(await post([move('A/01', 'customer', '3')])).toMatchObject([{ status: 'posted', negative: true }])
    expect(await post([move('A/01', 'customer', '1')])).toMatchObject([
      { code: 'would-go-negative', refusal: { rule: { id: wide.id, mode: 'warn', depth: '2' } } },
    ])
    const narrow = await add({ item, kind: 'ship' }, { mode: 'allow' })
    expect(await post([move('A/01', 'customer', '1', { kind: 'ship' })])).toMatchObject([
      { status: 'posted' },
    ])
    expect(await get(`/v1/rules/effect?site=${site}&item=${item}&location=A/01&kind=ship`)).toMatchObject({
      ...{ mode: 'allow', guarded: true, rule: { id: narrow.id } },
    })
    const strict = await add({ item, location: 'A' }, { mode: 'refuse' })
    expect(await post([move('A/01', 'customer', '1', { kind: 'ship' })])).toMatchObject([
      { code: 'would-go-negative', refusal: { rule: { id: strict.id, mode: 'refuse' }, balance: '-3' } },
    ])
    await send({ enabled: false }, `/v1/rules/${strict.id}`, 'PATCH')
    expect(await post([move('A/01', 'customer', '1', { kind: 'ship' })])).toMatchObject([
      { status: 'posted' },
    ])
    const order = await send({ ids: [narrow.id, wide.id] }, '/v1/rules/order', 'PUT')
    expect(order.body.rows.slice(0, 2).map(({ id }: { id: string }) => id)).toEqual([narrow.id, wide.id])
    expect((await send(undefined, `/v1/rules/${narrow.id}`, 'DELETE')).body).toEqual({ done: true })
    expect((await get('/v1/rules')).rows.map(({ id }: { id: string }) => id)).toContain(wide.id)
    const { rows } = await get(`/v1/trail?subject=rule%20${strict.id}`)
    expect(rows).toMatchObject([
      { action: 'rule-changed', detail: { before: { enabled: true }, after: { enabled: false } } },
      { action: 'rule-added', actor: 'tester' },
    ])
  })

  it('that name nothing, or contradict each other, are refused', async () => {
    const { site, send } = await guardedSite(test, 'contrary')
    const add = async (body: object) => (await send(body, '/v1/rules')).body
    expect(await add({ scope: { item: 'nobody' }, mode: 'warn' })).toMatchObject({
      ...{ code: 'unknown-scope', pointer: '/scope/item' },
    })
    expect(await add({ scope: { site: 'nowhere' }, mode: 'warn' })).toMatchObject({ code: 'unknown-scope' })
    expect(await add({ scope: { colour: 'red' }, mode: 'warn' })).toMatchObject({
      ...{ code: 'malformed', pointer: '/scope/colour' },
    })
    expect(await add({ scope: {}, mode: 'perhaps' })).toMatchObject({ code: 'malformed', pointer: '/mode' })
    const first = await add({ scope: { site }, mode: 'warn' })
    expect(await add({ scope: { site }, mode: 'refuse' })).toMatchObject({
      code: 'contradicting-rules',
      status: 409,
    })
    const off = await add({ scope: { site }, mode: 'refuse', enabled: false })
    expect((await send({ enabled: true }, `/v1/rules/${off.id}`, 'PATCH')).body).toMatchObject({
      code: 'contradicting-rules',
    })
    await send({ expiresAt: '2026-01-01' }, `/v1/rules/${first.id}`, 'PATCH')
    expect((await send({ enabled: true }, `/v1/rules/${off.id}`, 'PATCH')).body).toMatchObject({
      inForce: true,
    })
    expect((await send({}, '/v1/rules/999999', 'PATCH')).status).toBe(404)
  })
})

describe('holds', () => {
  it('park what an expectation covers, and post it when the goods come', async () => {
    const { site, item, move, post, send, get, balance } = await guardedSite(test, 'parked', { 'A/01': '1' })
    const rule = (await send({ scope: { site }, mode: 'hold', graceSeconds: 3600 }, '/v1/rules')).body
    expect(await post([move('A/01', 'customer', '3')])).toMatchObject([{ code: 'would-go-negative' }])
    const line = { type: 'asn', site, document: 'ASN-1', line: '1', item, quantity: '4', source: 'erp' }
    expect((await send([line], '/v1/expectations')).body).toMatchObject([{ status: 'announced' }])
    expect((await send([line], '/v1/expectations')).body).toMatchObject([{ status: 'repeated' }])
    const pick = move('A/01', 'customer', '3')
    const [held] = await post([pick])
    expect(held).toMatchObject({ status: 'held', code: null, seq: null })
    expect(await post([pick])).toMatchObject([{ status: 'held', holdId: held.holdId }])
    expect(await post([{ ...pick, quantity: '2' }])).toMatchObject([{ code: 'conflict' }])
    expect(await get(`/v1/holds/${held.holdId}`)).toMatchObject({
      ...{ state: 'parked', quantity: '3', shortfall: '2', ruleId: rule.id, location: 'A/01' },
    })
    expect(await post([move('A/01', 'customer', '5')])).toMatchObject([{ code: 'would-go-negative' }])
    await post([move('supplier', 'A/01', '4', { kind: 'receipt', document: 'ASN-1', line: '1' })])
    expect(await balance('A/01')).toBe('2')
    expect(await get(`/v1/holds/${held.holdId}`)).toMatchObject({ state: 'posted', seq: '3' })
    expect(await post([pick])).toMatchObject([{ status: 'repeated', seq: '3' }])
    expect((await get(`/v1/expectations?site=${site}`)).rows).toMatchObject([{ received: '4', open: '0' }])
    expect((await get(`/v1/holds?site=${site}&state=parked`)).total).toBe(0)
    expect(await test.store.verify()).toBeNull()
  })

  it('are let go under an override, given up, or run out', async () => {
    const { site, item, move, post, send, get, balance } = await guardedSite(test, 'settled')
    await send({ scope: { site }, mode: 'hold', graceSeconds: 1 }, '/v1/rules')
    const line = {
      type: 'purchase-order',
      site,
      document: 'PO',
      line: '1',
      item,
      quantity: '9',
      source: 'erp',
    }
    await send([line], '/v1/expectations')
    const [one, two, three] = await post([
      move('A/01', 'customer', '1'),
      move('A/01', 'customer', '2'),
      move('A/01', 'customer', '3'),
    ])
    const stays = await send({}, `/v1/holds/${one.holdId}/release`)
    expect(stays.body).toMatchObject({ status: 'refused', code: 'would-go-negative' })
    expect(await get(`/v1/holds/${one.holdId}`)).toMatchObject({ state: 'parked' })
    const override = await approved(send, { site, item, location: 'A/01', quantity: '1' })
    const released = await send({ override: override.id }, `/v1/holds/${one.holdId}/release`)
    expect(released.body).toMatchObject({ status: 'posted', negative: true })
    expect((await send({}, `/v1/holds/${one.holdId}/release`)).body).toMatchObject({ code: 'not-open' })
    expect((await send({ note: 'lost' }, `/v1/holds/${two.holdId}/cancel`)).body).toMatchObject({
      ...{ state: 'cancelled', settledBy: 'tester', note: 'lost' },
    })
    await expect.poll(async () => (await test.store.sweep()).holdsExpired, { timeout: 10_000 }).toBe(1)
    expect(await get(`/v1/holds/${three.holdId}`)).toMatchObject({ state: 'expired' })
    const ranOut = async () => (await get('/v1/today')).expiredHolds
    expect(await ranOut()).toMatchObject({ total: 1, rows: [{ id: three.holdId, location: 'A/01' }] })
    await send({}, `/v1/holds/${three.holdId}/cancel`)
    expect(await ranOut()).toEqual({ total: 0, rows: [] })
    expect(await balance('A/01')).toBe('-1')
    const closed = await send({ site, document: 'PO' }, '/v1/expectations/close')
    expect(closed.body).toEqual({ lines: 1 })
    expect((await send({}, '/v1/holds/9-9/cancel')).status).toBe(404)
  })

  it('are let go by hand although what is usual has become another meanwhile', async () => {
    const stock = { 'A/01': '30', 'A/02': '30', 'B/01': '900' }
    const { site, item, move, post, send, balance } = await guardedSite(test, 'meant', stock)
    await send({ scope: { site }, mode: 'hold' }, '/v1/rules')
    await send(
      [{ type: 'asn', site, document: 'ASN', line: '1', item, quantity: '90', source: 'erp' }],
      '/v1/expectations',
    )
    const line = (shelf: string) => ({ line: shelf, item, quantity: '9', locations: [shelf] })
    const reserving = [{ id: 'R', source: 'shop', site, lines: [line('A/01'), line('A/02')] }]
    const [{ reservation }] = (await send(reserving, '/v1/reservations')).body
    const pick = (from: string, quantity: string, over = {}) =>
      move(from, 'customer', quantity, { kind: 'pick', ...over })
    const held = await post([pick('A/01', '40'), pick('A/02', '40', { channel: 'shop' })])
    expect(held).toMatchObject([{ status: 'held' }, { status: 'held' }])
    await post(['A/01', 'A/02'].map((shelf) => move('supplier', shelf, '10', { kind: 'receipt' })))
    await post(Array.from({ length: 25 }, () => pick('B/01', '1')))
    await explainEpisodes(test.store)
    expect(await post([pick('B/01', '40')])).toMatchObject([{ code: 'confirm-quantity' }])
    const release = async (at: number) => (await send({}, `/v1/holds/${held[at].holdId}/release`)).body
    // Meant is not allowed: what is promised stays promised.
    expect(await release(0)).toMatchObject({ code: 'reserved-for-others' })
    await send({}, `/v1/reservations/${reservation.id}/release`)
    expect([await release(0), await release(1)]).toMatchObject([{ status: 'posted' }, { status: 'posted' }])
    expect([await balance('A/01'), await balance('A/02')]).toEqual(['0', '0'])
  })

  it('are let go however many are parked before them', async () => {
    const { site, item, move, post, send, get } = await guardedSite(test, 'crowded', { 'A/02': '1' })
    await send({ scope: { site }, mode: 'hold' }, '/v1/rules')
    const nut = `${site}-NUT`
    const line = { type: 'asn', site, document: 'ASN', source: 'erp', quantity: '9000' }
    await send(
      [item, nut].map((one, at) => ({ ...line, line: String(at), item: one })),
      '/v1/expectations',
    )
    const many = Array.from({ length: HOLDS_TRIED_MAX }, () => move('A/01', 'customer', '1', { item: nut }))
    await post(many)
    const lines = [{ line: '1', item, quantity: '1' }]
    const [{ reservation }] = (await send([{ id: 'R', source: 'shop', site, lines }], '/v1/reservations'))
      .body
    const [{ holdId }] = await post([move('A/02', 'customer', '2')])
    await post([move('supplier', 'A/02', '1', { kind: 'receipt' })])
    expect(await get(`/v1/holds/${holdId}`)).toMatchObject({ state: 'parked' })
    await send({}, `/v1/reservations/${reservation.id}/release`)
    expect((await test.store.sweep()).holdsPosted).toBe(1)
    expect(await get(`/v1/holds/${holdId}`)).toMatchObject({ state: 'posted' })
  })
})

describe('overrides', () => {
  it('are asked for by one, approved by another, and used as far as they go', async () => {
    const { site, item, move, post, send, get } = await guardedSite(test, 'above', { 'A/01': '1' })
    await send({ scope: { site }, mode: 'approve' }, '/v1/rules')
    expect(await post([move('A/01', 'customer', '3')])).toMatchObject([
      {
        code: 'would-go-negative',
        refusal: { rule: { mode: 'approve' }, help: ['request-override', 'post-receipt', 'count-shelf'] },
      },
    ])
    const asked = (await send(anOverride({ site, item, location: 'A/01', quantity: '3' }), '/v1/overrides'))
      .body
    expect(asked).toMatchObject({ state: 'requested', requestedBy: 'tester', used: '0', balance: '1' })
    expect((await send({}, `/v1/overrides/${asked.id}/approve`)).body).toMatchObject({
      ...{ code: 'approval-by-requester', status: 403 },
    })
    const early = move('A/01', 'customer', '2', { override: asked.id })
    expect(await post([early])).toMatchObject([{ code: 'override-unusable' }])
    await approve(asked.id)
    expect(await post([move('B/01', 'customer', '1', { override: asked.id })])).toMatchObject([
      { code: 'override-unusable' },
    ])
    expect(await post([early])).toMatchObject([{ status: 'posted', negative: true, fromBalance: '-1' }])
    expect(await post([move('A/01', 'customer', '2', { override: asked.id })])).toMatchObject([
      { status: 'posted' },
    ])
    const told = await get(`/v1/overrides/${asked.id}`)
    expect(told).toMatchObject({
      state: 'used',
      used: '3',
      decidedBy: 'Bea',
      uses: [{ quantity: '1' }, { quantity: '2' }],
    })
    expect(await post([move('A/01', 'customer', '1', { override: asked.id })])).toMatchObject([
      { code: 'override-unusable' },
    ])
    expect((await get(`/v1/overrides?site=${site}&state=used`)).total).toBe(1)
    expect(await test.store.verify()).toBeNull()
  })

  it('end by rejection, by being taken back, and by the clock', async () => {
    const { site, item, send, move, post } = await guardedSite(test, 'ended')
    const ask = async () =>
      (await send(anOverride({ site, item, location: 'A/01', quantity: '3' }), '/v1/overrides')).body
    const [one, two] = [await ask(), await ask()]
    await test.ask(`/v1/overrides/${one.id}/reject`, {
      ...{ method: 'POST', payload: { note: 'no' }, headers: { 'x-test-as': 'Bea' } },
    })
    expect((await send({}, `/v1/overrides/${one.id}/reject`)).body).toMatchObject({ code: 'not-open' })
    expect((await send({}, `/v1/overrides/${two.id}/revoke`)).body).toMatchObject({ state: 'revoked' })
    expect(await post([move('A/01', 'customer', '1', { override: two.id })])).toMatchObject([
      { code: 'override-unusable' },
    ])
    for (const [over, pointer] of [
      [{ quantity: '0' }, '/quantity'],
      [{ item: 'nobody' }, '/item'],
      [{ location: 'nowhere' }, '/location'],
      [{ expiresAt: '2020-01-01' }, '/expiresAt'],
      [{ reason: 'because' }, '/reason'],
    ] as const) {
      const bad = { ...anOverride({ site, item, location: 'A/01', quantity: '3' }), ...over }
      expect((await send(bad, '/v1/overrides')).body).toMatchObject({ pointer })
    }
    const nowhere = anOverride({ site: 'nowhere', item, location: 'A/01', quantity: '3' })
    expect((await send(nowhere, '/v1/overrides')).body).toMatchObject({ code: 'unknown-site', status: 404 })
    expect((await send({}, '/v1/overrides/1-99999/approve')).status).toBe(404)
  })
})

it('asks every operation that is left to it', () => {
  expect([...test.asked]).toEqual(expect.arrayContaining([...ASKED_IN.guard]))
})

function anOverride(over: object) {
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
  return { reason: 'goods-on-shelf', explanation: 'seen by Ann', expiresAt, ...over }
}

const approve = (id: string) =>
  test.ask(`/v1/overrides/${id}/approve`, { method: 'POST', payload: {}, headers: { 'x-test-as': 'Bea' } })

async function approved(
  send: (body: unknown, url: string) => Promise<{ body: { id: string } }>,
  over: object,
) {
  const { body } = await send(anOverride(over), '/v1/overrides')
  await approve(body.id)
  return body
}
