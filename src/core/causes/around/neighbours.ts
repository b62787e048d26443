/**
 * The rest of the site, as a cause may look at it: other books of the item, other items of a document, what was
 * announced and counted.
 *
 * Made once a history and read only. Nothing is indexed before the first question, every answer is bounded
 * (`limits.ts`) and sorted, so that the same history gives the same answer. It sees what the history holds: the whole
 * file in an audit, the movements of one item where the ledger explains an item by itself.
 */

import type { ExpectationType, Order, TimePrecision } from '../../codes.ts'
import {
  type BookLegs,
  type BookRef,
  bookSplitter,
  legsAsHappened,
  legsAsPosted,
} from '../../episodes/book-legs.ts'
import type { ItemLegs } from '../../episodes/item-legs.ts'
import type { Legs } from '../../episodes/stretches.ts'
import type { History } from '../../history/history.ts'
import {
  NEIGHBOUR_BOOKS_MAX,
  NEIGHBOUR_FACTS_MAX,
  NEIGHBOUR_ITEMS_KEPT_MAX,
  NEIGHBOUR_MOVEMENTS_MAX,
} from '../../limits.ts'
import type { Quantity } from '../../quantity/quantity.ts'
import { type Instant, PRECISION_SPAN_MS } from '../../time.ts'
import { type Line, leastFrom, lineOf } from '../replay/line.ts'
import { groupsBy } from './groups.ts'

export interface Neighbours {
  /** Books of an item at a site (the site of a location), in order of first movement. */
  readonly booksOf: (item: number, location: number) => readonly Neighbour[]
  /** Other books of the same item at the same site: those that differ in one coordinate first. */
  readonly siblings: (book: BookRef) => readonly Neighbour[]
  /** Those of them that differ in the location only. */
  readonly otherBins: (book: BookRef) => readonly Neighbour[]
  /** All movements that name a document, in posting order, at most NEIGHBOUR_MOVEMENTS_MAX. */
  readonly named: (document: string) => readonly number[]
  /** All movements of a movement's document, itself included, in posting order; none where it names none. */
  readonly ofDocument: (movement: number) => readonly number[]
  /** What was announced of an item for a time, both ends inclusive, by time; a day counts if any of it is within. */
  readonly expectations: (item: number, from: Instant, to: Instant) => readonly Expectation[]
  /** Everything announced. */
  readonly announced: readonly Expectation[]
  /** What was counted of a book, by time; of one time in the order it was said. */
  readonly counts: (book: BookRef) => readonly Count[]
}

export interface Neighbour {
  readonly book: BookRef
  /** Its legs as posted, or as happened in the kind reading. */
  readonly legs: (order: Order) => Legs
  /** Its balance over time in an order. */
  readonly line: (order: Order) => Line
}

/** Something announced. Indexes are those of the history. */
export interface Expectation {
  readonly type: ExpectationType
  readonly item: number
  /** Smallest units, above zero. */
  readonly quantity: Quantity
  /** The first instant of its time. */
  readonly expectedAt: Instant
  /** A day is the whole of it. */
  readonly precision: TimePrecision
  readonly document: string
  readonly line: string | null
  /** The place it is announced for; null where none is stated, or the history has no such place. */
  readonly location: number | null
  /** As it was stated, whether the history has such a place or not; null where nothing says it. */
  readonly site: string | null
  readonly path: string | null
  /** Its source says that nothing more comes of it: what is missing was cancelled. */
  readonly closed: boolean
  /** Its row in the file; null where it is no file. */
  readonly row: number | null
}

/** What a person says a book held. */
export interface Count {
  readonly book: BookRef
  /** Smallest units, zero or more. */
  readonly quantity: Quantity
  /** The first instant of its time. */
  readonly countedAt: Instant
  readonly precision: TimePrecision
  readonly actor: string | null
  /** Its row in the file; null where it is no file. */
  readonly row: number | null
}

/** What is known beside the movements; nothing by default. */
export interface Companions {
  readonly expectations: readonly Expectation[]
  readonly counts: readonly Count[]
}

const NO_COMPANIONS: Companions = { expectations: [], counts: [] }

/** The rest of the site over a history, of which `legs` are the legs by item. */
export function neighboursOf(
  history: History,
  legs: ItemLegs,
  { expectations, counts }: Companions = NO_COMPANIONS,
): Neighbours {
  const books = neighbourBooks(history, legs)
  const siteOf = (location: number) => history.locations[location].site
  const documents = groupsBy(history.length, history.document, NEIGHBOUR_MOVEMENTS_MAX)
  const announcedOf = groupsBy(expectations.length, (index) => String(expectations[index].item))
  const counted = groupsBy(counts.length, (index) => String(counts[index].book.item))
  const ofDocument = (movement: number) => {
    const document = history.document(movement)
    return document === null ? [] : documents(document)
  }
  const booksOf = (item: number, location: number) =>
    books(item)
      .filter(({ book }) => siteOf(book.location) === siteOf(location))
      .slice(0, NEIGHBOUR_BOOKS_MAX)
  const siblings = (own: BookRef) =>
    books(own.item)
      .filter(({ book }) => siteOf(book.location) === siteOf(own.location) && differences(book, own) > 0)
      .sort((left, right) => differences(left.book, own) - differences(right.book, own))
      .slice(0, NEIGHBOUR_BOOKS_MAX)
  return {
    booksOf,
    siblings,
    otherBins: (own) => siblings(own).filter(({ book }) => book.lot === own.lot && book.owner === own.owner),
    named: documents,
    ofDocument,
    announced: expectations,
    expectations: (item, from, to) =>
      announcedOf(String(item))
        .map((index) => expectations[index])
        .filter((one) => one.expectedAt + PRECISION_SPAN_MS[one.precision] >= from && one.expectedAt <= to)
        .sort((left, right) => left.expectedAt - right.expectedAt)
        .slice(0, NEIGHBOUR_FACTS_MAX),
    counts: (own) =>
      counted(String(own.item))
        .map((index) => counts[index])
        .filter(({ book }) => differences(book, own) === 0)
        .sort((left, right) => left.countedAt - right.countedAt)
        .slice(0, NEIGHBOUR_FACTS_MAX),
  }
}

/**
 * Whether a book could give up a quantity (smallest units) from an instant to its end and stay at or above zero, in
 * both orders. This is what makes a surplus there the mirror of a shortage here.
 */
export function bears(
  { line }: Neighbour,
  quantity: Quantity,
  postedFrom: Instant,
  from = postedFrom,
): boolean {
  return (
    leastFrom(line('as-posted'), postedFrom) >= quantity && leastFrom(line('as-happened'), from) >= quantity
  )
}

function differences(left: BookRef, right: BookRef): number {
  return (
    Number(left.location !== right.location) +
    Number(left.lot !== right.lot) +
    Number(left.owner !== right.owner)
  )
}

/** The books of items; those of the last items are kept. */
function neighbourBooks(history: History, legs: ItemLegs): (item: number) => readonly Neighbour[] {
  const kept = new Map<number, readonly Neighbour[]>()
  let split: ((item: number) => BookLegs[]) | null = null
  return (item) => {
    let books = kept.get(item)
    if (books === undefined) {
      split ??= bookSplitter(history, legs)
      books = split(item).map((one) => neighbour(history, one))
      const [longestAgo] = kept.keys()
      if (kept.size >= NEIGHBOUR_ITEMS_KEPT_MAX && longestAgo !== undefined) kept.delete(longestAgo)
    } else kept.delete(item)
    // The one asked for last stands last: some items are neighbours of very many others.
    kept.set(item, books)
    return books
  }
}

/** Copies what the splitter lends, and sorts it at the first question for an order. */
function neighbour(history: History, { book, movement, delta }: BookLegs): Neighbour {
  const own = { movement: movement.slice(), delta: delta.slice() }
  const legs: Partial<Record<Order, Legs>> = {}
  const lines: Partial<Record<Order, Line>> = {}
  const legsIn = (order: Order) => {
    legs[order] ??= order === 'as-posted' ? legsAsPosted(history, own) : legsAsHappened(history, own, 'kind')
    return legs[order]
  }
  return {
    book,
    legs: legsIn,
    line(order) {
      lines[order] ??= lineOf(legsIn(order))
      return lines[order]
    },
  }
}
