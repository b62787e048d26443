/** The auditor finds nothing in a sound ledger, and each kind of fault in one that is not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LedgerStore } from '../../src/app/ledger-store.ts'
import { openLedgerStore } from '../../src/store/ledger-store.ts'
import { testDatabase } from '../support/database.ts'
import { perform } from '../support/perform.ts'
import { ANN, aMove, BEA, openStockroom } from '../support/stockroom.ts'
import { audit, type Recorded } from './audit.ts'
import { type Ledger, readLedger } from './ledger.ts'
import { answerTo } from './model.ts'
import type { Answer, MoveAnswer, Operation } from './operations.ts'
import { storyOf } from './story.ts'
import type { World } from './world.ts'

const SITE = 'audited'
const NOW = Date.UTC(2021, 5, 1, 9)
const SOON = NOW + 3_600_000

let database: Awaited<ReturnType<typeof testDatabase>>
let store: LedgerStore
let world: World
let ledger: Ledger
const recorded: Recorded[] = []
beforeAll(async () => {
  database = await testDatabase()
  store = await openLedgerStore(database.url, { now: () => NOW })
  world = await openStockroom(store, [SITE], ['BOLT', 'NUT', 'PIN'])
  for (const asked of COURSE) {
    const answer = await perform(store, asked)
    recorded.push({ asked, invokedAt: recorded.length * 2, answeredAt: recorded.length * 2 + 1, answer })
    expect([asked.do, answer]).toEqual([asked.do, answerTo(world, asked, NOW)])
  }
  ledger = await readLedger(database.url)
})
afterAll(async () => {
  await store?.close()
  await database?.drop()
})

const at = { site: SITE, by: ANN }
const post = (...moves: ReturnType<typeof aMove>[]): Operation => ({
  ...at,
  do: 'post',
  moves,
  atomic: false,
})
const pin = (id: string, from: string, to: string, quantity: string, over: object = {}): Operation =>
  post(aMove(id, from, to, quantity, { item: 'PIN', ...over }))
const count = (id: string, quantity: string, expected: string): Operation => ({
  ...at,
  do: 'set',
  atomic: false,
  sets: [
    {
      id,
      source: 'count',
      item: 'PIN',
      location: 'A/01',
      quantity,
      expected,
      actor: 'Ann',
      reason: 'counted',
      occurredAt: '2021-06-01T08:40:00Z',
    },
  ],
})
const reserve = (id: string, quantity: string): Operation => ({
  ...at,
  do: 'reserve',
  id,
  source: 'shop',
  document: id,
  channel: null,
  allOrNothing: true,
  near: null,
  sourcing: 'fewest-splits',
  seconds: 600,
  lines: [{ line: '1', item: 'BOLT', quantity }],
})
const COURSE: Operation[] = [
  post(aMove('in-1', 'supplier', 'A/01', '10', { kind: 'receipt' })),
  post(aMove('in-2', 'supplier', 'A/02', '5', { kind: 'receipt' }), aMove('move', 'A/01', 'B/01', '2')),
  post(aMove('too-much', 'A/02', 'customer', '6', { kind: 'sale' })),
  reserve('R1', '6'),
  post(aMove('promised', 'A/01', 'customer', '3', { kind: 'sale' })),
  {
    ...at,
    do: 'fulfil',
    reservation: '1-1',
    source: 'wms',
    occurredAt: '2021-06-01T08:30:00Z',
    lines: [{ id: 'ship-1', line: '1', quantity: '4' }],
  },
  {
    ...at,
    do: 'request-override',
    item: 'BOLT',
    location: 'A/02',
    quantity: '3',
    once: true,
    expiresAt: SOON,
  },
  { ...at, do: 'decide-override', override: '1-1', verdict: 'approved', by: BEA },
  post(aMove('below', 'A/02', 'customer', '7', { kind: 'sale', override: '1-1' })),
  { ...at, do: 'add-rule', rule: { ...HOLDING(), depth: null, expiresAt: null, enabled: true } },
  { ...at, do: 'announce', type: 'asn', document: 'ASN', line: '1', item: 'NUT', quantity: '4' },
  post(aMove('early', 'B/01', 'customer', '3', { kind: 'sale', item: 'NUT' })),
  post(aMove('late', 'B/01', 'customer', '1', { kind: 'sale', item: 'NUT' })),
  post(aMove('came', 'supplier', 'B/01', '3', { kind: 'receipt', item: 'NUT', document: 'ASN' })),
  reserve('R2', '100'),
  post(aMove('in-1', 'supplier', 'A/01', '10', { kind: 'receipt' })),
  post(aMove('in-1', 'supplier', 'A/01', '11', { kind: 'receipt' })),
  pin('pin-in', 'supplier', 'A/01', '9', { kind: 'receipt' }),
  pin('pin-early', 'A/01', 'customer', '1', { kind: 'sale', occurredAt: '2021-05-31T08:00:00Z' }),
  pin('pin-sold', 'A/01', 'customer', '2', { kind: 'sale', document: 'S', line: '1' }),
  pin('pin-again', 'A/01', 'customer', '2', { kind: 'sale', document: 'S', line: '1' }),
  pin('pin-back', 'customer', 'A/01', '1', { kind: 'return', document: 'S', line: '1' }),
  pin('pin-more', 'customer', 'A/01', '2', { kind: 'return', document: 'S', line: '1' }),
  pin('pin-sent', 'A/01', 'in-transit', '3', { document: 'T', line: '1' }),
  pin('pin-arrived', 'in-transit', 'A/01', '2', { document: 'T', line: '1' }),
  pin('pin-over', 'in-transit', 'A/01', '4', { document: 'T', line: '1' }),
  waiting('R3', '8'),
  waiting('R4', '1'),
  count('counted', '5', '7'),
  pin('pin-came', 'supplier', 'A/01', '3', { kind: 'receipt' }),
  pin('pin-came-too', 'supplier', 'A/01', '1', { kind: 'receipt' }),
]

function waiting(id: string, quantity: string): Operation {
  const asked = reserve(id, quantity) as Extract<Operation, { do: 'reserve' }>
  return { ...asked, allOrNothing: false, lines: [{ line: '1', item: 'PIN', quantity }] }
}

function HOLDING() {
  return { scope: { site: SITE, item: 'NUT' }, mode: 'hold', graceSeconds: 3600 } as const
}

it('finds nothing where all is well', () => {
  const statuses = recorded.flatMap(({ answer }) =>
    'moves' in answer! ? answer.moves.map(({ status }) => status) : [],
  )
  expect(new Set(statuses)).toEqual(new Set(['posted', 'refused', 'held', 'repeated']))
  expect(audit(recorded, ledger)).toEqual([])
  expect(storyOf(recorded, ledger)).toEqual([])
  expect(ledger.later.map(({ told }) => told.split(' ')[0])).toEqual(['cut', 'filled', 'filled'])
})

describe('of the story of a ledger, finds', () => {
  type Found = {
    -readonly [Part in keyof Ledger]: Ledger[Part] extends readonly (infer One)[] ? One[] : never
  }
  const change = ({ movements }: Found, id: string, over: Partial<Ledger['movements'][number]>) => {
    const place = movements.findIndex(({ key }) => key.endsWith(`\n${id}`))
    movements[place] = { ...movements[place], ...over }
  }
  it.each<[string, (found: Found) => unknown, RegExp]>([
    [
      'goods that left before they came',
      (one) => change(one, 'pin-sold', { outAt: 0 }),
      /PIN at A\/01 held -2/,
    ],
    [
      'more that arrived than was sent',
      (one) => change(one, 'pin-arrived', { units: 4n }),
      /4 PIN of T arrived/,
    ],
    [
      'more that came back than went',
      (one) => change(one, 'pin-back', { units: 3n }),
      /3 came back by movement/,
    ],
    [
      'a line that is said twice',
      (one) => change(one, 'pin-sent', ofLine('pin-sold')),
      /says what S line 1 said/,
    ],
    ['a back order that was left', (one) => leftShort(one), /waits for 1 PIN, and A\/01 has some free/],
    ['a back order out of turn', ({ later }) => later.splice(1, 1), /was given what 1-2 waited for/],
  ])('%s', (_, harm, fault) => {
    const harmed = structuredClone(ledger) as Found
    harm(harmed)
    expect(storyOf(recorded, harmed).join('\n')).toMatch(fault)
  })

  it('a count that was refused for the sake of promises', () => {
    const harmed = recorded.map((one): Recorded => {
      if (one.asked.do !== 'set' || one.answer === null || !('moves' in one.answer)) return one
      const moves = one.answer.moves.map((told) => ({ ...told, code: 'reserved-for-others' }))
      return { ...one, answer: { moves } }
    })
    expect(storyOf(harmed, ledger).join('\n')).toMatch(/count counted was refused/)
  })

  const ofLine = (id: string) => {
    const { document, line, fromBook, toBook, units } = ledger.movements.find(({ key }) =>
      key.endsWith(`\n${id}`),
    )!
    return { document, line, fromBook, toBook, units }
  }
  const leftShort = ({ books, lines }: Found) => {
    const place = books.findIndex(({ item, location }) => item === 'PIN' && location === 'A/01')
    books[place] = { ...books[place], reserved: books[place].reserved - 1n }
    lines[lines.length - 1] = { ...lines[lines.length - 1], short: 1n }
  }
})

describe('of a ledger, finds', () => {
  type Parts = { -readonly [Part in keyof Ledger]: Writable<Ledger[Part][number]>[] }
  type Writable<One> = { -readonly [Field in keyof One]: One[Field] }
  it.each<[string, (found: Parts) => unknown, RegExp]>([
    ['a movement that is lost', ({ movements }) => movements.splice(3, 1), /is lost/],
    ['a gap in the numbers', ({ movements }) => movements.splice(3, 1), /follows a gap/],
    ['the last movement lost', ({ movements }) => movements.pop(), /movements, and the last seq is/],
    [
      'a movement that is doubled',
      ({ movements, sites }) => movements.push({ ...movements[0], seq: ++sites[0].lastSeq }),
      /is there twice/,
    ],
    [
      'a movement nobody asked for',
      ({ movements }) => Object.assign(movements[2], { key: 'x\ny' }),
      /nobody asked for movement 3/,
    ],
    ['a chain that does not hold', ({ movements }) => movements[0].toBalance++, /movement 1 says 11 of book/],
    ['a wrong balance', ({ books }) => books[0].balance++, /its movements come to/],
    ['units out of nowhere', ({ books }) => books[0].balance++, /over all books/],
    ['a book that is gone', ({ books }) => books.splice(1, 1), /is gone/],
    [
      'a book below its floor',
      ({ books }) => Object.assign(books[1], { floor: books[1].balance + 1n }),
      /is below its floor/,
    ],
    [
      'a book below zero that nothing lets',
      ({ overrides }) => Object.assign(overrides[0], { used: 0n, uses: [] }),
      /took BOLT at A\/02 below zero/,
    ],
    ['a promise that is counted wrong', ({ books }) => books[1].reserved++, /promises 3, 2 are open/],
    ['an oversold reservation', (found) => promise(found, 99n), /promises 101 and holds/],
    ['a fulfilment that is not told', ({ allocations }) => allocations[0].fulfilled--, /fulfilled of/],
    ['an override that is overrun', ({ overrides }) => Object.assign(overrides[0], { quantity: 1n }), /of 1/],
    [
      'an override for one that is used by two',
      ({ overrides }) => Object.assign(overrides[0], { uses: split(overrides[0].uses) }),
      /good for one movement/,
    ],
    ['a hold that is parked and posted', (found) => hold(found, 'parked'), /is parked, and movement/],
    ['a hold that is posted and is not there', (found) => hold(found, 'posted', 1), /told as posted/],
    ['holds that are counted wrong', ({ sites }) => sites[0].parked++, /holds are parked/],
    ['a reservation that is lost', ({ reservations }) => reservations.shift(), /reservation R1 was answered/],
    ['a reservation of another size', (found) => promise(found, 1n), /was told 1 A\/01 6, and is/],
    [
      'more received than announced',
      ({ expectations }) => (expectations[0].received = 9n),
      /received what nothing brought/,
    ],
    ['a trail with gaps', ({ trail }) => trail[0].entries--, /trail has gaps/],
  ])('%s', (_, harm, fault) => {
    const harmed = structuredClone(ledger) as Parts
    harm(harmed)
    expect(audit(recorded, harmed).join('\n')).toMatch(fault)
  })

  const promise = ({ books, allocations }: Parts, more: bigint) => {
    allocations[0].open += more
    allocations[0].quantity += more
    books.find(({ id }) => id === allocations[0].book)!.reserved += more
  }
  const split = (uses: Ledger['overrides'][number]['uses']) => [
    { ...uses[0], units: 1n },
    { ...uses[0], units: uses[0].units - 1n },
  ]
  const hold = ({ holds }: Parts, state: string, seq: number | null = null) =>
    Object.assign(holds[0], { state, seq })
})

describe('of answers, finds', () => {
  const withMove = (id: string, change: Partial<MoveAnswer>) =>
    recorded.map((one): Recorded => {
      if (one.answer === null || !('moves' in one.answer)) return one
      const moves = one.answer.moves.map((told) => (told.id === id ? { ...told, ...change } : told))
      return { ...one, answer: { moves } }
    })
  it.each<[string, () => readonly Recorded[], RegExp]>([
    ['one of another seq', () => withMove('move', { seq: '9' }), /was answered 9/],
    ['one of another balance', () => withMove('move', { to: '3' }), /was answered 3 8 3/],
    [
      'one that refuses what is there',
      () => withMove('move', { status: 'refused', code: 'would-go-negative' }),
      /was refused, and is there/,
    ],
    ['one that posts what is not', () => withMove('too-much', { status: 'posted', seq: '4' }), /is lost/],
    [
      'a refusal that nothing justifies',
      () => [...recorded, asked(post(aMove('x', 'B/01', 'customer', '1')), refused('would-go-negative'))],
      /nothing was ever in its way/,
    ],
    [
      'a conflict with nothing',
      () => [...recorded, asked(post(aMove('y', 'B/01', 'customer', '1')), refused('conflict'))],
      /nothing was ever in its way/,
    ],
    [
      'an order against time',
      () =>
        recorded
          .map((one, place) => (place === 0 ? { ...one, invokedAt: 1_000, answeredAt: 1_001 } : one))
          .filter((_, place) => place < 14),
      /was asked for after/,
    ],
    [
      'a reservation refused that is there',
      () => recorded.map((one) => (isR1(one) ? { ...one, answer: NO_RESERVATION } : one)),
      /reservation R1 was refused, and is there/,
    ],
  ])('%s', (_, harm, fault) => {
    expect(audit(harm(), ledger).join('\n')).toMatch(fault)
  })

  it('nothing wrong with an outcome that nobody knows', () => {
    const unknown = recorded.map((one) => (one.asked.do === 'post' ? { ...one, answer: null } : one))
    expect(audit(unknown, ledger)).toEqual([])
  })

  const isR1 = ({ asked: one }: Recorded) => one.do === 'reserve' && one.id === 'R1'
  const NO_RESERVATION: Answer = { reservation: { status: 'refused', code: 'x', id: null, parts: [] } }
  const asked = (one: Operation, answer: Answer): Recorded => ({
    asked: one,
    invokedAt: 500,
    answeredAt: 501,
    answer,
  })
  const refused = (code: string): Answer => ({
    moves: [
      {
        id: 'x',
        status: 'refused',
        code,
        seq: null,
        from: null,
        to: null,
        negative: false,
        hold: null,
      },
    ],
  })
})
