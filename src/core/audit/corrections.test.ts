/** A correction never changes the diagnosis of what it corrects: not the class, not the cause, in neither order. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BASE, CUSTOMER, plainMovement, receiptOf, SHELF } from '../../../test/support/plain-movement.ts'
import { overlaps } from '../episodes/stretches.ts'
import { historyOf } from '../history/history.ts'
import { type Movement, OWN_SOURCE } from '../history/movement.ts'
import { HOUR_MS, MINUTE_MS } from '../time.ts'
import { analyse } from './analyse.ts'

/** What takes a movement back, at the time that it bore; posted at `at`. */
function reversalOf(movement: Movement, at: number, change: Partial<Movement> = {}): Movement {
  return plainMovement({
    id: `reversal-of-${movement.id}`,
    kind: 'adjustment',
    item: movement.item,
    from: movement.to,
    to: movement.from,
    quantity: movement.quantity,
    occurredAt: movement.occurredAt,
    recordedAt: at,
    source: OWN_SOURCE,
    actor: 'Ann',
    ...change,
  })
}

const sale = (id: string, at: number, quantity: number, change: Partial<Movement> = {}) =>
  plainMovement({ id, at, quantity, ...change })

/** Receipts and sales of many quantities, then 7 that are sent twice where 7 are left. */
const usual = [3, 4, 5, 6, 8, 9, 10, 12].flatMap((quantity, index) => [
  receiptOf({ id: `r${index}`, at: BASE + index * HOUR_MS, quantity }),
  sale(`s${index}`, BASE + index * HOUR_MS + 30 * MINUTE_MS, quantity),
])
const AT = BASE + 20 * HOUR_MS
const twice = [
  ...usual,
  receiptOf({ id: 'last', at: AT - HOUR_MS, quantity: 7 }),
  sale('p4', AT, 7, { document: 'SO-1', line: '1' }),
  sale('p5', AT + MINUTE_MS, 7, { document: 'SO-1', line: '1' }),
]

const said = (movements: readonly Movement[]) =>
  analyse(historyOf(movements)).episodes.map(({ order, class: kind, startedAt, deepest, causes }) => ({
    order,
    class: kind,
    startedAt,
    deepest,
    cause: causes[0].code,
  }))

describe('a double posting that is taken back', () => {
  const before = said(twice)
  const p5 = twice[twice.length - 1]

  it('was posted twice before, and wrong on the shelf', () => {
    const found = { class: 'structural', startedAt: AT + MINUTE_MS, deepest: -7, cause: 'duplicate-posting' }
    expect(before).toEqual([
      { order: 'as-posted', ...found },
      { order: 'as-happened', ...found },
    ])
  })

  it.each([
    ['at its own time', {}],
    ['at the time it was made', { occurredAt: { at: AT + 3 * HOUR_MS, precision: 'instant' as const } }],
  ])('stays so when it is reversed %s, and ends by the reversal', (_, change) => {
    const movements = [...twice, reversalOf(p5, AT + 3 * HOUR_MS, change)]
    expect(said(movements)).toEqual(before)
    const { episodes } = analyse(historyOf(movements))
    for (const { endedAt, closer } of episodes)
      expect([endedAt, closer]).toEqual([AT + 3 * HOUR_MS, movements.length - 1])
  })

  it('stays so whatever is posted and taken back later', () => {
    const later = [
      reversalOf(p5, AT + 3 * HOUR_MS),
      receiptOf({ id: 'r8', at: AT + 4 * HOUR_MS, quantity: 9 }),
      sale('s8', AT + 5 * HOUR_MS, 4),
    ]
    expect(said([...twice, ...later, reversalOf(later[2], AT + 6 * HOUR_MS)])).toEqual(before)
  })

  it('is posted twice still where the correction says nothing of what it corrects but its id', () => {
    const reversal = reversalOf(p5, AT + 3 * HOUR_MS, { document: null, actor: null, reason: null })
    expect(said([...twice, reversal])).toEqual(before)
  })
})

it('what bears a day alone and is taken back on that day stays what it was', () => {
  const movements = [
    receiptOf({ id: 'r', at: BASE, quantity: 5 }),
    sale('s', BASE, 8, {
      occurredAt: { at: BASE, precision: 'day' },
      recordedAt: BASE + HOUR_MS,
    }),
  ]
  const before = said(movements).filter(({ order }) => order === 'as-posted')
  expect(before).toMatchObject([{ class: 'structural', deepest: -3 }])
  const after = said([...movements, reversalOf(movements[1], BASE + 2 * HOUR_MS)])
  expect(after.filter(({ order }) => order === 'as-posted')).toEqual(before)
  expect(after.filter(({ order }) => order === 'as-happened')).toMatchObject([{ class: 'structural' }])
})

describe('what a correction leaves alone', () => {
  it('a late receipt stays late paperwork, and no correction is a late receipt', () => {
    const early = [
      sale('s', BASE + 2 * HOUR_MS, 8),
      receiptOf({
        id: 'r',
        quantity: 10,
        occurredAt: { at: BASE, precision: 'instant' },
        recordedAt: BASE + 5 * HOUR_MS,
      }),
    ]
    const wrong = sale('w', BASE + 6 * HOUR_MS, 1)
    expect(said([...early, wrong, reversalOf(wrong, BASE + 7 * HOUR_MS)])).toEqual(said(early))
    const { lags } = analyse(historyOf([...early, wrong, reversalOf(wrong, BASE + 7 * HOUR_MS)]))
    expect(lags).toEqual(analyse(historyOf(early)).lags)
  })

  it('a movement that is taken back and posted again as it was makes nothing negative', () => {
    const first = sale('s', BASE + 2 * HOUR_MS, 5)
    const movements = [receiptOf({ id: 'r', at: BASE, quantity: 5 }), first]
    const again = sale('again', BASE + 8 * HOUR_MS, 5, {
      occurredAt: { at: BASE + HOUR_MS, precision: 'instant' },
    })
    expect(said([...movements, reversalOf(first, BASE + 7 * HOUR_MS), again])).toEqual([])
  })
})

describe('a receipt that is taken back', () => {
  const late = [
    sale('s', BASE + 2 * HOUR_MS, 8),
    receiptOf({
      id: 'r',
      quantity: 8,
      occurredAt: { at: BASE, precision: 'instant' },
      recordedAt: BASE + 5 * HOUR_MS,
    }),
    receiptOf({ id: 'next', at: BASE + 6 * HOUR_MS, quantity: 9 }),
  ]
  const before = said(late)

  it('was late paperwork while it was missing, and stays so', () => {
    expect(before).toMatchObject([{ order: 'as-posted', class: 'timing', cause: 'late-posting' }])
    const after = said([...late, reversalOf(late[1], BASE + 7 * HOUR_MS)])
    expect(after.filter(({ order }) => order === 'as-posted')).toEqual(before)
  })

  it('leaves what had gone without goods on the shelf, and that is told', () => {
    const after = said([...late, reversalOf(late[1], BASE + 7 * HOUR_MS)])
    expect(after.filter(({ order }) => order === 'as-happened')).toMatchObject([
      { class: 'structural', startedAt: BASE + 2 * HOUR_MS, deepest: -8 },
    ])
  })

  it('and posted again as it was makes nothing negative', () => {
    const again = receiptOf({
      id: 'again',
      quantity: 8,
      occurredAt: { at: BASE, precision: 'instant' },
      recordedAt: BASE + 8 * HOUR_MS,
    })
    expect(said([...late, reversalOf(late[1], BASE + 7 * HOUR_MS), again])).toEqual(before)
  })
})

/** What is posted, one after the other: so much in or out, or what takes back one of those before. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ minutes: fc.nat(300), units: fc.integer({ min: -9, max: 9 }), day: fc.nat(9) }),
  },
  { weight: 1, arbitrary: fc.record({ back: fc.nat() }) },
)

function postedInTurn(steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[]) {
  const movements: Movement[] = []
  const taken = new Set<string>()
  steps.forEach((one, index) => {
    const recordedAt = BASE + (300 + index) * MINUTE_MS
    if ('back' in one) {
      const open = movements.filter(({ id, source }) => source !== OWN_SOURCE && !taken.has(id))
      if (open.length === 0) return
      const wrong = open[one.back % open.length]
      taken.add(wrong.id)
      movements.push(reversalOf(wrong, recordedAt))
    } else if (one.units !== 0)
      movements.push(
        plainMovement({
          id: String(index),
          quantity: Math.abs(one.units),
          ...(one.units > 0 ? { from: CUSTOMER, to: SHELF } : {}),
          occurredAt:
            one.day === 0
              ? { at: BASE, precision: 'day' }
              : { at: BASE + one.minutes * MINUTE_MS, precision: 'instant' },
          recordedAt,
        }),
      )
  })
  return movements
}

it('law: whatever is taken back, each negative stays, in the system with its class, on the shelf where it was an issue', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), fc.nat(), (steps, choice) => {
      const movements = postedInTurn(steps)
      const taken = new Set(movements.map(({ id }) => id))
      const open = movements.filter(
        ({ id, source }) => source !== OWN_SOURCE && !taken.has(`reversal-of-${id}`),
      )
      fc.pre(open.length > 0)
      const wrong = open[choice % open.length]
      const before = analyse(historyOf(movements)).episodes
      const after = analyse(historyOf([...movements, reversalOf(wrong, BASE + 1000 * MINUTE_MS)])).episodes
      for (const one of before.filter(({ order }) => order === 'as-posted')) {
        const same = after.find(({ order, startedAt }) => order === one.order && startedAt === one.startedAt)
        expect(same).toMatchObject({ class: one.class, ambiguity: one.ambiguity })
      }
      if (wrong.from !== SHELF) return
      for (const one of before.filter(({ order }) => order === 'as-happened')) {
        const kept = after.filter(
          (other) => other.order === one.order && (other.trigger === one.trigger || overlaps(other, one)),
        )
        expect(kept.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 500 },
  )
})
