/**
 * What an analysis finds beside its episodes, counted so that several (passes of a large file) add up, and the findings
 * a tally comes to.
 */

import { AUDIT_FINDING_CODES, type AuditFindingCode } from '../codes.ts'
import type { BookLegs, BookRef } from '../episodes/book-legs.ts'
import type { SettledHistory } from '../episodes/settled-history.ts'
import type { TransitBook } from '../episodes/transit.ts'
import type { History } from '../history/history.ts'
import { hasFloor } from '../history/location.ts'
import { FINDING_EXAMPLES_MAX } from '../limits.ts'
import { formatQuantity } from '../quantity/quantity.ts'
import { formatInstant } from '../time.ts'
import type { AuditFinding, FindingExample } from './audit-finding.ts'
import type { BookCounts, Episode } from './episode.ts'

/** A file begins in the middle where more than this share of its books begin below zero. */
const BEGINS_SO_SHARE = 0.5

interface Entry {
  rows: number
  books: number
  readonly examples: FindingExample[]
}

export interface FindingTally {
  readonly entries: Readonly<Record<AuditFindingCode, Entry>>
  movements: number
  /** Whether anything comes into a shelf. */
  receives: boolean
  /** Whether anything arrived of a transfer whose sending is known. */
  arrives: boolean
  /** Null where the source gives no balance. */
  sourceNegativeBooks: number | null
}

/** A tally of nothing. */
export function emptyFindings(): FindingTally {
  const entries = AUDIT_FINDING_CODES.map((code) => [code, { rows: 0, books: 0, examples: [] }])
  return {
    entries: Object.fromEntries(entries) as Record<AuditFindingCode, Entry>,
    movements: 0,
    receives: false,
    arrives: false,
    sourceNegativeBooks: null,
  }
}

/** A tally of a history before its books are looked at. */
export function newFindings(history: History): FindingTally {
  const tally = emptyFindings()
  const floor = history.locations.map(({ kind }) => hasFloor(kind))
  tally.receives = history.to.some((location) => floor[location])
  tally.movements = history.length
  if (history.recordedAt === history.occurredAt) tally.entries['one-clock'].rows = history.length
  return tally
}

/** Adds a book with episodes. */
export function tallyBook(
  { entries }: FindingTally,
  history: History,
  { book, movement }: BookLegs,
  episodes: readonly Episode[],
): void {
  if (episodes.some(({ ambiguity }) => ambiguity === 'one-clock')) entries['one-clock'].books++
  if (history.recordedAt === history.occurredAt && episodes.some(({ ambiguity }) => ambiguity === 'readings'))
    add(
      entries['order-unknown'],
      movement.reduce((rows, one) => rows + Number((history.occurredPrecision?.[one] ?? 0) !== 0), 0),
      () => exampleOf(history, book, movement[0], {}),
    )
  const lacking = episodes.reduce(
    (most, one) => (one.class === 'opening' ? Math.max(most, -one.deepest) : most),
    0,
  )
  if (lacking > 0)
    add(entries['begins-in-middle'], 1, () =>
      exampleOf(history, book, movement[0], { lacks: quantityOf(history, book, lacking) }),
    )
}

/** Adds a transfer: what never arrives of it. */
export function tallyTransit(tally: FindingTally, history: History, transit: TransitBook): void {
  const { book, document, movement, sent, arrived } = transit
  if (arrived > 0) tally.arrives = true
  if (arrived >= sent) return
  add(tally.entries['not-arrived'], movement.length, () =>
    exampleOf(history, book, movement[0], {
      document,
      sent: quantityOf(history, book, sent),
      arrived: quantityOf(history, book, arrived),
    }),
  )
}

/**
 * Adds items and places whose codes differ in capitals or blanks only: one thing under two names, more often than not.
 */
export function tallyAlike(tally: FindingTally, history: History): void {
  const { items, locations } = history
  const shelves = locations.filter(({ kind }) => hasFloor(kind))
  const alike = [
    ...alikeAmong(items.map(({ code }) => ({ key: code, code }))),
    ...alikeAmong(shelves.map(({ site, path }) => ({ key: `${site}\u0000${path}`, code: path }))),
  ]
  for (const codes of alike) {
    const [item] = codes
    add(tally.entries['alike-codes'], 0, () => ({
      site: '',
      item,
      location: '',
      lot: null,
      owner: null,
      movement: null,
      facts: { codes: codes.join(', ') },
    }))
  }
}

function alikeAmong(named: readonly { readonly key: string; readonly code: string }[]): string[][] {
  const folded = Map.groupBy(named, ({ key }) => key.toLowerCase().replace(/\s+/g, ''))
  return [...folded.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.map(({ code }) => code))
}

/** Adds what settling the history found. */
export function tallySettled(tally: FindingTally, settled: SettledHistory): void {
  const { history, given, badTimes, partings } = settled
  const bad = tally.entries['bad-time']
  const books = new Set<string>()
  for (const movement of badTimes) {
    const book = bookOfMovement(given, movement)
    books.add(`${book.item} ${book.location} ${book.lot} ${book.owner}`)
    add(bad, 1, () =>
      exampleOf(given, book, movement, {
        occurredAt: formatInstant(given.occurredAt[movement]),
        recordedAt: formatInstant(given.recordedAt[movement]),
      }),
    )
  }
  bad.books = books.size
  for (const { book, movement, ours, source } of partings) {
    add(tally.entries['balance-differs'], 1, () =>
      exampleOf(history, book, movement, {
        ours: quantityOf(history, book, ours),
        source: quantityOf(history, book, source),
      }),
    )
  }
  tally.sourceNegativeBooks = settled.sourceNegativeBooks
}

/** Both together. */
export function addedFindings(left: FindingTally, right: FindingTally): FindingTally {
  const entries = AUDIT_FINDING_CODES.map((code): [AuditFindingCode, Entry] => {
    const [one, other] = [left.entries[code], right.entries[code]]
    return [
      code,
      {
        rows: one.rows + other.rows,
        books: one.books + other.books,
        examples: [...one.examples, ...other.examples].slice(0, FINDING_EXAMPLES_MAX),
      },
    ]
  })
  const [one, other] = [left.sourceNegativeBooks, right.sourceNegativeBooks]
  return {
    entries: Object.fromEntries(entries) as Record<AuditFindingCode, Entry>,
    movements: left.movements + right.movements,
    receives: left.receives || right.receives,
    arrives: left.arrives || right.arrives,
    sourceNegativeBooks: one === null && other === null ? null : (one ?? 0) + (other ?? 0),
  }
}

/** The findings of a tally, in the order of AUDIT_FINDING_CODES. */
export function findingsOf(tally: FindingTally, books: BookCounts): AuditFinding[] {
  const holds: Readonly<Record<AuditFindingCode, boolean>> = {
    'no-receipts': tally.movements > 0 && books.total > 0 && !tally.receives,
    'begins-in-middle': books.openingUnknown > books.total * BEGINS_SO_SHARE,
    'one-clock': tally.entries['one-clock'].rows > 0,
    'order-unknown': tally.entries['order-unknown'].books > 0,
    'bad-time': tally.entries['bad-time'].rows > 0,
    'balance-differs': tally.entries['balance-differs'].rows > 0,
    // Where nothing ever arrives, the other ends of the transfers are not in the files.
    'not-arrived': tally.arrives && tally.entries['not-arrived'].rows > 0,
    'alike-codes': tally.entries['alike-codes'].books > 0,
    'companion-item-unknown': tally.entries['companion-item-unknown'].rows > 0,
    'companion-row-unclear': tally.entries['companion-row-unclear'].rows > 0,
  }
  return AUDIT_FINDING_CODES.filter((code) => holds[code]).map((code) => {
    const { rows, books: own, examples } = tally.entries[code]
    return code === 'no-receipts'
      ? { code, rows: tally.movements, books: books.total, examples: [] }
      : { code, rows, books: own, examples }
  })
}

function add(entry: Entry, rows: number, example: () => FindingExample): void {
  entry.rows += rows
  entry.books++
  if (entry.examples.length < FINDING_EXAMPLES_MAX) entry.examples.push(example())
}

/** The book of a movement's end on a shelf; that of where it came from where neither is one. */
function bookOfMovement({ item, from, to, locations, lot, owner }: History, movement: number): BookRef {
  const location = hasFloor(locations[to[movement]].kind) ? to[movement] : from[movement]
  return { item: item[movement], location, lot: lot?.[movement] ?? 0, owner: owner?.[movement] ?? 0 }
}

function exampleOf(
  history: History,
  { item, location, lot, owner }: BookRef,
  movement: number,
  facts: FindingExample['facts'],
): FindingExample {
  const { site, path } = history.locations[location]
  return {
    site,
    item: history.items[item].code,
    location: path,
    lot: lot === 0 ? null : history.texts[lot],
    owner: owner === 0 ? null : history.texts[owner],
    movement: history.id(movement),
    facts,
  }
}

function quantityOf({ items }: History, { item }: BookRef, quantity: number): string {
  return formatQuantity(quantity, items[item].scale)
}
