/** Goods are posted in another bin of the site: received there on paper only, or picked there on paper only. */
import { binOf, PLACE } from '../../world/world.ts'
import { balanceAt } from '../below-zero.ts'
import { bookInto, bookOutOf } from '../books.ts'
import type { Fault, Strike } from '../fault.ts'
import type { Field } from '../field.ts'

export const wrongLocation: Fault = {
  code: 'wrong-location',
  strike(field, item) {
    const { rows, random, world } = field
    const isBin = (place: number) => place % world.placesASite > PLACE.returns
    if (random.chance(0.6)) {
      const row = field.pick(item, (one) => field.isInflow(one) && isBin(rows.to[one]))
      return row < 0 ? null : moved(field, row, 'to', otherBin(field, row, rows.to[row], true))
    }
    const row = field.pick(item, (one) => field.isSale(one) && isBin(rows.from[one]))
    if (row < 0) return null
    const place = otherBin(field, row, rows.from[row], false)
    const held = balanceAt(field, { ...bookOutOf(field, row), place }, 'recorded', rows.recorded[row])
    return held < 1 ? null : moved(field, row, 'from', place)
  },
}

/** The other bin of the item, or a neighbouring one where the goods may come in. */
function otherBin({ rows, world, random }: Field, row: number, place: number, mayBeOther: boolean): number {
  const { family } = world.items[rows.item[row]]
  const site = rows.site[row]
  const own = binOf(world, site, family, 0)
  if (!mayBeOther || random.chance(0.6)) return place === own ? own + 1 : own
  const first = binOf(world, site, 0, 0)
  const last = (site + 1) * world.placesASite - 1
  const near = place + random.pick([-2, -1, 1, 2, 3])
  return near < first || near > last || near === place ? (place === own ? own + 1 : own) : near
}

function moved(field: Field, row: number, end: 'from' | 'to', place: number): Strike {
  const { rows, world } = field
  const bookOf = end === 'to' ? bookInto : bookOutOf
  const book = bookOf(field, row)
  field.set(row, end, place)
  return {
    rows: [row],
    books: [book, bookOf(field, row)],
    at: rows.occurred[row],
    quantity: rows.quantity[row],
    truth: { location: world.places[book.place].path },
    repair: [{ op: 'retarget-location', row, end, place: book.place }],
  }
}
