/** Every refusal of the guard is listed once, with the rule that decided, and with what followed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { ASKED_IN } from '../../../test/support/asked.ts'
import { guardedSite } from '../../../test/support/guarded.ts'
import { anOverride, approved } from '../../../test/support/overrides.ts'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'
import { LISTED_REFUSAL_CODES } from '../../core/refusal-codes.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

const listed = async (query: string) => (await test.ask(`/v1/refusals?${query}`)).body

describe('every code is listed once', () => {
  const seen = new Set<string>()
  /** The one row of a refusal that was just made at a site of its own. */
  const only = async (site: string, code: string) => {
    seen.add(code)
    const { rows, total } = await listed(`site=${site}&code=${code}`)
    expect([total, rows[0]]).toEqual([
      1,
      expect.objectContaining({ code, times: 1, others: 0, askedBy: 'tester' }),
    ])
    return rows[0]
  }

  it('what the stock card does not hold, by the default and by a rule', async () => {
    const { site, item, move, post, send } = await guardedSite(test, 'below', { 'A/02': '4' })
    const sale = move('A/02', 'customer', '7', { kind: 'pick', document: 'SO-1', line: '2' })
    expect(await post([sale])).toMatchObject([{ code: 'would-go-negative' }])
    const row = await only(site, 'would-go-negative')
    expect(row).toMatchObject({
      movement: sale.id,
      source: 'wms',
      actor: 'ann',
      kind: 'pick',
      item,
      from: 'A/02',
      to: 'customer',
      quantity: '7',
      balance: '4',
      reserved: '0',
      shortfall: '3',
      wouldLeave: '-3',
      document: 'SO-1',
      line: '2',
      rule: { id: null, mode: 'refuse' },
      followed: { posted: null, override: null, hold: null, released: null },
    })
    expect((await test.ask(`/v1/refusals/${row.id}`)).body).toEqual(row)
    await post([9, 3, 2].map((each) => move('A/02', 'customer', String(each), { kind: 'ship' })))
    const together = (await listed(`site=${site}&limit=2`)).rows
    // Three of the four went in between.
    expect(
      together.map(({ quantity, wouldLeave }: Record<string, string>) => [quantity, wouldLeave]),
    ).toEqual([
      ['2', '-1'],
      ['9', '-5'],
    ])
    const rule = (await send({ scope: { site, kind: 'scrap' }, mode: 'approve' }, '/v1/rules')).body
    await post([move('A/02', 'adjustment', '9', { kind: 'scrap' })])
    expect((await listed(`site=${site}&rule=${rule.id}`)).rows).toMatchObject([
      { kind: 'scrap', rule: { id: rule.id, mode: 'approve' } },
    ])
  })

  it('what is promised to others, and reservations that hold too little', async () => {
    const { site, item, move, post, send } = await guardedSite(test, 'promised', { 'A/01': '10' })
    const lines = [{ line: '1', item, quantity: '8' }]
    const [{ reservation }] = (
      await send([{ id: 'R1', source: 'shop', site, document: 'SO-7', lines }], '/v1/reservations')
    ).body
    await post([move('A/01', 'customer', '3')])
    expect(await only(site, 'reserved-for-others')).toMatchObject({
      balance: '10',
      reserved: '8',
      shortfall: '1',
      wouldLeave: '7',
    })
    await post([move('A/01', 'customer', '9', { reservation: reservation.id })])
    await only(site, 'reservation-short')
  })

  it('what is not registered, cannot be converted, goes the wrong way, or lies in a closed period', async () => {
    const { site, item, move, post, send } = await guardedSite(test, 'plainly', { 'A/01': '10' })
    await send({ closedUntil: '2020-12-31' }, `/v1/sites/${site}`, 'PATCH')
    const bad: [string, object][] = [
      ['unknown-item', move('A/01', 'customer', '1', { item: 'nobody' })],
      ['unknown-location', move('A/01', 'Z/99', '1')],
      ['unknown-unit', move('A/01', 'customer', '1', { unit: 'pallet' })],
      ['inexact-quantity', move('A/01', 'customer', '1.5')],
      ['kind-against-direction', move('A/01', 'customer', '1', { kind: 'receipt' })],
      ['period-closed', move('A/01', 'customer', '1', { occurredAt: '2020-06-01T10:00:00Z' })],
      ['confirm-time', move('A/01', 'customer', '1', { occurredAt: '2021-02-01T10:00:00Z' })],
      ['override-unusable', move('A/01', 'customer', '1', { override: '1-9999' })],
    ]
    for (const [code, movement] of bad) {
      expect(await post([movement]), code).toMatchObject([{ code }])
      expect(await only(site, code)).toMatchObject({ movement: (movement as { id: string }).id })
    }
    expect((await only(site, 'unknown-unit')).quantity).toBeNull()
    expect((await only(site, 'unknown-item')).item).toBe('nobody')
    const receipt = move('supplier', 'A/01', '1', { kind: 'receipt' })
    await post([receipt])
    await post([{ ...receipt, quantity: '2' }])
    expect((await only(site, 'conflict')).followed.posted).toBeNull()
    await send(
      [
        {
          id: 's1',
          source: 'wms',
          item,
          location: 'A/01',
          quantity: '3',
          expected: '99',
          occurredAt: '2026-01-31T11:00:00Z',
          reason: 'count',
        },
      ],
      `/v1/sets?site=${site}`,
    )
    await only(site, 'stale-set')
  })

  it('questions that were not confirmed', async () => {
    const { site, move, post } = await guardedSite(test, 'asked', { 'A/01': '500' })
    await post(Array.from({ length: 25 }, () => move('A/01', 'customer', '2', { kind: 'pick' })))
    await explainEpisodes(test.store)
    const asked = async (code: string, movement: object) => {
      expect(await post([movement]), code).toMatchObject([{ code }])
      expect((await only(site, code)).followed.posted).toBeNull()
      expect(await post([{ ...movement, confirmed: true }]), code).toMatchObject([{ status: 'posted' }])
      expect((await only(site, code)).followed.posted).toMatchObject({
        same: true,
        id: (movement as { id: string }).id,
      })
    }
    await asked('confirm-quantity', move('A/01', 'customer', '60', { kind: 'pick' }))
    const line = { document: 'SO-3', line: '1', kind: 'ship' }
    await post([move('A/01', 'customer', '5', line)])
    await asked('confirm-repeat', move('A/01', 'customer', '5', line))
    await asked('confirm-return', move('customer', 'A/01', '50', { ...line, kind: 'return', line: '1' }))
    await post([move('A/01', 'in-transit', '5', { document: 'TO-1' })])
    await asked('confirm-transit', move('in-transit', 'A/02', '9', { document: 'TO-1' }))
  })

  it('elements that fell with others are one row, which counts them', async () => {
    const { site, move, post } = await guardedSite(test, 'together', { 'A/01': '4', 'A/02': '4' })
    await post(
      [move('A/01', 'customer', '9'), ...['1', '1', '2'].map((each) => move('A/02', 'customer', each))],
      '?atomic=true',
    )
    seen.add('with-others')
    expect((await listed(`site=${site}`)).rows).toMatchObject([
      { code: 'with-others', others: 2 },
      { code: 'would-go-negative', others: 0 },
    ])
  })

  it('overrides that somebody may not approve', async () => {
    const { site, item } = await guardedSite(test, 'approval')
    const ask = async () =>
      (
        await test.ask('/v1/overrides', {
          method: 'POST',
          payload: anOverride({ site, item, location: 'A/01', quantity: '1' }),
          headers: { 'x-test-as': 'Ann' },
        })
      ).body.id
    const decide = (id: string, who: string) =>
      test.ask(`/v1/overrides/${id}/approve`, { method: 'POST', payload: {}, headers: { 'x-test-as': who } })
    const first = await ask()
    await decide(first, 'Ann')
    for (const id of [first, await ask()]) await decide(id, 'Sam supervisor')
    const third = await ask()
    await decide(third, 'Sam supervisor')
    await decide(third, 'Max manager')
    for (const [code, override, askedBy] of [
      ['approval-by-requester', first, 'Ann'],
      ['needs-manager', third, 'Sam'],
    ] as const) {
      seen.add(code)
      expect((await listed(`site=${site}&code=${code}`)).rows).toMatchObject([
        { override, askedBy, source: null, followed: { override: { id: override, state: 'approved' } } },
      ])
    }
  })

  it('and no code is left out', () => expect([...seen].sort()).toEqual([...LISTED_REFUSAL_CODES].sort()))
})

describe('what followed is told', () => {
  it('is the same movement under an override, and the override that was asked for', async () => {
    const { site, item, move, post, send } = await guardedSite(test, 'answered', { 'A/01': '1' })
    await send({ scope: { site }, mode: 'approve' }, '/v1/rules')
    const sale = move('A/01', 'customer', '3', { document: 'SO-1' })
    await post([sale])
    const row = async () => (await listed(`site=${site}`)).rows[0]
    const asked = anOverride({ site, item, location: 'A/01', quantity: '2' })
    expect((await listed(`site=${site}&followed=false`)).total).toBe(1)
    const rejected = (await send(asked, '/v1/overrides')).body.id
    expect((await row()).followed).toMatchObject({
      override: { id: rejected, state: 'requested' },
      posted: null,
    })
    const used = await approved(test, asked)
    const [{ seq }] = await post([{ ...sale, override: used.id }])
    expect((await row()).followed).toMatchObject({
      posted: { seq, id: sale.id, same: true },
      override: { id: used.id, state: 'used' },
    })
    expect((await listed(`site=${site}&followed=true`)).total).toBe(1)
    expect((await listed(`site=${site}&followed=false`)).total).toBe(0)
  })

  it('is another movement of its document and line, or the release of its order', async () => {
    const { site, item, move, post, send } = await guardedSite(test, 'otherwise', {
      'A/01': '1',
      'A/02': '9',
    })
    const line = { document: 'SO-2', line: '1' }
    await post([move('A/01', 'customer', '3', line)])
    await send({ site, document: 'SO-3', lines: [{ line: '1', item, quantity: '2' }] }, '/v1/orders')
    await post([move('A/01', 'customer', '4', { document: 'SO-3', line: '1' })])
    const other = move('A/02', 'customer', '3', line)
    const [{ seq }] = await post([other])
    const of = async (document: string) => (await listed(`site=${site}&document=${document}`)).rows
    expect(await of('SO-2')).toMatchObject([
      { followed: { posted: { seq, id: other.id, same: false }, hold: null, released: null } },
    ])
    const reserved = [
      { id: 'R3', source: 'shop', site, document: 'SO-3', lines: [{ line: '1', item, quantity: '2' }] },
    ]
    await send(reserved, '/v1/reservations')
    await send({}, `/v1/orders/SO-3/release?site=${site}`)
    const [{ followed }] = await of('SO-3')
    expect(followed.released).not.toBeNull()
    expect((await test.ask('/v1/documents/SO-2')).body.refusals).toMatchObject({ total: 1 })
  })

  it('is the release of a movement on hold, refused again as long as its goods are missing', async () => {
    const { site, item, move, post, send } = await guardedSite(test, 'waiting', { 'A/01': '1' })
    await send({ scope: { site }, mode: 'hold' }, '/v1/rules')
    const goods = { type: 'asn', site, document: 'ASN-9', line: '1', item, quantity: '9', source: 'erp' }
    await send([goods], '/v1/expectations')
    const [{ holdId }] = await post([move('A/01', 'customer', '3')])
    expect((await listed(`site=${site}`)).total).toBe(0)
    await send({ site, document: 'ASN-9' }, '/v1/expectations/close')
    for (let times = 1; times <= 2; times++) {
      await send({}, `/v1/holds/${holdId}/release`)
      expect((await listed(`site=${site}`)).rows).toMatchObject([
        { times, from: 'A/01', followed: { hold: { id: holdId, state: 'parked' } } },
      ])
    }
  })
})

describe('the list', () => {
  it('is narrowed by every filter, turned page by page, and saved as a file', async () => {
    const { site, item, move, post } = await guardedSite(test, 'listed')
    const other = (await test.ask(`/v1/items?limit=500`)).body.rows.find(
      (row: { code: string }) => row.code === `${site}-NUT`,
    )
    for (const [from, of, actor, document] of [
      ['A/01', item, 'Ann Lee', 'D-1'],
      ['A/02', item, 'bob', 'D-2'],
      ['B/01', other.code, 'bob', '=D3'],
    ])
      await post([move(from as string, 'customer', '1', { item: of, actor, document })])
    const total = async (query: string) => (await listed(`site=${site}&${query}`)).total
    const [newest] = (await listed(`site=${site}`)).rows
    expect(
      await Promise.all(
        [
          `item=${item}`,
          'place=A',
          'place=B/01',
          'place=B/0',
          'who=ANN',
          'who=test',
          'who=nobody',
          'code=would-go-negative',
          'code=conflict',
          'document=D-2',
          'rule=77',
          `from=${newest.lastAt}`,
          'to=2020-01-01',
          'bookId=nothing',
        ].map(total),
      ),
    ).toEqual([2, 2, 1, 0, 1, 3, 0, 3, 0, 1, 0, 1, 0, 0])
    const first = await listed(`site=${site}&limit=2`)
    const second = await listed(`site=${site}&limit=2&after=${first.next}`)
    const ids = [...first.rows, ...second.rows].map(({ document }: { document: string }) => document)
    expect([ids, first.total, second.next]).toEqual([['=D3', 'D-2', 'D-1'], 3, null])
    const csv = await test.ask(`/v1/refusals.csv?site=${site}`)
    expect(csv.headers['content-disposition']).toContain('refusals.csv')
    expect(csv.text.split('\r\n')).toHaveLength(5)
    expect(csv.text).toContain("'=D3")
    expect((await test.ask('/v1/refusals?from=soon')).body).toMatchObject({
      code: 'malformed',
      pointer: '/query/from',
    })
    expect((await test.ask('/v1/refusals?after=x')).body).toMatchObject({ code: 'bad-cursor' })
    expect((await test.ask('/v1/refusals/1-99999')).status).toBe(404)
  })

  it('holds what a stock card refused, whichever end it was', async () => {
    const { site, move, post, get } = await guardedSite(test, 'cards', { 'A/01': '1', 'A/02': '1' })
    await post([move('A/01', 'A/02', '5')])
    await post([move('A/02', 'customer', '5')])
    const { rows } = await get(`/v1/books?site=${site}`)
    const of = (path: string) =>
      rows.find((book: { location: { path: string } }) => book.location.path === path).id
    expect((await listed(`bookId=${of('A/01')}`)).rows).toMatchObject([
      { bookId: of('A/01'), bookPlace: 'A/01' },
    ])
    await post([move('supplier', 'A/01', '1', { kind: 'pick' })])
    expect((await listed(`site=${site}&code=kind-against-direction`)).rows).toMatchObject([
      { from: 'supplier', bookId: of('A/01'), bookPlace: 'A/01' },
    ])
    expect((await listed(`bookId=${of('A/02')}`)).total).toBe(2)
  })

  it('leaves out what could not be read, what was only asked, and what was let in', async () => {
    const { site, move, post, send } = await guardedSite(test, 'silent', { 'A/01': '1' })
    await post([move('A/01', 'A/01', '1'), move('A/01', 'customer', '1')])
    await send([move('A/01', 'customer', '9')], '/v1/movements:check')
    expect((await listed(`site=${site}`)).total).toBe(0)
  })
})

it('asks every operation that is left to it', () => {
  expect([...test.asked]).toEqual(expect.arrayContaining([...ASKED_IN.refusals]))
})
