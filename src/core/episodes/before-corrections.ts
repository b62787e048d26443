/**
 * What was below zero before it was corrected. A correction bears the time of what it corrects, so as happened the
 * stretch that it ends was never there; yet it was found, looked into and put right, and stays a finding until then.
 *
 * For every instant at which something was corrected, the book is folded as it was known just before and just after:
 * what only the first shows, the correction took away. It ends when it was corrected. What only the second shows, the
 * correction brought about: of what was told of the book before, it changes nothing (`classKept`).
 */
import type { History } from '../history/history.ts'
import { CORRECTIONS_LOOKED_MAX } from '../limits.ts'
import type { Instant } from '../time.ts'
import { type BookLegs, legsAsHappened } from './book-legs.ts'
import {
  EMPTY_FOLD,
  foldStretches,
  type Legs,
  measured,
  overlaps,
  type Span,
  type Stretch,
} from './stretches.ts'

/** The stretches of a book as happened, as they were known just before and just after something was corrected. */
export interface Correction {
  readonly at: Instant
  readonly before: readonly Stretch[]
  readonly after: readonly Stretch[]
  /** The book as it was known just before. */
  readonly legs: Legs
}

export interface Corrected {
  readonly stretch: Stretch
  /** The book as it was known then. */
  readonly legs: Legs
}

/** What was known around each of the latest corrections of a book, in their order. */
export function correctionsOf(history: History, book: BookLegs, reading: 'kind' | 'harsh'): Correction[] {
  return correctedAt(history, book)
    .slice(-CORRECTIONS_LOOKED_MAX)
    .map((at) => {
      const legsWith = (corrected: boolean) =>
        legsAsHappened(history, known(history, book, at, corrected), reading, at - 1)
      const legs = legsWith(false)
      const closer = correctionAt(history, book, at)
      return {
        at,
        legs,
        before: stretchesTo(history, legs, at, closer),
        after: stretchesTo(history, legsWith(true), at, null),
      }
    })
}

/** Stretches as happened that a correction took away or made shorter, in the order of the corrections. */
export function correctedStretches(corrections: readonly Correction[]): Corrected[] {
  return corrections.flatMap(({ before, after, legs }) =>
    before
      .filter((stretch) => !after.some((other) => covers(other, stretch)))
      .map((stretch) => ({ stretch, legs })),
  )
}

/**
 * What is said of a stretch as posted, where `before` and `after` are what could be said around each correction since
 * it began, and `now` what can be said by all that is known: what is posted may change it, a correction does not.
 */
export function classKept<Class>(
  around: readonly { readonly before: Class; readonly after: Class }[],
  now: Class,
): Class {
  let [kept, seen] = [around[0]?.before ?? now, around[0]?.after ?? now]
  for (const next of [...around.slice(1), { before: now, after: now }]) {
    if (next.before !== seen) kept = next.before
    seen = next.after
  }
  return kept
}

/**
 * Stretches with those of before corrections: one of these stands in place of what is left of it. Where the two only
 * share time, what is known now stands.
 */
export function withCorrected(stretches: readonly Stretch[], corrected: readonly Corrected[]): Stretch[] {
  let all = [...stretches]
  for (const { stretch } of corrected) {
    if (all.some((one) => covers(one, stretch))) continue
    const rest = all.filter((one) => !covers(stretch, one))
    if (!rest.some((one) => overlaps(one, stretch))) all = [...rest, stretch]
  }
  return all.sort((left, right) => left.startedAt - right.startedAt)
}

function covers(one: Span, other: Span): boolean {
  return (
    one.startedAt <= other.startedAt &&
    (one.endedAt === null || (other.endedAt !== null && other.endedAt <= one.endedAt))
  )
}

/** Whether anything of the book was corrected. */
export function hasCorrections({ corrects }: Pick<History, 'corrects'>, { movement }: BookLegs): boolean {
  return corrects !== null && movement.some((one) => corrects[one] >= 0)
}

/** When something of the book was corrected, ascending. */
function correctedAt({ corrects, recordedAt }: History, { movement }: BookLegs): Instant[] {
  const times = new Set<Instant>()
  for (const one of movement) if (corrects !== null && corrects[one] >= 0) times.add(recordedAt[one])
  return [...times].sort((left, right) => left - right)
}

/** The legs of what was posted by then; with the corrections of that instant, or before them. */
function known({ corrects, recordedAt }: History, book: BookLegs, at: Instant, corrected: boolean) {
  const kept: number[] = []
  for (let leg = 0; leg < book.movement.length; leg++) {
    const one = book.movement[leg]
    const isCorrection = corrects !== null && corrects[one] >= 0
    if (recordedAt[one] < at || (recordedAt[one] === at && (corrected || !isCorrection))) kept.push(leg)
  }
  return {
    movement: Int32Array.from(kept, (leg) => book.movement[leg]),
    delta: Float64Array.from(kept, (leg) => book.delta[leg]),
  }
}

/** What brings most of what comes into the book at an instant of correction. */
function correctionAt({ corrects, recordedAt }: History, book: BookLegs, at: Instant): number | null {
  let best = -1
  for (let leg = 0; leg < book.movement.length; leg++) {
    const one = book.movement[leg]
    if (corrects === null || corrects[one] < 0 || recordedAt[one] !== at || book.delta[leg] <= 0) continue
    if (best < 0 || book.delta[leg] > book.delta[best]) best = leg
  }
  return best < 0 ? null : book.movement[best]
}

/** All stretches; the open one ends at `at`, by `closer`. */
function stretchesTo(history: History, legs: Legs, at: Instant, closer: number | null): Stretch[] {
  const { stretches, fold } = foldStretches(legs, 0, legs.length, EMPTY_FOLD, history.id)
  const { open } = fold
  if (open === null || open.startedAt >= at) return stretches
  return [...stretches, { ...measured(open, at), endedAt: at, closer }]
}
