import { describe, expect, it } from 'vitest'
import { formatQuantity } from '../quantity/quantity.ts'
import { decideGroup, type EarlierReservation, reservationKey } from './decide-group.ts'
import type { Stock } from './decide-reservation.ts'
import type { RequestedLine, ReservationRequest, ReserveCommand } from './request.ts'

const AT = Date.UTC(2026, 1, 1)
const ANN = { id: 'ann', name: 'Ann', role: 'operator' } as const
const ITEMS = new Map([
  [
    'BOLT',
    {
      itemId: 1,
      baseUnit: 'each',
      scale: 0,
      packs: [{ unit: 'case', factor: { numerator: 12, denominator: 1 } }],
    },
  ],
  ['RICE', { itemId: 2, baseUnit: 'kg', scale: 3, packs: [] }],
])

/** Requests as `id: item quantity [unit]; item quantity`; those in `partly` take what there is. */
interface Given {
  readonly requests: readonly string[]
  readonly partly?: readonly string[]
  /** By shelf of BOLT: units on hand. */
  readonly shelves?: Readonly<Record<string, number>>
  readonly channel?: string
  readonly buffer?: number
  /** What was made before, as `id content`; its content is what `contentOf` a request is here. */
  readonly earlier?: Readonly<Record<string, { readonly number: number; readonly content: string }>>
}

/** Each outcome in a word, with what was promised from which shelf. */
function outcomes(given: Given): string[] {
  return decided(given).outcomes.map((outcome) => {
    if (outcome.status === 'refused')
      return [outcome.code, outcome.pointer, ...outcome.short.map(({ available }) => `had ${available}`)]
        .filter((part) => part !== null)
        .join(' ')
    if (outcome.status === 'repeated') return `repeated ${JSON.stringify(outcome.of)}`
    const { lines, isShort } = outcome.reservation
    const parts = lines.flatMap((line) =>
      line.parts.map(({ stock, quantity }) => `${stock.location} ${formatQuantity(quantity, line.scale)}`),
    )
    return [isShort ? 'short' : 'made', outcome.place, ...parts].join(' ')
  })
}

function decided({ requests, partly = [], shelves = { A: 10 }, channel, buffer = 0, earlier = {} }: Given) {
  const stock = Object.entries(shelves).map(
    ([location, balance], place): Stock => shelf(place, location, balance),
  )
  return decideGroup(
    {
      items: ITEMS,
      stock: (itemId) => (itemId === 1 ? stock : []),
      buffer: () => buffer,
      earlier: new Map(
        Object.entries(earlier).map(([id, { number, content }]): [string, EarlierReservation] => [
          reservationKey({ source: 'shop', id }),
          { contentHash: content, of: { number } },
        ]),
      ),
      at: AT,
    },
    requests.map((text) => command(text, partly, channel ?? null)),
  )
}

function shelf(place: number, location: string, balance: number): Stock {
  return {
    bookId: place + 1,
    location,
    kind: 'storage',
    lot: null,
    owner: null,
    balance,
    reserved: 0,
    firstAt: 0,
  }
}

function command(text: string, partly: readonly string[], channel: string | null): ReserveCommand {
  const [id, content] = text.split(': ')
  const request: ReservationRequest = {
    id,
    source: 'shop',
    site: 'main',
    document: null,
    channel,
    lines: content.split('; ').map(lineOf),
    allOrNothing: !partly.includes(id),
    sourcing: 'fewest-splits',
    near: null,
    forSeconds: 60,
  }
  return { request, by: ANN, contentHash: content }
}

function lineOf(text: string, place: number): RequestedLine {
  const [item, quantity, unit] = text.split(' ')
  return { line: String(place + 1), item, quantity, ...(unit === undefined ? {} : { unit }) }
}

describe('a request', () => {
  const twelve = { r1: { number: 41, content: 'BOLT 12' } }
  it.each([
    // Each row fails all below it, too, and is answered by the first code that holds.
    [
      'was made before, with the same content',
      ['r1: BOLT 12'],
      { earlier: twelve },
      ['repeated {"number":41}'],
    ],
    ['was made before, with another content', ['r1: NUT 99 pile'], { earlier: twelve }, ['conflict']],
    ['names an item that is not there', ['r1: NUT 0 pile'], {}, ['unknown-item /lines/0/item']],
    ['names a unit the item does not have', ['r1: BOLT 0 pile'], {}, ['unknown-unit /lines/0/unit']],
    ['wants a part of the smallest unit', ['r1: BOLT 0.5'], {}, ['inexact-quantity /lines/0/quantity']],
    ['wants nothing', ['r1: BOLT 0'], {}, ['malformed /lines/0/quantity']],
    ['fails at its second line', ['r1: BOLT 1; RICE 0.0001'], {}, ['inexact-quantity /lines/1/quantity']],
    ['wants more than there is, all of it', ['r1: BOLT 1 case'], {}, ['reservation-short had 10']],
    ['wants more than there is, or less', ['r1: BOLT 1 case'], { partly: ['r1'] }, ['short 0 A 10']],
    ['wants what there is none of, or less', ['r1: RICE 1'], { partly: ['r1'] }, ['short 0']],
    ['wants what there is', ['r1: BOLT 7'], {}, ['made 0 A 7']],
    [
      'leaves the channel its buffer',
      ['r1: BOLT 7'],
      { channel: 'web', buffer: 4 },
      ['reservation-short had 6'],
    ],
  ] as const)('that %s', (_, requests, given, answer) => {
    expect(outcomes({ requests, ...given })).toEqual(answer)
  })
})

describe('a group', () => {
  it('is decided in turn: the first gets what there is', () => {
    expect(outcomes({ requests: ['a: BOLT 6', 'b: BOLT 6', 'c: BOLT 4'] })).toEqual([
      'made 0 A 6',
      'reservation-short had 4',
      'made 1 A 4',
    ])
  })

  it('numbers on what it makes, and holds a second request against the first', () => {
    const {
      outcomes: all,
      made,
      notMade,
      hasRepeats,
    } = decided({
      requests: ['a: BOLT 20', 'b: BOLT 1', 'b: BOLT 1', 'b: BOLT 2', 'c: BOLT 1'],
    })
    expect(all.map(({ status }) => status)).toEqual(['refused', 'made', 'repeated', 'refused', 'made'])
    expect(all[2]).toEqual({ status: 'repeated', of: { place: 0 } })
    expect(all[4]).toMatchObject({ place: 1 })
    expect([made.length, notMade.length, hasRepeats]).toEqual([2, 3, true])
  })

  it('promises no unit twice, over all of its lines', () => {
    const given = { requests: ['a: BOLT 5; BOLT 5', 'b: BOLT 3'], shelves: { A: 4, B: 9 } }
    expect(outcomes(given)).toEqual(['made 0 B 5 A 4 B 1', 'made 1 B 3'])
    expect([...decided(given).reserved]).toEqual([
      [2, 9],
      [1, 4],
    ])
  })

  it('gives back what a request that is all or nothing cannot have', () => {
    expect(outcomes({ requests: ['a: BOLT 9; BOLT 9', 'b: BOLT 10'] })).toEqual([
      'reservation-short had 1',
      'made 0 A 10',
    ])
  })

  it('is promised for as long as was asked, from when it is decided on', () => {
    const [made] = decided({ requests: ['a: BOLT 1'] }).made
    expect([made.madeAt, made.expiresAt]).toEqual([AT, AT + 60_000])
  })
})
