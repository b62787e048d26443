/** How the lines of an order stand: what of each is reserved, shipped, and neither. */
import type { Order } from '../../api/orders/schema.ts'
import type { Reservation } from '../../api/reservations/schema.ts'
import { fromFinest, toFinest } from '../../core/quantity/finest.ts'
import { addQuantity, type Quantity } from '../../core/quantity/quantity.ts'

export interface LineStanding {
  readonly line: string
  readonly item: string
  readonly location: string | null
  readonly asked: string
  readonly reserved: string
  readonly shipped: string
  /** Neither reserved nor shipped; '0' where more is reserved than was ordered. */
  readonly short: string
}

/** Of an order with all that is reserved for it, line by line. */
export function standingsOf(order: Order, reservations: readonly Reservation[]): LineStanding[] {
  return order.lines.map(({ line, item, quantity, location }) => {
    const own = reservations
      .filter(({ site }) => site === order.site)
      .flatMap(({ lines }) => lines)
      .filter((one) => one.line === line && one.item === item)
    const reserved = sumOf(own.map(({ open }) => open))
    const shipped = sumOf(own.map(({ fulfilled }) => fulfilled))
    const short = addQuantity(addQuantity(toFinest(quantity), -reserved), -shipped)
    return {
      line,
      item,
      location: location ?? null,
      asked: quantity,
      reserved: fromFinest(reserved),
      shipped: fromFinest(shipped),
      short: short > 0 ? fromFinest(short) : '0',
    }
  })
}

function sumOf(quantities: readonly string[]): Quantity {
  return quantities.reduce((sum, one) => addQuantity(sum, toFinest(one)), 0)
}
