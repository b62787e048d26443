/**
 * Levels: what the source itself says a book held, in rows that state it and in balances beside movements.
 *
 * Each book is walked in posting order. A row that states a level becomes the adjustment that brings the book to it;
 * one that states what the book holds already moves nothing. The first balance of a book, less the change of its row,
 * is what the book held before its first movement, and the first level is so where the book began below zero, before
 * anything had come in: an opening movement of it comes before the first. Where a later balance differs from ours, the
 * first row at which they part is reported. Balances that follow from their rows in fewer than half of the cases are
 * not those of our books (of all places together, perhaps), and open none.
 */
import { MOVEMENT_KINDS } from '../codes.ts'
import type { History } from '../history/history.ts'
import type { Location } from '../history/location.ts'
import type { Quantity } from '../quantity/quantity.ts'
import type { Instant } from '../time.ts'
import { type BookLegs, type BookRef, bookSplitter, legsAsPosted } from './book-legs.ts'
import { itemLegs } from './item-legs.ts'

/** The first row of a book whose balance is not ours. */
export interface Parting {
  readonly book: BookRef
  readonly movement: number
  readonly ours: Quantity
  readonly source: Quantity
}

export interface LevelsReport {
  readonly partings: readonly Parting[]
  /** Books that the source's own balance shows below zero; null where it gives none. */
  readonly sourceNegativeBooks: number | null
  /** How the rows are ordered, where the balances follow from row to row; else null. */
  readonly rowOrder: 'oldest-first' | 'newest-first' | null
}

interface Opening {
  readonly book: BookRef
  /** The first movement of the book as posted. */
  readonly first: number
  /** Below zero where the source began below zero. */
  readonly quantity: Quantity
  readonly at: Instant
}

const OPENING = MOVEMENT_KINDS.indexOf('opening')
/** Of balances that follow another, how many must follow from their own rows. */
const FOLLOWING_SHARE_MIN = 0.5

/** The history with its levels as adjustments and its known openings as movements; itself where it says neither. */
export function settleLevels(history: History): { history: History; report: LevelsReport } {
  const { balanceAfter, statesLevel } = history
  if (balanceAfter === null && statesLevel === null)
    return { history, report: { partings: [], sourceNegativeBooks: null, rowOrder: null } }
  const newestFirst = fallsMoreThanRises(history.recordedAt)
  const books = postedBooks(history, newestFirst)
  const ends = settledEnds(history)
  const trusted = balanceAfter !== null && follow(history, books)
  const partings: Parting[] = []
  const openings: Opening[] = []
  let negative = 0
  for (const book of books()) {
    const found = walked(history, book, ends, trusted)
    if (found.opening !== 0) openings.push(openingOf(history, book, found.opening))
    if (found.parting !== null) partings.push(found.parting)
    if (found.negative) negative++
  }
  const settled = {
    ...history,
    from: ends.from,
    to: ends.to,
    quantity: ends.quantity,
    balanceAfter: statedBalances(history, trusted),
    statesLevel: null,
  }
  return {
    history: openings.length === 0 ? settled : withOpenings(settled, openings),
    report: {
      partings,
      sourceNegativeBooks: trusted ? negative : null,
      rowOrder: trusted ? (newestFirst ? 'newest-first' : 'oldest-first') : null,
    },
  }
}

/** The balances that are known: those beside movements, and those of the rows that stated a level. */
function statedBalances(
  { length, balanceAfter, statesLevel, quantity }: History,
  trusted: boolean,
): Float64Array | null {
  if (statesLevel === null) return trusted ? balanceAfter : null
  const stated = trusted ? balanceAfter!.slice() : new Float64Array(length).fill(Number.NaN)
  for (let row = 0; row < length; row++) if (statesLevel[row] === 1) stated[row] = quantity[row]
  return stated
}

/**
 * The books one after another, their legs in posting order; of a file that has the newest first, the last row leads.
 */
function postedBooks(history: History, newestFirst: boolean): () => Generator<BookLegs> {
  const legs = itemLegs(history)
  return function* () {
    const booksOf = bookSplitter(history, legs)
    for (let item = 0; item < history.items.length; item++) {
      for (const { book, movement, delta } of booksOf(item)) {
        if (newestFirst) {
          movement.reverse()
          delta.reverse()
        }
        const posted = legsAsPosted(history, { movement, delta })
        yield { book, movement: posted.movement, delta: posted.delta }
      }
    }
  }
}

function fallsMoreThanRises(times: Float64Array): boolean {
  let rises = 0
  for (let index = 1; index < times.length; index++) rises += Math.sign(times[index] - times[index - 1])
  return rises < 0
}

/** Whether the balances are those of our books: each what the one before it and its own row make. */
function follow({ balanceAfter, statesLevel }: History, books: () => Iterable<BookLegs>): boolean {
  let seen = 0
  let followed = 0
  for (const { movement, delta } of books()) {
    for (let leg = 1; leg < movement.length; leg++) {
      const [before, after] = [balanceAfter![movement[leg - 1]], balanceAfter![movement[leg]]]
      if (Number.isNaN(before) || Number.isNaN(after) || statesLevel?.[movement[leg]] === 1) continue
      seen++
      if (after === before + delta[leg]) followed++
    }
  }
  return followed >= seen * FOLLOWING_SHARE_MIN
}

interface Walked {
  readonly opening: Quantity
  readonly parting: Parting | null
  readonly negative: boolean
}

/** Where rows that state a level are written as what they move. */
type Ends = Pick<History, 'from' | 'to' | 'quantity'>

/** Columns of their own where a row states a level. */
function settledEnds({ statesLevel, from, to, quantity }: History): Ends {
  return statesLevel === null
    ? { from, to, quantity }
    : { from: from.slice(), to: to.slice(), quantity: quantity.slice() }
}

/** Walks a book, and settles its rows that state a level. */
function walked(
  { balanceAfter, statesLevel, quantity }: History,
  { book, movement, delta }: BookLegs,
  ends: Ends,
  trusted: boolean,
): Walked {
  let running = 0
  let cameIn = false
  let beganBelow = false
  let opening: Quantity | null = null
  let parting: Parting | null = null
  let negative = false
  const open = (held: Quantity) => {
    opening = held
    running += held
  }
  for (let leg = 0; leg < movement.length; leg++) {
    const one = movement[leg]
    if (statesLevel?.[one] === 1) {
      const level = quantity[one]
      if (opening === null) open(beganBelow ? Math.max(0, level - running) : 0)
      adjust(ends, one, level - running)
      running = level
    } else {
      running += delta[leg]
      if (delta[leg] > 0) cameIn = true
      if (running < 0 && !cameIn) beganBelow = true
    }
    const source = trusted ? balanceAfter![one] : Number.NaN
    if (Number.isNaN(source)) continue
    if (opening === null) open(source - running)
    if (source !== running) parting ??= { book, movement: one, ours: running, source }
    if (source < 0) negative = true
  }
  return { opening: opening ?? 0, parting, negative }
}

/** An adjustment into the shelf or out of it; one of nothing confirms what the book holds. */
function adjust({ from, to, quantity }: Ends, movement: number, change: Quantity): void {
  const [outside, shelf] = [from[movement], to[movement]]
  quantity[movement] = Math.abs(change)
  from[movement] = change < 0 ? shelf : outside
  to[movement] = change < 0 ? outside : shelf
}

function openingOf(history: History, { book, movement }: BookLegs, quantity: Quantity): Opening {
  let at = Number.POSITIVE_INFINITY
  for (const one of movement) at = Math.min(at, history.recordedAt[one], history.occurredAt[one])
  return { book, first: movement[0], quantity, at }
}

/** The history with its openings as movements behind the others; their times put them first. */
function withOpenings(history: History, openings: readonly Opening[]): History {
  const { length } = history
  const locations = [...history.locations]
  const outside = new Map<string, number>()
  const outsideOf = (shelf: number) => {
    const { site } = locations[shelf]
    const known =
      outside.get(site) ?? locations.findIndex((one) => one.site === site && one.path === 'adjustment')
    const place: Location = { site, path: 'adjustment', kind: 'adjustment' }
    outside.set(site, known < 0 ? locations.push(place) - 1 : known)
    return outside.get(site)!
  }
  const firstOf = (movement: number) => openings[movement - length].first
  const occurredAt = joined(history.occurredAt, openings, ({ at }) => at)
  const oneClock = history.recordedAt === history.occurredAt
  const code = (column: Int32Array | null, of: (opening: Opening) => number) =>
    column === null ? null : joined(column, openings, of)
  const real = (column: Float64Array | null) => column && joined(column, openings, () => Number.NaN)
  const flag = (column: Uint8Array | null) => column && joined(column, openings, () => 0)
  return {
    ...history,
    length: length + openings.length,
    locations,
    item: joined(history.item, openings, ({ book }) => book.item),
    from: joined(history.from, openings, ({ book, quantity }) =>
      quantity > 0 ? outsideOf(book.location) : book.location,
    ),
    to: joined(history.to, openings, ({ book, quantity }) =>
      quantity > 0 ? book.location : outsideOf(book.location),
    ),
    quantity: joined(history.quantity, openings, ({ quantity }) => Math.abs(quantity)),
    occurredAt,
    recordedAt: oneClock ? occurredAt : joined(history.recordedAt, openings, ({ at }) => at),
    occurredPrecision: flag(history.occurredPrecision),
    givenPrecision: history.givenPrecision && joined(history.givenPrecision, openings, () => 0),
    reportedAt: real(history.reportedAt),
    kind: joined(history.kind, openings, () => OPENING),
    lot: code(history.lot, ({ book }) => book.lot),
    owner: code(history.owner, ({ book }) => book.owner),
    source: code(history.source, ({ first }) => history.source![first]),
    actor: code(history.actor, () => 0),
    reason: code(history.reason, () => 0),
    unitCost: real(history.unitCost),
    receivedSeq: real(history.receivedSeq),
    balanceAfter: real(history.balanceAfter),
    statesLevel: flag(history.statesLevel),
    corrects: history.corrects && joined(history.corrects, openings, () => -1),
    id: (movement) =>
      movement < length ? history.id(movement) : `opening before ${history.id(firstOf(movement))}`,
    isNamed: (movement) => movement < length && (history.isNamed === null || history.isNamed(movement)),
    place: history.place && ((movement) => history.place!(movement < length ? movement : firstOf(movement))),
    document: (movement) => (movement < length ? history.document(movement) : null),
    line: (movement) => (movement < length ? history.line(movement) : null),
    sameDocument:
      history.sameDocument &&
      ((left, right) => left < length && right < length && history.sameDocument!(left, right)),
  }
}

type Column = Float64Array | Int32Array | Uint8Array

function joined<One extends Column>(
  column: One,
  openings: readonly Opening[],
  of: (opening: Opening) => number,
): One {
  const longer = new (column.constructor as new (length: number) => One)(column.length + openings.length)
  longer.set(column)
  openings.forEach((opening, index) => {
    longer[column.length + index] = of(opening)
  })
  return longer
}
