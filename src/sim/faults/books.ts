/** Books and rows that belong together, as faults name them. */
import type { SimBook } from './fault.ts'
import type { Field } from './field.ts'

/** The book that a row comes into. */
export function bookInto({ rows }: Field, row: number): SimBook {
  return { item: rows.item[row], place: rows.to[row], lot: rows.lot[row], owner: rows.owner[row] }
}

/** The book that a row goes out of. */
export function bookOutOf({ rows }: Field, row: number): SimBook {
  return { item: rows.item[row], place: rows.from[row], lot: rows.lot[row], owner: rows.owner[row] }
}

/** Rows of the same item, document, kind and hour: one act of a person. */
export function sameAct({ rows, rowsAt }: Field, row: number): readonly number[] {
  return rowsAt(
    rows.site[row],
    rows.item[row],
    (other) =>
      rows.document[other] === rows.document[row] &&
      rows.kind[other] === rows.kind[row] &&
      rows.to[other] === rows.to[row] &&
      rows.owner[other] === rows.owner[row] &&
      Math.abs(rows.occurred[other] - rows.occurred[row]) < 3600,
  )
}

/** A text that two books share exactly when they are the same. */
export function keyOf({ item, place, lot, owner }: SimBook): string {
  return `${item} ${place} ${lot} ${owner}`
}

/** Each of some books once. */
export function distinct(books: readonly SimBook[]): SimBook[] {
  return [...new Map(books.map((book) => [keyOf(book), book])).values()]
}

/** Units of some rows. */
export function unitsOf({ rows }: Field, some: readonly number[]): number {
  return some.reduce((sum, row) => sum + rows.quantity[row], 0)
}
