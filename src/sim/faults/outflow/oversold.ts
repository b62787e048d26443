/** Two orders took the same units within minutes; one was posted and never left. */
import { balanceAt } from '../below-zero.ts'
import { bookOutOf } from '../books.ts'
import type { Fault } from '../fault.ts'
import type { Field } from '../field.ts'

export const oversold: Fault = {
  code: 'oversold',
  strike(field, item) {
    const { rows, random, ledger, world } = field
    const row = field.pick(item, field.isSale)
    if (row < 0) return null
    const book = bookOutOf(field, row)
    const left = balanceAt(field, book, 'recorded', rows.recorded[row])
    const before = left + rows.quantity[row]
    const fitting = [...world.items[item].sizes].filter((size) => size > left && size <= before)
    if (left < 0 || fitting.length === 0) return null
    const later = random.between(4, 110)
    const other = field.copy(row)
    field.set(other, 'quantity', random.pick(fitting))
    field.set(other, 'document', ledger.documents.beside(rows.document[row]))
    field.set(other, 'line', 1)
    for (const clock of ['occurred', 'reported', 'recorded'] as const)
      field.set(other, clock, rows[clock][row] + later)
    return {
      rows: [other],
      books: [book],
      at: rows.occurred[other],
      quantity: rows.quantity[other],
      truth: { quantity: '0' },
      repair: [{ op: 'drop', row: other }],
      announcements: announcedAs(field, row, other),
    }
  },
}

/** The other order is announced as the one that it followed. */
function announcedAs({ ledger, rows }: Field, row: number, other: number) {
  const announced = ledger.announcements.find(
    ({ document, line }) => document === rows.document[row] && line === rows.line[row],
  )
  if (announced === undefined) return []
  return [{ ...announced, document: rows.document[other], line: 1, quantity: rows.quantity[other] }]
}
