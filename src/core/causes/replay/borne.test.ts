/** No repair sinks another book: the shelf at the other end of a transfer, nor one from which two repairs take. */
import { describe, expect, it } from 'vitest'
import { made } from '../../../../test/support/made-scene.ts'
import { BASE, plainMovement, receiptOf } from '../../../../test/support/plain-movement.ts'
import type { CauseCode } from '../../codes.ts'
import { locationAt } from '../../history/location.ts'
import type { Movement } from '../../history/movement.ts'
import { HOUR_MS } from '../../time.ts'
import { CAUSES } from '../causes.ts'
import { weighEpisode } from '../explain.ts'
import { scalesOf } from '../weigh.ts'
import { areBorne } from './borne.ts'

const OTHER = locationAt('main', 'B/01')
const at = (hour: number) => BASE + hour * HOUR_MS
const transfer = (change: Partial<Movement> & { at: number }) =>
  plainMovement({ kind: 'transfer', to: OTHER, ...change })

/** The movements that a cause would still change, by id. */
function weighed(movements: readonly Movement[], code: CauseCode): string[] {
  const { scene, history } = made(movements)
  const own = scene('BOLT', 'as-posted')
  const scales = scalesOf(own, 0)
  const found = [...CAUSES[code].candidates(own)].filter((one) => scales.weigh(one) !== null)
  return [...new Set(found.flatMap(({ edits }) => edits.map(({ movement }) => history.id(movement))))]
}

describe('the shelf at the other end of a transfer', () => {
  const received = receiptOf({ id: 'in', quantity: 10, at: at(0) })
  const sold = (quantity: number) => plainMovement({ id: 'sold', from: OTHER, quantity, at: at(5) })

  it('holds back a smaller quantity where the goods have moved on', () => {
    const movements = [received, transfer({ id: 'moved', quantity: 22, at: at(1) })]
    expect(weighed([...movements, sold(2)], 'quantity-typo')).toContain('moved')
    expect(weighed([...movements, sold(20)], 'quantity-typo')).not.toContain('moved')
  })

  it('holds back that a transfer was booked twice', () => {
    const line = { quantity: 8, document: 'T-1', line: '1' }
    const movements = [
      received,
      transfer({ ...line, id: 'once', at: at(1) }),
      transfer({ ...line, id: 'again', at: at(2) }),
    ]
    expect(weighed([...movements, sold(8)], 'duplicate-posting')).toEqual(['again'])
    expect(weighed([...movements, sold(16)], 'duplicate-posting')).toEqual([])
  })

  it('holds back that goods came earlier than they could be sent', () => {
    const back = transfer({
      id: 'late',
      from: OTHER,
      to: received.to,
      quantity: 5,
      recordedAt: at(9),
      at: at(2),
    })
    const short = plainMovement({ id: 'short', quantity: 13, at: at(4) })
    const before = receiptOf({ id: 'there', to: OTHER, quantity: 5, at: at(1) })
    const after = { ...before, recordedAt: at(8) }
    expect(weighed([received, before, short, back], 'late-posting')).toEqual(['late'])
    expect(weighed([received, short, after, back], 'late-posting')).toEqual([])
  })
})

describe('two repairs together', () => {
  const movements = [
    receiptOf({ id: 'in', quantity: 10, at: at(0) }),
    receiptOf({ id: 'there', to: OTHER, quantity: 9, at: at(0) }),
    plainMovement({ id: 'one', quantity: 7, at: at(2) }),
    plainMovement({ id: 'two', quantity: 8, at: at(3) }),
    plainMovement({ id: 'three', quantity: 6, at: at(4) }),
  ]

  it('may take no more from a book than it holds', () => {
    const { scene, history } = made(movements)
    const own = scene('BOLT', 'as-posted')
    const there = [...CAUSES['wrong-location'].candidates(own)].filter(({ touches }) => touches.length === 1)
    const of = (id: string) =>
      there.find((one) => one.edits.length === 1 && history.id(one.movements[0]) === id)!
    expect(areBorne(own, [of('one')]) && areBorne(own, [of('two')])).toBe(true)
    expect(areBorne(own, [of('one'), of('two')])).toBe(false)
  })

  it('are offered only where they may', () => {
    const { scene, history } = made(movements)
    const { best } = weighEpisode(scene('BOLT', 'as-posted'))
    for (const { candidates } of best.values()) {
      const moved = candidates.flatMap(({ edits }) => edits.filter(({ op }) => op === 'retarget-location'))
      const units = moved.reduce((sum, { movement }) => sum + history.quantity[movement], 0)
      expect(units).toBeLessThanOrEqual(9)
    }
  })
})
