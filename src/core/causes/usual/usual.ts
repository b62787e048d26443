/**
 * What is usual in a history: habits of quantities, delays, twins, announcements, prices, places, corrections, levels.
 *
 * Everything is counted in the history's own sound items, never assumed, and only when a cause asks for it.
 */
import { type CauseCode, MOVEMENT_KINDS } from '../../codes.ts'
import type { ItemLegs } from '../../episodes/item-legs.ts'
import type { History } from '../../history/history.ts'
import type { Announcements } from '../around/announcements.ts'
import { type Covers, coversOf } from '../levels/cover.ts'
import { type LevelPower, levelPowerOf } from '../levels/level-power.ts'
import { type Lows, lowsOf } from '../levels/lows.ts'
import { type LotShares, lotShares } from '../slips/packs.ts'
import type { Hands } from '../slips/slips.ts'
import { type AnnouncedRates, announcedRatesOf } from './announced-rates.ts'
import { type Corrections, correctionsOf } from './corrections.ts'
import { type Delays, delaysOf } from './delays.ts'
import { type Places, placesOf } from './places.ts'
import { type Prices, pricesOf } from './prices.ts'
import { type FileHabits, type Habits, habitsOf } from './quantities/habit.ts'
import { type ItemRows, itemRowsOf } from './quantities/item-rows.ts'
import { type Oddity, oddityOf } from './quantities/oddity.ts'
import { type Shape, shapeOf } from './quantities/shape.ts'
import { showingOf } from './showing.ts'
import { type SoundSample, soundSample } from './sound-sample.ts'
import { type TwinRates, twinRatesOf } from './twins.ts'

export interface Usual {
  readonly rows: ItemRows
  readonly habits: Habits
  readonly lots: () => LotShares
  readonly hands: () => Hands
  readonly twins: () => TwinRates
  readonly delays: () => Delays
  readonly announced: () => AnnouncedRates
  readonly prices: () => Prices
  readonly places: () => Places
  readonly corrections: () => Corrections
  readonly covers: () => Covers
  readonly levelPower: () => LevelPower
  readonly lows: () => Lows
  readonly oddity: () => Oddity
  /** Sound rows of goods that came back, and of goods that were sold. */
  readonly comingBack: () => { readonly returns: number; readonly sales: number }
  /** P(a book sinks | such a fault), see `showing.ts`. */
  readonly showing: (code: CauseCode) => number
  readonly sound: () => SoundSample
  /** Whether a movement replenishes: goods of its kind come from outside, or from where they are stored. */
  readonly isReceipt: (movement: number) => boolean
}

const REPLENISHES = MOVEMENT_KINDS.map((kind) => ['receipt', 'produce', 'putaway', 'transfer'].includes(kind))

/** What is usual in a history, of which `legs` are the legs by item. `isSound` says which items never sank. */
export function usualOf(
  history: History,
  legs: ItemLegs,
  announcements: Announcements,
  isSound: (item: number) => boolean,
): Usual {
  const rows = itemRowsOf(history, legs)
  const sound = once(() => soundSample(history, legs, isSound))
  const file = once(() => fileHabits(history, rows, habits, sound().items))
  const habits: Habits = habitsOf(history, rows, () => file())
  const lots = once(() => lotShares(sound().items.map((item) => habits.lot(item) / habits.unit(item))))
  const hands = once(() => ({ history, habits, lots: lots(), floor: rows.floor }))
  const isReceipt = (movement: number) => REPLENISHES[history.kind[movement]]
  const covers = once(() => coversOf(sound().books, isReceipt))
  const showing = once(() => showingOf(hands(), sound().books))
  return {
    rows,
    habits,
    lots,
    hands,
    sound,
    isReceipt,
    twins: once(() => twinRatesOf(history, sound().books)),
    delays: once(() => delaysOf(history, sound().books)),
    announced: once(() => announcedRatesOf(history, rows, announcements, sound().items, habits)),
    prices: once(() => pricesOf(history, rows, sound().items)),
    places: once(() => placesOf(history, rows, sound().books)),
    corrections: once(() => correctionsOf(history, rows, sound().books, habits.unit)),
    covers,
    levelPower: once(() => levelPowerOf(sound().books, covers(), isReceipt)),
    lows: once(() => lowsOf(sound().books, isReceipt, habits.unit)),
    oddity: once(() => oddityOf(hands(), rows, sound().items)),
    comingBack: once(() => comingBack(history, rows, sound().items)),
    showing: (code) => showing()(code),
  }
}

const COMES_BACK = MOVEMENT_KINDS.map((kind) => kind === 'return' || kind === 'restock')
const SELLS = MOVEMENT_KINDS.map((kind) => kind === 'sale' || kind === 'ship')

function comingBack({ kind }: History, rows: ItemRows, sound: readonly number[]) {
  let [returns, sales] = [0, 0]
  for (const item of sound) {
    for (const movement of rows.of(item)) {
      if (COMES_BACK[kind[movement]]) returns++
      else if (SELLS[kind[movement]]) sales++
    }
  }
  return { returns, sales }
}

const SHAPE_ROWS_A_ITEM_MAX = 200
const SHAPE_ROWS_MIN = 3

/** Shapes and middles of quantities by kind, and how often receipts are off their lot, in sound items. */
function fileHabits(history: History, rows: ItemRows, habits: Habits, sound: readonly number[]): FileHabits {
  const values: number[][] = MOVEMENT_KINDS.map(() => [])
  const sums = new Float64Array(MOVEMENT_KINDS.length)
  const counts = new Float64Array(MOVEMENT_KINDS.length)
  let [offLot, lotted] = [0, 0]
  for (const item of sound) {
    const unit = habits.unit(item)
    let looked = 0
    for (const movement of rows.of(item)) {
      if (++looked > SHAPE_ROWS_A_ITEM_MAX) break
      const kind = history.kind[movement]
      const ln = Math.log(history.quantity[movement])
      const { rows: of, lnSum } = habits.own(item, kind)
      sums[kind] += ln - Math.log(unit)
      counts[kind]++
      if (of >= SHAPE_ROWS_MIN) values[kind].push(ln - (lnSum - ln) / (of - 1))
    }
    const lot = habits.lot(item)
    if (lot <= unit) continue
    for (const kind of [MOVEMENT_KINDS.indexOf('receipt'), MOVEMENT_KINDS.indexOf('produce')]) {
      for (const received of habits.own(item, kind).documents) {
        lotted++
        if (received % lot !== 0) offLot++
      }
    }
  }
  const middle = counts.reduce((sum, each) => sum + each, 0)
  const all = middle === 0 ? Math.log(10) : sums.reduce((sum, each) => sum + each, 0) / middle
  return {
    shapes: values.map((own): Shape => shapeOf(own)),
    middles: sums.map((sum, kind) => (counts[kind] === 0 ? all : sum / counts[kind])),
    offLot: (offLot + 1) / (lotted + 12),
  }
}

/** A value that is made at the first question. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
