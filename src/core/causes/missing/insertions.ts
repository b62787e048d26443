/** What was never posted: which quantities may be missing of an item, and at which times. */
import type { Quantity } from '../../quantity/quantity.ts'
import type { Instant } from '../../time.ts'
import type { Way } from '../around/announcements.ts'
import type { Scene } from '../scene.ts'
import { kindOfWay } from '../usual/announced-rates.ts'

const SIZES_MAX = 64
const LOTS_MAX = 18
const TIMES_MAX = 40
/** Sizes beyond the largest that was ever moved. Chosen. */
const BEYOND = 1.5

/** Sizes that habit does not know: so many, up to so far above the middle, in ln. Chosen. */
const OTHER_SIZES = 12
const OTHER_REACH = 1.5

/** A quantity that may be missing, with its share among them. */
export interface Size {
  readonly quantity: Quantity
  readonly share: number
}

/**
 * Sizes by the habits of a way: those moved before, for receipts multiples of the lot up to beyond the largest, and
 * what habit leaves over evenly in ln. A size that one row alone had is no habit. Shares sum to 1.
 */
export function sizesOf({ usual, book }: Scene, way: Way): Size[] {
  const { habits } = usual
  const kind = kindOfWay(habits, book.item, way)
  const unit = habits.unit(book.item)
  const { counts, rows, lnSum } = habits.own(book.item, kind)
  const quantities = new Set(counts.keys())
  if (way === 'receipt' && rows > 0) {
    for (const { lot: units } of habits.lots(book.item)) {
      const lot = units * unit
      const most = BEYOND * Math.max(lot, ...counts.keys())
      const step = lot * Math.max(1, Math.ceil(most / lot / LOTS_MAX))
      for (let quantity = lot; quantity <= most; quantity += step) quantities.add(quantity)
    }
  }
  const known = [...quantities]
    .map((quantity) => {
      const own = counts.has(quantity) ? quantity : undefined
      return { quantity, share: habits.likelihood(book.item, kind, quantity, own) }
    })
    .sort((left, right) => right.share - left.share)
    .slice(0, SIZES_MAX)
  const total = known.reduce((sum, { share }) => sum + share, 0)
  const scale = Math.max(1, total)
  const left = Math.max(0, 1 - total / scale)
  const middle = rows > 0 ? lnSum / rows - Math.log(unit) : habits.middle(kind)
  const others = Array.from({ length: OTHER_SIZES }, (_, place) => ({
    quantity:
      Math.max(1, Math.round(Math.exp(((middle + OTHER_REACH) * (place + 0.5)) / OTHER_SIZES))) * unit,
    share: left / OTHER_SIZES,
  }))
  return [...known.map(({ quantity, share }) => ({ quantity, share: share / scale })), ...others]
}

/** When something may have been missing from: an instant in each order. */
export interface Since {
  readonly posted: Instant
  readonly happened: Instant
}

/** Some rows of the book up to the start of the stretch, evenly: as they were posted and happened. */
export function timesOf(scene: Scene, most = TIMES_MAX): Since[] {
  const { rows } = scene
  const step = Math.max(1, rows.length / most)
  const times: Since[] = []
  for (let place = 0; place < rows.length; place += step) {
    const row = rows[Math.floor(place)]
    times.push({
      posted: scene.timeOf('as-posted', row, false),
      happened: scene.timeOf('as-happened', row, false),
    })
  }
  return times
}
