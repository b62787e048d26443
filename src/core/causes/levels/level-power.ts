/**
 * How far levels may be believed in a history: a ratio against honest must average to one over honest books.
 *
 * Sound books are asked what a made-up repair would do for them. Where goods are received at whatever level, the model
 * would praise some of these repairs highly, and its ratios are raised to a power below one until they average to no
 * more than one.
 */
import { lowerBound } from '../../episodes/stretches.ts'
import { lasting } from '../edit.ts'
import { generator } from '../usual/random.ts'
import type { SoundBook } from '../usual/sound-sample.ts'
import type { Covers } from './cover.ts'
import { levelsOf } from './levels.ts'

const POWERS = [1, 0.8, 0.6, 0.45, 0.3, 0.2, 0.1]
const BOOKS_MAX = 120
const REPAIRS_A_BOOK = 4
/** An average so little above one is no fault of the model. Chosen. */
const AVERAGE_MAX = 1.3
/** No one repair may make up the average alone. */
const LN_MAX = 6

/** The power for repairs of a book of its own, and for what is taken from another. */
export interface LevelPower {
  readonly own: number
  readonly other: number
}

/** The powers of a history by its sound books. */
export function levelPowerOf(
  books: readonly SoundBook[],
  covers: Covers,
  isReceipt: (movement: number) => boolean,
): LevelPower {
  const own: number[] = []
  const other: number[] = []
  const random = generator(books.length)
  const moving = books.filter(({ legs }) => legs.length > 8)
  const step = Math.max(1, moving.length / BOOKS_MAX)
  for (let place = 0; place < moving.length; place += step) {
    const { legs } = moving[Math.floor(place)]
    const levels = levelsOf(legs, covers, isReceipt)
    for (let turn = 0; turn < REPAIRS_A_BOOK; turn++) {
      const size = Math.abs(legs.delta[Math.floor(random() * legs.length)])
      const at = legs.at[Math.floor(random() * legs.length)]
      own.push(levels.lnRatio(lasting(size, at, at), null))
      const inflow = inflowNear(legs, at)
      if (inflow !== null) other.push(levels.lnWithout(inflow.quantity, inflow.at))
    }
  }
  return { own: powerOf(own), other: powerOf(other) }
}

function inflowNear({ at, delta, length }: SoundBook['legs'], instant: number) {
  for (let leg = lowerBound(at, length, instant); leg < length; leg++)
    if (delta[leg] > 0) return { quantity: delta[leg], at: at[leg] }
  return null
}

function powerOf(lns: readonly number[]): number {
  const average = (power: number) =>
    lns.reduce((sum, ln) => sum + Math.exp(power * Math.min(LN_MAX, ln)), 0) / lns.length
  return lns.length === 0
    ? 1
    : (POWERS.find((power) => average(power) <= AVERAGE_MAX) ?? POWERS[POWERS.length - 1])
}
