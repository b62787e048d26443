import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BASE,
  CUSTOMER,
  plainMovement,
  receiptOf,
  SHELF,
  SUPPLIER,
} from '../../../test/support/plain-movement.ts'
import { type SlowMovement, type SlowRule, slowBackTest } from '../../../test/support/slow-back-test.ts'
import { historyOf } from '../history/history.ts'
import { locationAt } from '../history/location.ts'
import { DEFAULT_FOR_COMMANDS, type Rule } from '../rules/rule.ts'
import { EVERYWHERE } from '../rules/scope.ts'
import { MINUTE_MS } from '../time.ts'
import { backTest } from './back-test.ts'
import type { Figures } from './figures.ts'
import { AS_POSTED, type BackTestPlan, DRAFT, FRONTIER, NO_RULES, type RuleSet } from './plan.ts'
import { newTally } from './tally.ts'

const OTHER = locationAt('main', 'A/02')
const PLACES = [SHELF, OTHER, CUSTOMER, SUPPLIER]

/** Some movements of one item: minutes apart as recorded, up to three hours late, some of them taken back. */
const movements = fc
  .array(
    fc.record({
      way: fc.constantFrom([3, 0], [3, 1], [0, 2], [0, 2], [1, 2], [0, 1], [1, 0]),
      quantity: fc.integer({ min: 1, max: 9 }),
      gap: fc.integer({ min: 1, max: 40 }),
      late: fc.integer({ min: 0, max: 180 }),
      precision: fc.constantFrom('instant' as const, 'instant' as const, 'minute' as const),
      takesBack: fc.integer({ min: 0, max: 12 }),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((steps) => {
    let at = BASE
    const list: SlowMovement[] = []
    for (const [index, { way, quantity, gap, late, precision, takesBack }] of steps.entries()) {
      at += gap * MINUTE_MS
      const isBack = takesBack < index && list[takesBack].corrects < 0
      const corrects = isBack && !list.some((one) => one.corrects === takesBack) ? takesBack : -1
      const taken = corrects < 0 ? null : list[corrects].movement
      list.push({
        corrects,
        movement: plainMovement({
          id: `m${index}`,
          kind: taken !== null ? taken.kind : way[1] === 2 ? 'sale' : way[0] === 3 ? 'receipt' : 'transfer',
          from: taken?.to ?? PLACES[way[0]],
          to: taken?.from ?? PLACES[way[1]],
          quantity: taken?.quantity ?? quantity,
          recordedAt: at,
          occurredAt: taken?.occurredAt ?? { at: at - late * MINUTE_MS, precision },
        }),
      })
    }
    return list
  })

const rule = (change: Partial<Rule>): Rule => ({ ...DEFAULT_FOR_COMMANDS, id: 'r', position: 1, ...change })
const REFUSE: RuleSet = { rules: [], otherwise: 'refuse' }
const HOLD = (graceSeconds: number): RuleSet => ({
  rules: [rule({ mode: 'hold', graceSeconds })],
  otherwise: 'allow',
})

const PLAN: BackTestPlan = {
  from: BASE,
  to: Number.POSITIVE_INFINITY,
  today: NO_RULES,
  draft: REFUSE,
  graces: [],
  role: 'operator',
  opening: 'zero',
}

function run(list: readonly SlowMovement[], change: Partial<BackTestPlan> = {}) {
  const corrects = Int32Array.from(list, (one) => one.corrects)
  const history = { ...historyOf(list.map(({ movement }) => movement)), corrects }
  const plan: BackTestPlan = { ...PLAN, ...change }
  const tally = newTally(plan)
  for (const _ of backTest(tally, history, plan));
  return tally
}

const units = (sums: ReadonlyMap<string, bigint>) => Number((sums.get('each') ?? 0n) / 1_000_000n)

/** The figures that the slow back-test has, too. */
function plain(figures: Figures) {
  return {
    negatives: figures.negatives,
    unitMs: units(figures.unitMs),
    refused: figures.refused,
    expired: figures.expired,
    legitimate: units(figures.legitimate.units),
    stopped: units(figures.stopped.units),
    takenBack: figures.takenBack.movements,
    held: figures.held.movements,
    heldUnits: units(figures.held.units),
    waits: [...figures.waitsMs].sort((left, right) => left - right),
    waiting: figures.waiting,
    stockOuts: figures.stockOuts,
    stockOutsMade: figures.stockOutsMade,
    needless: figures.needless,
  }
}

function slowly(
  list: readonly SlowMovement[],
  period: { from: number; to: number },
  ruleOf: (path: string) => SlowRule,
): ReturnType<typeof plain> {
  const slow = slowBackTest(list, period, ruleOf)
  const quantityOf = (index: number) => list[index].movement.quantity
  return {
    negatives: slow.negatives,
    unitMs: slow.unitMs,
    refused: slow.stopped.filter(({ how }) => how === 'refused').length,
    expired: slow.stopped.filter(({ how }) => how === 'expired').length,
    legitimate: slow.legitimate.reduce((sum, one) => sum + one, 0),
    stopped: slow.stopped.reduce((sum, { index }) => sum + quantityOf(index), 0),
    takenBack: slow.takenBack,
    held: slow.held,
    heldUnits: slow.heldUnits,
    waits: slow.waits.sort((left, right) => left - right),
    waiting: slow.waiting,
    stockOuts: slow.stockOuts,
    stockOutsMade: slow.stockOutsMade,
    needless: slow.needless,
  }
}

describe('a back-test', () => {
  it('comes to what a slow one comes to', () => {
    const modes = fc.constantFrom('refuse' as const, 'hold' as const, 'allow' as const)
    const one = fc.record({ mode: modes, graceMinutes: fc.integer({ min: 1, max: 200 }) })
    const bounds = fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 90, max: 500 }))
    fc.assert(
      fc.property(movements, fc.tuple(one, one), bounds, (list, [first, second], [from, to]) => {
        const of = ({ mode, graceMinutes }: typeof first) => ({ mode, graceSeconds: graceMinutes * 60 })
        const draft: RuleSet = {
          rules: [
            rule({ ...of(first), id: '1', scope: { ...EVERYWHERE, location: 'A/01' } }),
            rule({ ...of(second), id: '2', position: 2, scope: { ...EVERYWHERE, location: 'A/02' } }),
          ],
          otherwise: 'refuse',
        }
        const period = { from: BASE + from * MINUTE_MS, to: BASE + to * MINUTE_MS }
        const { totals } = run(list, { ...period, draft })
        const slowRule = (path: string): SlowRule => {
          const { mode, graceMinutes } = path === 'A/01' ? first : second
          return { mode, graceMs: graceMinutes * MINUTE_MS }
        }
        expect(plain(totals[DRAFT])).toEqual(slowly(list, period, slowRule))
        expect(plain(totals[AS_POSTED])).toEqual(slowly(list, period, () => ({ mode: 'allow', graceMs: 0 })))
      }),
      { numRuns: 1_000 },
    )
  })

  it('stops nothing without rules', () => {
    fc.assert(
      fc.property(movements, (list) => {
        const { totals } = run(list, { draft: NO_RULES })
        expect(totals[DRAFT]).toEqual(totals[AS_POSTED])
        expect(totals[DRAFT].stopped.movements).toBe(0)
      }),
    )
  })

  it('avoids every negative that begins in the period where all is refused', () => {
    fc.assert(
      fc.property(movements, (list) => {
        const { totals } = run(list)
        expect([totals[DRAFT].negatives, units(totals[DRAFT].unitMs)]).toEqual([0, 0])
      }),
    )
  })

  it('divides every stopped unit once', () => {
    fc.assert(
      fc.property(movements, fc.constantFrom('zero' as const, 'unknown' as const), (list, opening) => {
        const { legitimate, missing, unknown, takenBack, stopped } = run(list, { opening }).totals[DRAFT]
        const parts = [legitimate, missing, unknown, takenBack].map((one) => units(one.units))
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(units(stopped.units))
        if (opening === 'zero') expect(unknown.movements).toBe(0)
      }),
    )
  })

  it('adds up where a period is divided: what was posted, and all of it where nothing is stopped', () => {
    fc.assert(
      fc.property(movements, fc.integer({ min: 1, max: 400 }), (list, minutes) => {
        const middle = BASE + minutes * MINUTE_MS
        const whole = run(list, { draft: NO_RULES })
        const parts = [
          run(list, { to: middle, draft: NO_RULES }),
          run(list, { from: middle, draft: NO_RULES }),
        ]
        expect(parts[0].movements + parts[1].movements).toBe(whole.movements)
        for (const of of [AS_POSTED, DRAFT]) {
          const figures = parts.map(({ totals }) => totals[of])
          expect(figures[0].negatives + figures[1].negatives).toBe(whole.totals[of].negatives)
          expect(units(figures[0].unitMs) + units(figures[1].unitMs)).toBe(units(whole.totals[of].unitMs))
        }
      }),
    )
  })

  it('without time to wait stops what refusing stops, and every hold ends in one of three ways', () => {
    fc.assert(
      fc.property(movements, (list) => {
        const graces = [0, 3_600, 36_000]
        const { totals } = run(list, { draft: HOLD(60), graces })
        const refused = run(list).totals[DRAFT]
        const [none] = graces.map((_, place) => totals[FRONTIER + place])
        expect(none.released).toBe(0)
        expect(units(none.stopped.units)).toBe(units(refused.stopped.units))
        expect(units(none.legitimate.units)).toBe(units(refused.legitimate.units))
        for (const { held, released, expired, waiting } of totals.slice(FRONTIER))
          expect(released + expired + waiting).toBeLessThanOrEqual(held.movements)
        for (const figures of totals.slice(FRONTIER))
          expect(figures.stopped.movements).toBe(figures.refused + figures.expired)
      }),
    )
  })
})

/** A sale on time, its receipt posted two hours late, and the sale of what never came. */
const LATE: readonly SlowMovement[] = [
  sale('early', 10, 10),
  { corrects: -1, movement: receiptOf({ id: 'late', quantity: 5, ...times(5, 125) }) },
  sale('more', 200, 200),
]

function times(happened: number, recorded: number) {
  return {
    recordedAt: BASE + recorded * MINUTE_MS,
    occurredAt: { at: BASE + happened * MINUTE_MS, precision: 'instant' as const },
  }
}

function sale(id: string, happened: number, recorded: number): SlowMovement {
  return { corrects: -1, movement: plainMovement({ id, quantity: 3, ...times(happened, recorded) }) }
}

describe('a sale before its receipt is posted', () => {
  it('is stopped though its goods are there, and never below zero', () => {
    const { totals, examples } = run(LATE)
    expect(totals[AS_POSTED]).toMatchObject({ negatives: 2 })
    expect(units(totals[AS_POSTED].unitMs)).toBe(3 * 115 * MINUTE_MS)
    const { negatives, stopped, legitimate, missing, stockOuts, stockOutsMade } = totals[DRAFT]
    expect([negatives, stopped.movements, units(legitimate.units), units(missing.units)]).toEqual([
      0, 1, 3, 0,
    ])
    expect([stockOuts, stockOutsMade]).toEqual([1, 1])
    expect(examples.of('stopped')).toMatchObject([{ id: 'early', legitimate: '3', quantity: '3' }])
  })

  it('waits for the receipt where it is held for long enough', () => {
    const { totals } = run(LATE, { draft: HOLD(3_600), graces: [3_600, 4 * 3_600] })
    const [short, long] = totals.slice(FRONTIER)
    expect([short.released, short.expired, long.released, long.expired]).toEqual([0, 1, 1, 0])
    expect(long.waitsMs).toEqual([115 * MINUTE_MS])
    expect(units(long.stopped.units)).toBe(0)
    expect(long.waiting).toBe(1)
  })

  it('is stopped only where a rule is about it', () => {
    const elsewhere = rule({ mode: 'refuse', scope: { ...EVERYWHERE, location: 'B' } })
    const { totals } = run(LATE, { draft: { rules: [elsewhere], otherwise: 'allow' } })
    expect(totals[DRAFT].stopped.movements).toBe(0)
  })
})

describe('what a book held before', () => {
  it('is not known where goods leave it first: what is missing may have been there', () => {
    const only = [sale('s', 10, 10)]
    expect(units(run(only, { opening: 'unknown' }).totals[DRAFT].unknown.units)).toBe(3)
    expect(units(run(only, { opening: 'zero' }).totals[DRAFT].missing.units)).toBe(3)
  })
})

describe('a level that was counted', () => {
  it('brings the book to what lay there, whatever rules had stopped', () => {
    const list = [
      { corrects: -1, movement: receiptOf({ id: 'r', quantity: 2, ...times(1, 1) }) },
      sale('s', 10, 10),
      {
        corrects: -1,
        movement: receiptOf({ id: 'count', kind: 'adjustment', quantity: 4, ...times(20, 20) }),
      },
      sale('t', 30, 30),
      sale('u', 40, 40),
    ]
    const history = {
      ...historyOf(list.map(({ movement }) => movement)),
      statesLevel: Uint8Array.from([0, 0, 1, 0, 0]),
    }
    const tally = newTally({ ...PLAN, draft: REFUSE })
    for (const _ of backTest(tally, history, { ...PLAN, draft: REFUSE }));
    // Two lie there and three are refused; four are counted, three of them go, and of the last three one lies there.
    expect(units(tally.totals[DRAFT].stopped.units)).toBe(6)
    expect(tally.totals[DRAFT].stockOuts).toBe(2)
  })
})
