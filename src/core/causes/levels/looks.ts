/**
 * Looks: how much more a book looks like its own healthy self after a repair, by the levels at which its goods arrive
 * (`levels.ts`) and by how near to nothing it comes (`lows.ts`).
 */
import type { Legs } from '../../episodes/stretches.ts'
import type { Quantity } from '../../quantity/quantity.ts'
import type { Instant } from '../../time.ts'
import type { Neighbour } from '../around/neighbours.ts'
import type { Touch } from '../candidate.ts'
import type { Gain } from '../edit.ts'
import { leastFrom } from '../replay/line.ts'
import type { Scene } from '../scene.ts'
import { type Levels, levelsOf, OTHER_MAX } from './levels.ts'
import { deliveryOf } from './lows.ts'

/**
 * Levels are lows as well, just before goods arrive: where they have spoken, half of what a shelf that is sold out says
 * is new, and a quarter of how full it was left. Chosen.
 */
const NEW_OF_EMPTY = 0.5
const NEW_OF_FULL = 0.25

/** ln of how much better a book looks with some gains, where goods arrived at a time, if they did. */
export type Looks = (gains: readonly Gain[], arrived: Instant | null) => number

/** The looks of the book of a scene. */
export function looksOf(scene: Scene): Looks {
  const { usual } = scene
  const { own } = usual.levelPower()
  const levels = levelsOf(scene.legs('as-happened'), usual.covers(), usual.isReceipt, own)
  const low = lowOf(scene, levels.isUsable)
  return (gains, arrived) => levels.lnRatio(gains, arrived) + low(gains)
}

/** ln of how much better the other book that a candidate touches looks without what it loses. */
export function looksOfOthers({ usual }: Scene): (touch: Touch) => number {
  const kept = new Map<Neighbour, { levels: Levels; lnOf: LnOfLow | null }>()
  const of = (neighbour: Neighbour) => {
    let known = kept.get(neighbour)
    if (known === undefined) {
      const legs = neighbour.legs('as-happened')
      const levels = levelsOf(legs, usual.covers(), usual.isReceipt, usual.levelPower().other)
      known = { levels, lnOf: lnOfLowIn(usual, neighbour) }
      kept.set(neighbour, known)
    }
    return known
  }
  return ({ neighbour, loss, happened, inflow }) => {
    // Goods that were booked off the wrong shelf lie on the right one, which is never sold out from then on.
    const { levels, lnOf } = of(neighbour)
    const ofLevels = inflow === null ? 0 : levels.lnWithout(loss, happened)
    if (lnOf === null) return ofLevels
    const low = leastFrom(neighbour.line('as-happened'), happened)
    const isSaid = inflow !== null && levels.isUsable
    const ofLow = low < loss ? 0 : lnOf(low - loss, happened, isSaid) - lnOf(low, happened, isSaid)
    return Math.min(OTHER_MAX, Math.max(-OTHER_MAX, ofLevels + ofLow))
  }
}

/** ln of how usual a low (smallest units) is of a cycle that is over or still open at a time. */
type LnOfLow = (low: Quantity, at: Instant, isSaid: boolean) => number

function lnOfLowIn(usual: Scene['usual'], { book, legs }: Pick<Neighbour, 'book' | 'legs'>): LnOfLow | null {
  const happened = legs('as-happened')
  const delivered = deliveryOf(happened, usual.isReceipt)
  if (delivered === null) return null
  const unit = usual.habits.unit(book.item)
  const lows = usual.lows()
  const last = lastReceiptOf(happened, usual.isReceipt)
  return (low, at, isSaid) => {
    const lnOf = (units: number) => lows.lnOf(units, delivered / unit, at >= last)
    const units = low / unit
    const full = lnOf(Math.max(1, units)) * (isSaid ? NEW_OF_FULL : 1)
    return units < 1 ? full + (lnOf(0) - lnOf(1)) * (isSaid ? NEW_OF_EMPTY : 1) : full
  }
}

function lastReceiptOf(
  { at, delta, movement, length }: Legs,
  isReceipt: (movement: number) => boolean,
): Instant {
  for (let leg = length - 1; leg >= 0; leg--) if (delta[leg] > 0 && isReceipt(movement[leg])) return at[leg]
  return Number.NEGATIVE_INFINITY
}

/** ln of how usual the low of the stretch is with some gains; `isSaid` where levels have spoken. */
function lowOf(scene: Scene, isSaid: boolean): (gains: readonly Gain[]) => number {
  const { required, usual } = scene
  const one = required.find(({ order }) => order === 'as-happened') ?? required[0]
  const lnOf = one === undefined ? null : lnOfLowIn(usual, scene)
  if (lnOf === null) return () => 0
  // It is open until goods arrive again: while it has not ended.
  const at = one.endedAt === Number.POSITIVE_INFINITY ? one.endedAt : Number.NEGATIVE_INFINITY
  const kept = new Map<Quantity, number>()
  return (gains) => {
    const low = Math.max(0, one.deepest + gainedOver(gains, one))
    let ln = kept.get(low)
    if (ln === undefined) {
      ln = lnOf(low, at, isSaid)
      kept.set(low, ln)
    }
    return ln
  }
}

/** What some gains add to the whole of a stretch. */
function gainedOver(
  gains: readonly Gain[],
  { order, startedAt, endedAt }: Scene['required'][number],
): number {
  let gained = 0
  for (const gain of gains)
    if (gain.order === order && gain.from <= startedAt && gain.to >= endedAt) gained += gain.quantity
  return gained
}
