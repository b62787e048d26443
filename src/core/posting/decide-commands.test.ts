import { describe, expect, it } from 'vitest'
import type { RuleMode } from '../codes.ts'
import { createPromises } from '../reservations/promises.ts'
import { DEFAULT_FOR_COMMANDS, type Rule } from '../rules/rule.ts'
import { decideCommands } from './decide-commands.ts'
import { type Past, pastOf } from './past.ts'
import { AS_SAID, type Command, NOW, type PostState, WHERE_BORNE } from './post-state.ts'
import type { Confirmed } from './questions/confirmed.ts'
import { NO_LINES } from './questions/document-lines.ts'
import { FAULT } from './refusal.ts'

/** Movements as `from to quantity`; books are named by a letter, and `w` is the world, which has no floor. */
interface Given {
  readonly books: Readonly<Record<string, number>>
  readonly moves: readonly string[]
  readonly commands?: readonly (readonly [number, number, 'atomic'?])[]
  readonly rule?: Partial<Rule> & { mode: RuleMode }
  readonly reserved?: Readonly<Record<string, number>>
  readonly announced?: Readonly<Record<string, number>>
  readonly expected?: readonly (number | null)[]
  readonly permit?: { readonly of: number; readonly remaining: number; readonly once: boolean }
  readonly draw?: readonly (number | null)[]
  readonly open?: readonly number[]
  /** What is asked about each movement, as bits, and what is confirmed. */
  readonly asked?: readonly number[]
  readonly confirmed?: readonly Confirmed[]
  readonly room?: number
  /** When each movement happens; later than everything where that is not said. */
  readonly at?: readonly number[]
  readonly timing?: readonly number[]
  /** What happened to books so far, as `[at, by]`: of those all of it is known. */
  readonly past?: Readonly<Record<string, readonly (readonly [number, number])[]>>
}

const NEVER = 1_000

function pastsOf({ books, past = {} }: Given, slot: (name: string) => number): Map<number, Past> {
  return new Map(
    Object.entries(past).map(([name, changes]) => [
      slot(name),
      pastOf(
        books[name] ?? 0,
        0,
        changes.map(([at, by]) => ({ at, by })),
      ),
    ]),
  )
}

function told(given: Given) {
  const names = Object.keys(given.books)
  const size = names.length
  const legs = given.moves.map((one) => one.split(' '))
  const slot = (name: string) => names.indexOf(name)
  const column = (read: (index: number) => number) => Float64Array.from(legs, (_, index) => read(index))
  const codes = (read: (index: number) => number) => Int32Array.from(legs, (_, index) => read(index))
  const bySlot = (values: Readonly<Record<string, number>> = {}) =>
    Float64Array.from({ length: size }, (_, at) => values[names[at]] ?? 0)
  const rule = { ...DEFAULT_FOR_COMMANDS, ...given.rule }
  const state: PostState = {
    books: { balance: bySlot(given.books), reserved: bySlot(given.reserved), pasts: pastsOf(given, slot) },
    moves: {
      quantity: column((index) => Number(legs[index][2])),
      from: codes((index) => slot(legs[index][0])),
      to: codes((index) => slot(legs[index][1])),
      permitted: column(() => 0),
      keepsReserved: new Uint8Array(legs.length),
      drawn: column(() => 0),
      outAt: column((index) => given.at?.[index] ?? NEVER),
      inAt: column((index) => given.at?.[index] ?? NEVER),
      leastAfter: column(() => 0),
      fromAfter: column(() => 0),
      toAfter: column(() => 0),
    },
    commands: (given.commands ?? legs.map((_, index) => [index, index + 1] as const)).map(
      ([first, end, atomic]): Command => ({ first, end, atomic: atomic !== undefined }),
    ),
    answered: new Uint8Array(legs.length),
    questions: codes((index) => given.asked?.[index] ?? 0),
    confirmed: (index) => given.confirmed?.[index] ?? [],
    at: NEVER,
    timing: Uint8Array.from(legs, (_, index) => given.timing?.[index] ?? AS_SAID),
    rules: legs.map(([from]) => (from === 'w' ? null : rule)),
    scale: () => 0,
    expected: column((index) => given.expected?.[index] ?? Number.NaN),
    bookOfSet: codes((index) => slot(legs[index][0] === 'w' ? legs[index][1] : legs[index][0])),
    permit: codes((index) => (given.permit?.of === index ? 0 : -1)),
    permits: given.permit === undefined ? [] : [{ ...given.permit, used: 0 }],
    draw: codes((index) => given.draw?.[index] ?? -1),
    draws: (given.open ?? []).map((_, place) => ({ reservationId: place, bookId: 0 })),
    promises: createPromises({
      stock: new Map(),
      lines: [],
      promised: (given.open ?? []).map((open, place) => ({
        reservationId: place,
        bookId: 0,
        line: '1',
        document: null,
        open,
      })),
    }),
    takenBack: new Map(),
    line: () => null,
    itemOf: () => 0,
    bookOf: (at) => at,
    parked: bySlot(),
    announced: (at) => given.announced?.[names[at]] ?? 0,
    waiting: new Map(),
    room: given.room ?? 9,
    received: () => {},
    exceeds: () => false,
    lines: NO_LINES,
  }
  const decided = decideCommands(state)
  return {
    order: decided.order,
    refused: Object.fromEntries([...decided.refused].map(([index, { code }]) => [index, code])),
    shortfalls: [...decided.refused.values()].map(({ shortfall }) => shortfall),
    parked: [...decided.parked],
    freed: [...decided.freed],
    moved: [...decided.moved],
    sunk: [...decided.sunk.values()],
    pasts: [...decided.refused.values()].map(({ past }) => past),
    questions: [...decided.refused.values()].map(({ questions }) => questions),
    unchanged: [...decided.unchanged],
    balance: Object.fromEntries(names.map((name, at) => [name, state.books.balance[at]])),
    reserved: Object.fromEntries(names.map((name, at) => [name, state.books.reserved[at]])),
    permits: state.permits,
  }
}

describe('commands', () => {
  it('are decided in turn: the last unit goes to the first', () => {
    const { order, refused, shortfalls, balance } = told({ books: { a: 1, w: 0 }, moves: ['a w 1', 'a w 1'] })
    expect([order, refused, shortfalls, balance.a]).toEqual([[0], { 1: 'would-go-negative' }, [1], 0])
  })

  it('sum what they ask of a book, and stop the latest', () => {
    const given = { books: { a: 1, w: 0 }, moves: ['a w 1', 'a w 1'], commands: [[0, 2]] as const }
    expect(told(given)).toMatchObject({ order: [0], refused: { 1: 'would-go-negative' } })
  })

  it('that are atomic go as a whole or not at all', () => {
    const moves = ['a w 1', 'a w 1', 'a w 1']
    const books = { a: 2, w: 0 }
    expect(told({ books, moves, commands: [[0, 3, 'atomic']] })).toMatchObject({
      order: [],
      balance: { a: 2, w: 0 },
      refused: { 0: 'with-others', 1: 'with-others', 2: 'would-go-negative' },
    })
    expect(told({ books, moves: moves.slice(1), commands: [[0, 2, 'atomic']] }).order).toEqual([0, 1])
  })

  it('may bring what they take, in whichever order', () => {
    const given = { books: { a: 0, w: 0 }, moves: ['a w 5', 'w a 5'], commands: [[0, 2]] as const }
    expect(told(given)).toMatchObject({ order: [0, 1], balance: { a: 0 } })
  })

  it('stop a transfer on, where what it was to bring does not come', () => {
    const given = { books: { a: 1, b: 0, w: 0 }, moves: ['a b 2', 'b w 2'], commands: [[0, 2]] as const }
    expect(told(given)).toMatchObject({
      order: [],
      refused: { 0: 'would-go-negative', 1: 'would-go-negative' },
    })
  })
})

describe('what is asked about a movement', () => {
  const [time, quantity] = [FAULT['confirm-time'], FAULT['confirm-quantity']]
  const given = { books: { a: 5, w: 0 }, moves: ['a w 1'], asked: [time | quantity] }

  it('is told all at once, and is confirmed by its own code', () => {
    const both = { refused: { 0: 'confirm-time' }, questions: [['confirm-time', 'confirm-quantity']] }
    expect(told(given)).toMatchObject({ order: [], ...both })
    expect(told({ ...given, confirmed: [['confirm-time']] })).toMatchObject({
      refused: { 0: 'confirm-quantity' },
      questions: [['confirm-quantity']],
    })
    expect(told({ ...given, confirmed: [['confirm-repeat']] })).toMatchObject(both)
    expect(told({ ...given, confirmed: [['confirm-quantity', 'confirm-time']] }).order).toEqual([0])
  })

  it('is confirmed without a code only where it is one question', () => {
    expect(told({ ...given, confirmed: [true] }).questions).toEqual([['confirm-time', 'confirm-quantity']])
    expect(told({ ...given, asked: [quantity], confirmed: [true] }).order).toEqual([0])
  })

  it('is told in its place among what else is wrong, and never without a question', () => {
    const late = { ...given, asked: [quantity], expected: [4] }
    expect(told(late)).toMatchObject({ refused: { 0: 'stale-set' }, questions: [['confirm-quantity']] })
    expect(told({ ...given, asked: [], moves: ['a w 6'] })).toMatchObject({
      refused: { 0: 'would-go-negative' },
      questions: [[]],
    })
  })
})

describe('a movement dated into the past', () => {
  // 50 came on day 1, 10 went on day 14 and 30 on days 22 and 28, 50 came on day 29: 60 are there.
  const books = { a: 60, w: 0 }
  const past = {
    a: [
      [1, 50],
      [14, -10],
      [22, -20],
      [28, -10],
      [29, 50],
    ],
  } as const

  it('takes no more than its book had to give from then on', () => {
    const on = (day: number, quantity: number) => told({ books, past, moves: [`a w ${quantity}`], at: [day] })
    expect(on(2, 60)).toMatchObject({
      refused: { 0: 'would-go-negative' },
      shortfalls: [50],
      pasts: [{ quantity: 10, at: 28 }],
    })
    expect(on(2, 10)).toMatchObject({ order: [0], balance: { a: 50 } })
    expect(on(2, 11).order).toEqual([])
    expect(on(29, 60).order).toEqual([0])
    expect(on(0, 1)).toMatchObject({ shortfalls: [1], pasts: [{ quantity: 0, at: 0 }] })
  })

  it('is decided by those before it, and by those of its own command', () => {
    expect(told({ books, past, moves: ['a w 6', 'a w 6'], at: [2, 3] }).order).toEqual([0])
    expect(told({ books, past, moves: ['w a 2', 'a w 12'], at: [2, 3] }).order).toEqual([0, 1])
    expect(told({ books, past, moves: ['w a 2', 'a w 12'], at: [30, 28] }).order).toEqual([0])
    const commands = [[0, 3]] as const
    expect(told({ books, past, moves: ['a w 6', 'a w 6', 'w a 2'], at: [3, 3, 2], commands }).order).toEqual([
      0, 1, 2,
    ])
    expect(
      told({ books, past, moves: ['a w 6', 'a w 6', 'w a 2'], at: [28, 28, 30], commands }).order,
    ).toEqual([0, 2])
  })

  it('leaves nothing behind where its command does not go', () => {
    const commands = [
      [0, 2, 'atomic'],
      [2, 3],
    ] as const
    const given = { books, past, moves: ['a w 8', 'a w 8', 'a w 10'], at: [2, 3, 2], commands }
    expect(told(given)).toMatchObject({ order: [2], refused: { 0: 'with-others', 1: 'would-go-negative' } })
  })

  it('goes below zero then as far as it is permitted', () => {
    const warned = {
      books,
      past,
      moves: ['a w 12', 'a w 1'],
      at: [2, 2],
      rule: { mode: 'warn', depthMicros: 2_000_000 },
    } as const
    expect(told(warned).order).toEqual([0])
    const permit = { of: 0, remaining: 5, once: true }
    expect(told({ books, past, moves: ['a w 14'], at: [2], permit })).toMatchObject({ order: [0], sunk: [4] })
    expect(told({ books, past, moves: ['a w 16'], at: [2], permit }).order).toEqual([])
  })

  it('is never parked: what comes in later was not there then', () => {
    const rule = { mode: 'hold' } as const
    const announced = { a: 99 }
    expect(told({ books, past, moves: ['a w 60'], at: [2], rule, announced })).toMatchObject({
      parked: [],
      refused: { 0: 'would-go-negative' },
    })
  })

  it('happens when it is decided where it takes another one back and its book does not bear it then', () => {
    const back = (quantity: number, timing: number) =>
      told({ books, past, moves: [`a w ${quantity}`], at: [2], timing: [timing] })
    expect(back(10, WHERE_BORNE)).toMatchObject({ order: [0], moved: [] })
    expect(back(50, WHERE_BORNE)).toMatchObject({ order: [0], moved: [0] })
    expect(back(5, NOW)).toMatchObject({ order: [0], moved: [0] })
  })

  it('that is a set is compared with what its book held then', () => {
    const given = { books, past, moves: ['w a 5'], at: [23] }
    expect(told({ ...given, expected: [20] }).order).toEqual([0])
    expect(told({ ...given, expected: [60] }).refused).toEqual({ 0: 'stale-set' })
  })
})

describe('a book below zero already', () => {
  it('goes no deeper, and may be brought up', () => {
    const given = { books: { a: -5, w: 0 }, moves: ['a w 1', 'w a 3', 'a w 1', 'w a 3', 'a w 2'] }
    expect(told(given)).toMatchObject({
      order: [1, 3],
      balance: { a: 1 },
      refused: { 0: 'would-go-negative', 2: 'would-go-negative', 4: 'would-go-negative' },
    })
  })
})

describe('modes', () => {
  it.each([
    ['warn', null, -9],
    ['allow', null, -9],
    ['allow', 3, -3],
    ['warn', 3, -3],
    ['refuse', 3, -3],
    ['refuse', null, 0],
    ['approve', 3, 0],
    ['hold', 3, 0],
  ] as const)('%s with depth %s goes to %s', (mode, depth, least) => {
    const moves = Array.from({ length: 9 }, () => 'a w 1')
    expect(
      told({
        books: { a: 0, w: 0 },
        moves,
        rule: { mode, depthMicros: depth === null ? null : depth * 1_000_000 },
      }).balance.a,
    ).toBe(least)
  })

  it('hold parks what an expectation covers, and lets it go in order when it comes', () => {
    const given = {
      books: { a: 1, w: 0 },
      moves: ['a w 3', 'a w 2', 'a w 9', 'w a 2', 'w a 2'],
      rule: { mode: 'hold' as const },
      announced: { a: 4 },
    }
    expect(told(given)).toMatchObject({
      parked: [0, 1],
      refused: { 2: 'would-go-negative' },
      freed: [0, 1],
      order: [3, 0, 4, 1],
      balance: { a: 0 },
    })
  })

  it('hold lets a transfer go, and what waited for the transfer', () => {
    const given = {
      books: { a: 0, b: 0, w: 0 },
      moves: ['b w 2', 'a b 2', 'w a 2'],
      rule: { mode: 'hold' as const },
      announced: { a: 2, b: 2 },
    }
    expect(told(given)).toMatchObject({ order: [2, 1, 0], balance: { a: 0, b: 0 } })
  })

  it('hold parks no more than there is room for', () => {
    const given = {
      books: { a: 0, w: 0 },
      moves: ['a w 1', 'a w 1', 'a w 1'],
      room: 2,
      rule: { mode: 'hold' as const },
      announced: { a: 9 },
    }
    expect(told(given)).toMatchObject({ parked: [0, 1], refused: { 2: 'would-go-negative' } })
  })

  it('hold parks nothing of an atomic command', () => {
    const given = {
      books: { a: 0, w: 0 },
      moves: ['a w 2'],
      commands: [[0, 1, 'atomic']] as const,
      rule: { mode: 'hold' as const },
      announced: { a: 2 },
    }
    expect(told(given)).toMatchObject({ parked: [], refused: { 0: 'would-go-negative' } })
  })
})

describe('overrides', () => {
  it('let a book sink as far as they go, and no further', () => {
    const permit = { of: 0, remaining: 3, once: false }
    expect(told({ books: { a: 1, w: 0 }, moves: ['a w 4'], permit })).toMatchObject({
      order: [0],
      permits: [{ remaining: 0, used: 3 }],
    })
    expect(told({ books: { a: 1, w: 0 }, moves: ['a w 5'], permit }).refused).toEqual({
      0: 'would-go-negative',
    })
  })

  it('good for once are used up by one use', () => {
    const permit = { of: 0, remaining: 9, once: true }
    expect(told({ books: { a: -2, w: 0 }, moves: ['a w 4'], permit })).toMatchObject({
      balance: { a: -6 },
      permits: [{ remaining: 0, used: 4 }],
    })
  })
})

describe('reservations', () => {
  it('keep what is promised from others, and give it to their own', () => {
    const given = {
      books: { a: 5, w: 0 },
      reserved: { a: 4 },
      moves: ['a w 2', 'a w 1', 'a w 3', 'a w 2'],
      draw: [null, null, 0, 0],
      open: [4],
    }
    expect(told(given)).toMatchObject({
      order: [1, 2],
      balance: { a: 1 },
      reserved: { a: 1 },
      refused: { 0: 'reserved-for-others', 3: 'reservation-short' },
    })
  })
})

describe('sets', () => {
  it('are posted where they know what they replace', () => {
    const given = { books: { a: 5, w: 0 }, moves: ['a w 3', 'a w 3', 'w a 0'], expected: [5, 5, 2] }
    expect(told(given)).toMatchObject({ order: [0], refused: { 1: 'stale-set' }, unchanged: [2] })
  })
})

describe('refusals by descending precedence', () => {
  // Everything below a row's code is wrong with the movement, too; another movement of its atomic command never goes.
  const others = { commands: [[0, 2, 'atomic']] as const }
  const used = { of: 0, remaining: 0, once: false }
  it.each([
    ['stale-set', 'a w 2', { expected: [9], draw: [0], open: [0], permit: used }],
    ['reservation-short', 'a w 2', { draw: [0], open: [0], permit: used }],
    ['override-unusable', 'a w 2', { permit: used }],
    ['would-go-negative', 'a w 2', {}],
    ['reserved-for-others', 'a w 1', {}],
    ['with-others', 'a w 1', { reserved: {} }],
  ] as const)('%s', (code, move, wrong) => {
    const given = {
      books: { a: 1, b: 0, w: 0 },
      moves: [move, 'b w 9'],
      reserved: { a: 1 },
      ...others,
      ...wrong,
    }
    expect(told(given).refused).toMatchObject({ 0: code, 1: 'would-go-negative' })
  })
})
