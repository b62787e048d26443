/** A repair posts what its edits come to, and nothing that was done already. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REPAIR_OPS } from '../codes/cases.ts'
import { beforeAndAfter } from './before-and-after.ts'
import { parseFactor } from './parse-factor.ts'
import { planRepair, type RepairEdit, type StandingMovement } from './plan-repair.ts'

const card = { cause: 'unit-of-measure', item: 'BOLT', location: 'A/01', lot: null, owner: null }
const movement: StandingMovement = {
  seq: '7',
  kind: 'receipt',
  item: 'BOLT',
  scale: 1,
  from: 'supplier',
  to: 'A/01',
  fromShelf: false,
  toShelf: true,
  lot: null,
  owner: null,
  quantity: '1.5',
  occurredAt: '2026-01-31T10:00:00.000Z',
  precision: 'instant',
  document: 'PO-1',
  line: '1',
  unitCost: null,
  reversible: '7',
}
const plan = (edit: RepairEdit, over: Partial<StandingMovement> | null = {}, cause = card.cause) =>
  planRepair([edit], { ...card, cause }, () => (over === null ? null : { ...movement, ...over }))

describe('an edit', () => {
  it('posts the reversal, and the movement as it should have been', () => {
    for (const [edit, posting] of [
      [{ op: 'scale', factor: '12' }, { quantity: '18' }],
      [{ op: 'scale', factor: '1/3' }, { quantity: '0.5' }],
      [{ op: 'set-quantity', quantity: '15' }, { quantity: '15' }],
      [{ op: 'turn-sign' }, { kind: 'adjustment', from: 'A/01', to: 'supplier' }],
      [{ op: 'retarget-item', item: 'NUT' }, { item: 'NUT' }],
      [{ op: 'retarget-item', to: 'NUT' }, { item: 'NUT' }],
      [
        { op: 'retarget-location', location: 'B/01' },
        { from: 'supplier', to: 'B/01' },
      ],
      [{ op: 'retarget-lot', lot: 'L2' }, { lot: 'L2' }],
      [{ op: 'retarget-owner', owner: null }, { owner: null }],
    ] as const)
      expect(plan({ movement: 'r1', ...edit })).toMatchObject([
        { step: 'reverse', seq: '7' },
        { step: 'post', of: '7', posting },
      ])
    expect(plan({ op: 'drop', movement: 'r1' })).toMatchObject([{ step: 'reverse', seq: '7' }])
  })

  it('moves the end at the stock card, and else the shelf', () => {
    const out = { from: 'A/01', to: 'customer', fromShelf: true, toShelf: false }
    const edit = { op: 'retarget-location', movement: 'r1', location: 'B/01' }
    expect(plan(edit, out)[1]).toMatchObject({ posting: { from: 'B/01', to: 'customer' } })
    expect(plan(edit, { ...out, from: 'C/01' })[1]).toMatchObject({
      posting: { from: 'B/01', to: 'customer' },
    })
    expect(plan(edit, { to: 'C/01' })[1]).toMatchObject({ posting: { from: 'supplier', to: 'B/01' } })
  })

  it('posts what was missing, from where its cause says', () => {
    const edit = { op: 'insert', movement: 'r1', quantity: '4', at: '2026-01-30T10:00:00.000Z' }
    for (const [cause, kind, from] of [
      ['opening-balance', 'opening', 'unknown-origin'],
      ['unposted-return', 'return', 'customer'],
      ['unposted-receipt', 'receipt', 'supplier'],
    ])
      expect(plan(edit, {}, cause)).toMatchObject([
        { step: 'post', of: null, posting: { kind, from, to: 'A/01', quantity: '4', occurredAt: edit.at } },
      ])
  })

  it('posts nothing where it has no movement, and says why', () => {
    for (const [edit, over, why] of [
      [{ op: 'move-in-time', to: '2026-01-01' }, {}, 'order-only'],
      [{ op: 'join-items' }, {}, 'by-hand'],
      [{ op: 'a-later-op' }, {}, 'by-hand'],
      [{ op: 'scale', factor: '1/7' }, {}, 'by-hand'],
      [{ op: 'scale', factor: '0' }, {}, 'by-hand'],
      [{ op: 'insert', quantity: '0', at: '2026-01-01' }, {}, 'by-hand'],
      [{ op: 'drop' }, { reversible: null }, 'reversed-before'],
      [{ op: 'drop' }, null, 'movement-gone'],
    ] as const)
      expect(plan({ movement: 'r1', ...edit }, over)).toMatchObject([{ step: 'nothing', why }])
  })

  it('of any kind is understood, whatever it says', () => {
    fc.assert(
      fc.property(
        fc.record({
          op: fc.constantFrom(...REPAIR_OPS),
          movement: fc.string(),
          to: fc.option(fc.string(), { nil: undefined }),
          factor: fc.option(fc.string(), { nil: undefined }),
          quantity: fc.option(fc.string(), { nil: undefined }),
        }),
        (edit) => {
          expect(plan(edit).length).toBeGreaterThan(0)
        },
      ),
    )
  })
})

describe('before and after', () => {
  it('differ by what is added, from its time on; what sinks is told', () => {
    const levels = { now: 2, start: 5, steps: [{ at: 10, delta: -3 }] }
    expect(beforeAndAfter(levels, [{ at: 5, delta: -3 }])).toEqual({
      now: { before: 2, after: -1 },
      instants: [
        { at: 5, before: 5, after: 2 },
        { at: 10, before: 2, after: -1 },
      ],
      sinks: { at: 10, before: 2, after: -1 },
    })
  })
  it('call nothing sunk that was lower before', () => {
    const levels = { now: -9, start: 0, steps: [{ at: 1, delta: -9 }] }
    expect(beforeAndAfter(levels, [{ at: 1, delta: 4 }]).sinks).toBeNull()
    expect(beforeAndAfter(levels, [{ at: 1, delta: -4 }]).sinks).toMatchObject({ after: -13 })
  })
  it('net what is reversed and posted again at one instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (wrong, right) => {
        const compared = beforeAndAfter({ now: wrong, start: 0, steps: [{ at: 1, delta: wrong }] }, [
          { at: 1, delta: -wrong },
          { at: 1, delta: right },
        ])
        expect(compared).toEqual({
          now: { before: wrong, after: right },
          instants: [{ at: 1, before: wrong, after: right }],
          sinks: null,
        })
      }),
    )
  })
})

it('a factor is a fraction above zero', () => {
  expect(parseFactor('12')).toEqual({ numerator: 12, denominator: 1 })
  for (const text of ['', '0', '1/0', '-1', '1.5', 'x']) expect(parseFactor(text)).toBeNull()
})
