/** One act is posted twice: a line again after seconds or hours, or a whole document under a new number. */
import type { Random } from '../../random.ts'
import { bookOutOf, distinct, unitsOf } from '../books.ts'
import type { Fault } from '../fault.ts'
import type { Field } from '../field.ts'

export const duplicatePosting: Fault = {
  code: 'duplicate-posting',
  strike(field, item) {
    const { rows, random } = field
    const later = delayOf(random)
    const row = field.pick(item, (one) => field.isSale(one) && rows.recorded[one] + later < field.end)
    if (row < 0) return null
    const isWhole = random.chance(0.25)
    const originals = isWhole ? linesOf(field, row) : [row]
    if (!originals.every(field.isFree)) return null
    const number = isWhole ? field.ledger.documents.beside(rows.document[row]) : rows.document[row]
    // A message that is sent again says when the goods went; a second scan says its own time.
    const again = random.chance(0.6) ? 0 : later
    const copies = originals.map((one) => {
      const copy = field.copy(one)
      field.set(copy, 'document', number)
      field.set(copy, 'occurred', rows.occurred[one] + again)
      field.set(copy, 'reported', rows.reported[one] + later)
      field.set(copy, 'recorded', rows.recorded[one] + later)
      return copy
    })
    return {
      rows: copies,
      books: distinct(copies.map((copy) => bookOutOf(field, copy))),
      at: rows.occurred[copies[0]],
      quantity: unitsOf(field, copies),
      truth: { document: field.ledger.documents.name(rows.document[row]) },
      repair: copies.map((copy) => ({ op: 'drop', row: copy })),
    }
  },
}

function delayOf(random: Random): number {
  const kind = random.next()
  if (kind < 0.45) return random.between(1, 90)
  return kind < 0.8 ? random.between(120, 6 * 3600) : random.between(6 * 3600, 40 * 3600)
}

/** The lines of a row's document with this item: one document posted again is one fault of one item. */
function linesOf({ rows, rowsAt }: Field, row: number): readonly number[] {
  return rowsAt(rows.site[row], rows.item[row], (other) => rows.document[other] === rows.document[row])
}
