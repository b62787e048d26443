import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WORK_REASONS } from '../codes.ts'
import { WORK_FIRST_MAX } from '../limits.ts'
import { DAY_MS } from '../time.ts'
import { WORK_STATES, type WorkCandidate, workFirst } from './work-first.ts'

const NOW = Date.UTC(2026, 0, 31)
const units = (whole: number) => BigInt(whole) * 1_000_000n

function candidate(over: Partial<WorkCandidate> & { id: string }): WorkCandidate {
  return {
    bookId: over.id,
    state: 'open',
    unit: 'each',
    currency: null,
    cost: null,
    unitMs: units(5) * 86_400_000n,
    deepest: units(-5),
    balance: units(-2),
    startedAt: NOW - 9 * DAY_MS,
    deepestAt: NOW - 8 * DAY_MS,
    repeats: 1,
    repair: null,
    ...over,
  }
}
const order = (...candidates: WorkCandidate[]) => workFirst(candidates, NOW).map(({ id }) => id)
const reasons = (...candidates: WorkCandidate[]) =>
  Object.fromEntries(
    workFirst(candidates, NOW).map(({ id, reasons }) => [id, reasons.map(({ code }) => code)]),
  )

describe('the order', () => {
  it('is money first, then units times time', () =>
    expect(
      order(
        candidate({ id: 'long', unitMs: units(900) * 86_400_000n }),
        candidate({ id: 'cheap', cost: 10_000n, currency: 'EUR' }),
        candidate({ id: 'dear', cost: 20_000n, currency: 'EUR' }),
        candidate({ id: 'short' }),
      ),
    ).toEqual(['dear', 'cheap', 'long', 'short']))

  it('is open before closed, however much a closed one cost', () =>
    expect(
      order(
        candidate({ id: 'past', state: 'past', cost: 900n }),
        candidate({ id: 'recent', state: 'recent', cost: 90n }),
        candidate({ id: 'open' }),
      ),
    ).toEqual(['open', 'recent', 'past']))

  it('lets currencies and units take turns: they do not compare', () => {
    const yen = [1, 2, 3].map((n) =>
      candidate({ id: `yen${n}`, cost: BigInt(1_000_000 * n), currency: 'JPY' }),
    )
    const euro = [1, 2].map((n) => candidate({ id: `euro${n}`, cost: BigInt(n), currency: 'EUR' }))
    expect(order(...yen, ...euro)).toEqual(['yen3', 'euro2', 'yen2', 'euro1', 'yen1'])
    const kilos = candidate({ id: 'kilos', unit: 'kg', unitMs: 1n })
    const each = [1, 2].map((n) => candidate({ id: `each${n}`, unitMs: units(n) }))
    expect(order(kilos, ...each)).toEqual(['each2', 'kilos', 'each1'])
  })

  it('names a book once', () =>
    expect(
      order(candidate({ id: 'a', bookId: '1' }), candidate({ id: 'b', bookId: '1', unitMs: 1n })),
    ).toEqual(['a']))

  it('a cost of nothing says as little as none', () =>
    expect(order(candidate({ id: 'nothing', cost: 0n, unitMs: 1n }), candidate({ id: 'none' }))).toEqual([
      'none',
      'nothing',
    ]))
})

describe('reasons', () => {
  it('tell what stands out, by precedence', () =>
    expect(
      reasons(
        candidate({ id: 'dear', cost: 20_000n, deepest: units(-9) }),
        candidate({ id: 'cheap', cost: 10_000n }),
        candidate({ id: 'old', startedAt: NOW - 90 * DAY_MS, repeats: 7 }),
        candidate({ id: 'plain' }),
      ),
    ).toEqual({
      dear: ['costliest', 'deepest'],
      cheap: ['money-at-risk'],
      old: ['longest', 'repeats'],
      plain: ['units-and-time'],
    }))

  it('still sinking: at its deepest now, and went there within the last day', () => {
    const sinking = { deepest: units(-5), balance: units(-5), deepestAt: NOW - DAY_MS }
    const told = (over: Partial<WorkCandidate>) =>
      reasons(candidate({ id: 'x', ...sinking, ...over })).x.includes('still-sinking')
    expect(told({})).toBe(true)
    expect(told({ balance: units(-4) })).toBe(false)
    expect(told({ deepestAt: NOW - DAY_MS - 1 })).toBe(false)
    expect(told({ startedAt: NOW - DAY_MS })).toBe(false)
    expect(told({ state: 'recent' })).toBe(false)
  })

  it('a repair is ready where it is likely', () => {
    const told = (probability: number) =>
      reasons(candidate({ id: 'x', repair: { cause: 'late-posting', probability } })).x
    expect(told(0.5)).toEqual(['repair-known'])
    expect(told(0.49)).toEqual(['units-and-time'])
  })

  it('none stands out where two are equal, or nothing is beside it', () => {
    expect(reasons(candidate({ id: 'a' }), candidate({ id: 'b' }))).toEqual({
      a: ['units-and-time'],
      b: ['units-and-time'],
    })
    expect(reasons(candidate({ id: 'a', cost: 5n }))).toEqual({ a: ['money-at-risk'] })
  })

  it('bear their facts, with the sign and every digit', () => {
    const deep = candidate({ id: 'deep', deepest: -12_500_001n, unitMs: units(3) * 43_200_000n })
    const [first] = workFirst([deep, candidate({ id: 'b', deepest: -1n, unitMs: 0n })], NOW)
    expect(first.reasons).toEqual([{ code: 'deepest', facts: { quantity: '-12.500001', unit: 'each' } }])
    const [alone] = workFirst([deep], NOW)
    expect(alone.reasons).toEqual([{ code: 'units-and-time', facts: { unitDays: '2', unit: 'each' } }])
  })
})

it('whatever the candidates: at most five, each book once, each with a reason, the same in any order', () => {
  const any = fc.array(
    fc.record({
      id: fc.uuid(),
      bookId: fc.constantFrom('1', '2', '3', '4', '5', '6', '7'),
      state: fc.constantFrom(...WORK_STATES),
      unit: fc.constantFrom('each', 'kg'),
      currency: fc.constantFrom(null, 'EUR', 'JPY'),
      cost: fc.option(fc.bigInt({ min: 0n, max: 9n })),
      unitMs: fc.bigInt({ min: 0n, max: 9n }),
      deepest: fc.bigInt({ min: -9n, max: -1n }),
      balance: fc.bigInt({ min: -9n, max: 9n }),
      startedAt: fc.constant(NOW - DAY_MS),
      deepestAt: fc.constant(NOW),
      repeats: fc.nat(5),
      repair: fc.constant(null),
    }),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(any, fc.infiniteStream(fc.nat()), (candidates: WorkCandidate[], keys) => {
      const chosen = workFirst(candidates, NOW)
      expect(chosen.length).toBe(Math.min(WORK_FIRST_MAX, new Set(candidates.map((one) => one.bookId)).size))
      for (const { reasons } of chosen) {
        const places = reasons.map(({ code }) => WORK_REASONS.indexOf(code))
        expect(places.length).toBeGreaterThan(0)
        expect(places).toEqual([...places].sort((left, right) => left - right))
      }
      const shuffled = candidates
        .map((one) => ({ one, key: keys.next().value as number }))
        .sort((left, right) => left.key - right.key)
      expect(
        workFirst(
          shuffled.map(({ one }) => one),
          NOW,
        ),
      ).toEqual(chosen)
    }),
  )
})
