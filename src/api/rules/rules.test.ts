import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { ASKED_IN } from '../../../test/support/asked.ts'
import { guardedSite } from '../../../test/support/guarded.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

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
      mode: 'allow',
      guarded: true,
      rule: { id: narrow.id },
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
      code: 'unknown-scope',
      pointer: '/scope/item',
    })
    expect(await add({ scope: { site: 'nowhere' }, mode: 'warn' })).toMatchObject({ code: 'unknown-scope' })
    expect(await add({ scope: { colour: 'red' }, mode: 'warn' })).toMatchObject({
      code: 'malformed',
      pointer: '/scope/colour',
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

it('asks every operation that is left to it', () => {
  expect([...test.asked]).toEqual(expect.arrayContaining([...ASKED_IN.rules]))
})
