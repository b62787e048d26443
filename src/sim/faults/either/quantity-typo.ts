/** A slip of the keyboard: a digit too many, one left out, two swapped, one wrong. */
import type { Random } from '../../random.ts'
import { bookInto, bookOutOf } from '../books.ts'
import type { Fault } from '../fault.ts'

export const quantityTypo: Fault = {
  code: 'quantity-typo',
  strike(field, item) {
    const { rows, random, world } = field
    const isOut = random.chance(0.55)
    if (world.items[item].tracking === 'serial') return null
    const row = field.pick(item, isOut ? field.isSale : field.isInflow)
    if (row < 0) return null
    const was = rows.quantity[row]
    const typed = slip(random, String(was))
    // What goes out too little, or comes in too much, sinks nothing.
    if (typed < 1 || (isOut ? typed <= was : typed >= was)) return null
    field.set(row, 'quantity', typed)
    const isInside = field.isKind(row, 'putaway', 'restock')
    const into = isInside ? [bookInto(field, row), bookOutOf(field, row)] : [bookInto(field, row)]
    return {
      rows: [row],
      books: isOut ? [bookOutOf(field, row)] : into,
      at: rows.occurred[row],
      quantity: Math.abs(typed - was),
      truth: { quantity: String(was) },
      repair: [{ op: 'set-quantity', row, quantity: was }],
    }
  },
}

/** What is typed in place of some digits. */
function slip(random: Random, digits: string): number {
  const kind = random.next()
  const place = random.below(digits.length)
  const before = digits.slice(0, place)
  const behind = digits.slice(place + 1)
  if (kind < 0.35) {
    const more = random.next()
    const digit = more < 0.45 ? digits[place] : more < 0.85 ? '0' : String(random.below(10))
    return Number(more < 0.85 && more >= 0.45 ? `${digits}0` : `${before}${digits[place]}${digit}${behind}`)
  }
  if (kind < 0.6) return Number(before + behind || '0')
  if (kind < 0.8 && place + 1 < digits.length)
    return Number(before + digits[place + 1] + digits[place] + behind.slice(1))
  return Number(before + String(random.below(10)) + behind)
}
