/** Cases over HTTP: what opens them, what people do to them, and what is refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApi, testApi } from '../../../test/support/api.ts'
import { ASKED_IN } from '../../../test/support/asked.ts'
import { at, csv, HEADER, imported, set, undone, uploaded } from '../../../test/support/intake.ts'
import { sunkSite } from '../../../test/support/sunk.ts'

let test: TestApi
beforeAll(async () => {
  test = await testApi()
}, 60_000)
afterAll(() => test?.close())

describe('a case', () => {
  it('is opened by a negative, in both orders once, and keeps what was seen when it was opened', async () => {
    const { site, sellTwice, explained, list, get } = await sunkSite(test, 'opened')
    await sellTwice('opened-BOLT')
    await explained()
    const { rows, counts, total } = await list()
    expect(total).toBe(1)
    expect(counts).toEqual({ new: 1, triaged: 0, waiting: 0, fixed: 0, dismissed: 0, regressed: 0 })
    expect(rows[0]).toMatchObject({
      site,
      number: 1,
      state: 'new',
      item: 'opened-BOLT',
      location: 'A/01',
      deepest: '-6',
      cause: 'duplicate-posting',
      episodes: 2,
      openEpisodes: 2,
      books: 1,
      nextAct: 'reverse-double',
    })
    const detail = await get(rows[0].id)
    expect(detail.diagnosis.causes[0]).toMatchObject({ code: 'duplicate-posting' })
    expect(detail.events.rows).toMatchObject([
      { action: 'opened', actor: 'plimsoll', detail: { negatives: 2 } },
    ])
    expect(detail.lead.causes[0].code).toBe('duplicate-posting')
    expect(detail.episodes.rows.map(({ order }: { order: string }) => order).sort()).toEqual([
      'as-happened',
      'as-posted',
    ])
    // Explained again, nothing changes.
    await explained()
    expect(await get(rows[0].id)).toEqual({ ...detail, lead: expect.anything(), episodes: expect.anything() })
  })

  it('goes on under its number when its cause becomes another one, and heals', async () => {
    const { move, post, explained, list, act } = await sunkSite(test, 'late')
    await post([move('late-BOLT', 'A/01', 'customer', '3', { kind: 'sale' })])
    await explained()
    const [before] = (await list()).rows
    expect(before).toMatchObject({ openEpisodes: 2 })
    const receipt = {
      kind: 'receipt',
      occurredAt: '2026-01-31T07:00:00Z',
      reportedAt: '2026-01-31T12:00:00Z',
    }
    await post([move('late-BOLT', 'supplier', 'A/01', '10', receipt)])
    await explained()
    const { rows, total } = await list()
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({
      id: before.id,
      openEpisodes: 0,
      nextAct: 'nothing-to-fix',
    })
    const accepted = await act(before.id, 'accept')
    expect(accepted.body.case).toMatchObject({ state: 'fixed', acceptedCause: rows[0].cause })
  })

  it('regresses when a negative joins after it was fixed, and is not fixed by an undo then', async () => {
    const { move, post, explained, list, act, get } = await sunkSite(test, 'back')
    const sell = () => post([move('back-BOLT', 'A/01', 'customer', '3', { kind: 'sale' })])
    const receive = () =>
      post([
        move('back-BOLT', 'supplier', 'A/01', '3', { kind: 'receipt', occurredAt: '2026-01-31T07:00:00Z' }),
      ])
    await sell()
    await receive()
    await explained()
    const [{ id }] = (await list()).rows
    const fixed = await act(id, 'accept')
    expect(fixed.body.case.state).toBe('fixed')
    await explained()
    expect((await list()).rows[0].state).toBe('fixed')
    await sell()
    await receive()
    await explained()
    const { rows, counts } = await list('&tab=review')
    expect(counts.regressed).toBe(1)
    expect(rows[0]).toMatchObject({ id, state: 'regressed' })
    expect((await get(id)).events.rows[0]).toMatchObject({ action: 'regressed' })
    expect((await act(id, 'undo', { event: fixed.body.event })).body).toMatchObject({
      code: 'case-changed',
      status: 409,
    })
  })

  it('is closed when its negatives are gone, because their import was undone', async () => {
    const { explained } = await sunkSite(test, 'main')
    const rows = [`u1,UNDONE,A/01,2,${at(1)}`, `u2,UNDONE,A/01,-5,${at(2)}`]
    const { id } = await imported(test, set(await uploaded(test, 'undone.csv', csv(HEADER, ...rows))))
    await explained()
    const found = async () => (await test.ask('/v1/cases?q=UNDONE')).body.rows[0]
    const before = await found()
    expect(before).toMatchObject({ state: 'new', site: 'main' })
    await undone(test, id)
    await explained()
    const { body } = await test.ask(`/v1/cases/${before.id}`)
    expect(body).toMatchObject({ case: { state: 'dismissed', episodes: 0, item: null }, lead: null })
    expect(body.events.rows[0].action).toBe('emptied')
    expect(await test.store.verify()).toBeNull()
  })

  it('of one batch holds many stock cards', async () => {
    const { move, post, explained, list } = await sunkSite(test, 'batch')
    const items = Array.from({ length: 30 }, (_, index) => `batch-${index}`)
    await post(items.map((item) => move(item, 'A/01', 'customer', '2', { kind: 'sale' })))
    const late = { kind: 'receipt', occurredAt: '2026-01-31T07:00:00Z', document: 'PO-9' }
    await post(items.map((item) => move(item, 'supplier', 'A/01', '4', late)))
    await explained()
    const { rows, total } = await list()
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({ books: 30 })
  })
})

describe('what people do to a case', () => {
  it('is told in its timeline for ever, and can be undone', async () => {
    const { sellTwice, explained, list, act, get } = await sunkSite(test, 'told')
    await sellTwice('told-BOLT')
    await explained()
    const [{ id }] = (await list()).rows
    const until = new Date(Date.now() + 86_400_000).toISOString()
    const steps = [
      ['assign', { assignee: 'Ann' }, { assignee: 'Ann' }],
      ['due', { dueOn: '2026-12-24' }, { dueOn: '2026-12-24' }],
      ['comment', { note: 'I ask the till.\nThen I come back.' }, { state: 'new' }],
      ['snooze', { until, note: 'the till is closed' }, { state: 'waiting', snoozedUntil: until }],
      ['triage', {}, { state: 'triaged' }],
      ['recount', { who: 'Bob', dueOn: '2026-12-01' }, { state: 'triaged' }],
      ['accept', {}, { state: 'triaged', acceptedCause: 'duplicate-posting' }],
    ] as const
    for (const [verb, payload, after] of steps) {
      const { status, body } = await act(id, verb, payload, 'Ann')
      expect({ verb, status, body }).toMatchObject({ verb, status: 200, body: { case: after } })
    }
    const dismissed = await act(id, 'dismiss', { note: 'a test' }, 'Ann')
    expect(dismissed.body.case.state).toBe('dismissed')
    expect((await list('&tab=done')).total).toBe(1)
    const undone = await act(id, 'undo', { event: dismissed.body.event }, 'Ann')
    expect(undone.body.case).toMatchObject({ state: 'triaged', assignee: 'Ann', dueOn: '2026-12-24' })
    const detail = await get(id)
    expect(detail.events.rows.map(({ action }: { action: string }) => action)).toEqual([
      'undone',
      'dismissed',
      'accepted',
      'recount-asked',
      'triaged',
      'snoozed',
      'commented',
      'due-set',
      'assigned',
      'opened',
    ])
    expect(detail.recounts).toEqual([
      { item: 'told-BOLT', location: 'A/01', lot: null, owner: null, who: 'Bob', dueOn: '2026-12-01' },
    ])
    expect((await list('&assignee=Ann')).total).toBe(1)
    expect((await list('&assignee=Bob')).total).toBe(0)
    expect((await list('&cause=duplicate-posting&q=told')).total).toBe(1)
    expect((await list(`&episode=${encodeURIComponent(detail.lead.id)}`)).rows[0].id).toBe(id)
    expect(await test.store.verify()).toBeNull()
  })

  it('is refused with a code where it makes no sense', async () => {
    const { sellTwice, explained, list, act, ask } = await sunkSite(test, 'refused')
    const other = await sunkSite(test, 'elsewhere')
    await sellTwice('refused-BOLT')
    await other.sellTwice('elsewhere-BOLT')
    await explained()
    const [{ id }] = (await list()).rows
    const [{ id: elsewhere }] = (await other.list()).rows
    const bad = [
      ['merge', { into: id }, 422, 'case-merged-with-itself', '/into'],
      ['merge', { into: elsewhere }, 422, 'other-site', '/into'],
      ['merge', { into: id.replace(/\d+$/, '999') }, 404, 'unknown-case', '/into'],
      ['merge', { into: 'x' }, 404, 'unknown-case', '/into'],
      ['split', { episodes: ['nobody'] }, 422, 'not-of-case', '/episodes'],
      ['accept', { cause: 'unit-of-measure' }, 422, 'cause-not-offered', '/cause'],
      ['assign', { assignee: 'Nobody' }, 422, 'unknown-user', '/assignee'],
      ['recount', { location: 'nowhere' }, 422, 'unknown-location', '/location'],
      ['recount', { item: 'nobody' }, 422, 'unknown-item', '/item'],
      ['snooze', { until: '2020-01-01', note: 'x' }, 422, 'malformed', '/until'],
      ['snooze', { until: '2035-01-01', note: 'x' }, 422, 'malformed', '/until'],
      ['snooze', { until: 'soon', note: 'x' }, 400, 'malformed', '/until'],
      ['snooze', { until: '2030-01-01' }, 400, 'malformed', '/note'],
      ['due', { dueOn: '2026-02-31' }, 400, 'malformed', '/dueOn'],
      ['dismiss', {}, 400, 'malformed', '/note'],
      ['comment', { note: '' }, 400, 'malformed', '/note'],
      ['comment', { note: 'x'.repeat(4001) }, 400, 'malformed', '/note'],
      ['reopen', {}, 409, 'case-not-closed', undefined],
      ['undo', { event: '99' }, 409, 'case-changed', '/event'],
      ['undo', { event: '1' }, 409, 'case-changed', '/event'],
    ] as const
    for (const [verb, payload, status, code, pointer] of bad) {
      const { body } = await act(id, verb, payload)
      expect({ verb, payload, ...body }).toMatchObject({
        verb,
        status,
        code,
        ...(pointer ? { pointer } : {}),
      })
    }
    const episodes = (await ask(`/v1/cases/${id}`)).body.episodes.rows.map(({ id }: { id: string }) => id)
    expect((await act(id, 'split', { episodes: episodes.slice(0, 1) })).body).toMatchObject({
      code: 'whole-case',
    })
    expect((await act('1-999999', 'triage')).body).toMatchObject({ code: 'unknown-case', status: 404 })
    expect((await ask('/v1/cases/none')).body).toMatchObject({ code: 'unknown-case', status: 404 })
    await act(id, 'dismiss', { note: 'a test' })
    for (const verb of ['triage', 'accept'])
      expect((await act(id, verb)).body).toMatchObject({ code: 'case-closed', status: 409 })
    expect((await act(id, 'comment', { note: 'still said' })).status).toBe(200)
    expect((await act(id, 'reopen')).body.case.state).toBe('triaged')
  })

  it('by many at once is done in turn: each step is kept', async () => {
    const { sellTwice, explained, list, act, get } = await sunkSite(test, 'turns')
    await sellTwice('turns-BOLT')
    await explained()
    const [{ id }] = (await list()).rows
    await Promise.all(Array.from({ length: 8 }, (_, index) => act(id, 'comment', { note: `${index}` })))
    const dismissals = await Promise.all(['a', 'b'].map((note) => act(id, 'dismiss', { note })))
    expect(dismissals.map(({ status }) => status).sort()).toEqual([200, 409])
    const { events } = await get(id)
    expect(events.rows.map(({ event }: { event: string }) => event)).toEqual(
      Array.from({ length: 10 }, (_, index) => String(10 - index)),
    )
  })
})

describe('two cases', () => {
  const twoCases = async (site: string) => {
    const here = await sunkSite(test, site)
    await here.sellTwice(`${site}-BOLT`)
    await here.explained()
    await here.sellTwice(`${site}-NUT`)
    await here.explained()
    const ids = (await here.list('&direction=asc')).rows.map(({ id }: { id: string }) => id).sort()
    expect(ids).toHaveLength(2)
    return { ...here, ids: ids as [string, string] }
  }

  it('are merged, stay so when they are explained again, and are taken apart by an undo', async () => {
    const { ids, act, list, get, move, post, explained } = await twoCases('joined')
    const merged = await act(ids[1], 'merge', { into: ids[0] })
    expect(merged.body.case).toMatchObject({ mergedInto: ids[0] })
    expect((await list()).rows).toMatchObject([{ id: ids[0], books: 2, episodes: 4 }])
    expect((await act(ids[1], 'triage')).body).toMatchObject({ code: 'case-merged', status: 409 })
    expect((await act(ids[0], 'merge', { into: ids[1] })).body).toMatchObject({ code: 'case-merged' })
    expect((await get(ids[0])).merged).toEqual([ids[1]])
    await post([move('joined-NUT', 'A/02', 'customer', '1', { kind: 'sale' })])
    await explained()
    expect((await get(ids[0])).case.books).toBeGreaterThanOrEqual(2)
    expect(await test.store.verify()).toBeNull()
    const undone = await act(ids[1], 'undo', { event: merged.body.event })
    expect(undone.body.case).toMatchObject({ mergedInto: null, books: 1 })
    expect((await get(ids[0])).merged).toEqual([])
    await explained()
    expect(await test.store.verify()).toBeNull()
  })

  it('are made of one by a split, which stays when they are explained again', async () => {
    const here = await sunkSite(test, 'parted')
    const items = ['parted-BOLT', 'parted-NUT'] as const
    await here.post(items.map((item) => here.move(item, 'A/01', 'customer', '2', { kind: 'sale' })))
    const late = { kind: 'receipt', occurredAt: '2026-01-31T07:00:00Z', document: 'PO-9' }
    await here.post(items.map((item) => here.move(item, 'supplier', 'A/01', '4', late)))
    await here.explained()
    const [{ id }] = (await here.list()).rows
    const { episodes } = await here.get(id)
    const own = episodes.rows.filter(({ item }: { item: string }) => item === items[1])
    const split = await here.act(id, 'split', { episodes: own.map(({ id }: { id: string }) => id) })
    expect(split.body).toMatchObject({ case: { books: 1 }, made: expect.any(String) })
    await here.post([here.move(items[1], 'supplier', 'A/01', '1', { kind: 'receipt' })])
    await here.explained()
    expect((await here.get(split.body.made)).case).toMatchObject({ books: 1, item: items[1] })
    expect((await here.list()).total).toBe(2)
    expect(await test.store.verify()).toBeNull()
  })

  it('and more are changed at once, each answered by itself', async () => {
    const { ids, ask, list } = await twoCases('bulk')
    const changes = [
      { id: ids[0], verb: 'dismiss', note: 'a test' },
      { id: ids[1], verb: 'accept' },
      { id: ids[0], verb: 'accept' },
      { id: '1-99999', verb: 'triage' },
    ]
    const { body } = await ask('/v1/cases:bulk', changes)
    expect(body).toMatchObject([
      { status: 'done', code: null, case: { state: 'dismissed' } },
      { status: 'done', case: { state: 'triaged' } },
      { status: 'refused', code: 'case-closed', event: null },
      { status: 'refused', code: 'unknown-case' },
    ])
    const undo = body
      .filter(({ status }: { status: string }) => status === 'done')
      .map(({ id, event }: { id: string; event: string }) => ({ id, verb: 'undo', event }))
    await ask('/v1/cases:bulk', undo)
    expect((await list()).counts).toMatchObject({ new: 2, dismissed: 0 })
    expect((await ask('/v1/cases:bulk', [{ id: ids[0], verb: 'snooze', note: 'x' }])).body).toMatchObject({
      code: 'malformed',
      pointer: '/0/until',
    })
  })
})

describe('pages of cases', () => {
  it('are bounded, and go on by their cursor', async () => {
    const here = await sunkSite(test, 'paged')
    for (let index = 0; index < 3; index++) {
      await here.sellTwice(`paged-${index}`)
      await here.explained()
    }
    const first = await here.list('&limit=2')
    expect(first.rows).toHaveLength(2)
    const second = await here.list(`&limit=2&after=${first.next}`)
    expect([...first.rows, ...second.rows].map(({ number }) => number).sort()).toEqual([1, 2, 3])
    expect(second.next).toBeNull()
    expect((await here.ask('/v1/cases?after=x')).body).toMatchObject({ code: 'bad-cursor' })
  })
})

it('asks every operation that is left to it', () => {
  expect([...test.asked]).toEqual(expect.arrayContaining([...ASKED_IN.cases]))
})
