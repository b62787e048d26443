/** What missing postings have in common: rows of the honest history that were never posted, or never arrived. */

import { isShelf } from '../../world/world.ts'
import { bookInto, bookOutOf, distinct, unitsOf } from '../books.ts'
import type { Strike } from '../fault.ts'
import type { Field } from '../field.ts'

/** Takes rows away and says what is missing. */
export function missing(
  field: Field,
  some: readonly number[],
  how: 'unposted' | 'lost' = 'unposted',
): Strike | null {
  if (some.length === 0 || !some.every(field.isFree)) return null
  const { rows, world, ledger } = field
  const [first] = some
  const books = some.flatMap((row) => [
    ...(isShelf(world, rows.to[row]) ? [bookInto(field, row)] : []),
    ...(isShelf(world, rows.from[row]) ? [bookOutOf(field, row)] : []),
  ])
  const document = rows.document[first]
  const strike: Strike = {
    rows: [],
    books: distinct(books),
    at: rows.occurred[first],
    quantity: unitsOf(field, some),
    truth: {
      document: document < 0 ? null : ledger.documents.name(document),
      quantity: String(unitsOf(field, some)),
      occurredAt: field.time(rows.occurred[first]),
    },
    repair: some.map((row) => ({ op: 'insert', row })),
  }
  for (const row of some) field.remove(row, how)
  return strike
}
