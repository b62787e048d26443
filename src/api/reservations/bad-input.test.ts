/** Reservations and orders the guard cannot follow: a stable code, and nothing at all is changed. */
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
  const { site, item } = here
  const { line, reserving, reservation, gone } = await makeRight(test, here)
  const ship = (quantity: string) => ({
    source: 'wms',
    occurredAt: '2026-02-01',
    lines: [{ id: 'f', line: '1', quantity }],
  })
  const many = Array.from({ length: 10_001 }, (_, at) => ({ ...line, line: String(at) }))
  const nowhere = { site: 'nowhere' }
  const reservations = '/v1/reservations'
  const fulfil = `/v1/reservations/${reservation.id}/fulfil`
  return [
    ...['0', '-1', 'many'].map((quantity) => ({
      what: `reservation of ${quantity}`,
      url: reservations,
      code: 'malformed',
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
    { what: 'stop nowhere', url: '/v1/stops', body: { ...nowhere, reason: 'hold' }, code: 'unknown-site' },
    {
      what: 'buffer nowhere',
      url: '/v1/buffers',
      method: 'PUT',
      body: { ...nowhere, item, channel: 'x', quantity: '1' },
      code: 'unknown-site',
    },
  ]
}
