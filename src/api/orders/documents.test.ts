/** Every document that anything in the ledger names can be looked up, and is found by the search. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { guardedSite } from '../../../test/support/guarded.ts'

let test: TestApi
let here: Awaited<ReturnType<typeof guardedSite>>
beforeAll(async () => {
  test = await testApi()
  here = await guardedSite(test, 'known', { 'A/01': '5' })
}, 60_000)
afterAll(() => test?.close())

it.each(['orders', 'reservations', 'expectations', 'holds', 'movements'] as const)(
  'a document that only %s name has everything said of it, and is found',
  async (kind) => {
    const document = `ONLY-${kind}`
    await naming[kind](document)
    const { status, body } = await test.ask(`/v1/documents/${document}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ document, movements: kind === 'movements' ? 1 : 0 })
    const lists = { orders: body.orders, reservations: body.reservations, expectations: body.expectations }
    const totals = Object.entries({ ...lists, holds: body.holds }).map(([name, { total }]) => [name, total])
    expect(Object.fromEntries(totals)).toEqual({
      orders: Number(kind === 'orders'),
      reservations: Number(kind === 'reservations'),
      expectations: Number(kind === 'expectations'),
      holds: Number(kind === 'holds'),
    })
    expect(body.happened === null).toBe(kind !== 'movements')
    // What is on hold is listed on a page of its own; the search finds what was promised or moved.
    if (kind === 'holds') return
    const { rows } = (await test.ask(`/v1/search?q=ONLY-${kind.slice(0, 4)}`)).body
    expect(rows).toContainEqual(expect.objectContaining({ kind: 'document', key: document }))
  },
)

it('an order with all that came of it is one answer', async () => {
  await naming.orders('SO-9')
  await naming.reservations('SO-9')
  expect((await test.ask('/v1/documents/SO-9')).body).toMatchObject({
    orders: { rows: [{ document: 'SO-9', lines: [{ item: here.item }] }], total: 1 },
    reservations: { rows: [{ document: 'SO-9', lines: [{ open: '1' }] }], total: 1 },
  })
  for (const list of ['orders', 'holds', 'reservations'])
    expect((await test.ask(`/v1/${list}?document=SO-9`)).body.total).toBe(list === 'holds' ? 0 : 1)
})

it('what nothing names is not there', async () => {
  expect(await test.ask('/v1/documents/ONLY-')).toMatchObject({ status: 404, body: { code: 'not-found' } })
})

const line = () => ({ line: '1', item: here.item, quantity: '1' })
const naming = {
  orders: (document: string) =>
    here.send({ site: 'known', document, lines: [{ ...line(), quantity: '99' }] }, '/v1/orders'),
  reservations: (document: string) =>
    here.send(
      [{ id: document, source: 'shop', site: 'known', document, lines: [line()] }],
      '/v1/reservations',
    ),
  expectations: (document: string) => here.send([{ ...expectation(), document }], '/v1/expectations'),
  holds: async (document: string) => {
    await here.send({ scope: { site: 'known', location: 'A/02' }, mode: 'hold' }, '/v1/rules')
    await here.send([{ ...expectation(), document: 'PO-COVER', quantity: '50' }], '/v1/expectations')
    const [held] = await here.post([here.move('A/02', 'customer', '3', { kind: 'ship', document })])
    expect(held).toMatchObject({ status: 'held' })
  },
  movements: (document: string) =>
    here.post([here.move('supplier', 'A/01', '1', { kind: 'receipt', document })]),
}

function expectation() {
  return { ...line(), type: 'purchase-order', site: 'known', source: 'erp' }
}
