import { describe, expect, it } from 'vitest'
import type { GateStop } from './decide-release.ts'
import { orderBlocks, reservedKey } from './order-blocks.ts'

const ITEMS = new Map([
  ['BOLT', { baseUnit: 'each', scale: 0, packs: [] }],
  ['RICE', { baseUnit: 'kg', scale: 3, packs: [] }],
])

interface Given {
  /** By shelf of BOLT: units on hand. */
  readonly books?: Readonly<Record<string, number>>
  readonly stops?: readonly GateStop[]
  /** Units reserved for line 1. */
  readonly reserved?: number
  readonly location?: string
  readonly needs?: boolean
}

const count = { reason: 'count', item: null, location: 'A' } as const
const hold = { reason: 'hold', item: 'BOLT', location: null } as const

function blockOf({ books = { 'A/01': 9 }, stops = [], reserved = 0, location, needs = true }: Given) {
  const line = { line: '1', item: 'BOLT', quantity: '5', ...(location === undefined ? {} : { location }) }
  const [block, ...others] = orderBlocks([line], needs, {
    siteId: 3,
    items: ITEMS,
    books: new Map([
      [
        'BOLT',
        Object.entries(books).map(([path, balance], place) => ({
          bookId: place + 7,
          location: path,
          balance,
        })),
      ],
    ]),
    stops,
    reserved: new Map([[reservedKey('1', 'BOLT'), reserved]]),
  })
  expect(others).toEqual([])
  return block === undefined ? null : `${block.code} ${block.bookId} ${JSON.stringify(block.detail)}`
}

describe('a line of an order', () => {
  it.each<[string, Given, string | null]>([
    // Each row is blocked by all below it, too, and says the first.
    [
      'picked from a book below zero',
      { books: { 'A/02': -2, 'A/01': 9 }, stops: [hold, count] },
      'book-negative 3-7 {"location":"A/02","balance":"-2"}',
    ],
    ['under count', { stops: [hold, count] }, 'under-count 3-7 {"location":"A/01","balance":"9"}'],
    ['on hold', { stops: [hold] }, 'on-hold 3-7 {"location":"A/01","balance":"9"}'],
    ['on hold, and nowhere yet', { books: {}, stops: [hold] }, 'on-hold null {"asked":"5","reserved":"0"}'],
    ['for which nothing is reserved', {}, 'reservation-missing null {"asked":"5","reserved":"0"}'],
    [
      'for which too little is reserved',
      { reserved: 4 },
      'reservation-short null {"asked":"5","reserved":"4"}',
    ],
    ['for which enough is reserved', { reserved: 5 }, null],
    ['that needs no reservation', { needs: false }, null],
    [
      'picked elsewhere than is stopped',
      { stops: [count], location: 'B', books: { 'B/01': 9 }, needs: false },
      null,
    ],
    [
      'picked elsewhere than is below zero',
      { books: { 'A/02': -2, 'B/01': 9 }, location: 'B', needs: false },
      null,
    ],
  ])('%s', (_, given, block) => {
    expect(blockOf(given)).toBe(block)
  })

  it('is said at the scale of its item', () => {
    const scene = { siteId: 3, items: ITEMS, books: new Map(), stops: [], reserved: new Map() }
    expect(orderBlocks([{ line: '1', item: 'RICE', quantity: '1.5' }], true, scene)).toEqual([
      {
        line: '1',
        item: 'RICE',
        code: 'reservation-missing',
        bookId: null,
        location: null,
        detail: { asked: '1.5', reserved: '0' },
      },
    ])
  })
})
