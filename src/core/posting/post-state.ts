/** What the commands of a site are decided over, and what is decided of them. */

import type { Standing } from '../holds/coverage.ts'
import type { Quantity } from '../quantity/quantity.ts'
import type { QuestionCode, RefusalCode } from '../refusal-codes.ts'
import type { Promises, TakenBack } from '../reservations/promises.ts'
import type { Rule } from '../rules/rule.ts'
import type { Instant } from '../time.ts'
import type { BooksAtHand, Moves } from './at-hand/books-at-hand.ts'
import type { Held } from './past.ts'
import type { Confirmed } from './questions/confirmed.ts'
import type { DocumentLines, LineQuestion } from './questions/document-lines.ts'

/** Movements first … end-1 of the columns, decided together. */
export interface Command {
  readonly first: number
  readonly end: number
  /** All or nothing. */
  readonly atomic: boolean
  /** Something of it cannot even be read, and is answered elsewhere. */
  readonly faulty?: boolean
}

/** Whether a movement is still to be decided, was posted before, or is refused by what it says. */
export const LIVE = 0
export const REPEATED = 1
export const REFUSED = 2

/** When a movement happens: at the time it bears; there if its book bears it, else when decided; when decided. */
export const AS_SAID = 0
export const WHERE_BORNE = 1
export const NOW = 2

/** An approved override, as far as it is not used up. */
export interface Permit {
  /** Units by which it still lets books sink. */
  remaining: Quantity
  readonly once: boolean
  used: Quantity
}

/** A reservation, and the book that movements take its units from. */
export interface Draw {
  readonly reservationId: number
  readonly bookId: number
}

export interface PostState {
  readonly books: BooksAtHand
  readonly moves: Moves
  readonly commands: readonly Command[]
  /** LIVE, REPEATED or REFUSED. */
  readonly answered: Uint8Array
  /** The rule that decides a movement out of a shelf; null where there is no floor. */
  readonly rules: readonly (Rule | null)[]
  /** Decimal places of the movement's item. */
  readonly scale: (movement: number) => number
  /** The site's own time of the decision. */
  readonly at: Instant
  /** AS_SAID, WHERE_BORNE or NOW. */
  readonly timing: Uint8Array
  /** What a set believes its book to hold, NaN where a movement is no set; and the slot of that book. */
  readonly expected: Float64Array
  readonly bookOfSet: Int32Array
  /** Index into `permits`; -1 where none is named. */
  readonly permit: Int32Array
  readonly permits: readonly Permit[]
  /** Index into `draws`: the reservation it draws on, and the book it leaves; -1 where none is named. */
  readonly draw: Int32Array
  readonly draws: readonly Draw[]
  /** The order line a movement names. */
  readonly line: (movement: number) => string | null
  readonly promises: Promises
  /** What movements had drawn that others take back, by the one that does. */
  readonly takenBack: ReadonlyMap<number, readonly TakenBack[]>
  /** Of the book at a slot: its item, and what promises call it. */
  readonly itemOf: (slot: number) => number
  readonly bookOf: (slot: number) => number
  /** By slot: units of parked movements. */
  readonly parked: Float64Array
  /** Units announced to come in that a book may count on. */
  readonly announced: (slot: number, standing: Standing) => Quantity
  /** Parked movements by the slot they leave, the oldest first. Those that go are taken out. */
  readonly waiting: Map<number, number[]>
  /** How many more movements may be parked at the site. */
  room: number
  /** Is called for each movement that is posted: what it brings is not announced any more. */
  readonly received: (movement: number) => void
  /** What is asked about by its time and its item's history, as bits; and what its sender said yes to. */
  readonly questions: Int32Array
  readonly confirmed: (movement: number) => Confirmed
  /** Whether far more would have come in than was announced, with what `before` it in its command brings. */
  readonly exceeds: (movement: number, before: readonly number[]) => boolean
  /** What the lines that movements name said so far. */
  readonly lines: DocumentLines
}

export interface Refused {
  readonly code: RefusalCode
  /** What is missing; zero where nothing is. */
  readonly shortfall: Quantity
  /** What the book held, and what of it was promised, when it was refused. */
  readonly balance: Quantity
  readonly reserved: Quantity
  /** Where an earlier time decided: what the book had to give from then on at most, and when it had no more. */
  readonly past: Held | null
  /** Questions that are open, in order of precedence. */
  readonly questions: readonly QuestionCode[]
  /** What a line of its document said before, where that is asked about. */
  readonly line: LineQuestion | null
}

export interface Decided {
  /** Movements that are posted, in this order. */
  readonly order: number[]
  readonly refused: Map<number, Refused>
  readonly parked: Set<number>
  /** Sets to what the book holds already. */
  readonly unchanged: Set<number>
  /** Movements parked before that are posted now. */
  readonly freed: Set<number>
  /** Units that movements took of the override they name. */
  readonly sunk: Map<number, Quantity>
  /** Movements that happen when they are decided, and not at the time they bear. */
  readonly moved: Set<number>
}
