/** What an audit does not claim: opening stock, one clock, rows that were not read, goods in transit. */
import { describe, expect, it } from 'vitest'
import { BASE, plainMovement, receiptOf } from '../../../test/support/plain-movement.ts'
import { type History, historyOf } from '../history/history.ts'
import { locationAt } from '../history/location.ts'
import type { Movement } from '../history/movement.ts'
import { DAY_MS, HOUR_MS } from '../time.ts'
import { analyse } from './analyse.ts'
import { episodeResult } from './episode-result.ts'
import { findingsOf } from './finding-tally.ts'

const on = (day: number) => BASE + day * DAY_MS
const sale = (quantity: number, day: number, change: Partial<Movement> = {}) =>
  plainMovement({ id: `s${day}`, quantity, at: on(day), ...change })
const receipt = (quantity: number, day: number, change: Partial<Movement> = {}) =>
  receiptOf({ id: `r${day}`, quantity, at: on(day), ...change })
const oneClock = (history: History): History => ({ ...history, recordedAt: history.occurredAt })

/** Once a week sold out of the box, whose receipt is posted in the afternoon. */
const soldInTheMorning = [0, 7, 14, 21].flatMap((day) => [sale(3, day), receipt(3, day + 5 / 24)])

const told = (history: History) =>
  analyse(history).episodes.map((one) => [one.order, one.class, one.deepest, one.causes[0].code])
const found = (history: History) => {
  const { findings, books } = analyse(history)
  return findingsOf(findings, books)
}

describe('opening stock that is not known', () => {
  it('is a class of its own, in no figure but its own', () => {
    const { books, episodes } = analyse(historyOf([sale(8, 0), receipt(20, 1)]))
    expect(episodes.map((one) => [one.order, one.class, one.causes[0].code])).toEqual([
      ['as-posted', 'opening', 'opening-balance'],
      ['as-happened', 'opening', 'opening-balance'],
    ])
    expect(books).toEqual({
      total: 1,
      negativeNow: 0,
      everNegative: { asPosted: 0, asHappened: 0 },
      openingUnknown: 1,
    })
  })

  it('is none where something had come in either order, where it is said, or where it was zero', () => {
    const late = receipt(20, 2, { occurredAt: { at: on(0) - HOUR_MS, precision: 'instant' } })
    expect(told(historyOf([sale(8, 0), late]))).toEqual([['as-posted', 'timing', -8, 'late-posting']])
    const said = receipt(1, -1, { kind: 'opening' })
    expect(told(historyOf([said, sale(8, 0)]))[0].slice(0, 2)).toEqual(['as-posted', 'structural'])
    const { episodes } = analyse(historyOf([sale(8, 0)]), { opening: 'zero' })
    expect(episodes[0]).toMatchObject({ class: 'structural' })
  })

  it('gives way to another cause that is likely: the class follows the orders', () => {
    const { episodes, books } = analyse(oneClock(historyOf(soldInTheMorning)))
    expect(episodes[0]).toMatchObject({ class: 'ambiguous', ambiguity: 'one-clock' })
    expect(episodes[0].causes[0].code).toBe('late-posting')
    expect(books.openingUnknown).toBe(0)
  })

  it('is a cause of later negatives, the likelier the more books begin so', () => {
    const later = [sale(8, 0), receipt(20, 1), sale(15, 2), receipt(9, 5)]
    const others = (count: number, first: number) =>
      Array.from({ length: count }, (_, index) => [
        receipt(5, first, { item: `other ${index}` }),
        sale(2, 0.5, { item: `other ${index}` }),
      ]).flat()
    const likely = (rows: Movement[]) => {
      const [, second] = analyse(historyOf(rows)).episodes.filter(({ order }) => order === 'as-posted')
      expect(second.class).toBe('structural')
      return second.causes.find(({ code }) => code === 'opening-balance')?.probability ?? 0
    }
    const most = likely([...later, ...others(9, 1)])
    const few = likely([...later, ...others(9, 0)])
    expect(most).toBeGreaterThan(0.5)
    expect(few).toBeLessThan(0.1)
  })

  it('of most books is said of the files, and so is that nothing comes in', () => {
    expect(found(historyOf([sale(8, 0), receipt(20, 1)]))).toMatchObject([
      { code: 'begins-in-middle', rows: 1, books: 1, examples: [{ item: 'BOLT', facts: { lacks: '8' } }] },
    ])
    expect(found(historyOf([sale(8, 0)])).map(({ code }) => code)).toEqual([
      'no-receipts',
      'begins-in-middle',
    ])
  })
})

describe('one clock', () => {
  it('cannot tell timing from fault; a receipt that closes it within the day was likely late', () => {
    const history = oneClock(historyOf([receipt(2, -1, { kind: 'opening' }), ...soldInTheMorning]))
    const { episodes, books } = analyse(history)
    expect(new Set(episodes.map((one) => `${one.class} ${one.ambiguity} ${one.causes[0].code}`))).toEqual(
      new Set(['ambiguous one-clock late-posting']),
    )
    expect(books.everNegative).toEqual({ asPosted: 1, asHappened: 1 })
    expect(found(history)).toMatchObject([{ code: 'one-clock', rows: 9, books: 1 }])
  })

  it('says nothing of a receipt that comes days later, or of one among many', () => {
    const days = Array.from({ length: 20 }, (_, day) => [receipt(4, day), sale(3, day + 0.25)]).flat()
    const history = oneClock(historyOf([...days, sale(40, 19.5), receipt(40, 24)]))
    expect(analyse(history).episodes[0].causes[0].code).toBe('unknown')
  })
})

describe('rows that were not read', () => {
  it('mark their books, whose episodes are no findings until they are mended', () => {
    const history = historyOf([receipt(2, 0), sale(3, 1)])
    const unread = (location: string | null, code: 'bad-quantity' | 'repeated-id' = 'bad-quantity') => ({
      ...history,
      unread: [{ file: 'a.csv', row: 7, code, item: 'BOLT', site: null, location }],
    })
    const marked = analyse(unread('A/01'))
    expect(marked.episodes.map(({ unreadRows }) => unreadRows)).toEqual([[7], [7]])
    expect(marked.books).toMatchObject({ negativeNow: 0, everNegative: { asPosted: 0, asHappened: 0 } })
    expect(analyse(unread(null)).episodes[0].unreadRows).toEqual([7])
    expect(analyse(unread('B')).books.negativeNow).toBe(1)
    expect(analyse(unread('A/01', 'repeated-id')).books.negativeNow).toBe(1)
  })
})

describe('goods in transit', () => {
  const transit = locationAt('main', 'in-transit')
  const move = (from: string | null, to: string | null, quantity: number, day: number, document = 'TR-1') =>
    plainMovement({
      id: `${document} ${day}`,
      kind: 'transfer',
      document,
      quantity,
      at: on(day),
      from: from === null ? transit : locationAt('main', from),
      to: to === null ? transit : locationAt('main', to),
    })
  const stock = receipt(100, 0, { to: locationAt('main', 'A') })

  it('are a book a document: no more can arrive than was sent', () => {
    const history = historyOf([stock, move('A', null, 25, 1), move(null, 'B', 30, 4)])
    const { episodes, books } = analyse(history)
    expect(books).toMatchObject({ total: 3, everNegative: { asPosted: 1, asHappened: 1 } })
    expect(episodes.map((one) => episodeResult(history, one))).toMatchObject([
      { location: 'in-transit', document: 'TR-1', order: 'as-posted', class: 'structural', deepest: '-5' },
      { location: 'in-transit', document: 'TR-1', order: 'as-happened', deepest: '-5' },
    ])
  })

  it('that never arrive are listed, where other transfers do', () => {
    const sent = [stock, move('A', null, 25, 1), move('A', null, 10, 2, 'TR-2')]
    expect(found(historyOf(sent))).toEqual([])
    expect(found(historyOf([...sent, move(null, 'B', 20, 4)]))).toMatchObject([
      {
        code: 'not-arrived',
        books: 2,
        examples: [
          { facts: { document: 'TR-1', sent: '25', arrived: '20' } },
          { facts: { document: 'TR-2', sent: '10', arrived: '0' } },
        ],
      },
    ])
  })

  it('say nothing of a transfer whose sending is not in the files', () => {
    const { books } = analyse(historyOf([move(null, 'B', 30, 4)]))
    expect(books.total).toBe(1)
  })
})
