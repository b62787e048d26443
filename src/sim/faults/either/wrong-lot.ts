/** Goods are posted under another lot, serial number or owner: the place's total is right. */
import { balanceAt } from '../below-zero.ts'
import { bookInto, bookOutOf } from '../books.ts'
import type { Fault, SimRepair, Strike } from '../fault.ts'
import type { Field } from '../field.ts'

export const wrongLot: Fault = {
  code: 'wrong-lot',
  strike(field, item) {
    const { rows, random, world } = field
    const { tracking, owners } = world.items[item]
    const column = tracking !== 'none' ? 'lot' : owners.length > 1 ? 'owner' : null
    if (column === null) return null
    const isOut = random.chance(0.6)
    const row = field.pick(
      item,
      isOut ? field.isSale : (one) => field.isInflow(one) && field.isKind(one, 'receipt', 'return'),
    )
    if (row < 0) return null
    const other =
      column === 'lot' ? otherLot(field, row, isOut) : owners.find((one) => one !== rows.owner[row])!
    return other < 0 ? null : posted(field, row, column, other, isOut)
  },
}

/** A lot of the item at the place that others were moved of; now and then none at all; -1 where there is no other. */
function otherLot(field: Field, row: number, isOut: boolean): number {
  const { rows, random } = field
  if (random.chance(0.15)) return 0
  const place = isOut ? rows.from[row] : rows.to[row]
  const lots = new Set<number>()
  const isEarlier = (one: number) => rows.to[one] === place && rows.occurred[one] < rows.occurred[row]
  for (const one of field.rowsAt(rows.site[row], rows.item[row], isEarlier)) lots.add(rows.lot[one])
  lots.delete(rows.lot[row])
  if (lots.size === 0) return -1
  const lot = random.pick([...lots])
  const book = { item: rows.item[row], place, lot, owner: rows.owner[row] }
  return isOut && balanceAt(field, book, 'recorded', rows.recorded[row]) < 1 ? -1 : lot
}

function posted(field: Field, row: number, column: 'lot' | 'owner', other: number, isOut: boolean): Strike {
  const { rows, ledger, world } = field
  const bookOf = isOut ? bookOutOf : bookInto
  const book = bookOf(field, row)
  field.set(row, column, other)
  const repair: SimRepair =
    column === 'lot'
      ? { op: 'retarget-lot', row, lot: book.lot }
      : { op: 'retarget-owner', row, owner: book.owner }
  return {
    rows: [row],
    books: [book, bookOf(field, row)],
    at: rows.occurred[row],
    quantity: rows.quantity[row],
    truth:
      column === 'lot' ? { lot: ledger.lots[book.lot] || null } : { owner: world.owners[book.owner] || null },
    repair: [repair],
  }
}
