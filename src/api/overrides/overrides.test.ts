import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { ASKED_IN } from '../../../test/support/asked.ts'
import { guardedSite } from '../../../test/support/guarded.ts'
import { anOverride, approve } from '../../../test/support/overrides.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

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
      code: 'approval-by-requester',
      status: 403,
    })
    const early = move('A/01', 'customer', '2', { override: asked.id })
    expect(await post([early])).toMatchObject([{ code: 'override-unusable' }])
    await approve(test, asked.id)
    expect(await post([move('B/01', 'customer', '1', { override: asked.id })])).toMatchObject([
      { code: 'override-unusable' },
    ])
    expect(await post([early])).toMatchObject([{ status: 'posted', negative: true, fromBalance: '-1' }])
    expect(await post([move('A/01', 'customer', '2', { override: asked.id })])).toMatchObject([
      { status: 'posted' },
    ])
    const row = await get(`/v1/overrides/${asked.id}`)
    expect(row).toMatchObject({
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
      method: 'POST',
      payload: { note: 'no' },
      headers: { 'x-test-as': 'Bea' },
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
  expect([...test.asked]).toEqual(expect.arrayContaining([...ASKED_IN.overrides]))
})
