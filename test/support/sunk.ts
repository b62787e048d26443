/** Stock cards below zero for tests of cases: a site that is only observed, where negatives are made and explained. */
import { explainEpisodes } from '../../src/app/episodes/explain-episodes.ts'
import { locationAt } from '../../src/core/history/location.ts'
import { aMovement, type TestApi } from './api.ts'

const PLACES = ['A/01', 'A/02', 'B/01', 'supplier', 'customer', 'adjustment', 'unknown-origin']

export async function sunkSite(test: TestApi, site: string) {
  let next = 0
  const move = (item: string, from: string, to: string, quantity: string, over: object = {}) =>
    aMovement({ id: `${site}-${++next}`, site, item, from, to, quantity, kind: 'transfer', ...over })
  const ask = async (url: string, payload?: object, as?: string) =>
    test.ask(url, {
      method: payload === undefined ? 'GET' : 'POST',
      ...(payload === undefined ? {} : { payload }),
      ...(as === undefined ? {} : { headers: { 'x-test-as': as } }),
    })
  const post = async (movements: readonly object[]) => {
    const answers = (await ask('/v1/movements', movements)).body as { status: string; seq: string }[]
    return answers
  }
  const explained = () => explainEpisodes(test.store)
  await test.store.registerLocations(PLACES.map((path) => locationAt(site, path)))
  /** Receives 10 and sells 8 of them twice, the second time by mistake: the stock card is at -6. */
  const sellTwice = async (item: string, over: object = {}) => {
    const sale = {
      kind: 'sale',
      document: `SO-${item}`,
      line: '1',
      occurredAt: '2026-02-01T09:00:00Z',
      ...over,
    }
    return post([
      move(item, 'supplier', 'A/01', '10', { kind: 'receipt', occurredAt: '2026-02-01T08:00:00Z' }),
      move(item, 'A/01', 'customer', '8', sale),
      move(item, 'A/01', 'customer', '8', {
        ...sale,
        occurredAt: '2026-02-01T09:00:20Z',
        confirmed: ['confirm-repeat'],
      }),
    ])
  }
  return {
    sellTwice,
    site,
    move,
    ask,
    post,
    explained,
    list: async (query = '') => (await ask(`/v1/cases?site=${site}${query}`)).body,
    get: async (id: string) => (await ask(`/v1/cases/${id}`)).body,
    act: async (id: string, verb: string, payload: object = {}, as?: string) =>
      ask(`/v1/cases/${id}/${verb}`, payload, as),
  }
}
