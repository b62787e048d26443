/**
 * A guarded site over HTTP alone, as those who use the guard fill it: goods come in while the site is observed, then
 * it is guarded, and rules, announcements, holds, overrides, reservations, orders and stops follow.
 */
import { PASSWORD } from '../../support/login.ts'
import { asked } from '../../support/signed-in.ts'

export const SITE = 'main'
export const ITEM = 'BOLT'
export const HOUR_MS = 3_600_000

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Send = ReturnType<typeof sender>

/** Asks as the administrator, or with the cookie of somebody else; what is not followed throws. */
export function sender(url: string, cookie?: string) {
  // biome-ignore lint/suspicious/noExplicitAny: bodies are what the answer bears
  return async (path: string, body?: unknown, method: Method = 'POST'): Promise<any> => {
    const headers = {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(cookie === undefined ? {} : { cookie }),
    }
    const ask = cookie === undefined ? asked : fetch
    const answer = await ask(`${url}${path}`, { method, headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`)
    return answer.json()
  }
}

/** Adds a person, and asks as that person from then on. */
export async function somebody(url: string, name: string, role: string) {
  const email = `${name.toLowerCase()}@example.com`
  await sender(url)('/v1/users', { name, email, role, password: PASSWORD })
  const answer = await fetch(`${url}/v1/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  })
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0])
  return { send: sender(url, cookie.join('; ')), cookie: cookie.join('; ') }
}

let posted = 0

export function movement(from: string, to: string, quantity: string, over: object = {}) {
  return {
    id: `m-${++posted}`,
    item: ITEM,
    site: SITE,
    from,
    to,
    quantity,
    source: 'wms',
    kind: 'transfer',
    actor: 'ann',
    occurredAt: '2026-11-20T10:00:00Z',
    ...over,
  }
}

/** Goods on shelves, and the site guarded; nothing else of the guard yet. */
export async function guardedSite(send: Send): Promise<void> {
  const receipt = (to: string, quantity: string, item = ITEM) =>
    movement('supplier', to, quantity, { kind: 'receipt', item })
  await send('/v1/movements', [
    receipt('A/01', '10'),
    receipt('A/02', '4'),
    receipt('B/01', '1'),
    receipt('C/01', '50', 'NUT'),
    movement('B/01', 'customer', '3', { kind: 'pick' }),
  ])
  await send(`/v1/sites/${SITE}/mode`, { mode: 'guard' }, 'PUT')
}

export const announced = (document: string, quantity: string) => ({
  type: 'purchase-order',
  site: SITE,
  document,
  line: '1',
  item: ITEM,
  quantity,
  source: 'erp',
  expectedAt: '2026-12-01T08:00:00Z',
})

export const override = (over: object = {}) => ({
  site: SITE,
  item: ITEM,
  location: 'A/02',
  quantity: '5',
  reason: 'goods-on-shelf',
  explanation: 'Counted twice by Ann this morning, the receipt is on its way.',
  expiresAt: new Date(Date.now() + 4 * HOUR_MS).toISOString(),
  ...over,
})

export const reservation = (id: string, document: string, quantity: string, over: object = {}) => ({
  id,
  source: 'shop',
  site: SITE,
  document,
  lines: [{ line: '1', item: ITEM, quantity }],
  seconds: 7 * 86_400,
  allOrNothing: false,
  ...over,
})

export const order = (document: string, quantity: string, over: object = {}) => ({
  site: SITE,
  document,
  lines: [{ line: '1', item: ITEM, quantity, ...over }],
})
