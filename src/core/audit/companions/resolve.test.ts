import { describe, expect, it } from 'vitest'
import { BASE, CUSTOMER, plainMovement, receiptOf, SHELF } from '../../../../test/support/plain-movement.ts'
import { neighboursOf } from '../../causes/around/neighbours.ts'
import type { Counted } from '../../counts/counted.ts'
import { itemLegs } from '../../episodes/item-legs.ts'
import type { Announced } from '../../expectations/announced.ts'
import { type History, historyOf } from '../../history/history.ts'
import { plainItem } from '../../history/item.ts'
import { locationAt } from '../../history/location.ts'
import type { Movement } from '../../history/movement.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../time.ts'
import { companionDesk } from './companion-desk.ts'

const announced = (change: Partial<Announced>): Announced => ({
  type: 'purchase-order',
  document: 'PO-1',
  line: '1',
  item: 'BOLT',
  written: { quantity: '48' },
  expectedAt: { at: BASE, precision: 'instant' },
  site: null,
  path: null,
  closed: false,
  row: 2,
  ...change,
})

const counted = (change: Partial<Counted>): Counted => ({
  item: 'BOLT',
  site: null,
  path: 'A/01',
  written: { quantity: '7' },
  countedAt: { at: BASE, precision: 'instant' },
  actor: 'ann',
  row: 2,
  ...change,
})

const BOLTS = { ...plainItem('BOLT'), packs: [{ unit: 'case', factor: { numerator: 12, denominator: 1 } }] }

/** The history of movements with what is known beside it; BOLT comes in cases of 12 too. */
function beside(
  facts: { announced?: readonly Announced[]; counted?: readonly Counted[] },
  movements: readonly Movement[] = [receiptOf({})],
) {
  const history = historyOf(movements, [BOLTS])
  const desk = companionDesk({ announced: facts.announced ?? [], counted: facts.counted ?? [] })
  const companions = desk.of(history)
  return { history, ...companions, faults: desk.faults() }
}

const place = ({ locations }: History, index: number | null) =>
  index === null ? null : `${locations[index].site} ${locations[index].path}`

describe('what was announced', () => {
  it('becomes items and smallest units of the movements, packs exactly', () => {
    const { expectations, faults } = beside({
      announced: [
        announced({ written: { quantity: '4', unit: 'case' }, path: 'A/01' }),
        announced({ written: { quantity: '0.25', unit: 'case' }, line: null, row: 3 }),
      ],
    })
    expect(expectations.map(({ quantity, line, location }) => [quantity, line, location])).toEqual([
      [48, '1', 1],
      [3, null, null],
    ])
    expect(faults).toEqual([])
  })

  it.each([
    [{ quantity: '0.3', unit: 'case' }, 'inexact-quantity', '0.3'],
    [{ quantity: '1.5' }, 'too-many-decimals', '1.5'],
    [{ quantity: '1', unit: 'pallet' }, 'unknown-unit', 'pallet'],
    [{ quantity: '0' }, 'zero-quantity', '0'],
    [{ quantity: '-4' }, 'bad-quantity', '-4'],
    [{ quantity: '9007199254740991', unit: 'case' }, 'quantity-out-of-range', '9007199254740991'],
  ])('%o is not used, and told with its row: %s', (written, reason, value) => {
    const { expectations, faults } = beside({ announced: [announced({ written, row: 7 })] })
    expect(expectations).toEqual([])
    expect(faults).toEqual([{ file: 'expectations', row: 7, item: 'BOLT', reason, value }])
  })

  it('of an item that no movement bears is told once all is read, and hides nothing else', () => {
    const history = historyOf([receiptOf({})])
    const other = historyOf([receiptOf({ item: 'NUT' })])
    const facts = ['BOLT', 'NUT', 'GHOST'].map((item, index) => announced({ item, row: index + 2 }))
    const desk = companionDesk({ announced: facts, counted: [counted({ item: 'GHOST', row: 9 })] })
    expect(desk.of(history).expectations.map(({ row }) => row)).toEqual([2])
    expect(desk.of(other).expectations.map(({ row, item }) => [row, item])).toEqual([[3, 0]])
    expect(desk.faults().map(({ file, row, reason }) => [file, row, reason])).toEqual([
      ['expectations', 4, 'unknown-item'],
      ['counts', 9, 'unknown-item'],
    ])
  })

  it('for a place without movements is used all the same, and its place is told', () => {
    const { expectations, faults } = beside({ announced: [announced({ path: 'Z/99', site: 'main' })] })
    expect(expectations).toMatchObject([{ quantity: 48, location: null, site: 'main', path: 'Z/99' }])
    expect(faults).toMatchObject([{ reason: 'unknown-location', value: 'Z/99' }])
  })

  it.each([
    ['the only place of that path', null, 'B/02', 'west B/02', 'west'],
    ['of several the one of rows without a site', null, 'A/01', 'main A/01', 'main'],
    ['the one at the site that is stated', 'west', 'A/01', 'west A/01', 'west'],
    ['a site, where its name stands for a place', null, 'west', null, 'west'],
    ['anywhere, where nothing is stated', null, null, null, null],
  ])('is for %s', (_, site, path, expected, expectedSite) => {
    const { history, expectations, faults } = beside({ announced: [announced({ site, path })] }, [
      receiptOf({}),
      receiptOf({ to: locationAt('west', 'A/01') }),
      receiptOf({ to: locationAt('west', 'B/02') }),
    ])
    expect([place(history, expectations[0].location), expectations[0].site]).toEqual([expected, expectedSite])
    expect(faults).toEqual([])
  })

  it('for a day is asked for by any hour of it', () => {
    const { history, ...companions } = beside({
      announced: [announced({ expectedAt: { at: BASE, precision: 'day' } })],
    })
    const neighbours = neighboursOf(history, itemLegs(history), companions)
    expect(neighbours.expectations(0, BASE + 20 * HOUR_MS, BASE + DAY_MS)).toMatchObject([
      { precision: 'day', expectedAt: BASE },
    ])
    expect(neighbours.expectations(0, BASE + DAY_MS, BASE + 2 * DAY_MS)).toEqual([])
  })
})

describe('what was counted', () => {
  it('is of the only book at its place where no lot is stated, in packs too, and may be nothing', () => {
    const { history, counts } = beside(
      {
        counted: [
          counted({ written: { quantity: '2', unit: 'case' } }),
          counted({ written: { quantity: '0' } }),
        ],
      },
      [receiptOf({ lot: 'L1', owner: 'ACME' })],
    )
    expect(
      counts.map(({ quantity, book }) => [quantity, history.texts[book.lot], history.texts[book.owner]]),
    ).toEqual([
      [24, 'L1', 'ACME'],
      [0, 'L1', 'ACME'],
    ])
  })

  const LOTS = [receiptOf({ lot: 'L1' }), receiptOf({ lot: 'L2' }), receiptOf({ owner: 'ACME' })]

  it('is of the lot and owner that are stated', () => {
    const { history, counts, faults } = beside(
      { counted: [counted({ lot: 'L2', owner: null }), counted({ lot: 'L1' }), counted({ owner: 'ACME' })] },
      LOTS,
    )
    expect(counts.map(({ book }) => [history.texts[book.lot], history.texts[book.owner]])).toEqual([
      ['L2', ''],
      ['L1', ''],
      ['', 'ACME'],
    ])
    expect(faults).toEqual([])
  })

  it.each([
    ['several books could be meant', {}, 'several-books', 'L1, L2, ACME'],
    ['no movement bears its lot', { lot: 'L9' }, 'unknown-lot', 'L9'],
    ['no movement bears its owner', { owner: 'NOBODY' }, 'unknown-owner', 'NOBODY'],
    ['no movement names its place', { path: 'Z/99' }, 'unknown-location', 'Z/99'],
    ['it is below zero', { written: { quantity: '-1' } }, 'bad-quantity', '-1'],
    ['it is finer than the item', { written: { quantity: '0.5' } }, 'too-many-decimals', '0.5'],
  ])('is not used where %s, and told with its row', (_, change, reason, value) => {
    const { counts, faults } = beside({ counted: [counted({ row: 5, ...change })] }, LOTS)
    expect(counts).toEqual([])
    expect(faults).toEqual([{ file: 'counts', row: 5, item: 'BOLT', reason, value }])
  })

  it('twice in one minute is both, in the order it was said; and before the first movement it is kept', () => {
    const minute = { at: BASE + 5 * MINUTE_MS, precision: 'minute' as const }
    const { history, ...companions } = beside(
      {
        counted: [
          counted({ countedAt: minute, written: { quantity: '9' } }),
          counted({ countedAt: minute, written: { quantity: '8' } }),
          counted({ countedAt: { at: BASE - 30 * DAY_MS, precision: 'day' } }),
        ],
      },
      [receiptOf({}), plainMovement({ from: SHELF, to: CUSTOMER })],
    )
    const book = { item: 0, location: history.locations.indexOf(SHELF), lot: 0, owner: 0 }
    const counts = neighboursOf(history, itemLegs(history), companions).counts(book)
    expect(counts.map(({ quantity, countedAt }) => [quantity, (countedAt - BASE) / MINUTE_MS])).toEqual([
      [7, -30 * 24 * 60],
      [9, 5],
      [8, 5],
    ])
  })
})
