/** Movements, announcements and texts the guard cannot follow: a stable code, and nothing at all is changed. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import {
  type Bad,
  everything,
  expectRefused,
  type Guarded,
  type Made,
  makeRight,
} from '../../../test/support/bad-requests.ts'
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

it('the books know what has happened, so that the list above can fail', async () => {
  const before = await everything(here)
  await here.post([here.move('A/02', 'customer', '1')])
  expect(await everything(here)).toBe(before)
  await here.send({ site: 'strict', reason: 'hold' }, '/v1/stops')
  expect(await everything(here)).not.toBe(before)
})

async function badRequests(): Promise<Bad[]> {
  const { site, item, move } = here
  const made = await makeRight(test, here)
  const { announced } = made
  const nowhere = { site: 'nowhere' }
  return [
    { what: 'equal ends', url: '/v1/movements', body: [move('A/01', 'A/01', '1')], code: 'malformed' },
    {
      what: 'a movement of nothing',
      url: '/v1/movements',
      body: [move('A/01', 'customer', '0')],
      code: 'malformed',
    },
    ...['/v1/movements', '/v1/movements:check'].map((url) => ({
      what: `a question that is none, at ${url}`,
      url,
      body: [move('supplier', 'A/01', '1', { confirmed: ['confirm-time', 'confirm-all'] })],
      code: 'malformed',
    })),
    {
      what: 'a movement nowhere, among others',
      url: '/v1/movements',
      body: [move('supplier', 'A/01', '1'), { ...move('A/01', 'customer', '1'), ...nowhere }],
      code: 'unknown-site',
    },
    {
      what: 'asked about a movement nowhere',
      url: '/v1/movements:check',
      body: [{ ...move('A/01', 'customer', '1'), ...nowhere }],
      code: 'unknown-site',
    },
    {
      what: 'a set nowhere',
      url: '/v1/sets?site=nowhere',
      body: [
        {
          id: 's',
          source: 'count',
          item,
          location: 'A/01',
          quantity: '1',
          expected: '5',
          reason: 'x',
          occurredAt: '2026-02-01',
        },
      ],
      code: 'unknown-site',
    },
    { what: 'no hold', url: '/v1/holds/1-99/release', body: {}, code: 'not-found' },
    {
      what: 'no movement',
      url: `/v1/movements/${site}/99/reversal`,
      body: { reason: 'x' },
      code: 'not-found',
    },
    {
      what: 'announced nowhere',
      url: '/v1/expectations',
      body: [{ ...announced, ...nowhere }],
      code: 'unknown-site',
    },
    {
      what: 'closed nowhere',
      url: '/v1/expectations/close',
      body: { ...nowhere, document: 'ASN' },
      code: 'unknown-site',
    },
    {
      what: 'period of nowhere',
      url: '/v1/sites/nowhere',
      method: 'PATCH',
      body: { closedUntil: null },
      code: 'not-found',
    },
    {
      what: 'announced of nothing',
      url: '/v1/expectations',
      body: [{ ...announced, quantity: '0' }],
      code: 'malformed',
    },
    ...unkeepable(made),
  ]
}

/** Texts that PostgreSQL cannot keep, wherever the guard takes one. */
function unkeepable(made: Made): Bad[] {
  const { site } = here
  const { override, inAnHour: expiresAt, line, announced, rule, reservation } = made
  const set = {
    source: 'count',
    item: line.item,
    location: 'A/01',
    quantity: '1',
    expected: '5',
    reason: 'x',
  }
  const requests = (
    text: string,
  ): readonly (readonly [url: string, body: object, method?: Bad['method']])[] => [
    ['/v1/rules', { scope: { source: text }, mode: 'warn' }],
    [`/v1/rules/${rule.id}`, { note: text }, 'PATCH'],
    ['/v1/overrides', { ...override, expiresAt, explanation: text }],
    ['/v1/stops', { site, reason: 'hold', note: text }],
    ['/v1/buffers', { site, item: line.item, channel: text, quantity: '1' }, 'PUT'],
    ['/v1/expectations', [{ ...announced, document: text }]],
    ['/v1/reservations', [{ id: text, source: 'shop', site, lines: [line] }]],
    ['/v1/reservations', [{ id: 'N', source: 'shop', site, document: text, lines: [line] }]],
    ['/v1/reservations', [{ id: 'N', source: 'shop', site, lines: [{ ...line, item: text }] }]],
    [`/v1/reservations/${reservation.id}/release`, { lines: [text] }],
    ['/v1/orders', { site, document: text, lines: [line] }],
    ['/v1/holds/1-1/cancel', { note: text }],
    [`/v1/sites/${site}`, { title: text }, 'PATCH'],
    [`/v1/movements/${site}/1/reversal`, { reason: text }],
    [`/v1/sets?site=${site}`, [{ ...set, id: 's', item: text, occurredAt: '2026-02-01' }]],
    ['/v1/movements', [here.move('A/01', 'customer', '1', { item: text })]],
  ]
  return ['a\u0000b', 'a\ud83d'].flatMap((text) =>
    requests(text).map(([url, body, method]) => ({
      what: `${JSON.stringify(text)} to ${url}`,
      url,
      body,
      method,
      code: 'malformed',
    })),
  )
}
