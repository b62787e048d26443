import { describe, expect, it } from 'vitest'
import { BASE, CUSTOMER, plainMovement, receiptOf, SHELF } from '../../../../test/support/plain-movement.ts'
import type { BookRef } from '../../episodes/book-legs.ts'
import { itemLegs } from '../../episodes/item-legs.ts'
import { type History, historyOf } from '../../history/history.ts'
import { locationAt } from '../../history/location.ts'
import type { Movement } from '../../history/movement.ts'
import { NEIGHBOUR_BOOKS_MAX, NEIGHBOUR_FACTS_MAX, NEIGHBOUR_MOVEMENTS_MAX } from '../../limits.ts'
import { HOUR_MS } from '../../time.ts'
import { gapsOf } from './gaps.ts'
import { bears, type Companions, type Neighbour, neighboursOf } from './neighbours.ts'

const OTHER_BIN = locationAt('main', 'A/02')
const OTHER_SITE = locationAt('west', 'A/01')

function around(movements: readonly Movement[], companions?: (history: History) => Companions) {
  const history = historyOf(movements)
  const neighbours = neighboursOf(history, itemLegs(history), companions?.(history))
  const book: BookRef = { item: 0, location: history.locations.indexOf(SHELF), lot: 0, owner: 0 }
  const name = ({ book: one }: Neighbour) =>
    [
      history.items[one.item].code,
      history.locations[one.location].site,
      history.locations[one.location].path,
      history.texts[one.lot],
      history.texts[one.owner],
    ]
      .filter((part) => part !== '')
      .join(' ')
  return { history, neighbours, book, name }
}

describe('other books of the item', () => {
  const { neighbours, book, name } = around([
    receiptOf({ lot: 'L1', owner: 'ACME' }),
    receiptOf({}),
    receiptOf({ to: OTHER_BIN, lot: 'L1' }),
    receiptOf({ to: OTHER_BIN }),
    receiptOf({ lot: 'L1' }),
    receiptOf({ to: OTHER_SITE }),
    receiptOf({ item: 'NUT', to: OTHER_BIN }),
  ])

  it('are those at the site, the least different first', () => {
    expect(neighbours.siblings(book).map(name)).toEqual([
      'BOLT main A/02',
      'BOLT main A/01 L1',
      'BOLT main A/01 L1 ACME',
      'BOLT main A/02 L1',
    ])
  })

  it('in other bins are those of the same lot and owner', () => {
    expect(neighbours.otherBins(book).map(name)).toEqual(['BOLT main A/02'])
  })

  it('of another item are named by item and site', () => {
    expect(neighbours.booksOf(1, book.location).map(name)).toEqual(['NUT main A/02'])
  })

  it('are bounded', () => {
    const bins = Array.from({ length: NEIGHBOUR_BOOKS_MAX + 9 }, (_, bin) =>
      receiptOf({ to: locationAt('main', `B/${bin}`) }),
    )
    const many = around([receiptOf({}), ...bins])
    expect(many.neighbours.siblings(many.book)).toHaveLength(NEIGHBOUR_BOOKS_MAX)
  })
})

describe('a book bears a loss', () => {
  const receipt = receiptOf({ quantity: 10, at: BASE })
  const late = receiptOf({ quantity: 5, at: BASE + 9 * HOUR_MS })
  const pick = plainMovement({ quantity: 7, at: BASE + 2 * HOUR_MS })
  const { neighbours, book } = around([receipt, pick, late])
  const own = neighbours.booksOf(0, book.location)[0]

  it.each([
    [3, 0, true],
    [4, 0, false],
    [8, 9, true],
    [9, 9, false],
  ])('of %i from hour %i on: %s', (quantity, hour, outcome) => {
    expect(bears(own, quantity, BASE + hour * HOUR_MS)).toBe(outcome)
  })

  it('only if it does in both orders', () => {
    const keyedLate = { ...receipt, recordedAt: BASE + 8 * HOUR_MS }
    const other = around([keyedLate])
    const [book] = other.neighbours.booksOf(0, other.book.location)
    expect(bears(book, 10, BASE + 8 * HOUR_MS)).toBe(true)
    expect(bears(book, 10, BASE)).toBe(false)
  })
})

describe('a document', () => {
  const { neighbours } = around([
    receiptOf({ document: 'PO-1', item: 'NUT' }),
    receiptOf({ document: 'PO-2' }),
    receiptOf({ document: 'PO-1', item: 'BOLT' }),
    receiptOf({ document: 'PO-1', item: 'NUT', line: '2' }),
    receiptOf({ item: 'CAP' }),
  ])

  it('has all its movements, in posting order', () => {
    expect(neighbours.ofDocument(2)).toEqual([0, 2, 3])
    expect(neighbours.ofDocument(4)).toEqual([])
  })

  it('is bounded', () => {
    const many = around(
      Array.from({ length: NEIGHBOUR_MOVEMENTS_MAX + 1 }, () => receiptOf({ document: 'D' })),
    )
    expect(many.neighbours.ofDocument(0)).toHaveLength(NEIGHBOUR_MOVEMENTS_MAX)
  })
})

describe('what was announced and counted', () => {
  const announced = (item: number, hour: number) => ({
    type: 'purchase-order' as const,
    item,
    quantity: 5,
    expectedAt: BASE + hour * HOUR_MS,
    precision: 'instant' as const,
    document: `PO-${hour}`,
    line: null,
    location: null,
    site: null,
    path: null,
    closed: false,
    row: null,
  })
  const { neighbours, book } = around([receiptOf({}), receiptOf({ item: 'NUT' })], (history) => ({
    expectations: [announced(0, 5), announced(0, 2), announced(1, 2), announced(0, 9)],
    counts: [4, 2].map((hour) => ({
      book: { item: 0, location: history.locations.indexOf(SHELF), lot: 0, owner: 0 },
      quantity: hour,
      countedAt: BASE + hour * HOUR_MS,
      precision: 'instant' as const,
      actor: null,
      row: null,
    })),
  }))

  it('is that of the item and the time, and of the book, by time', () => {
    const found = neighbours.expectations(0, BASE + 2 * HOUR_MS, BASE + 5 * HOUR_MS)
    expect(found.map(({ document }) => document)).toEqual(['PO-2', 'PO-5'])
    expect(neighbours.counts(book).map(({ quantity }) => quantity)).toEqual([2, 4])
    expect(neighbours.counts({ ...book, lot: 1 })).toEqual([])
  })

  it('for a day is that of all its hours', () => {
    const day = { ...announced(0, 0), precision: 'day' as const }
    const { neighbours } = around([receiptOf({})], () => ({ expectations: [day], counts: [] }))
    const found = (from: number) => neighbours.expectations(0, BASE + from * HOUR_MS, BASE + 99 * HOUR_MS)
    expect(found(23)).toHaveLength(1)
    expect(found(24)).toEqual([])
  })

  it('is nothing where nothing is known', () => {
    const plain = around([receiptOf({})])
    expect(plain.neighbours.expectations(0, 0, BASE)).toEqual([])
    expect(plain.neighbours.counts(plain.book)).toEqual([])
  })
})

describe('gaps of a source', () => {
  const numbered = (receivedSeq: number | null, hour: number, source = 'wms') =>
    plainMovement({ receivedSeq, source, to: CUSTOMER, at: BASE + hour * HOUR_MS })
  const history = historyOf([
    numbered(1, 1),
    numbered(5, 4),
    numbered(2, 2),
    numbered(9, 3, 'till'),
    numbered(null, 3),
    numbered(7, 6),
    numbered(20, 9, 'till'),
  ])
  const gaps = gapsOf(history)

  it('are the numbers missing between two neighbours, the widest first', () => {
    expect(gaps.of(history.texts.indexOf('wms'))).toEqual({
      numbers: 4,
      inOrder: true,
      found: [
        { missing: 2, before: 2, after: 1, from: BASE + 2 * HOUR_MS, to: BASE + 4 * HOUR_MS },
        { missing: 1, before: 1, after: 5, from: BASE + 4 * HOUR_MS, to: BASE + 6 * HOUR_MS },
      ],
    })
    expect(gaps.of(history.texts.indexOf('till')).found.map(({ missing }) => missing)).toEqual([10])
  })

  it('know whether numbers grow with the time of booking, and give the time of a gap either way round', () => {
    const back = gapsOf(historyOf([numbered(1, 1), numbered(5, 4), numbered(9, 2)])).of(1)
    expect(back.inOrder).toBe(false)
    expect(back.found.map(({ from, to }) => [from, to])).toEqual([
      [BASE + HOUR_MS, BASE + 4 * HOUR_MS],
      [BASE + 2 * HOUR_MS, BASE + 4 * HOUR_MS],
    ])
  })

  it('are none without numbers, and bounded', () => {
    expect(gapsOf(historyOf([numbered(null, 1)])).of(1)).toEqual({ numbers: 0, inOrder: false, found: [] })
    const every = historyOf(Array.from({ length: 2 * NEIGHBOUR_FACTS_MAX }, (_, at) => numbered(2 * at, at)))
    expect(gapsOf(every).of(1).found).toHaveLength(NEIGHBOUR_FACTS_MAX)
  })
})
