/** A guarded site for a test of the API: registered items and places, stock where it is said, and short ways to ask. */
import { plainItem } from '../../src/core/history/item.ts'
import { locationAt } from '../../src/core/history/location.ts'
import { aMovement, type TestApi } from './api.ts'

const PLACES = ['A/01', 'A/02', 'B/01', 'supplier', 'customer', 'adjustment', 'in-transit']

export async function guardedSite(test: TestApi, site: string, stock: Readonly<Record<string, string>> = {}) {
  const item = `${site}-BOLT`
  const box = { unit: 'box', factor: { numerator: 12, denominator: 1 } }
  await test.store.registerItems([
    { ...plainItem(item), packs: [box], category: 'fasteners' },
    { ...plainItem(`${site}-NUT`), category: 'fasteners' },
  ])
  await test.store.registerLocations(PLACES.map((path) => locationAt(site, path)))
  await test.ask(`/v1/sites/${site}/mode`, { method: 'PUT', payload: { mode: 'guard' } })
  let next = 0
  const move = (from: string, to: string, quantity: string, over: object = {}) =>
    aMovement({ id: `${site}-${++next}`, item, site, from, to, quantity, kind: 'transfer', ...over })
  const send = async (payload: unknown, url: string, method: 'POST' | 'PUT' | 'PATCH' | 'DELETE' = 'POST') =>
    await test.ask(url, { method, ...(payload === undefined ? {} : { payload: payload as object }) })
  const post = async (movements: readonly object[], query = '') =>
    (await send(movements, `/v1/movements${query}`)).body
  for (const [path, quantity] of Object.entries(stock))
    await post([move('supplier', path, quantity, { kind: 'receipt' })])
  const balance = async (path: string, of = item) =>
    (await test.ask(`/v1/books?site=${site}&item=${of}&location=${encodeURIComponent(path)}`)).body.rows[0]
      ?.balance ?? '0'
  return { site, item, move, post, send, balance, get: async (url: string) => (await test.ask(url)).body }
}
