/** Repairs over HTTP: what they would do, doing it once, taking it back, and what stops them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { ASKED_IN } from '../../../test/support/asked.ts'
import { sunkSite } from '../../../test/support/sunk.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

async function doubled(site: string, over: object = {}) {
  const here = await sunkSite(test, site)
  const item = `${site}-BOLT`
  const [, , second] = await here.sellTwice(item, over)
  await here.explained()
  const [{ id }] = (await here.list()).rows
  const balance = async () =>
    (await here.ask(`/v1/books?site=${site}&item=${item}&location=A%2F01`)).body.rows[0].balance
  const preview = async (payload: object = {}) => (await here.act(id, 'repair:preview', payload)).body
  return { ...here, item, id, second, balance, preview }
}

describe('a repair', () => {
  it('is previewed with before and after, posted, named on its movements, and heals the stock card', async () => {
    const { id, site, second, balance, preview, act, get, ask, explained, item } = await doubled('healed')
    const before = await preview()
    expect(before).toMatchObject({
      cause: 'duplicate-posting',
      refusal: null,
      isPart: false,
      steps: [
        { step: 'reverse', posting: { kind: 'adjustment', from: 'customer', to: 'A/01', quantity: '8' } },
      ],
      cards: [{ item, location: 'A/01', now: { before: '-6', after: '2' }, sinks: null }],
    })
    const done = await act(id, 'repair', { note: 'the till sent it twice' }, 'Max manager')
    expect(done.body).toMatchObject({
      case: { state: 'fixed', repaired: true },
      movements: [{ status: 'posted' }],
    })
    expect(await balance()).toBe('2')
    const [{ seq }] = done.body.movements
    expect((await ask(`/v1/movements/${site}/${seq}`)).body).toMatchObject({
      caseId: id,
      movement: { actor: 'Max' },
    })
    expect((await ask(`/v1/movements/${site}/${second?.seq}`)).body.caseId).toBeNull()
    await explained()
    const detail = await get(id)
    expect(detail.case).toMatchObject({ state: 'fixed', openEpisodes: 0 })
    expect(detail.diagnosis.causes[0].code).toBe('duplicate-posting')
    expect(detail.movements).toEqual([{ site, seq, event: done.body.event }])
    expect(await test.store.verify()).toBeNull()
  })

  it('is applied once: of two at one time one wins, and the other is told', async () => {
    const { id, balance, act } = await doubled('raced')
    const both = await Promise.all([
      act(id, 'repair', {}, 'Ann manager'),
      act(id, 'repair', {}, 'Bob manager'),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('repair-applied')
    expect(await balance()).toBe('2')
    expect((await act(id, 'repair')).body).toMatchObject({ code: 'repair-applied', status: 409 })
  })

  it('is taken back, and may be applied again', async () => {
    const { id, balance, act, preview, explained } = await doubled('again')
    expect((await act(id, 'repair:reverse')).body).toMatchObject({ code: 'repair-not-applied', status: 409 })
    await act(id, 'repair')
    const back = await act(id, 'repair:reverse', { note: 'it was no double' })
    expect(back.body.case).toMatchObject({ state: 'triaged', repaired: false })
    expect(await balance()).toBe('-6')
    await explained()
    expect(await preview({ cause: 'duplicate-posting' })).toMatchObject({ refusal: null })
    expect((await act(id, 'repair', { cause: 'duplicate-posting' })).status).toBe(200)
    expect(await balance()).toBe('2')
    expect(await test.store.verify()).toBeNull()
  })

  it('on a closed period is refused with its code, and goes where all of it is dated now', async () => {
    const { id, site, act, preview, balance } = await doubled('shut')
    await test.ask(`/v1/sites/${site}`, { method: 'PATCH', payload: { closedUntil: '2026-03-31' } })
    expect((await preview()).refusal).toMatchObject({ code: 'period-closed' })
    expect((await act(id, 'repair')).body).toMatchObject({ code: 'period-closed', status: 422 })
    expect(await balance()).toBe('-6')
    expect((await preview({ isNow: true })).refusal).toBeNull()
    expect((await act(id, 'repair', { isNow: true })).status).toBe(200)
    expect(await balance()).toBe('2')
  })

  it('that would take a stock card below zero is refused, and says which', async () => {
    const { id, item, move, post, act, preview } = await doubled('sinking', { to: 'B/01', kind: 'transfer' })
    // What was moved twice was sold from there: to take the second one back leaves B/01 short.
    await post([move(item, 'B/01', 'customer', '16', { kind: 'sale', occurredAt: '2026-02-01T10:00:00Z' })])
    const wanted = { cause: 'duplicate-posting' }
    const seen = await preview(wanted)
    expect(seen).toMatchObject({ refusal: { code: 'repair-sinks' } })
    expect(seen.cards.find(({ location }: { location: string }) => location === 'B/01').sinks).toMatchObject({
      before: '0',
      after: '-8',
    })
    expect((await act(id, 'repair', wanted)).body).toMatchObject({ code: 'repair-sinks', status: 422 })
  })

  it('has nothing to post where goods only came late', async () => {
    const here = await sunkSite(test, 'nothing')
    await here.post([here.move('nothing-BOLT', 'A/01', 'customer', '3', { kind: 'sale' })])
    const late = { kind: 'receipt', occurredAt: '2026-01-31T07:00:00Z' }
    await here.post([here.move('nothing-BOLT', 'supplier', 'A/01', '10', late)])
    await here.explained()
    const [{ id }] = (await here.list()).rows
    expect((await here.act(id, 'repair:preview')).body).toMatchObject({
      steps: [{ step: 'nothing', why: 'order-only' }],
      refusal: { code: 'repair-empty' },
      cards: [],
    })
    expect((await here.act(id, 'repair')).body).toMatchObject({ code: 'repair-empty', status: 422 })
  })

  it('of no case, or for a cause that is not offered, is refused', async () => {
    const { id, act } = await doubled('bad')
    expect((await act('9-9', 'repair:preview')).body).toMatchObject({ code: 'unknown-case', status: 404 })
    expect((await act('9-9', 'repair')).body).toMatchObject({ code: 'unknown-case' })
    expect((await act('9-9', 'repair:reverse')).body).toMatchObject({ code: 'unknown-case' })
    expect((await act(id, 'repair', { cause: 'nobody' })).body).toMatchObject({ code: 'cause-not-offered' })
    expect((await act(id, 'repair', { confirmed: ['all'] })).body).toMatchObject({ code: 'malformed' })
    await act(id, 'dismiss', { note: 'a test' })
    expect((await act(id, 'repair')).body).toMatchObject({ code: 'case-closed', status: 409 })
  })
})

it('a correction that names no case is found among the movements', async () => {
  const { id, item, site, act, move, post, ask } = await doubled('flagged')
  await act(id, 'repair')
  await post([move(item, 'A/01', 'adjustment', '1', { kind: 'adjustment' })])
  const flagged = (await ask(`/v1/movements?site=${site}&withoutCase=true`)).body
  expect(flagged.rows).toMatchObject([{ kind: 'adjustment', source: 'wms', quantity: '1' }])
  expect((await ask(`/v1/movements?site=${site}&kind=adjustment`)).body.total).toBe(2)
})

it('asks every operation that is left to it', () => {
  expect([...test.asked]).toEqual(expect.arrayContaining([...ASKED_IN.repairs]))
})
