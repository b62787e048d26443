/** Files imported over HTTP, cancelled, undone, and imported again. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { aMovement, type TestApi, testApi } from '../../../test/support/api.ts'
import {
  at,
  balancesOf,
  csv,
  ended,
  episodesOf,
  HEADER,
  imported,
  send,
  set,
  undone,
  uploaded,
} from '../../../test/support/intake.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 120_000)
afterAll(() => test?.close())
// Nothing a caller sends may be a fault of ours.
afterEach(() => expect(test.faults).toEqual([]))

describe('an import', () => {
  it('is undone, leaves both orders as they were, and goes in again with another mapping', async () => {
    const day = '2026-02-01'
    await send(test, '/v1/movements', [
      aMovement({ id: 'u0', item: 'UNDO', quantity: '10', occurredAt: day }),
      aMovement({
        id: 'u1',
        item: 'UNDO',
        kind: 'sale',
        from: 'A/01',
        to: 'customer',
        quantity: '4',
        occurredAt: day,
      }),
    ])
    const before = { balance: await balancesOf(test, 'UNDO'), episodes: await episodesOf(test, 'UNDO') }
    const id = await uploaded(
      test,
      'undo.csv',
      csv(
        'id,item,location,count,day',
        `a,UNDO,A/01,-20,${day}`,
        `b,UNDO,A/01,3,${day}`,
        'c,UNDO,A/01,-1,2026-02-03',
      ),
    )
    const columns = { id: 'id', item: 'item', location: 'location', quantity: 'count', occurred_at: 'day' }
    const mapping = { files: [{ match: '*', columns }] }
    const first = await imported(test, set(id, { mapping }))
    expect(first).toMatchObject({ state: 'done', posted: 3, sites: ['main'], canUndo: true })
    expect(await balancesOf(test, 'UNDO')).toEqual(['-12'])
    expect((await episodesOf(test, 'UNDO')).length).toBeGreaterThan(before.episodes.length)
    // The same again changes nothing.
    expect(await imported(test, set(id, { mapping }))).toEqual(first)

    const back = await undone(test, first.id)
    expect(back).toMatchObject({ state: 'undone', posted: 3, canUndo: false, error: null })
    expect(await balancesOf(test, 'UNDO')).toEqual(before.balance)
    expect(await episodesOf(test, 'UNDO')).toEqual(before.episodes)
    expect(await test.store.verify()).toBeNull()
    const { rows } = (await test.ask(`/v1/movements?document=import%20${first.id}`)).body
    expect(
      rows.map((row: Record<string, string>) => [row.source, row.reason, row.quantity, row.occurredAt]),
    ).toEqual([
      ['plimsoll', 'import-undone', '20', '2026-02-01T00:00:00Z'],
      ['plimsoll', 'import-undone', '3', '2026-02-01T00:00:00Z'],
      ['plimsoll', 'import-undone', '1', '2026-02-03T00:00:00Z'],
    ])
    expect(rows[1]).toMatchObject({
      from: { path: 'A/01' },
      to: { path: 'supplier' },
      occurredPrecision: 'day',
    })
    expect(rows.map((row: { line: string }) => Number(row.line)).sort()).toEqual(
      rows.map((row: { id: string }) => Number(row.id.split('-')[2])).sort(),
    )
    // Undone is undone.
    expect(await undone(test, first.id)).toEqual(back)

    const turned = { files: [{ match: '*', columns, sign: -1 }] }
    const second = await imported(test, set(id, { mapping: turned }))
    expect(second).toMatchObject({ posted: 3, repeated: 0, rejected: 0 })
    expect(await balancesOf(test, 'UNDO')).toEqual(['24'])
    expect((await test.ask('/v1/movements?id=a~2')).body.rows).toMatchObject([
      { quantity: '20', to: { path: 'A/01' } },
    ])
    await undone(test, second.id)
    const third = await imported(test, set(id, { mapping }))
    expect(third.id).not.toBe(first.id)
    expect(third).toMatchObject({ posted: 3, repeated: 0 })
    expect((await test.ask('/v1/movements?id=a~3')).body.total).toBe(1)
    expect(await balancesOf(test, 'UNDO')).toEqual(['-12'])
    expect(await test.store.verify()).toBeNull()
  })

  it('is undone once, although some of it was taken back by hand, and some of that again', async () => {
    await send(test, '/v1/movements', [aMovement({ id: 'back-0', item: 'BACK', quantity: '9' })])
    const before = { balance: await balancesOf(test, 'BACK'), episodes: await episodesOf(test, 'BACK') }
    const lines = [`b1,BACK,A/01,-20,${at(1)}`, `b2,BACK,A/01,5,${at(2)}`, `b3,BACK,A/01,-7,${at(3)}`]
    const job = await imported(test, set(await uploaded(test, 'back.csv', csv(HEADER, ...lines))))
    const seqOf = async (id: string) => (await test.ask(`/v1/movements?item=BACK&id=${id}`)).body.rows[0].seq
    const takeBack = (seq: string) => send(test, `/v1/movements/main/${seq}/reversal`, { reason: 'wrong' })
    const [first, second] = [await seqOf('b1'), await seqOf('b2')]
    const { body: taker } = await takeBack(first)
    const { body: other } = await takeBack(second)
    const { body: again } = await takeBack(other.seq)
    expect([taker, other, again].map(({ status }) => status)).toEqual(['posted', 'posted', 'posted'])
    expect(await balancesOf(test, 'BACK')).toEqual(['7'])

    expect(await undone(test, job.id)).toMatchObject({ state: 'undone', posted: 3, error: null })
    expect(await balancesOf(test, 'BACK')).toEqual(before.balance)
    expect(await episodesOf(test, 'BACK')).toEqual(before.episodes)
    expect(await test.store.verify()).toBeNull()
    const met = await seqOf(`undo-${job.id}-${first}`)
    for (const seq of [first, second, taker.seq, other.seq, again.seq, met])
      expect((await takeBack(seq)).body).toMatchObject({
        code: 'movement-void',
        status: 409,
        pointer: '/params/seq',
      })
    expect(await balancesOf(test, 'BACK')).toEqual(before.balance)
  })

  it('is undone although its goods have moved on: what went out without them is told', async () => {
    const id = await uploaded(test, 'moved.csv', csv(HEADER, `m1,MOVED,A/01,5,${at(1)}`))
    const job = await imported(test, set(id))
    await send(test, '/v1/movements', [
      aMovement({ id: 'on', item: 'MOVED', kind: 'sale', from: 'A/01', to: 'customer', quantity: '2' }),
    ])
    await undone(test, job.id)
    expect(await balancesOf(test, 'MOVED')).toEqual(['-2'])
    expect(await episodesOf(test, 'MOVED')).toHaveLength(2)
    expect(await test.store.verify()).toBeNull()
  })

  it('of a guarded site is not undone where its goods are gone', async () => {
    const id = await uploaded(test, 'guarded.csv', csv(`${HEADER},site`, `g1,GUARD,A/01,5,${at(1)},guarded`))
    const job = await imported(test, set(id))
    await test.store.setSiteMode('guarded', 'guard')
    await send(test, '/v1/movements', [
      aMovement({
        id: 'g2',
        kind: 'return',
        item: 'GUARD',
        site: 'guarded',
        from: 'A/01',
        to: 'supplier',
        quantity: '2',
      }),
    ])
    expect(await undone(test, job.id)).toMatchObject({
      state: 'failed',
      canUndo: true,
      error: { code: 'would-go-negative', detail: { item: 'GUARD', location: 'A/01', site: 'guarded' } },
    })
    expect(await balancesOf(test, 'GUARD')).toEqual(['3'])
    expect(await test.store.verify()).toBeNull()
  })

  it('is cancelled between two batches, keeps what is posted, and goes on when it is asked for again', async () => {
    const lines = Array.from(
      { length: 60_000 },
      (_, row) => `c${row},C${row % 50},A/0${row % 3},1,${at(row % 60)}`,
    )
    const id = await uploaded(test, 'long.csv', csv(HEADER, ...lines))
    const { body: queued } = await send(test, '/v1/imports', set(id))
    const post = test.store.post
    const { cancel } = test.intake.jobs
    const asked = Promise.withResolvers<void>()
    const cancelling = Promise.withResolvers<void>()
    // After the first batch the import waits until it is being cancelled.
    Object.assign(test.store, {
      post: async (batch: Parameters<typeof post>[0]) => {
        const answers = await post(batch)
        asked.resolve()
        await cancelling.promise
        return answers
      },
    })
    Object.assign(test.intake.jobs, {
      cancel: (job: string) => {
        const done = cancel(job)
        cancelling.resolve()
        return done
      },
    })
    await asked.promise
    expect((await test.ask(`/v1/uploads/${id}`, { method: 'DELETE' })).body.code).toBe('upload-in-use')
    const cancelled = await ended(test, send(test, `/v1/imports/${queued.id}/cancel`))
    Object.assign(test.store, { post })
    Object.assign(test.intake.jobs, { cancel })
    expect(cancelled).toMatchObject({ state: 'cancelled', canUndo: true, rows: 60_000 })
    expect(cancelled.posted).toBe(50_000)
    expect(await test.store.verify()).toBeNull()
    const whole = await imported(test, set(id))
    expect(whole).toMatchObject({ id: queued.id, state: 'done', posted: 60_000, rejected: 0 })
    expect(await undone(test, whole.id)).toMatchObject({ state: 'undone' })
    expect(new Set(await balancesOf(test, 'C1'))).toEqual(new Set(['0']))
    expect(await test.store.verify()).toBeNull()
  }, 120_000)

  it('waits for its turn; too many are refused, and one that waits can be cancelled', async () => {
    const id = await uploaded(test, 'q.csv', csv(HEADER, `q1,Q,A/01,1,${at(1)}`))
    const before = Promise.withResolvers<void>()
    test.intake.jobs.add({ id: 'before', run: () => before.promise, onDropped: async () => {} })
    const ids: string[] = []
    let last = await send(test, '/v1/imports', set(id, { dryRun: true }))
    for (; last.status === 202; last = await send(test, '/v1/imports', set(id, { dryRun: true })))
      ids.push(last.body.id)
    expect([ids.length, last.status, last.body.code]).toEqual([8, 429, 'queue-full'])
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
    for (const one of ids.slice(1))
      expect((await send(test, `/v1/imports/${one}/cancel`)).body).toMatchObject({ state: 'cancelled' })
    expect((await test.ask(`/v1/imports/${ids[0]}`)).body.state).toBe('queued')
    before.resolve()
    await test.intake.jobs.idle()
    const row = (await test.ask(`/v1/imports/${ids[0]}`)).body
    expect(row).toMatchObject({ state: 'done', effect: { movements: 1 } })
  })

  it('of two clients at once is one import', async () => {
    const id = await uploaded(test, 'two.csv', csv(HEADER, `t1,TWO,A/01,1,${at(1)}`))
    const both = await Promise.all([send(test, '/v1/imports', set(id)), send(test, '/v1/imports', set(id))])
    expect(new Set(both.map(({ body }) => body.id)).size).toBe(1)
    await test.intake.jobs.idle()
    expect(await balancesOf(test, 'TWO')).toEqual(['1'])
  })

  it('that was never there is not found', async () => {
    for (const verb of ['cancel', 'undo'])
      expect((await send(test, `/v1/imports/999/${verb}`)).status).toBe(404)
    for (const path of ['', '/rejections', '/rejections/reasons', '/rejections.csv'])
      expect((await test.ask(`/v1/imports/x${path}`)).status).toBe(404)
  })

  it('for rows that name no site goes to the one it is asked for', async () => {
    const id = await uploaded(test, 'site.csv', csv(HEADER, `s1,SITE,A/01,1,${at(1)}`))
    expect(await imported(test, set(id, { site: 'north' }))).toMatchObject({
      site: 'north',
      sites: ['north'],
    })
    expect((await test.ask('/v1/books?site=north')).body.total).toBe(1)
  })
})
