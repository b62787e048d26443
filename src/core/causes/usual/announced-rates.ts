/**
 * How announcements and rows agree in sound items: how many rows are announced, how often quantities or items differ,
 * how many announcements nothing ever comes of.
 */
import { MOVEMENT_KINDS, type MovementKind } from '../../codes.ts'
import type { History } from '../../history/history.ts'
import type { Quantity } from '../../quantity/quantity.ts'
import { DAY_MS, type Instant } from '../../time.ts'
import { type Announcements, type Way, wayOf } from '../around/announcements.ts'
import type { Habits } from './quantities/habit.ts'
import type { ItemRows } from './quantities/item-rows.ts'
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

const QUARTERS = 4
const MOVED_LOOKED_MAX = 400

export interface AnnouncedRates {
  /** Share of rows of a way that an announcement of their own belongs to, 0 to 1. */
  readonly coverage: (way: Way) => number
  /** Announced rows of a way whose quantity is another: goods are cut short more often coming than going. */
  readonly mismatch: (way: Way) => Seen
  /** Rows whose document line was announced for another item alone. */
  readonly instead: Seen
  /** Announced rows whose place is another than the one announced, where one was. */
  readonly elsewhere: Seen
  /** Open announcements of a way for an item and a day. */
  readonly openADay: (way: Way) => number
  /** How much likelier a quantity of an item is of goods that really moved than of an open announcement of a way. */
  readonly usualness: (way: Way, item: number, quantity: Quantity) => number
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
  let [instead, looked, placed, elsewhere] = [0, 0, 0, 0]
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
        if (ways[way].moved.length < MOVED_LOOKED_MAX)
          ways[way].moved.push(lnHabitOf(habits, item, way, history.quantity[movement], true))
        if (left !== history.quantity[movement]) ways[way].mismatches++
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
        ways[way].open.push(lnHabitOf(habits, item, way, one.quantity))
      }
    }
  }
  const itemDays = Math.max(1, (sound.length * Math.max(0, last - first)) / DAY_MS)
  return {
    coverage: (way) => (ways[way].announced + 0.5) / (ways[way].rows + 1),
    mismatch: (way) => ({ times: ways[way].mismatches, of: ways[way].announced }),
    instead: { times: instead, of: looked },
    elsewhere: { times: elsewhere, of: placed },
    openADay: (way) => (ways[way].open.length + 0.1) / (itemDays + 1_000),
    usualness: (way, item, quantity) => usualnessOf(ways[way], lnHabitOf(habits, item, way, quantity)),
  }
}

/** The shelf that a movement leaves or comes to. */
function placeOf({ from, to }: History, { floor }: ItemRows, movement: number): number {
  return floor[from[movement]] === 1 ? from[movement] : to[movement]
}

function newCounts() {
  return { rows: 0, announced: 0, mismatches: 0, moved: [] as number[], open: [] as number[] }
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

/** ln of how usual a quantity is of a way, the row that bears it left out where there is one. */
function lnHabitOf(habits: Habits, item: number, way: Way, quantity: Quantity, isOwn = false): number {
  return Math.log(
    habits.likelihood(item, kindOfWay(habits, item, way), quantity, isOwn ? quantity : undefined),
  )
}

/** By quarters of what moved: the share of a quarter, over its share among the open ones. */
function usualnessOf(
  { moved, open }: { readonly moved: readonly number[]; readonly open: readonly number[] },
  ln: number,
): number {
  if (moved.length < QUARTERS) return 1
  const sorted = moved.toSorted((left, right) => left - right)
  const borders = [1, 2, 3].map((quarter) => sorted[Math.floor((quarter * sorted.length) / QUARTERS)])
  const quarterOf = (one: number) => borders.filter((border) => one >= border).length
  const own = quarterOf(ln)
  const ofMoved = moved.filter((one) => quarterOf(one) === own).length
  const ofOpen = open.filter((one) => quarterOf(one) === own).length
  return (ofMoved + 1) / (moved.length + QUARTERS) / ((ofOpen + 1) / (open.length + QUARTERS))
}
