/** Movements that are dated into the past, or into the future, at a guarded site. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { guardedSite } from '../../../test/support/guarded.ts'
import { csv, set as files, imported, undone, uploaded } from '../../../test/support/intake.ts'
import { approved } from '../../../test/support/overrides.ts'
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
    const { site, move, post, send, balance } = await stockedSite('backdated')
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
    // Since the second receipt nothing has gone.
    const since = await send([move('A/01', 'customer', '60', on('03-23'))], '/v1/movements:check')
    expect(since.body).toMatchObject([{ status: 'posted' }])
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

  it('takes nothing from before anything had come, and brings what came earlier still', async () => {
    const { site, move, post, balance } = await guardedSite(test, 'before-all')
    await post([move('supplier', 'A/01', '5', { kind: 'receipt', ...on('03-01') })])
    const sale = move('A/01', 'customer', '1', on('02-02'))
    expect(await post([sale])).toMatchObject([
      { code: 'would-go-negative', refusal: { balance: '5', past: { held: '0' } } },
    ])
    await post([move('supplier', 'A/01', '1', { kind: 'receipt', ...on('02-01') })])
    expect(await post([sale])).toMatchObject([{ status: 'posted' }])
    expect(await balance('A/01')).toBe('5')
    expect(await sunk(site)).toBe(0)
  })

  it('has nothing of an import that was undone', async () => {
    const { site, item, move, post, balance } = await guardedSite(test, 'undone-then')
    const row = `r1,${site},${item},A/01,10,receipt,2024-02-01T09:00:00Z,2024-02-01T09:00:00Z`
    const file = csv('id,site,item,location,quantity,kind,occurred_at,recorded_at', row)
    const job = await imported(test, files(await uploaded(test, 'february.csv', file)))
    expect(job).toMatchObject({ state: 'done', posted: 1 })
    expect(await undone(test, job.id)).toMatchObject({ state: 'undone' })
    await post([move('supplier', 'A/01', '5', { kind: 'receipt', ...on('03-01') })])
    expect(await post([move('A/01', 'customer', '1', on('02-02'))])).toMatchObject([
      { code: 'would-go-negative', refusal: { balance: '5', past: { held: '0' } } },
    ])
    expect(await post([move('supplier', 'A/01', '2', { kind: 'receipt', ...on('02-02') })])).toMatchObject([
      { status: 'posted', toBalance: '7' },
    ])
    expect(await balance('A/01')).toBe('7')
    expect(await test.store.verify()).toBeNull()
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
    const began = Date.now()
    const takeBack = async (seq: string) => {
      const { body } = await send({ reason: 'entered by mistake' }, `/v1/movements/${site}/${seq}/reversal`)
      expect(body).toMatchObject({ status: 'posted', negative: false })
      const { movement } = await get(`/v1/movements/${site}/${body.seq}`)
      // The ledger keeps both: when it was made, and when it counts.
      expect(Date.parse(movement.recordedAt)).toBeGreaterThanOrEqual(began)
      return movement.occurredAt
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
    const told = { held: '16', at: '2024-02-28T09:00:00Z' }
    for (const quantity of ['16', '200'])
      expect(await set(`stale-${quantity}`, quantity, '116')).toMatchObject({
        code: 'stale-set',
        refusal: {
          item,
          location: 'A/01',
          balance: '116',
          past: told,
          help: ['check-time', 'read-again', 'count-shelf'],
        },
      })
    expect(await set('c2', '16', '16')).toMatchObject({ status: 'unchanged' })
    expect(await set('c3', '14', '16')).toMatchObject({ status: 'posted' })
    expect(await balance('A/01')).toBe('114')
    expect(await sunk(site)).toBe(0)
  })
})

describe('a closed period', () => {
  it('takes no movement, no count and no reversal', async () => {
    const { site, item, move, post, send, balance } = await stockedSite('closed')
    await send({ closedUntil: '2024-03-31' }, `/v1/sites/${site}`, 'PATCH')
    const closed = { status: 'refused', code: 'period-closed' }
    expect(await post([move('A/01', 'customer', '1', on('03-23'))])).toMatchObject([closed])
    expect(await post([move('supplier', 'A/01', '1', { kind: 'receipt', ...on('03-23') })])).toMatchObject([
      closed,
    ])
    const count = { id: 'c', source: 'count', item, location: 'A/01', reason: 'counted', ...on('03-23') }
    const counted = async (over: object = {}) =>
      (await send([{ ...count, quantity: '58', expected: '60', ...over }], `/v1/sets?site=${site}`)).body[0]
    expect(await counted()).toMatchObject(closed)
    expect(await counted({ quantity: '60' })).toMatchObject(closed)
    // Of all that is taken back now nothing is dated into it, and while today is closed too nothing is taken back.
    await send({ closedUntil: '2099-01-01' }, `/v1/sites/${site}`, 'PATCH')
    const back = await send({ reason: 'wrong' }, `/v1/movements/${site}/2/reversal`)
    expect(back.body).toMatchObject(closed)
    expect(await balance('A/01')).toBe('60')
  })
})

describe('a parked movement', () => {
  it('happens when it is released by hand, too', async () => {
    const { site, item, move, post, send, get } = await guardedSite(test, 'by-hand')
    await send({ scope: { site }, mode: 'hold' }, '/v1/rules')
    const line = { type: 'asn', site, document: 'A', line: '1', item, quantity: '9', source: 'erp' }
    await send([line], '/v1/expectations')
    const [{ holdId }] = await post([move('A/01', 'customer', '5', on('02-01'))])
    const override = await approved(test, { site, item, location: 'A/01', quantity: '5' })
    const { body } = await send({ override: override.id }, `/v1/holds/${holdId}/release`)
    expect(body).toMatchObject({ status: 'posted', negative: true })
    const { movement } = await get(`/v1/movements/${site}/${body.seq}`)
    expect(Date.parse(movement.occurredAt)).toBeGreaterThan(Date.parse('2026-01-01'))
  })

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
      expect(await of(odd)).toMatchObject([
        { status: 'refused', code: 'confirm-time', refusal: { questions: ['confirm-time'] } },
      ])
    expect(await of('2062-11-05T09:00:00Z', { confirmed: true })).toMatchObject([{ status: 'posted' }])
    // What has not happened yet says nothing of when things happen.
    expect(await of('2023-04-20T09:00:00Z')).toMatchObject([{ status: 'posted' }])
  })

  it('is asked about in a set, too', async () => {
    const { site, item, send } = await stockedSite('odd-sets')
    const set = async (over: object) => {
      const one = { id: 's', source: 'count', item, location: 'A/01', quantity: '99', reason: 'counted' }
      return (await send([{ ...one, expected: '100', ...over }], `/v1/sets?site=${site}`)).body[0]
    }
    expect(await set({ occurredAt: '2199-05-01' })).toMatchObject({ code: 'confirm-time' })
    expect((await set({ occurredAt: '2199-05-01', confirmed: true })).code).not.toBe('confirm-time')
  })

  it('is closed where its period is, confirmed or not', async () => {
    const { site, move, post, send } = await stockedSite('closed-future')
    await send({ closedUntil: '2199-01-01' }, `/v1/sites/${site}`, 'PATCH')
    const receipt = (occurredAt: string, confirmed: boolean) =>
      move('supplier', 'A/01', '1', { kind: 'receipt', occurredAt, confirmed })
    expect(
      await post([
        receipt('2198-12-31T23:59:59Z', true),
        receipt('2199-06-01T00:00:00Z', false),
        receipt('2199-06-01T00:00:00Z', true),
      ]),
    ).toMatchObject([{ code: 'period-closed' }, { code: 'confirm-time' }, { status: 'posted' }])
  })

  it('is none at all beyond the end of a minute or of the years in UTC, which is said with its place', async () => {
    const { move, post } = await guardedSite(test, 'no-times')
    const receipt = (occurredAt: string) =>
      move('supplier', 'A/01', '1', { kind: 'receipt', occurredAt, confirmed: true })
    for (const [occurredAt, reason] of [
      ['2026-03-01T10:30:60Z', 'bad-time'],
      ['2026-03-01T23:59:60+02:00', 'bad-time'],
      ['1900-01-01T00:00+14:00', 'time-out-of-range'],
      ['2200-12-31T23:59:59-18:00', 'time-out-of-range'],
    ] as const)
      expect(await post([receipt('2021-06-01'), receipt(occurredAt)])).toMatchObject([
        { status: 'posted' },
        { code: 'malformed', reason, pointer: '/1/occurredAt' },
      ])
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
