import { describe, expect, it } from 'vitest'
import { type Asked, demandsOf, itemShortage } from './item-shortage.ts'

const NOW = 10
const asked = (over: Partial<Asked>): Asked => ({
  announced: [],
  ordered: 0,
  promised: 0,
  waiting: 0,
  served: 0,
  ...over,
})

describe('an order', () => {
  it.each<[string, Partial<Asked>, [number, number][]]>([
    ['is wanted when it is', { announced: [{ at: 20, quantity: 5 }] }, [[20, 5]]],
    ['is wanted at once where nobody says when', { announced: [{ at: null, quantity: 5 }] }, [[10, 5]]],
    ['is counted once at the gate', { announced: [{ at: 20, quantity: 5 }], ordered: 5 }, [[20, 5]]],
    [
      'asks at the gate beyond what was announced',
      { announced: [{ at: 20, quantity: 5 }], ordered: 7 },
      [
        [10, 2],
        [20, 5],
      ],
    ],
    [
      'is counted once where it is reserved',
      { announced: [{ at: 20, quantity: 5 }], promised: 3 },
      [
        [10, 3],
        [20, 2],
      ],
    ],
    ['is asked no more where it left', { announced: [{ at: 20, quantity: 5 }], served: 5 }, []],
    ['waits until it is wanted', { announced: [{ at: 20, quantity: 5 }], waiting: 5 }, [[20, 5]]],
    ['waits now where nobody says when', { waiting: 5 }, [[10, 5]]],
  ])('%s', (_, over, expected) =>
    expect(demandsOf([asked(over)], NOW).map(({ at, quantity }) => [at, quantity])).toEqual(expected),
  )
})

describe('a shortage', () => {
  const order = asked({ announced: [{ at: 20, quantity: 8 }] })

  it('adds up what several orders ask', () =>
    expect(itemShortage({ onHand: 9, asked: [order, order], receipts: [], now: NOW })).toEqual({
      at: 20,
      lacks: 7,
      nextReceipt: null,
    }))

  it('counts on no receipt of unknown time', () =>
    expect(
      itemShortage({ onHand: 5, asked: [order], receipts: [{ at: null, quantity: 90 }], now: NOW }),
    ).toMatchObject({ lacks: 3, nextReceipt: null }))
})
