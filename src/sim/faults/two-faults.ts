/** A second fault beside one: in the same book, within three weeks. */
import { FAULT_CODES, type FaultCode } from '../fault-codes.ts'
import type { SimBook } from './fault.ts'
import type { Field } from './field.ts'
import { type Struck, strike, takeBack } from './strike.ts'

const WINDOW = 21 * 86_400
const TRIES = 12
/** These change a whole item, and leave no room for a second fault. */
const WHOLE: readonly FaultCode[] = ['identity-change']

/** Strikes the item of a fault once more; null, and nothing changed, where no second fault fits. */
export function strikeBeside(field: Field, first: Struck): Struck | null {
  if (WHOLE.includes(first.code)) return null
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const code = field.random.pick(FAULT_CODES)
    if (code === first.code || WHOLE.includes(code)) continue
    const second = strike(field, code, first.item)
    if (second === null) continue
    const isNear = Math.abs(second.at - first.at) < WINDOW
    if (isNear && second.books.some((book) => first.books.some((other) => isSame(book, other)))) return second
    takeBack(field, second)
  }
  return null
}

function isSame(one: SimBook, other: SimBook): boolean {
  return (
    one.item === other.item && one.place === other.place && one.lot === other.lot && one.owner === other.owner
  )
}
