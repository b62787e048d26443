/** A guarded site that reserves: short ways to reserve, to fulfil, to receive, to sell and to count. */
import type { TestApi } from './api.ts'
import { guardedSite } from './guarded.ts'

export async function promisingSite(
  test: TestApi,
  name: string,
  stock: Readonly<Record<string, string>> = {},
) {
  const own = await guardedSite(test, name, stock)
  const { site, item, send, get, move, post } = own
  let next = 0
  const reservation = (id: string) => get(`/v1/reservations/${id}`)
  return {
    ...own,
    /** The id of a reservation of as much as there is; the rest is back-ordered. */
    async reserve(id: string, quantity: string, over: object = {}, line: object = {}): Promise<string> {
      const asked = {
        id,
        source: 'shop',
        site,
        document: id,
        allOrNothing: false,
        seconds: 86_400,
        lines: [{ line: '1', item, quantity, ...line }],
        ...over,
      }
      return (await send([asked], '/v1/reservations')).body[0].reservation.id
    },
    async fulfil(id: string, quantity: string) {
      const lines = [{ id: `${site}-f${++next}`, line: '1', quantity }]
      const asked = { source: 'shop', occurredAt: '2026-11-02T09:00:00Z', lines }
      return (await send(asked, `/v1/reservations/${id}/fulfil`)).body
    },
    async count(quantity: string, expected: string, over: object = {}) {
      const asked = { id: `${site}-c${++next}`, source: 'count', item, location: 'A/01', quantity, expected }
      const set = { ...asked, reason: 'counted', occurredAt: '2026-11-05T09:00:00Z', ...over }
      return (await send([set], `/v1/sets?site=${site}`)).body
    },
    takeBack: async (seq: string) =>
      (await send({ reason: 'taken back' }, `/v1/movements/${site}/${seq}/reversal`)).body,
    reservation,
    open: async (id: string): Promise<string> => (await reservation(id)).lines[0].open,
    receive: (quantity: string, to = 'A/01', over: object = {}) =>
      post([move('supplier', to, quantity, { kind: 'receipt', ...over })]),
    sell: (quantity: string, from = 'A/01', over: object = {}) =>
      post([move(from, 'customer', quantity, { kind: 'sale', ...over })]),
    available: () => get(`/v1/available?site=${site}&item=${item}`),
    backorders: async () => (await get(`/v1/backorders?site=${site}`)).rows,
  }
}
