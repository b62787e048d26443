/**
 * Looks: how much more a book looks like its own healthy self after a repair, by the levels at which its goods arrive
 * (`levels.ts`) and by how near to nothing it comes (`lows.ts`).
 */
import type { Instant } from '../../time.ts'
import type { Gain } from '../edit.ts'
import type { Scene } from '../scene.ts'
import { levelsOf } from './levels.ts'
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

/** ln of how usual the low of the stretch is with some gains; `isSaid` where levels have spoken. */
function lowOf(scene: Scene, isSaid: boolean): (gains: readonly Gain[]) => number {
  const { required, usual, book } = scene
  const one = required.find(({ order }) => order === 'as-happened') ?? required[0]
  const delivered = deliveryOf(scene.legs('as-happened'), usual.isReceipt)
  if (one === undefined || delivered === null) return () => 0
  const unit = usual.habits.unit(book.item)
  const lows = usual.lows()
  const isOpen = one.endedAt === Number.POSITIVE_INFINITY
  const lnOf = (low: number) => lows.lnOf(low, delivered / unit, isOpen)
  const kept = new Map<number, number>()
  return (gains) => {
    const low = Math.max(0, one.deepest + gainedOver(gains, one)) / unit
    let ln = kept.get(low)
    if (ln === undefined) {
      ln = lnOf(Math.max(1, low)) * (isSaid ? NEW_OF_FULL : 1)
      if (low < 1) ln += (lnOf(0) - lnOf(1)) * (isSaid ? NEW_OF_EMPTY : 1)
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
