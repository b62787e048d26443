/** What was never posted: which quantities may be missing of an item, and at which times. */
import { MOVEMENT_KINDS } from '../../codes.ts'
import type { Quantity } from '../../quantity/quantity.ts'
import type { Instant } from '../../time.ts'
import type { Way } from '../around/announcements.ts'
import type { Scene } from '../scene.ts'
import { kindOfWay } from '../usual/announced-rates.ts'

const SIZES_MAX = 18
const TIMES_MAX = 40
/** Sizes beyond the largest that was ever moved. Chosen. */
const BEYOND = 1.5

/** A quantity that may be missing, with its share among them. */
export interface Size {
  readonly quantity: Quantity
  readonly share: number
}

/** Sizes by the habits of a way: those moved before, and for receipts multiples of the lot up to beyond the largest. */
export function sizesOf({ usual, book }: Scene, way: Way): Size[] {
  const { habits } = usual
  const kind = kindOfWay(habits, book.item, way)
  const { counts } = habits.own(book.item, kind)
  const quantities = new Set(counts.keys())
  if (way === 'receipt') {
    const lot = habits.lot(book.item)
    const most = BEYOND * Math.max(lot, ...counts.keys())
    const step = lot * Math.max(1, Math.ceil(most / lot / SIZES_MAX))
    for (let quantity = lot; quantity <= most; quantity += step) quantities.add(quantity)
  }
  const likely = [...quantities]
    .map((quantity) => ({ quantity, share: habits.likelihood(book.item, kind, quantity) }))
    .sort((left, right) => right.share - left.share)
    .slice(0, SIZES_MAX)
  const total = likely.reduce((sum, { share }) => sum + share, 0)
  return likely.map(({ quantity, share }) => ({ quantity, share: share / total }))
}

/** Some instants along the book's legs up to the start of the stretch, evenly, at most TIMES_MAX. */
export function timesOf(scene: Scene, most = TIMES_MAX): Instant[] {
  const { rows, order } = scene
  const step = Math.max(1, rows.length / most)
  const times: Instant[] = []
  for (let place = 0; place < rows.length; place += step)
    times.push(scene.timeOf(order, rows[Math.floor(place)], false))
  return times
}

/** The kind of the rows of a way, for words. */
export function kindName(scene: Scene, way: Way): string {
  return MOVEMENT_KINDS[kindOfWay(scene.usual.habits, scene.book.item, way)]
}
