/** What is on the road: sent less what arrived, by line, the oldest first; and what the books of the road hold. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { ASKED_IN } from '../../../test/support/asked.ts'
import { guardedSite } from '../../../test/support/guarded.ts'
import type { TransitLine } from './schema.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

const DAY_MS = 86_400_000
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS - 60_000).toISOString()
const list = async (query: string): Promise<TransitLine[]> =>
  (await test.ask(`/v1/transit?${query}`)).body.rows

/** A guarded site with ten on its shelf, and ways to send from it and to receive at it. */
async function road(site: string) {
  const here = await guardedSite(test, site, { 'A/01': '100' })
  const line = { document: `${site}-TR`, line: '1' }
  const send = (quantity: string, over: object = {}) =>
    here.move('A/01', 'in-transit', quantity, { ...line, occurredAt: daysAgo(9), ...over })
  const receive = (quantity: string, over: object = {}) =>
    here.move('in-transit', 'B/01', quantity, { ...line, occurredAt: daysAgo(2), ...over })
  return { ...here, sent: send, received: receive, line, rows: (more = '') => list(`site=${site}${more}`) }
}

describe('what stays on the road', () => {
  it('is what was sent less what arrived, with where from, since when and what it is worth', async () => {
    const { site, item, post, sent, received, rows, line } = await road('left')
    expect(await rows()).toEqual([])
    await post([sent('25', { unitCost: '2.5' }), sent('5', { line: '2', occurredAt: daysAgo(12) })])
    await post([received('20')])
    const [older, younger] = await rows()
    expect(older).toMatchObject({
      line: '2',
      sent: '5',
      received: '0',
      onRoad: '5',
      ageDays: 12,
      toSite: null,
    })
    expect(younger).toEqual({
      ...line,
      item,
      lot: null,
      owner: null,
      sent: '25',
      received: '20',
      writtenOff: '0',
      onRoad: '5',
      fromSite: site,
      fromPlace: 'A/01',
      toSite: site,
      toPlace: null,
      firstSent: expect.any(String),
      lastMoved: expect.any(String),
      ageDays: 9,
      value: '12.5',
      currency: null,
    })
    expect(Date.parse(younger!.lastMoved)).toBeGreaterThan(Date.parse(younger!.firstSent!))
    await post([received('5'), received('5', { line: '2' })])
    expect(await rows()).toEqual([])
  })

  it('follows what is taken back, on either side, and what is lost on the way', async () => {
    const { site, post, send, sent, received, move, rows, line } = await road('corrected')
    const takeBack = (seq: string) =>
      send({ reason: 'wrong', confirmed: true }, `/v1/movements/${site}/${seq}/reversal`)
    const [first] = await post([sent('4', { occurredAt: daysAgo(20) })])
    await takeBack(first.seq)
    expect(await rows()).toEqual([])
    await post([sent('10')])
    const [came] = await post([received('6')])
    expect(await rows()).toMatchObject([{ sent: '10', received: '6', onRoad: '4', ageDays: 9 }])
    await takeBack(came.seq)
    expect(await rows()).toMatchObject([{ sent: '10', received: '0', onRoad: '10' }])
    await post([
      move('in-transit', 'adjustment', '3', { ...line, kind: 'adjustment', occurredAt: daysAgo(1) }),
    ])
    expect(await rows()).toMatchObject([{ sent: '10', received: '0', writtenOff: '3', onRoad: '7' }])
  })

  it('is never below zero; what arrived beyond what was sent is listed by itself', async () => {
    const { post, sent, received, rows } = await road('beyond')
    await post([sent('25'), sent('5', { document: 'other' })])
    expect(await post([received('30')])).toMatchObject([{ code: 'confirm-transit' }])
    await post([received('30', { confirmed: ['confirm-transit'] })])
    expect(await rows()).toMatchObject([{ document: 'other', onRoad: '5' }])
    expect(await rows('&over=true')).toMatchObject([{ sent: '25', received: '30', onRoad: '-5' }])
  })

  it('knows where it goes by what is announced, across sites', async () => {
    const here = await road('sender')
    const there = await guardedSite(test, 'receiver')
    const { document } = here.line
    const announced = {
      type: 'transfer-in',
      document,
      line: '1',
      item: here.item,
      quantity: '8',
      location: 'B/01',
    }
    await here.send([{ ...announced, site: 'receiver', source: 'erp' }], '/v1/expectations')
    await here.post([here.sent('8')])
    const going = { fromSite: 'sender', toSite: 'receiver', toPlace: 'B/01', onRoad: '8' }
    expect(await here.rows()).toMatchObject([going])
    expect(await list('site=receiver')).toMatchObject([going])
    await there.post([here.received('3', { site: 'receiver' })])
    expect(await list('site=receiver')).toMatchObject([{ ...going, received: '3', onRoad: '5' }])
  })

  it('is found by item, document and age, in pages, and as CSV', async () => {
    const { site, item, post, sent, rows, move } = await road('many')
    const at = [3, 5, 8, 13, 21]
    await post(at.map((days) => sent('1', { document: `many-${days}`, occurredAt: daysAgo(days) })))
    await post([move('A/01', 'in-transit', '2', { document: '=1+1', occurredAt: daysAgo(1) })])
    const ages = async (more: string) => (await rows(more)).map(({ ageDays }) => ageDays)
    expect(await ages('')).toEqual([21, 13, 8, 5, 3, 1])
    expect(await ages('&olderThanDays=8')).toEqual([21, 13, 8])
    expect(await ages('&document=many-5')).toEqual([5])
    expect(await ages(`&item=${item}&olderThanDays=20`)).toEqual([21])
    expect(await list('item=nobody')).toEqual([])
    const paged: (number | null)[] = []
    for (let after = '', end = false; !end; ) {
      const { rows: some, next, total } = (await test.ask(`/v1/transit?site=${site}&limit=2${after}`)).body
      expect([some.length, total]).toEqual([2, 6])
      paged.push(...some.map(({ ageDays }: TransitLine) => ageDays))
      after = `&after=${next}`
      end = next === null
    }
    expect(paged).toEqual([21, 13, 8, 5, 3, 1])
    const csv = (await test.ask(`/v1/transit.csv?site=${site}&olderThanDays=13`)).text
    expect(csv.split('\r\n').map((row) => row.split(',').slice(0, 9).join())).toEqual([
      'document,line,item,lot,owner,sent,received,written_off,on_the_road',
      `many-21,1,${item},,,1,0,0,1`,
      `many-13,1,${item},,,1,0,0,1`,
      '',
    ])
    expect((await test.ask(`/v1/transit.csv?site=${site}&olderThanDays=0`)).text).toContain("'=1+1,")
    for (const wrong of ['olderThanDays=-1', 'olderThanDays=some', 'after=x', 'state=open'])
      expect((await test.ask(`/v1/transit?${wrong}`)).status).toBe(400)
  })
})

it('asks every operation that is left to it', () => {
  expect([...test.asked]).toEqual(expect.arrayContaining([...ASKED_IN.transit]))
})
