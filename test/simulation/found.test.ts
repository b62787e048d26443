/** What the simulation found, each case kept as small as it came to be. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { LedgerStore } from '../../src/app/ledger-store.ts'
import { openLedgerStore } from '../../src/store/ledger-store.ts'
import { differences } from '../auditor/agreement.ts'
import { readLedger } from '../auditor/ledger.ts'
import { answerTo } from '../auditor/model.ts'
import type { Answer, Move, MoveAnswer, Operation, RuleAsk } from '../auditor/operations.ts'
import type { World } from '../auditor/world.ts'
import { testDatabase } from '../support/database.ts'
import { perform } from '../support/perform.ts'
import { ANN, aMove, BEA, openStockroom } from '../support/stockroom.ts'

const SITES = [
  'question',
  'twins',
  'once',
  'dips',
  'parts',
  'lines',
  'cover',
  'putaway',
  'late',
  'freed',
  'asked',
  'back',
  'huge',
  'places',
  'told',
  'deeper',
  'circles',
  'orders',
]
const BEGIN = Date.UTC(2021, 5, 1, 9)
const HOUR_MS = 3_600_000

let database: Awaited<ReturnType<typeof testDatabase>>
let store: LedgerStore
let world: World
let now = BEGIN
beforeAll(async () => {
  database = await testDatabase()
  store = await openLedgerStore(database.url, { now: () => now })
  world = await openStockroom(store, SITES, ['BOLT', 'NUT'])
})
afterAll(async () => {
  await store?.close()
  await database?.drop()
})
afterEach(async () => {
  expect(differences(world, await readLedger(database.url))).toEqual([])
  expect(await store.verify()).toBeNull()
})

describe('a command', () => {
  it('that says a movement twice answers both alike, be it parked or nothing new', async () => {
    const { holding, announce, post, ask } = at('twins')
    await holding()
    await announce('BOLT', '9')
    const early = aMove('m', 'A/01', 'customer', '2')
    const [first, second] = await post([early, early])
    expect(first).toMatchObject({ status: 'held' })
    expect(second).toEqual(first)
    const set = { id: 's', source: 'count', item: 'NUT', location: 'A/01', quantity: '0', expected: '0' }
    const said = { ...set, occurredAt: '2021-06-01T08:00:00Z', actor: 'Ann', reason: 'counted' }
    expect(moves(await ask({ do: 'set', sets: [said, said], atomic: false }))).toMatchObject([
      { status: 'unchanged' },
      { status: 'unchanged' },
    ])
  })

  it('uses an override for one movement for one of its movements', async () => {
    const { override, post } = at('once')
    const id = await override('A/01', '9', true)
    const below = (name: string) => aMove(name, 'A/01', 'customer', '2', { override: id })
    expect(await post([below('a'), below('b')])).toMatchObject([
      { status: 'posted' },
      { code: 'override-unusable' },
    ])
  })

  it('that goes below zero and comes back takes no more of an override than there is', async () => {
    const { override, post } = at('dips')
    const id = await override('A/01', '1', false)
    expect(
      await post(
        [aMove('out', 'A/01', 'customer', '5', { override: id }), aMove('in', 'supplier', 'A/01', '5')],
        true,
      ),
    ).toMatchObject([{ status: 'posted' }, { status: 'posted' }])
  })

  it('moves nothing in a circle that lies nowhere', async () => {
    const { post } = at('circles')
    const circle = (name: string) => [
      aMove(`${name}1`, 'A/01', 'A/02', '3'),
      aMove(`${name}2`, 'A/02', 'B/01', '3'),
      aMove(`${name}3`, 'B/01', 'A/01', '3'),
    ]
    const nowhere = Array(3).fill({ code: 'would-go-negative' })
    expect(await post(circle('a'))).toMatchObject(nowhere)
    expect(await post(circle('b'), true)).toMatchObject(nowhere)
    const others = [aMove('in', 'supplier', 'A/02', '2'), ...circle('c')]
    expect(await post(others, true)).toMatchObject([{ code: 'with-others' }, ...nowhere])
    // It is there by now, and was not at the time that they bear.
    await post([aMove('late', 'supplier', 'A/02', '3', { occurredAt: '2021-06-01T08:30:00Z' })])
    expect(await post(circle('d'), true)).toMatchObject(nowhere)
  })

  it('goes in whichever order it can be made, though one that could go first is in the way', async () => {
    const { post } = at('orders')
    await post([aMove('in', 'supplier', 'A/01', '3')])
    const all = [
      aMove('o1', 'A/01', 'B/01', '3'),
      aMove('o2', 'A/01', 'A/02', '3'),
      aMove('o3', 'A/02', 'A/01', '3'),
    ]
    expect(await post(all, true)).toMatchObject(Array(3).fill({ status: 'posted' }))
  })

  it('takes no more from a reservation in several parts than in one', async () => {
    const { post, reserve, ask } = at('parts')
    await post([aMove('in', 'supplier', 'A/01', '9')])
    const reservation = await reserve('R', [['1', '4']])
    const part = (id: string) => ({ id, line: '1', quantity: '3' })
    const lines = [part('a'), part('b')]
    const told = await ask({ do: 'fulfil', reservation, source: 'wms', lines, occurredAt: '2021-06-01' })
    expect(moves(told)).toMatchObject([{ code: 'with-others' }, { code: 'reservation-short' }])
  })

  it('takes what it ships from the line it names', async () => {
    const { post, reserve, ask } = at('lines')
    await post([aMove('in', 'supplier', 'A/01', '9')])
    const lines: [string, string][] = [
      ['1', '3'],
      ['2', '4'],
    ]
    const reservation = await reserve('R', lines)
    const ship = { id: 's', line: '2', quantity: '4' }
    await ask({ do: 'fulfil', reservation, source: 'wms', lines: [ship], occurredAt: '2021-06-01' })
    expect(await ask({ do: 'release', reservation, lines: ['1'] })).toEqual({ done: reservation })
    expect((await store.getReservation(reservation))!.lines).toMatchObject([
      { released: '3', fulfilled: '0' },
      { fulfilled: '4', open: '0' },
    ])
  })

  it('brings a book that is below zero nothing for what went before it came', async () => {
    const { override, post } = at('deeper')
    const id = await override('A/01', '5', false)
    await post([
      aMove('below', 'A/01', 'customer', '5', { override: id, occurredAt: '2021-06-01T05:00:00Z' }),
    ])
    expect(
      await post([
        aMove('in', 'supplier', 'A/01', '4', { occurredAt: '2021-06-01T07:00:00Z' }),
        aMove('out', 'A/01', 'customer', '4', { occurredAt: '2021-06-01T06:00:00Z' }),
      ]),
    ).toMatchObject([{ status: 'posted' }, { code: 'would-go-negative' }])
  })

  it('beyond what can be counted is refused, and hinders nobody', async () => {
    const { post } = at('huge')
    const most = String(Number.MAX_SAFE_INTEGER)
    expect(await post([aMove('a', 'supplier', 'A/01', most)])).toMatchObject([{ status: 'posted' }])
    expect(
      await post([aMove('b', 'supplier', 'A/02', '1'), aMove('c', 'A/01', 'customer', '2')]),
    ).toMatchObject([{ code: 'malformed' }, { status: 'posted' }])
    expect(await post([aMove('d', 'A/01', 'supplier', '5')])).toMatchObject([{ status: 'posted' }])
  })
})

describe('a question', () => {
  it('is told that a movement would be parked, and nothing is', async () => {
    const { holding, announce, ask } = at('question')
    await holding()
    await announce('BOLT', '9')
    const out = [aMove('m', 'A/01', 'customer', '2')]
    expect(moves(await ask({ do: 'ask', moves: out, atomic: false }))).toMatchObject([
      { status: 'held', hold: null, seq: null },
    ])
    expect((await store.listHolds({ site: 'question' })).total).toBe(0)
  })
})

describe('what is announced', () => {
  it('covers nothing any more in the command that brings it', async () => {
    const { holding, announce, post } = at('cover')
    await holding()
    await announce('BOLT', '4')
    expect(
      await post([
        aMove('in', 'supplier', 'A/01', '4', { document: 'ASN' }),
        aMove('out', 'A/01', 'customer', '6'),
      ]),
    ).toMatchObject([{ status: 'posted' }, { code: 'would-go-negative' }])
  })

  it('covers no unit twice, at however many places it may come in', async () => {
    const { holding, announce, post } = at('places')
    await holding()
    await announce('BOLT', '4')
    const out = (id: string, from: string, quantity: string) => aMove(id, from, 'customer', quantity)
    expect(await post([out('a', 'A/01', '3'), out('b', 'A/02', '2')])).toMatchObject([
      { status: 'held' },
      { code: 'would-go-negative' },
    ])
    expect(await post([out('c', 'B/01', '2')])).toMatchObject([{ code: 'would-go-negative' }])
    expect(await post([out('d', 'B/01', '1')])).toMatchObject([{ status: 'held' }])
    // What comes for a place leaves to the others what may come anywhere.
    await announce('BOLT', '2', { line: '2', location: 'A/01' })
    expect(await post([out('e', 'A/02', '3')])).toMatchObject([{ code: 'would-go-negative' }])
    expect(await post([out('f', 'A/02', '2')])).toMatchObject([{ status: 'held' }])
  })

  it('has not come again when it goes from one shelf to another, nor when it is other goods', async () => {
    const { announce, post } = at('putaway')
    await announce('BOLT', '8')
    await post([aMove('in', 'supplier', 'A/01', '4', { document: 'ASN' })])
    await post([aMove('on', 'A/01', 'A/02', '4', { document: 'ASN' })])
    const read = async () => (await store.listExpectations({ site: 'putaway' })).rows
    expect(await read()).toMatchObject([{ received: '4', open: '4' }])
    await announce('NUT', '8')
    expect(await read()).toMatchObject([{ item: 'NUT', received: '0', open: '8' }])
  })
})

describe('a parked movement', () => {
  it('that ran out is not posted any more, whoever looks first', async () => {
    const { holding, announce, post, ask } = at('late')
    await holding()
    await announce('BOLT', '9')
    const early = aMove('m', 'A/01', 'customer', '2')
    const [{ hold }] = await post([early])
    now += 2 * HOUR_MS
    await post([aMove('in', 'supplier', 'A/01', '9')])
    expect(await store.getHold(hold!)).toMatchObject({ state: 'expired' })
    expect(await ask({ do: 'release-hold', hold: hold!, override: null })).toEqual({ refused: 'not-open' })
    expect(await post([early])).toMatchObject([{ status: 'posted' }])
  })

  it('goes when the goods come, though the override it named has ended', async () => {
    const { holding, announce, override, post, ask } = at('freed')
    await holding()
    await announce('BOLT', '9')
    const id = await override('A/01', '1', false)
    const [{ hold }] = await post([aMove('m', 'A/01', 'customer', '5', { override: id })])
    await ask({ do: 'decide-override', override: id, verdict: 'revoked' })
    await post([aMove('in', 'supplier', 'A/01', '5')])
    expect(await store.getHold(hold!)).toMatchObject({ state: 'posted' })
  })
})

describe('the clock', () => {
  it('is the one that what concerns all sites is told by as well', async () => {
    const { holding } = at('told')
    const { done } = (await holding()) as { done: string }
    const { rows } = await store.listTrail({ subject: `rule ${done}` })
    expect(rows.map(({ site, at: told }) => [site, Date.parse(told)])).toEqual([[null, now]])
  })

  it('lets run out for who only asks what it lets run out for who posts', async () => {
    const { post, reserve, ask } = at('asked')
    await post([aMove('in', 'supplier', 'A/01', '5')])
    await reserve('R', [['1', '5']])
    now += 2 * HOUR_MS
    const out = [aMove('out', 'A/01', 'customer', '5')]
    expect(moves(await ask({ do: 'ask', moves: out, atomic: false }))).toMatchObject([{ status: 'posted' }])
  })

  it('set back an hour gives no permission again, and promises for as long as was asked', async () => {
    const { override, post, reserve, ask } = at('back')
    await post([aMove('in', 'supplier', 'A/02', '5')])
    const id = await override('A/01', '9', false)
    const below = [aMove('m', 'A/01', 'customer', '1', { override: id })]
    now += 2 * HOUR_MS
    expect(await post(below)).toMatchObject([{ code: 'override-unusable' }])
    now -= 2 * HOUR_MS
    expect(await post(below)).toMatchObject([{ code: 'override-unusable' }])
    const reservation = await reserve('R', [['1', '5']])
    expect(await ask({ do: 'extend', reservation, seconds: 60 })).toEqual({ done: reservation })
    const ship = { id: 's', line: '1', quantity: '5' }
    const told = await ask({
      do: 'fulfil',
      reservation,
      source: 'wms',
      lines: [ship],
      occurredAt: '2021-06-01',
    })
    expect(moves(told)).toMatchObject([{ status: 'posted' }])
  })
})

type Ask = Operation extends infer One ? (One extends Operation ? Omit<One, 'site' | 'by'> : never) : never

/** Asks the store and the auditor, who have to agree. */
function at(site: string) {
  const ask = async (asked: Ask, by = ANN): Promise<Answer> => {
    const one = { ...asked, site, by } as Operation
    const answer = await perform(store, one)
    expect(answer).toEqual(answerTo(world, one, now))
    return answer
  }
  const made = (answer: Answer) => (answer as { done: string }).done
  return {
    ask,
    post: async (all: Move[], atomic = false) => moves(await ask({ do: 'post', moves: all, atomic })),
    holding: () => ask({ do: 'add-rule', rule: { ...RULE, scope: { site }, mode: 'hold' } }),
    announce: (item: string, quantity: string, over: { line?: string; location?: string } = {}) =>
      ask({ do: 'announce', type: 'asn', document: 'ASN', line: '1', item, quantity, ...over }),
    async override(location: string, quantity: string, once: boolean) {
      const expiresAt = now + HOUR_MS
      const id = made(
        await ask({ do: 'request-override', item: 'BOLT', location, quantity, once, expiresAt }),
      )
      await ask({ do: 'decide-override', override: id, verdict: 'approved' }, BEA)
      return id
    },
    async reserve(id: string, lines: readonly [string, string][]) {
      const told = await ask({
        do: 'reserve',
        id,
        source: 'shop',
        document: null,
        channel: null,
        near: null,
        seconds: 3600,
        allOrNothing: true,
        sourcing: 'most-stock',
        lines: lines.map(([line, quantity]) => ({ line, item: 'BOLT', quantity })),
      })
      return (told as { reservation: { id: string } }).reservation.id
    },
  }
}

const RULE: Omit<RuleAsk, 'scope' | 'mode'> = {
  depth: null,
  graceSeconds: 3600,
  expiresAt: null,
  enabled: true,
}

const moves = (answer: Answer): readonly MoveAnswer[] => ('moves' in answer ? answer.moves : [])
