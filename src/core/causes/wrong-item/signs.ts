/** What speaks for a row being of another item: announcements, the price it bears, habits of quantity. */
import { atScale } from '../../quantity/unit.ts'
import { type Sign, sign } from '../candidate.ts'
import type { Scene } from '../scene.ts'
import { wayOfMovement } from '../usual/announced-rates.ts'
import { honestRateOf } from '../usual/rates.ts'

/** An announcement of its own, and none where nearly all rows have one. Chosen. */
const ANNOUNCED_ITSELF = 0.01
const UNANNOUNCED = 0.3
const COVERED = 0.9
/** A row of another item bears that item's price, or its own. Chosen. */
const PRICE_OF_OTHER = 0.7
const PRICE_OF_BOOKED = 0.3
/** Habits may not outvote a document. */
const HABIT_MAX = Math.exp(5)

/** The signs that a movement is of `likely` rather than of the item it is booked on. */
export function itemSigns(scene: Scene, movement: number, likely: number): Sign[] {
  return [
    ...announcedSigns(scene, movement, likely),
    ...priceSigns(scene, movement, likely),
    habitSign(scene, movement, likely),
  ]
}

function announcedSigns({ history, announcements, usual }: Scene, movement: number, likely: number): Sign[] {
  const way = wayOfMovement(history, movement)
  if (!announcements.any || way === null) return []
  const { coverage, instead } = usual.announced()
  if (announcements.instead(movement).includes(likely))
    return [sign('announced-for-it', coverage(way) / honestRateOf(instead), movement)]
  if (announcements.of(movement) !== null)
    return [
      sign('announced-as-booked', ANNOUNCED_ITSELF / Math.max(ANNOUNCED_ITSELF, coverage(way)), movement),
    ]
  return coverage(way) > COVERED ? [sign('not-announced', UNANNOUNCED, movement)] : []
}

function priceSigns({ history, usual }: Scene, movement: number, likely: number): Sign[] {
  const price = history.unitCost === null ? Number.NaN : history.unitCost[movement]
  if (Number.isNaN(price)) return []
  const { usual: usualOf, unlike } = usual.prices()
  const [own, other] = [usualOf(history.item[movement]), usualOf(likely)]
  if (own === null || other === null || own === other) return []
  if (price === other) return [sign('price-of-other', PRICE_OF_OTHER / honestRateOf(unlike), movement)]
  return price === own ? [sign('price-of-booked', PRICE_OF_BOOKED, movement)] : []
}

function habitSign({ history, usual }: Scene, movement: number, likely: number): Sign {
  const { item, items, kind, quantity } = history
  const q = quantity[movement]
  const asLikely = atScale(q, items[item[movement]].scale, items[likely].scale)
  const here = asLikely === null ? 0 : usual.habits.likelihood(likely, kind[movement], asLikely)
  const there = usual.habits.likelihood(item[movement], kind[movement], q, q)
  return sign('quantity-habit', Math.min(HABIT_MAX, Math.max(1 / HABIT_MAX, here / there)), movement)
}
