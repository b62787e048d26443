/** A pack factor is applied the wrong way: one each is posted as a case, or a case as one each. */
import { bookInto, bookOutOf } from '../books.ts'
import type { Fault } from '../fault.ts'

export const unitOfMeasure: Fault = {
  code: 'unit-of-measure',
  strike(field, item) {
    const { rows, random, world } = field
    const { pack } = world.items[item]
    if (pack < 2) return null
    const isOut = random.chance(0.5)
    const row = field.pick(
      item,
      isOut ? field.isSale : (one) => field.isInflow(one) && rows.quantity[one] % pack === 0,
    )
    if (row < 0) return null
    const was = rows.quantity[row]
    field.set(row, 'quantity', isOut ? was * pack : was / pack)
    return {
      rows: [row],
      books: isOut ? [bookOutOf(field, row)] : bothEnds(),
      at: rows.occurred[row],
      quantity: Math.abs(rows.quantity[row] - was),
      truth: { quantity: String(was) },
      repair: [{ op: 'scale', row, factor: isOut ? `1/${pack}` : String(pack) }],
    }

    function bothEnds() {
      const isInside = field.isKind(row, 'putaway', 'restock')
      return isInside ? [bookInto(field, row), bookOutOf(field, row)] : [bookInto(field, row)]
    }
  },
}
