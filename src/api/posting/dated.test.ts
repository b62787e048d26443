/** Movements that are dated into the past, or into the future, at a guarded site. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { guardedSite } from '../../../test/support/guarded.ts'
import { explainEpisodes } from '../../app/episodes/explain-episodes.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

const on = (day: string) => ({ occurredAt: day.includes('T') ? day : `2024-${day}T09:00:00Z` })

/** 50 came on 22 February, 40 went in March, 50 came on 22 March: 60 are there. */
async function stockedSite(name: string) {
  const site = await guardedSite(test, name)
  const { move, post } = site
  for (const one of [
    move('supplier', 'A/01', '50', { kind: 'receipt', ...on('02-22') }),
    move('A/01', 'customer', '10', on('03-07')),
    move('A/01', 'customer', '20', on('03-15')),
    move('A/01', 'customer', '10', on('03-21')),
    move('supplier', 'A/01', '50', { kind: 'receipt', ...on('03-22') }),
  ])
    expect(await post([one])).toMatchObject([{ status: 'posted' }])
  return site
}

/** Whether any shelf was below zero, as posted or as it happened. */
async function sunk(site: string): Promise<number> {
  await explainEpisodes(test.store)
  return (await test.ask(`/v1/episodes?site=${site}`)).body.total
}

describe('a movement dated into the past', () => {
  it('takes no more than its book had to give from then on, and is told what that is', async () => {
    const { site, move, post, balance } = await stockedSite('backdated')
    const of = (quantity: string, day: string) => post([move('A/01', 'customer', quantity, on(day))])
    expect(await of('60', '02-23')).toMatchObject([
      {
        status: 'refused',
        code: 'would-go-negative',
        refusal: {
          balance: '60',
          shortfall: '50',
          past: { held: '10', at: '2024-03-21T09:00:00Z' },
          help: ['check-time', 'take-less', 'post-receipt', 'count-shelf'],
        },
      },
    ])
    expect(await of('10', '02-23')).toMatchObject([{ status: 'posted', negative: false }])
    expect(await of('50', '03-23')).toMatchObject([{ status: 'posted', toBalance: expect.anything() }])
    expect(await balance('A/01')).toBe('0')
    expect(await sunk(site)).toBe(0)
    expect(await test.store.verify()).toBeNull()
  })

  it('is asked about as it would be posted', async () => {
    const { move, send } = await stockedSite('asked-first')
    const asked = await send([move('A/01', 'customer', '60', on('02-23'))], '/v1/movements:check')
    expect(asked.body).toMatchObject([{ code: 'would-go-negative', refusal: { past: { held: '10' } } }])
  })

  it('of a day may have gone as late, and come as early, as the day allows', async () => {
    const { site, move, post } = await guardedSite(test, 'days')
    const day = { occurredAt: '2024-02-22' }
    await post([move('supplier', 'A/01', '5', { kind: 'receipt', occurredAt: '2024-02-22T15:00:00Z' })])
    expect(await post([move('A/01', 'customer', '5', day)])).toMatchObject([{ status: 'posted' }])
    await post([move('supplier', 'A/01', '5', { kind: 'receipt', ...day })])
    expect(await post([move('A/01', 'customer', '1', { occurredAt: '2024-02-21' })])).toMatchObject([
      { status: 'refused', refusal: { past: { held: '0', at: '2024-02-21T23:59:59.999Z' } } },
    ])
    const early = { occurredAt: '2024-02-22T00:00:00Z' }
    expect(await post([move('A/01', 'customer', '5', early)])).toMatchObject([{ status: 'posted' }])
    await explainEpisodes(test.store)
    // Nobody can tell whether they came first, and nobody says that they did not.
    const { rows } = (await test.ask(`/v1/episodes?site=${site}`)).body
    expect(rows).toMatchObject([{ class: 'ambiguous' }])
  })

  it('goes below zero then where a rule or an override lets it, and says so', async () => {
    const { site, move, post, send } = await stockedSite('let-through')
    const scope = { site, location: 'A/01' }
    expect((await send({ scope, mode: 'warn', depth: '5' }, '/v1/rules')).body.inForce).toBe(true)
    expect(await post([move('A/01', 'customer', '16', on('02-23'))])).toMatchObject([{ status: 'refused' }])
    expect(await post([move('A/01', 'customer', '15', on('02-23'))])).toMatchObject([
      { status: 'posted', negative: true },
    ])
    expect(await sunk(site)).toBe(1)
  })
})

describe('what is taken back', () => {
  it('bears the time of what it takes back where the book bears that, else the time it is made', async () => {
    const { site, move, post, send, get } = await guardedSite(test, 'taken-back')
    const receive = async (quantity: string, day: string) =>
      (await post([move('supplier', 'A/01', quantity, { kind: 'receipt', confirmed: true, ...on(day) })]))[0]
        .seq
    const first = await receive('10', '01-02')
    await post([move('A/01', 'customer', '8', on('01-04'))])
    const second = await receive('10', '01-09')
    const takeBack = async (seq: string) => {
      const { body } = await send({ reason: 'entered by mistake' }, `/v1/movements/${site}/${seq}/reversal`)
      expect(body).toMatchObject({ status: 'posted', negative: false })
      return (await get(`/v1/movements/${site}/${body.seq}`)).movement.occurredAt
    }
    expect(Date.parse(await takeBack(first))).toBeGreaterThan(Date.parse('2026-01-01'))
    await receive('10', '01-10')
    expect(await takeBack(second)).toBe('2024-01-09T09:00:00Z')
    expect(await sunk(site)).toBe(0)
    expect(await test.store.verify()).toBeNull()
  })

  it('leaves a closed period as it was', async () => {
    const { site, move, post, send, get, balance } = await guardedSite(test, 'closed-back')
    const [{ seq }] = await post([move('supplier', 'A/01', '10', { kind: 'receipt', ...on('01-02') })])
    await send({ closedUntil: '2024-01-31' }, `/v1/sites/${site}`, 'PATCH')
    const { body } = await send({ reason: 'wrong' }, `/v1/movements/${site}/${seq}/reversal`)
    expect(body.status).toBe('posted')
    const { movement } = await get(`/v1/movements/${site}/${body.seq}`)
    expect(Date.parse(movement.occurredAt)).toBeGreaterThan(Date.parse('2024-02-01'))
    expect(await balance('A/01')).toBe('0')
  })
})

describe('a count that bears a time', () => {
  it('is compared with what the book held then', async () => {
    const { site, item, move, post, send, balance } = await guardedSite(test, 'late-count')
    await post([move('supplier', 'A/01', '16', { kind: 'receipt', ...on('02-01') })])
    await post([move('supplier', 'A/01', '100', { kind: 'receipt', ...on('03-01') })])
    const count = { source: 'count', item, location: 'A/01', reason: 'counted', ...on('02-28') }
    const set = async (id: string, quantity: string, expected: string) =>
      (await send([{ ...count, id, quantity, expected }], `/v1/sets?site=${site}`)).body[0]
    expect(await set('c1', '16', '116')).toMatchObject({ status: 'refused', code: 'stale-set' })
    expect(await set('c2', '16', '16')).toMatchObject({ status: 'unchanged' })
    expect(await set('c3', '14', '16')).toMatchObject({ status: 'posted' })
    expect(await balance('A/01')).toBe('114')
    expect(await sunk(site)).toBe(0)
  })
})

describe('a parked movement', () => {
  it('happens when it goes, so that nothing was ever below zero', async () => {
    const { site, item, move, post, send, get } = await guardedSite(test, 'parked-then')
    await send({ scope: { site }, mode: 'hold' }, '/v1/rules')
    const line = { type: 'asn', site, document: 'A', line: '1', item, quantity: '9', source: 'erp' }
    await send([line], '/v1/expectations')
    const pick = move('A/01', 'customer', '5', on('02-01'))
    expect(await post([pick])).toMatchObject([{ status: 'held' }])
    await post([move('supplier', 'A/01', '9', { kind: 'receipt', document: 'A', line: '1', ...on('02-05') })])
    const { rows } = await get(`/v1/movements?site=${site}&id=${pick.id}`)
    expect(Date.parse(rows[0].occurredAt)).toBeGreaterThan(Date.parse('2026-01-01'))
    expect(await post([pick])).toMatchObject([{ status: 'repeated' }])
    expect(await sunk(site)).toBe(0)
  })
})

describe('a time that is far from all that happened', () => {
  it('is asked about, and taken once it is confirmed', async () => {
    const { move, post } = await stockedSite('odd-times')
    const of = (occurredAt: string, more = {}) =>
      post([move('supplier', 'A/01', '1', { kind: 'receipt', occurredAt, ...more })])
    for (const odd of ['2062-11-05T09:00:00Z', '2023-03-20T09:00:00Z', '1924-03-22'])
      expect(await of(odd)).toMatchObject([{ status: 'refused', code: 'confirm-time', refusal: null }])
    expect(await of('2062-11-05T09:00:00Z', { confirmed: true })).toMatchObject([{ status: 'posted' }])
    // What has not happened yet says nothing of when things happen.
    expect(await of('2023-04-20T09:00:00Z')).toMatchObject([{ status: 'posted' }])
  })

  it('is any past time at a site without movements, and no time of tomorrow', async () => {
    const { move, post } = await guardedSite(test, 'first-time')
    const tomorrow = new Date(Date.now() + 24 * 3_600_000).toISOString()
    const later = new Date(Date.now() + 49 * 3_600_000).toISOString()
    const receipt = (occurredAt: string) => move('supplier', 'A/01', '1', { kind: 'receipt', occurredAt })
    expect(await post([receipt(later)])).toMatchObject([{ code: 'confirm-time' }])
    expect(await post([receipt('1999-01-01')])).toMatchObject([{ status: 'posted' }])
    expect(await post([receipt(tomorrow)])).toMatchObject([{ status: 'posted' }])
  })
})
