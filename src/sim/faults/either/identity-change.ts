/** An item gets another code, and the stock that lay there under the old one is not carried over. */

import { isShelf } from '../../world/world.ts'
import { bookInto, bookOutOf, distinct } from '../books.ts'
import type { Fault, SimBook } from '../fault.ts'

export const identityChange: Fault = {
  code: 'identity-change',
  strike(field, item) {
    const { rows, random, world, renamed } = field
    const code = world.items[item].renamed
    if (code === '' || renamed.some((one) => one.item === item)) return null
    const at = Math.floor(field.end * random.within(0.25, 0.75))
    const all = world.sites.flatMap((_, site) => field.rowsAt(site, item))
    const later = all.filter((row) => rows.occurred[row] >= at)
    if (later.length === 0 || all.some((row) => field.struck.has(row))) return null
    const renamedTo = world.items.length + renamed.push({ item, code }) - 1
    const books: SimBook[] = []
    for (const row of later) {
      for (const bookOf of [bookInto, bookOutOf]) {
        const before = bookOf(field, row)
        if (isShelf(world, before.place)) books.push(before, { ...before, item: renamedTo })
      }
      field.set(row, 'item', renamedTo)
    }
    return {
      rows: later,
      books: distinct(books),
      at,
      quantity: later.reduce((sum, row) => sum + rows.quantity[row], 0),
      truth: { item: field.codeOf(item) },
      repair: [{ op: 'join-items', item: renamedTo, into: item }],
    }
  },
}
