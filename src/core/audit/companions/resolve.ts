/**
 * What was announced and counted, held against a history: its words become the items, places and smallest units of the
 * movements.
 *
 * A row is `unused` where nothing of it can be: a unit the item has not, a quantity that is no whole number of its
 * smallest units, a counted place or lot without movements, or a count that several books could be meant by. An
 * expectation for a place without movements is used all the same, and its place is told. Nothing is rounded.
 */
import type { Companions, Count, Expectation } from '../../causes/around/neighbours.ts'
import type { Counted } from '../../counts/counted.ts'
import type { Announced } from '../../expectations/announced.ts'
import type { History } from '../../history/history.ts'
import { formatQuantity, type Quantity } from '../../quantity/quantity.ts'
import { readLevel, readQuantity, type UnreadableQuantity } from '../../quantity/read.ts'
import { type BooksAt, booksAt } from './books-at.ts'
import { type Places, placesOf } from './places.ts'

/** What is known beside movements, in the words of its sources. */
export interface CompanionFacts {
  readonly announced: readonly Announced[]
  readonly counted: readonly Counted[]
}

export const NO_FACTS: CompanionFacts = { announced: [], counted: [] }

/** The facts of each item, by its code; of one of which nothing is said, NO_FACTS. */
export function factsByItem({ announced, counted }: CompanionFacts): (item: string) => CompanionFacts {
  const announcedOf = Map.groupBy(announced, ({ item }) => item)
  const countedOf = Map.groupBy(counted, ({ item }) => item)
  return (item) => {
    const [own, said] = [announcedOf.get(item), countedOf.get(item)]
    return own === undefined && said === undefined ? NO_FACTS : { announced: own ?? [], counted: said ?? [] }
  }
}

/** Both together: what the ledger knows, and what a file adds. */
export function joinedFacts(left: CompanionFacts, right: CompanionFacts): CompanionFacts {
  return {
    announced: [...left.announced, ...right.announced],
    counted: [...left.counted, ...right.counted],
  }
}

/** Why a row, or its place, is nothing of the movements. */
export type CompanionFaultReason =
  | 'unknown-item'
  | 'unknown-location'
  | 'unknown-lot'
  | 'unknown-owner'
  | 'several-books'
  | UnreadableQuantity['reason']

export interface CompanionFault {
  readonly file: 'expectations' | 'counts'
  readonly row: number | null
  readonly item: string
  readonly reason: CompanionFaultReason
  /** What the row says where it is wrong. */
  readonly value: string
}

export interface ResolvedCompanions {
  readonly companions: Companions
  readonly faults: readonly CompanionFault[]
}

/** A fact of an item that the history has: `item` is its index. */
interface Known<Fact> {
  readonly item: number
  readonly fact: Fact
}

/** Facts of the items that a history moves; those of others are left to the one who asks. */
export function resolveCompanions(
  history: History,
  factsOf: (item: string) => CompanionFacts,
): ResolvedCompanions {
  const announced: Known<Announced>[] = []
  const counted: Known<Counted>[] = []
  // A pass over files knows the items of the others too, without their movements.
  for (const item of new Set(history.item)) {
    const facts = factsOf(history.items[item].code)
    for (const fact of facts.announced) announced.push({ item, fact })
    for (const fact of facts.counted) counted.push({ item, fact })
  }
  const faults: CompanionFault[] = []
  if (announced.length + counted.length === 0) return { companions: { expectations: [], counts: [] }, faults }
  const places = placesOf(history)
  const books = booksAt(history, new Set(counted.map(({ item }) => item)))
  return {
    companions: {
      expectations: announced.flatMap((one) => expectationOf(history, places, one, faults)),
      counts: counted.flatMap((one) => countOf(history, places, books, one, faults)),
    },
    faults,
  }
}

function expectationOf(
  { items }: History,
  places: Places,
  { item, fact }: Known<Announced>,
  faults: CompanionFault[],
): readonly Expectation[] {
  const { type, document, line, written, expectedAt, site, path, closed, row } = fact
  const fault = (reason: CompanionFaultReason, value: string) =>
    faults.push({ file: 'expectations', row, item: fact.item, reason, value })
  const quantity = readQuantity(written, items[item])
  if (typeof quantity !== 'number') {
    fault(quantity.reason, wrongPart(written, quantity))
    return []
  }
  const place = places(site, path)
  if (place.location === null && path !== null && !place.isSite) fault('unknown-location', path)
  return [
    {
      type,
      item,
      quantity,
      expectedAt: expectedAt.at,
      precision: expectedAt.precision,
      document,
      line,
      location: place.location,
      site: place.site,
      path: place.isSite ? null : path,
      closed,
      row,
    },
  ]
}

function countOf(
  { items }: History,
  places: Places,
  books: BooksAt,
  { item, fact }: Known<Counted>,
  faults: CompanionFault[],
): readonly Count[] {
  const { written, countedAt, actor, row } = fact
  const unused = (reason: CompanionFaultReason, value: string) => {
    faults.push({ file: 'counts', row, item: fact.item, reason, value })
    return []
  }
  const quantity = readLevel(written, items[item])
  if (typeof quantity !== 'number') return unused(quantity.reason, wrongPart(written, quantity))
  const { location } = places(fact.site, fact.path)
  if (location === null) return unused('unknown-location', fact.path)
  const book = books(item, location, fact)
  if ('reason' in book) return unused(book.reason, book.value)
  return [{ book, quantity, countedAt: countedAt.at, precision: countedAt.precision, actor, row }]
}

function wrongPart({ quantity, unit }: Announced['written'], { field }: UnreadableQuantity): string {
  return field === 'unit' ? (unit ?? '') : quantity
}

/** A quantity in smallest units as it is written: what the ledger kept, in the words of a fact. */
export function writtenUnits(quantity: Quantity, scale: number): Announced['written'] {
  return { quantity: formatQuantity(quantity, scale) }
}
