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

describe('the third override in 30 days', () => {
  const ask = async (here: { site: string; item: string }, who: string, over: object = {}) => {
    const payload = anOverride({ ...here, location: 'A/01', quantity: '1', ...over })
    return (await test.ask('/v1/overrides', { method: 'POST', payload, headers: { 'x-test-as': who } })).body
  }
  const decide = async (id: string, who: string, verb = 'approve') =>
    (
      await test.ask(`/v1/overrides/${id}/${verb}`, {
        method: 'POST',
        payload: {},
        headers: { 'x-test-as': who },
      })
    ).body

  it('for one stock card needs a manager, is told which two came before, and is listed', async () => {
    const { site, item, get } = await guardedSite(test, 'routine')
    const [one, two, three] = [
      await ask({ site, item }, 'Ann'),
      await ask({ site, item }, 'Bob'),
      await ask({ site, item }, 'Cid'),
    ]
    const [elsewhere, rejected] = [
      await ask({ site, item }, 'Dan', { location: 'A/02' }),
      await ask({ site, item }, 'Dan'),
    ]
    expect(await decide(rejected.id, 'Sam supervisor', 'reject')).toMatchObject({ state: 'rejected' })
    expect(await decide(one.id, 'Sam supervisor')).toMatchObject({ state: 'approved', third: false })
    expect(await decide(two.id, 'Sam supervisor')).toMatchObject({ state: 'approved', third: false })
    expect(await decide(elsewhere.id, 'Sam supervisor')).toMatchObject({ state: 'approved', third: false })
    expect(await get(`/v1/overrides/${three.id}`)).toMatchObject({ state: 'requested', third: true })
    expect(await decide(three.id, 'Sam supervisor')).toMatchObject({
      code: 'needs-manager',
      status: 403,
      detail: expect.stringContaining(`for this stock card. Approved before: ${two.id}, ${one.id}.`),
    })
    const listed = async () =>
      (await get(`/v1/overrides?site=${site}&third=true`)).rows.map(({ id }: { id: string }) => id)
    expect(await listed()).toEqual([three.id])
    expect(await decide(three.id, 'Max manager')).toMatchObject({ state: 'approved', third: true })
    expect(await listed()).toEqual([three.id])
    expect((await get(`/v1/overrides?site=${site}&third=false`)).total).toBe(4)
  })

  it('for one person needs a manager, whatever it is for; a supervisor may reject it', async () => {
    const { site, item } = await guardedSite(test, 'one-person')
    const at = (location: string) => ask({ site, item }, 'Eve', { location })
    for (const location of ['A/01', 'A/02'])
      expect(await decide((await at(location)).id, 'Sam supervisor')).toMatchObject({ state: 'approved' })
    const third = await at('B/01')
    expect(await decide(third.id, 'Sam supervisor')).toMatchObject({
      code: 'needs-manager',
      detail: expect.stringContaining('for this person'),
    })
    expect(await decide(third.id, 'Sam supervisor', 'reject')).toMatchObject({ state: 'rejected' })
    const revoked = await at('B/01')
    expect(await decide(revoked.id, 'Max manager')).toMatchObject({ state: 'approved' })
  })

  it('is none where one before was revoked before anybody used it', async () => {
    const { site, item } = await guardedSite(test, 'unused')
    const [one, two, three] = [
      await ask({ site, item }, 'Fay'),
      await ask({ site, item }, 'Guy'),
      await ask({ site, item }, 'Hal'),
    ]
    await decide(one.id, 'Sam supervisor')
    await decide(two.id, 'Sam supervisor')
    await decide(two.id, 'Sam supervisor', 'revoke')
    expect(await decide(three.id, 'Sam supervisor')).toMatchObject({ state: 'approved', third: false })
  })
})

it('asks every operation that is left to it', () => {
  expect([...test.asked]).toEqual(expect.arrayContaining([...ASKED_IN.overrides]))
})
