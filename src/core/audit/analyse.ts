/**
 * The analysis of a history: every book replayed in both orders, every episode explained.
 *
 * A first look at every book finds the few that may dip, and how many begin below zero; then these are explained. It
 * goes item by item, so it needs memory for one item and those few beside the columns; the figures of several analyses
 * (passes of a large file) add up.
 */

import { inflowLags } from '../causes/around/lags.ts'
import type { Companions } from '../causes/around/neighbours.ts'
import { surroundingsOf } from '../causes/around/surroundings.ts'
import { explainerOf } from '../causes/explainer.ts'
import { type Opening, openingOf } from '../causes/opening.ts'
import type { RankedCause } from '../causes/ranked-cause.ts'
import type { Suspect } from '../causes/suspects/suspects.ts'
import { MOVEMENT_KINDS } from '../codes.ts'
import { firstInflowAt, openingIsKnown } from '../episodes/beginning.ts'
import { type BookFindings, bookEpisodes, type ClassifiedStretch } from '../episodes/book-episodes.ts'
import type { BookLegs } from '../episodes/book-legs.ts'
import { itemLegs } from '../episodes/item-legs.ts'
import { settledHistory } from '../episodes/settled-history.ts'
import { transitBooks } from '../episodes/transit.ts'
import type { History } from '../history/history.ts'
import { hasFloor } from '../history/location.ts'
import { CAUSE_EXPLAINS_MIN } from '../limits.ts'
import { costOf, type Money } from '../quantity/money.ts'
import type { Instant } from '../time.ts'
import { type BookCounts, type Episode, isFinding } from './episode.ts'
import {
  type FindingTally,
  newFindings,
  tallyAlike,
  tallyBook,
  tallySettled,
  tallyTransit,
} from './finding-tally.ts'
import { firstLook } from './first-look.ts'
import { findSuspects } from './suspects/find-suspects.ts'
import { unreadByBook } from './unread-books.ts'

export interface Analysis {
  /** The history as it was analysed: its times and levels settled. Episodes name the movements of this one. */
  readonly history: History
  readonly episodes: readonly Episode[]
  /** Postings that are probably wrong although no book sank yet. */
  readonly suspects: readonly Suspect[]
  readonly books: BookCounts
  readonly findings: FindingTally
  /** Counts of inflow lags by class, see `causes/around/lags.ts`. */
  readonly lags: Float64Array
  /** Movements that leave a shelf. */
  readonly issueMovements: number
}

export interface AnalysisOptions {
  /** `zero`: books of which nothing says what they held before held nothing. */
  readonly opening?: 'zero' | 'unknown'
  /** What was announced and counted, in the indexes of the history that is analysed. */
  readonly companions?: Companions
}

/** Analyses whole items: all movements of an item must be in the history. Time grows with its movements. */
export function analyse(given: History, { opening = 'unknown', companions }: AnalysisOptions = {}): Analysis {
  const { settled, legs, isUnknown, first, surroundings } = grounds(given, { opening, companions })
  const { history } = settled
  const { total, dips, dipping } = first
  const counts = newCounts(total)
  const transitOf = transitBooks(history, legs)
  const unreadOf = unreadByBook(history)
  const findings = newFindings(history)
  const episodes: Episode[] = []
  const explainer = explainerOf<SunkBook>(surroundings, (book, causes) => {
    const own = book.stretches.map((stretch, place) => episodeOf(history, book, stretch, causes[place]))
    for (const episode of own) episodes.push(episode)
    count(counts, book.found, own)
    tallyBook(findings, history, book.legs, own)
  })
  const look = (book: BookLegs, firstInflow: Instant | null, document: string | null) => {
    const found = bookEpisodes(history, book)
    // Both ends of a transfer on one day are in their order: that nobody noted the hours says nothing against it.
    const stretches = found.stretches.filter(({ ambiguity }) => document === null || ambiguity !== 'readings')
    if (stretches.length === 0) return
    const openings = stretches.map((one) =>
      firstInflow === null ? null : openingOf(found, one, firstInflow),
    )
    const sunk = { legs: book, found, stretches, openings, document, unreadRows: unreadOf(book.book) }
    explainer.add(
      sunk,
      stretches.map((episode, place) => ({
        surroundings,
        book: book.book,
        findings: found,
        episode,
        opening: openings[place],
        transit: document,
      })),
    )
  }
  for (let item = 0; item < history.items.length; item++) {
    for (const book of dipping(item)) look(book, isUnknown(book) ? firstInflowAt(history, book) : null, null)
    for (const transit of transitOf(item)) {
      counts.total++
      look(transit, null, transit.document)
      tallyTransit(findings, history, transit)
    }
  }
  explainer.end()
  const suspects = findSuspects(surroundings, legs, dips)
  tallySettled(findings, settled)
  tallyAlike(findings, history)
  return {
    history,
    episodes,
    suspects,
    books: countsOf(counts),
    findings,
    lags: inflowLags(history),
    issueMovements: issues(history),
  }
}

/** The suspects of a history alone, and the history they are told of; nothing that sank is explained. */
export function suspectsIn(
  given: History,
  options: AnalysisOptions = {},
): Pick<Analysis, 'history' | 'suspects'> {
  const { settled, legs, first, surroundings } = grounds(given, options)
  return { history: settled.history, suspects: findSuspects(surroundings, legs, first.dips) }
}

/** What is looked at before anything is explained: every book once, and what surrounds them. */
function grounds(given: History, { opening = 'unknown', companions }: AnalysisOptions) {
  const settled = settledHistory(given)
  const { history } = settled
  const legs = itemLegs(history)
  const isUnknown = (book: BookLegs) => opening === 'unknown' && !openingIsKnown(history, book)
  const first = firstLook(history, legs, isUnknown)
  // Every stretch asks, and the answer takes a look at each movement.
  let openings: number | null = null
  const opened = () => {
    openings ??= openingsOf(history)
    return openings
  }
  const surroundings = surroundingsOf(history, legs, {
    beginnings: { books: first.total, below: first.below, opened },
    companions,
    isSound: (item) => !first.dips(item),
  })
  return { settled, legs, isUnknown, first, surroundings }
}

/** A book with stretches below zero, and what is said of each. */
interface SunkBook {
  readonly legs: BookLegs
  readonly found: BookFindings
  readonly stretches: readonly ClassifiedStretch[]
  /** Of each stretch; null where it is known what the book held before. */
  readonly openings: readonly (Opening | null)[]
  readonly document: string | null
  readonly unreadRows: readonly number[]
}

function episodeOf(
  history: History,
  { legs, stretches, openings, document, unreadRows }: SunkBook,
  stretch: ClassifiedStretch,
  causes: readonly RankedCause[],
): Episode {
  const isUnknown = openings[stretches.indexOf(stretch)]?.begins === true && !hasOtherCause(causes)
  return {
    ...stretch,
    class: isUnknown ? 'opening' : stretch.class,
    ambiguity: isUnknown ? null : stretch.ambiguity,
    book: legs.book,
    document,
    unreadRows,
    costAtRisk: costAtRisk(history, stretch),
    currency: history.items[legs.book.item].currency,
    causes,
  }
}

function hasOtherCause(causes: readonly RankedCause[]): boolean {
  return causes.some(
    ({ code, probability }) =>
      code !== 'opening-balance' && code !== 'unknown' && probability >= CAUSE_EXPLAINS_MIN,
  )
}

interface Counts {
  total: number
  negativeNow: number
  asPosted: number
  asHappened: number
  openingUnknown: number
}

function newCounts(total: number): Counts {
  return { total, negativeNow: 0, asPosted: 0, asHappened: 0, openingUnknown: 0 }
}

/** Counts a book by those of its episodes that are findings. */
function count(counts: Counts, { balance }: BookFindings, episodes: readonly Episode[]): void {
  const own = episodes.filter(isFinding)
  if (balance < 0 && own.some((one) => one.order === 'as-posted' && one.endedAt === null))
    counts.negativeNow++
  if (own.some(({ order }) => order === 'as-posted')) counts.asPosted++
  if (own.some((one) => one.order === 'as-happened' && one.ambiguity !== 'readings')) counts.asHappened++
  if (episodes.some((one) => one.class === 'opening')) counts.openingUnknown++
}

function countsOf({ total, negativeNow, asPosted, asHappened, openingUnknown }: Counts): BookCounts {
  return { total, negativeNow, everNegative: { asPosted, asHappened }, openingUnknown }
}

/** Units issued uncovered at what one costs: the trigger's own cost where it has one, else the item's. */
function costAtRisk(history: History, { trigger, uncovered }: ClassifiedStretch): Money | null {
  const item = history.items[history.item[trigger]]
  const own = history.unitCost === null ? Number.NaN : history.unitCost[trigger]
  const unitCost = Number.isNaN(own) ? item.unitCost : own
  return unitCost === null ? null : Number(costOf(uncovered, unitCost, item.scale))
}

const OPENING = MOVEMENT_KINDS.indexOf('opening')

/** Movements that say what a book held before. */
function openingsOf({ kind }: History): number {
  let count = 0
  for (const one of kind) if (one === OPENING) count++
  return count
}

function issues({ length, from, locations }: History): number {
  const floor = locations.map((location) => hasFloor(location.kind))
  let count = 0
  for (let movement = 0; movement < length; movement++) if (floor[from[movement]]) count++
  return count
}
