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

  it('is asked about before a unit of what has moved means something else, and nothing is kept', async () => {
    const box = (factor: string) => ({ unit: 'box', factor })
    await send('/v1/items', [{ code: 'PEG', name: 'Peg', baseUnit: 'pcs', packs: [box('100')] }])
    // Nothing moved so far: it was a typing error.
    expect(await send('/v1/items', [{ code: 'PEG', baseUnit: 'pc', packs: [box('10')] }])).toMatchObject([
      { status: 'known' },
    ])
    await post({ id: 'p1', item: 'PEG', from: 'supplier', to: 'A/01', quantity: '2', unit: 'box' })
    const held = async () => (await test.ask('/v1/items/PEG/stock')).body
    expect(await held()).toMatchObject({ total: '20', baseUnit: 'pc' })
    const others = [{ code: 'OTHER' }]
    for (const [change, unit] of [
      [{ baseUnit: 'box of 100' }, 'pc'],
      [{ packs: [box('12')] }, 'box'],
    ] as const) {
      const asked = [...others, { code: 'PEG', name: 'Other peg', ...change }]
      expect(await send('/v1/items', asked)).toMatchObject({ code: 'confirm-unit', pointer: '/1/confirmed' })
      expect((await send('/v1/items', asked)).detail).toContain(unit)
      expect((await test.ask('/v1/items/OTHER')).status).toBe(404)
      expect((await test.ask('/v1/items/PEG')).body).toMatchObject({ name: 'Peg', baseUnit: 'pc' })
    }
    // What changes no unit is asked about never: the same again, another pack, another name.
    const same = {
      code: 'PEG',
      name: 'Pegs',
      baseUnit: 'pc',
      packs: [box('10'), { unit: 'sack', factor: '500' }],
    }
    expect(await send('/v1/items', [same])).toMatchObject([{ status: 'known' }])
    const meant = { code: 'PEG', baseUnit: 'piece', packs: [box('12')], confirmed: ['confirm-unit'] }
    expect(await send('/v1/items', [meant])).toMatchObject([{ status: 'known' }])
    // What is posted keeps its meaning.
    expect(await held()).toMatchObject({ total: '20', baseUnit: 'piece' })
  })

  it('tells in the trail what each change of an item was, before and after', async () => {
    const changes = (await test.ask('/v1/trail')).body.rows.flatMap(
      (row: { detail: { changes?: { item: string }[] } }) =>
        (row.detail.changes ?? []).filter(({ item }) => item === 'PEG'),
    )
    expect(changes.toReversed()).toEqual([
      {
        item: 'PEG',
        before: { baseUnit: 'pcs', 'pack box': '100' },
        after: { baseUnit: 'pc', 'pack box': '10' },
      },
      {
        item: 'PEG',
        before: { name: 'Peg', 'pack sack': null },
        after: { name: 'Pegs', 'pack sack': '500' },
      },
      {
        item: 'PEG',
        before: { baseUnit: 'pc', 'pack box': '10' },
        after: { baseUnit: 'piece', 'pack box': '12' },
      },
    ])
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

describe('a name that nobody can tell from another', () => {
  const UNSEEN = ['NU\u200bT', '\u202eNUT', 'NUT\u200e', '\ufeffNUT', 'NU\u00adT', 'NU\u0085T']

  it.each(UNSEEN)('%j is given to no item and no place', async (name) => {
    expect(await send('/v1/items', [{ code: 'OK' }, { code: name }])).toMatchObject({ pointer: '/1/code' })
    expect(await send('/v1/locations', [{ site: 'new', path: name }])).toMatchObject({ pointer: '/0/path' })
    expect((await test.ask('/v1/items/OK')).status).toBe(404)
    expect(await post({ id: name, item: name, from: 'supplier', to: 'A/01' })).toMatchObject({
      code: 'unknown-item',
    })
  })

  it.each([...UNSEEN, '\u0001', 'ne\u0412', 'n\u0435w', 'NEW', ' new', 'x'.repeat(201)])(
    '%j names no site, however it is brought',
    async (site) => {
      const sites = async () => (await test.ask('/v1/sites')).body.rows
      const before = await sites()
      const refused = ['unusable-site', 'malformed', 'unknown-site', 'not-found']
      const mode = { method: 'PUT', payload: { mode: 'guard' } } as const
      for (const answer of [
        await test.ask(`/v1/sites/${encodeURIComponent(site)}/mode`, mode),
        await test.ask('/v1/locations', { method: 'POST', payload: [{ site, path: 'A/01' }] }),
        await test.ask('/v1/movements', { method: 'POST', payload: [aMovement({ id: site, site })] }),
      ])
        expect(refused).toContain(answer.body.code ?? answer.body[0]?.code)
      expect(await sites()).toEqual(before)
    },
  )

  it.each(['Ру\u0441ский', 'كتاب\u200cها', 'क्\u200dष', '10 µF', '部品-7'])(
    'and %j, which is as it reads, is one',
    async (code) => {
      expect(await send('/v1/items', [{ code }])).toEqual([{ code, status: 'registered' }])
    },
  )

  it('of 5,000 letters is none, and of letters alike another', async () => {
    const long = 'x'.repeat(5_000)
    for (const [url, body] of [
      ['/v1/items', [{ code: long }]],
      ['/v1/items', [{ code: 'LONG', name: long.repeat(5) }]],
      ['/v1/locations', [{ site: 'new', path: long }]],
      ['/v1/locations', [{ site: long, path: 'A/01' }]],
    ] as const)
      expect(await send(url, body)).toMatchObject({ code: 'malformed' })
    for (const field of [
      'id',
      'item',
      'from',
      'to',
      'site',
      'source',
      'actor',
      'document',
      'line',
      'lot',
      'owner',
    ])
      expect(
        (
          await test.ask('/v1/movements', {
            method: 'POST',
            payload: [{ ...aMovement({ id: 'l', site: 'new', item: 'NUT' }), [field]: long }],
          })
        ).body,
      ).toMatchObject({ code: 'malformed', pointer: `/0/${field}` })
    // Cyrillic, and a place of it.
    expect(await post({ id: 'alike-1', item: 'N\u0423T', from: 'supplier', to: 'A/01' })).toMatchObject({
      code: 'unknown-item',
    })
    expect(await post({ id: 'alike-2', from: 'supplier', to: '\u0410/01' })).toMatchObject({
      code: 'unknown-location',
    })
  })
})

it('asks every operation that is left to it', () => {
  expect([...test.asked]).toEqual(expect.arrayContaining([...ASKED_IN.register]))
})
