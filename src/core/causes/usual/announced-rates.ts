/**
 * How announcements and rows agree in sound items: how many rows are announced, how often quantities or items differ,
 * how many announcements nothing ever comes of.
 */
import { MOVEMENT_KINDS, type MovementKind } from '../../codes.ts'
import type { History } from '../../history/history.ts'
import { DAY_MS, type Instant } from '../../time.ts'
import { type Announcements, type Way, wayOf } from '../around/announcements.ts'
import type { ItemRows } from './item-rows.ts'
import type { Habits } from './quantities/habit.ts'
import { type Shape, shapeOf } from './quantities/shape.ts'
import type { Seen } from './rates.ts'

const WAYS: Readonly<Partial<Record<MovementKind, Way>>> = {
  receipt: 'receipt',
  return: 'return',
  restock: 'return',
  sale: 'issue',
  ship: 'issue',
}
const WAY_OF_KIND = MOVEMENT_KINDS.map((kind) => WAYS[kind] ?? null)

/** The way the goods of a movement go, as announcements know it; null where none announces such. */
export function wayOfMovement({ kind }: History, movement: number): Way | null {
  return WAY_OF_KIND[kind[movement]]
}

export interface AnnouncedRates {
  /** Share of rows of a way that an announcement of their own belongs to, 0 to 1. */
  readonly coverage: (way: Way) => number
  /** Announced rows whose quantity is another. */
  readonly mismatch: Seen
  /** Rows whose document line was announced for another item alone. */
  readonly instead: Seen
  /** Announced rows whose place is another than the one announced, where one was. */
  readonly elsewhere: Seen
  /** Open announcements of a way for an item and a day. */
  readonly openADay: (way: Way) => number
  /** Density of ln(quantity / the item's middle) among the open ones of a way. */
  readonly openShape: (way: Way) => Shape
}

/** Sound items alone are counted; `horizon` bounds what could have come. */
export function announcedRatesOf(
  history: History,
  rows: ItemRows,
  announcements: Announcements,
  sound: readonly number[],
  habits: Habits,
): AnnouncedRates {
  const ways = { receipt: newCounts(), return: newCounts(), issue: newCounts() }
  let [mismatches, announced, instead, looked, placed, elsewhere] = [0, 0, 0, 0, 0, 0]
  let first: Instant = Number.POSITIVE_INFINITY
  let last: Instant = Number.NEGATIVE_INFINITY
  if (announcements.any) {
    for (const item of sound) {
      for (const movement of rows.of(item)) {
        const way = wayOfMovement(history, movement)
        first = Math.min(first, history.occurredAt[movement])
        last = Math.max(last, history.occurredAt[movement])
        if (way === null) continue
        ways[way].rows++
        looked++
        const left = announcements.left(movement)
        if (left === null) {
          if (announcements.instead(movement).length > 0) instead++
          continue
        }
        ways[way].announced++
        announced++
        if (left !== history.quantity[movement]) mismatches++
        const place = announcements.of(movement)?.location ?? null
        if (place === null) continue
        placed++
        if (place !== placeOf(history, rows, movement)) elsewhere++
      }
    }
    for (const item of sound) {
      for (const one of announcements.open(item)) {
        if (one.expectedAt > last) continue
        const way = wayOf(one.type)
        const middle = middleOf(habits, item, way)
        ways[way].open.push(middle === null ? 0 : Math.log(one.quantity) - middle)
      }
    }
  }
  const itemDays = Math.max(1, (sound.length * Math.max(0, last - first)) / DAY_MS)
  const shapes = new Map<Way, Shape>()
  return {
    coverage: (way) => (ways[way].announced + 0.5) / (ways[way].rows + 1),
    mismatch: { times: mismatches, of: announced },
    instead: { times: instead, of: looked },
    elsewhere: { times: elsewhere, of: placed },
    openADay: (way) => (ways[way].open.length + 0.1) / (itemDays + 1_000),
    openShape(way) {
      const shape = shapes.get(way) ?? shapeOf(ways[way].open)
      shapes.set(way, shape)
      return shape
    },
  }
}

/** The shelf that a movement leaves or comes to. */
function placeOf({ from, to }: History, { floor }: ItemRows, movement: number): number {
  return floor[from[movement]] === 1 ? from[movement] : to[movement]
}

function newCounts() {
  return { rows: 0, announced: 0, open: [] as number[] }
}

const KINDS_OF: Readonly<Record<Way, readonly MovementKind[]>> = {
  receipt: ['receipt', 'transfer', 'produce'],
  return: ['return', 'restock', 'sale', 'ship'],
  issue: ['sale', 'ship', 'pick'],
}

/**
 * The kind whose quantities are those of a way for an item: the first that the item has rows of. What comes back is
 * like what was sold.
 */
export function kindOfWay(habits: Habits, item: number, way: Way): number {
  const kinds = KINDS_OF[way].map((kind) => MOVEMENT_KINDS.indexOf(kind))
  return kinds.find((kind) => habits.own(item, kind).rows > 0) ?? kinds[0]
}

function middleOf(habits: Habits, item: number, way: Way): number | null {
  const { rows, lnSum } = habits.own(item, kindOfWay(habits, item, way))
  return rows === 0 ? null : lnSum / rows
}
