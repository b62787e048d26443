/** What is moved to a later time takes goods from its own book meanwhile. */
import { expect, it } from 'vitest'
import { made } from '../../../../test/support/made-scene.ts'
import { BASE, plainMovement, receiptOf } from '../../../../test/support/plain-movement.ts'
import { HOUR_MS } from '../../time.ts'
import { backdatedPosting } from '../backdated-posting/cause.ts'
import { scalesOf } from '../weigh.ts'

const at = (hour: number) => BASE + hour * HOUR_MS
const dated = (hour: number, posted: number) => ({
  occurredAt: { at: at(hour), precision: 'instant' as const },
  recordedAt: at(posted),
  document: 'D-1',
})

/** Whether the two lines of D-1 may have been dated too early, where more is sold before. */
function mayBeDatedEarly(sold: number): boolean {
  const { scene } = made([
    receiptOf({ id: 'in', quantity: 3, ...dated(1, 20) }),
    receiptOf({ id: 'more', quantity: 9, at: at(2) }),
    plainMovement({ id: 'sold', quantity: sold, at: at(3) }),
    receiptOf({ id: 'again', quantity: 4, at: at(4) }),
    plainMovement({ id: 'out', quantity: 30, ...dated(5, 20) }),
    receiptOf({ id: 'last', quantity: 40, at: at(10) }),
  ])
  const own = scene('BOLT', 'as-happened')
  const scales = scalesOf(own, 0)
  return [...backdatedPosting.candidates(own)].some((one) => scales.weigh(one) !== null)
}

it('may not sink it where it was sound', () => {
  expect(mayBeDatedEarly(9)).toBe(true)
  expect(mayBeDatedEarly(11)).toBe(false)
})
