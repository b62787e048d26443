/** Items and places are registered by hand, so that a guarded site can be used from the first day. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMovement, type TestApi, testApi } from '../../../test/support/api.ts'
import { ASKED_IN } from '../../../test/support/asked.ts'
import type { SubmittedMovement } from '../../app/posting/read-movement.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

const send = async (url: string, payload: unknown, method: 'POST' | 'PUT' = 'POST') =>
  (await test.ask(url, { method, payload: payload as never })).body

const post = async (over: Partial<SubmittedMovement> & { id: string }) =>
  (await send('/v1/movements', [aMovement({ site: 'new', item: 'NUT', ...over })]))[0]

describe('a guarded site with nothing in it', () => {
  it('takes movements once their items and places are registered', async () => {
    await send('/v1/sites/new/mode', { mode: 'guard' }, 'PUT')
    expect(await post({ id: '1', from: 'supplier', to: 'A/01' })).toMatchObject({ code: 'unknown-item' })
    const nut = { code: 'NUT', name: 'Nut', packs: [{ unit: 'case', factor: '12' }], unitCost: '0.25' }
    expect(await send('/v1/items', [nut])).toEqual([{ code: 'NUT', status: 'registered' }])
    expect(await post({ id: '1', from: 'supplier', to: 'A/01' })).toMatchObject({ code: 'unknown-location' })
    expect(await send('/v1/locations', [{ site: 'new', path: 'A/01' }])).toEqual([
      { site: 'new', path: 'A/01', kind: 'storage', status: 'registered' },
    ])
    const receipt = { id: '1', from: 'supplier', to: 'A/01', quantity: '2', unit: 'case' }
    expect(await post(receipt)).toMatchObject({ status: 'posted', toBalance: '24' })
    // Nobody registered the customer: a site that is guarded knows whom goods come from and go to.
    const sale = { id: '2', kind: 'sale' as const, from: 'A/01', to: 'customer', quantity: '25' }
    expect(await post(sale)).toMatchObject({ code: 'would-go-negative', refusal: { shortfall: '1' } })
  })

  it('tells who registered what', async () => {
    const trail = async (site: string) =>
      (await test.ask(`/v1/trail?site=${encodeURIComponent(site)}`)).body.rows.map(
        (row: Record<string, unknown>) => [row.actor, row.action, row.detail],
      )
    expect(await trail('new')).toContainEqual(['tester', 'places-registered', { paths: ['A/01'] }])
    const { rows } = (await test.ask('/v1/trail')).body
    expect(rows).toContainEqual(
      expect.objectContaining({
        actor: 'tester',
        action: 'items-registered',
        detail: { codes: ['NUT'] },
      }),
    )
  })
})

describe('what is registered', () => {
  it('stays what it is counted in, and takes what is newly known', async () => {
    await send('/v1/items', [{ code: 'OIL', baseUnit: 'l', decimals: 2, category: 'liquids' }])
    expect(await send('/v1/items', [{ code: 'OIL', decimals: 0, name: 'Oil' }])).toEqual([
      { code: 'OIL', status: 'known' },
    ])
    expect((await test.ask('/v1/items/OIL')).body).toMatchObject({
      name: 'Oil',
      baseUnit: 'l',
      scale: 2,
      category: 'liquids',
    })
    const dock = [{ site: 'new', path: 'A/01', kind: 'dock' }]
    expect(await send('/v1/locations', dock)).toMatchObject([{ kind: 'storage', status: 'known' }])
  })

  it.each([
    ['/v1/items', [{ code: 'X', packs: [{ unit: 'case', factor: '0' }] }], '/0/packs/0/factor'],
    ['/v1/items', [{ code: 'X', unitCost: '-1' }], '/0/unitCost'],
    ['/v1/items', [{ code: 'X' }, { code: 'a\u0000b' }], '/1/code'],
    ['/v1/items', [{ code: 'X', decimals: 7 }], '/0/decimals'],
    ['/v1/items', [], ''],
    ['/v1/locations', [{ path: 'customer', kind: 'storage' }], '/0/kind'],
    ['/v1/locations', [{ path: 'B/01', kind: 'supplier' }], '/0/kind'],
    ['/v1/locations', [{ path: 'B/01' }, { path: '' }], '/1/path'],
  ])('%s refuses %j at %s, and keeps nothing', async (url, body, pointer) => {
    expect(await send(url, body)).toMatchObject({ code: 'malformed', pointer })
    expect((await test.ask('/v1/items/X')).status).toBe(404)
    expect((await test.ask('/v1/locations?path=B%2F01')).body.total).toBe(0)
  })
})

it('asks every operation that is left to it', () => {
  expect([...test.asked]).toEqual(expect.arrayContaining([...ASKED_IN.register]))
})
