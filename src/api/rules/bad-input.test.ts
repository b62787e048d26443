/** Rules and overrides the guard cannot follow: a stable code, and nothing at all is changed. */
import { afterAll, beforeAll, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { type Bad, expectRefused, type Guarded, makeRight } from '../../../test/support/bad-requests.ts'
import { guardedSite } from '../../../test/support/guarded.ts'

let test: TestApi
let here: Guarded
beforeAll(async () => {
  test = await testApi()
  here = await guardedSite(test, 'strict', { 'A/01': '5' })
}, 60_000)
afterAll(() => test?.close())

it('each is answered with its code, and leaves everything as it was', async () => {
  await expectRefused(test, here, await badRequests())
})

async function badRequests(): Promise<Bad[]> {
  const { site, move } = here
  const { override, inAnHour, own, late, ended, rule, off } = await makeRight(test, here)
  const nowhere = { site: 'nowhere' }
  const rules = '/v1/rules'
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
      what: 'depth beyond all counting',
      url: rules,
      code: 'malformed',
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
      what: 'order of a rule that is none',
      url: `${rules}/order`,
      method: 'PUT',
      body: { ids: [off.id, '999999', rule.id] },
      code: 'unknown-rule',
      pointer: '/ids/1',
    },
    {
      what: 'order of what is no number',
      url: `${rules}/order`,
      method: 'PUT',
      body: { ids: [`0${rule.id}`, off.id] },
      code: 'unknown-rule',
      pointer: '/ids/0',
    },
    {
      what: 'order that names one twice',
      url: `${rules}/order`,
      method: 'PUT',
      body: { ids: [off.id, rule.id, off.id] },
      code: 'malformed',
      pointer: '/ids',
    },
    {
      what: 'contradicting rules',
      url: rules,
      code: 'contradicting-rules',
      body: { scope: { site, kind: 'ship' }, mode: 'allow' },
    },
    {
      what: 'switched on against another',
      url: `${rules}/${off.id}`,
      method: 'PATCH',
      body: { enabled: true },
      code: 'contradicting-rules',
    },
    {
      what: 'changed to a scope of nothing',
      url: `${rules}/${rule.id}`,
      method: 'PATCH',
      body: { scope: { item: 'x' } },
      code: 'unknown-scope',
    },
    { what: 'no rule', url: `${rules}/999`, method: 'DELETE', code: 'not-found' },
    {
      what: 'approval by the requester',
      url: `/v1/overrides/${own.id}/approve`,
      body: {},
      code: 'approval-by-requester',
    },
    {
      what: 'rejection by the requester',
      url: `/v1/overrides/${own.id}/reject`,
      body: {},
      code: 'approval-by-requester',
    },
    { what: 'approved too late', url: `/v1/overrides/${late.id}/approve`, body: {}, code: 'not-open' },
    { what: 'revoked too late', url: `/v1/overrides/${ended.id}/revoke`, body: {}, code: 'not-open' },
    ...[ended.id, own.id, '1-99', 'nonsense'].map((id) => ({
      what: `under override ${id}`,
      url: '/v1/movements',
      code: 'override-unusable',
      body: [move('A/01', 'customer', '9', { override: id })],
    })),
    ...[
      { quantity: '0' },
      { expiresAt: '2020-01-01' },
      { expiresAt: '2099-01-01' },
      { reason: 'because' },
      { explanation: '' },
    ].map((over) => ({
      what: `override ${JSON.stringify(over)}`,
      url: '/v1/overrides',
      code: 'malformed',
      body: { ...override, expiresAt: inAnHour, ...over },
    })),
    {
      what: 'override nowhere',
      url: '/v1/overrides',
      body: { ...override, ...nowhere, expiresAt: inAnHour },
      code: 'unknown-site',
    },
  ]
}
