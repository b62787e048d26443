/**
 * Prices: whether the price of a row is a label of its item.
 *
 * Where nearly every row of an item bears one price, as a master record gives it, a row that bears the usual price of
 * another item is a fingerprint of that item; it says nothing of the quantity.
 */
import type { History } from '../../history/history.ts'
import type { ItemRows } from './quantities/item-rows.ts'
import { NEVER_SEEN, type Seen } from './rates.ts'

export interface Prices {
  /** The usual price of an item, 1/10000 a base unit; null where it has none. */
  readonly usual: (item: number) => number | null
  /** Sound rows whose price is unlike the usual one of their item; of none where prices are no labels. */
  readonly unlike: Seen
  /** Whether prices are labels in this history. */
  readonly areLabels: boolean
  /** Items whose usual price this is; none where prices are no labels, or many items share it. */
  readonly itemsAt: (price: number) => readonly number[]
}

const NO_PRICES: Prices = { usual: () => null, unlike: NEVER_SEEN, areLabels: false, itemsAt: () => [] }
/** A price that more items share tells none of them. */
const ITEMS_AT_PRICE_MAX = 4
/** A price that fewer of an item's rows bear is none of its own. Chosen. */
const USUAL_SHARE_MIN = 0.7
/** Prices are labels where so many of the items have a usual one. Chosen. */
const LABELLED_MIN = 0.8
const ROWS_LOOKED_MAX = 400

/** The prices of a history; rates are counted on `sound` items. */
export function pricesOf(history: History, rows: ItemRows, sound: readonly number[]): Prices {
  const { unitCost } = history
  if (unitCost === null) return NO_PRICES
  const kept = new Map<number, { price: number | null; unlike: number; of: number }>()
  const look = (item: number) => {
    const known = kept.get(item)
    if (known !== undefined) return known
    const counts = new Map<number, number>()
    let of = 0
    for (const movement of rows.of(item)) {
      if (Number.isNaN(unitCost[movement])) continue
      counts.set(unitCost[movement], (counts.get(unitCost[movement]) ?? 0) + 1)
      if (++of === ROWS_LOOKED_MAX) break
    }
    const [price, times] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])
    const isUsual = of > 0 && times / of >= USUAL_SHARE_MIN
    const looked = { price: isUsual ? price : null, unlike: isUsual ? of - times : 0, of }
    kept.set(item, looked)
    return looked
  }
  let [times, of, labelled, priced] = [0, 0, 0, 0]
  for (const item of sound) {
    const own = look(item)
    if (own.of < 3) continue
    priced++
    if (own.price === null) continue
    labelled++
    times += own.unlike
    of += own.of
  }
  const areLabels = priced === 0 || labelled / priced >= LABELLED_MIN
  if (!areLabels) return NO_PRICES
  let byPrice: Map<number, number[]> | null = null
  return {
    usual: (item) => look(item).price,
    unlike: { times, of },
    areLabels,
    itemsAt(price) {
      byPrice ??= itemsByPrice(history.items.length, (item) => look(item).price)
      const items = byPrice.get(price) ?? []
      return items.length > ITEMS_AT_PRICE_MAX ? [] : items
    },
  }
}

function itemsByPrice(items: number, priceOf: (item: number) => number | null): Map<number, number[]> {
  const byPrice = new Map<number, number[]>()
  for (let item = 0; item < items; item++) {
    const price = priceOf(item)
    if (price === null) continue
    const own = byPrice.get(price)
    if (own === undefined) byPrice.set(price, [item])
    else own.push(item)
  }
  return byPrice
}
