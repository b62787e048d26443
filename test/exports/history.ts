/**
 * Random histories of a small warehouse, as the warehouse knows them: who wrote them down, and how, comes later.
 *
 * What is on the shelf and what is booked are kept apart. Sales take what is on the shelf, so most books never sink;
 * those that do have a reason: a receipt that is booked after its goods were sold, or a quantity with a digit too many.
 */

/** What happened, finer than the kinds of Plimsoll: every layout has its own word for each. */
export const KINDS = [
  'opening',
  'receipt',
  'receipt-undone',
  'supplier-return',
  'sale',
  'sale-undone',
  'customer-return',
  'adjust-up',
  'adjust-down',
  'count',
  'consume',
  'produce',
  'scrap',
  'transfer',
] as const
export type Kind = (typeof KINDS)[number]

export interface Item {
  readonly code: string
  readonly name: string
  readonly unit: string
  /** Cents. */
  readonly cost: number
}

/** Systems name a place in two steps (plant and storage location) or in one. */
export interface Place {
  readonly site: string
  readonly shelf: string
  readonly name: string
}

export interface Movement {
  /** The ledger's own number: 1, 2, … in the order of booking. */
  readonly number: number
  readonly kind: Kind
  readonly item: Item
  /** Null is the world outside. */
  readonly from: Place | null
  readonly to: Place | null
  /** In units of 10^-scale, above zero. */
  readonly quantity: number
  /** Empty where the history knows no lots. */
  readonly lot: string
  /** Milliseconds; a whole minute. */
  readonly occurredAt: number
  readonly recordedAt: number
  readonly document: string
  /** Of a count: what was counted, in units of 10^-scale. */
  readonly counted: number | null
}

/** How a history begins: from nothing, with rows that bring in what was there, or in the middle. */
export const OPENINGS = ['empty', 'rows', 'middle'] as const
export type Opening = (typeof OPENINGS)[number]

export interface Stock {
  readonly item: Item
  readonly place: Place
  readonly lot: string
  readonly quantity: number
}

export interface History {
  readonly seed: number
  readonly scale: number
  readonly items: readonly Item[]
  readonly places: readonly Place[]
  readonly lots: boolean
  readonly opening: Opening
  /** What was there before the first movement; empty but where the history begins in the middle. */
  readonly before: readonly Stock[]
  /** In the order of booking. No two have the same `recordedAt`. */
  readonly movements: readonly Movement[]
  /** First day, as milliseconds. */
  readonly begins: number
}

/** What a layout is able to hold, and so what a history for it may contain. */
export interface HistoryShape {
  readonly kinds: readonly Kind[]
  readonly openings: readonly Opening[]
  readonly placesMax: number
  readonly lots: boolean
  /** With one clock, goods move when they are booked. */
  readonly clocks: 'one' | 'two'
  /** With days, the movements of a day and book go one way, so that the order within it decides nothing. */
  readonly happened: 'minute' | 'day'
  readonly decimals: boolean
  readonly itemsMax?: number
  /** Every movement is one piece, as of things with a number of their own. */
  readonly pieces?: boolean
  readonly movements?: number
}

export const MINUTE = 60_000
export const DAY = 1440 * MINUTE

/** One or two changes of books that a movement makes: what goes out first. */
export function legsOf({ from, to, quantity }: Movement): { place: Place; delta: number }[] {
  const out = from === null ? [] : [{ place: from, delta: -quantity }]
  return to === null ? out : [...out, { place: to, delta: quantity }]
}

/** The key of a book: an item at a place, by lot where there are lots. */
export function bookKey(item: Item, place: Place, lot: string): string {
  return [item.code, place.name, lot].join('|')
}
