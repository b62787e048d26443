/**
 * Twins: two outflows of one book alike in kind, ends and quantity, by what else they share.
 *
 * One document line twice is a copy more often than not, however far apart; two numbers speak for two acts.
 */
import type { History } from '../../history/history.ts'
import type { Quantity } from '../../quantity/quantity.ts'
import { DAY_MS, MINUTE_MS } from '../../time.ts'
import { TWINS_LOOKED_MAX } from './limits.ts'
import { CLOSENESS, paceOf } from './pace.ts'
import type { Seen } from './rates.ts'
import { NEVER_SEEN } from './rates.ts'
import type { SoundBook } from './sound-sample.ts'

export const TWIN_CLASSES = [
  'same-line',
  'other-line',
  'line-unknown',
  'other-document',
  'no-document',
] as const

/** What two like outflows share. */
export type TwinClass = (typeof TWIN_CLASSES)[number]

/**
 * One document line again: how often copies come so soon, and the least that honest life makes of them. It is the
 * custom of a system or it is not: what is assumed is soon given up, with more than LEAST_ROWS rows. Chosen.
 */
const AGAIN: readonly { readonly within: number; readonly share: number; readonly least: number }[] = [
  { within: 15 * MINUTE_MS, share: 0.6, least: 2e-4 },
  { within: DAY_MS, share: 0.3, least: 1e-3 },
  { within: Number.POSITIVE_INFINITY, share: 0.1, least: 2e-2 },
]
const LEAST_ROWS = 500

/** How often a copy shares this with its original. Chosen. */
const OF_COPIES: Readonly<Record<TwinClass, number>> = {
  'same-line': 0.75,
  'other-line': 0.06,
  'line-unknown': 0.1,
  'other-document': 0.06,
  'no-document': 0.13,
}

export interface Twin {
  readonly earlier: number
  readonly later: number
  readonly class: TwinClass
  /** Time between the two acts, ms. */
  readonly apartMs: number
  readonly closeness: number
}

/** How often sound outflows have an earlier twin, by class and closeness. */
export interface TwinRates {
  readonly of: number
  readonly seen: (kind: TwinClass, closeness: number) => Seen
  /** How many times more pairs there are than evenly spread acts would make. */
  readonly crowding: (kind: TwinClass, closeness: number) => number
}

/** What two like outflows share; `earlier` was posted first. */
export function twinOf(history: History, earlier: number, later: number): Twin {
  const { occurredAt, occurredPrecision, recordedAt } = history
  const isPrecise =
    occurredPrecision === null || (occurredPrecision[earlier] === 0 && occurredPrecision[later] === 0)
  const at = isPrecise ? occurredAt : recordedAt
  const apartMs = Math.abs(at[later] - at[earlier])
  const kind = classOf(history, earlier, later)
  // One document line twice is looked at by when it was posted: the second posting may bear the time of the first.
  const looked = kind === 'same-line' ? AGAIN : CLOSENESS
  const measured =
    kind === 'same-line' ? Math.max(apartMs, Math.abs(recordedAt[later] - recordedAt[earlier])) : apartMs
  return {
    earlier,
    later,
    class: kind,
    apartMs,
    closeness: looked.findIndex(({ within }) => measured <= within),
  }
}

function classOf(history: History, earlier: number, later: number): TwinClass {
  const [one, other] = [history.document(earlier), history.document(later)]
  if (one === null || other === null) return 'no-document'
  if (one !== other) return 'other-document'
  const [line, otherLine] = [history.line(earlier), history.line(later)]
  if (line === null || otherLine === null) return 'line-unknown'
  return line === otherLine ? 'same-line' : 'other-line'
}

/**
 * How much likelier a copy shows this than two honest acts do; `expected` is how many like acts the pace of the book
 * would bring as close. The honest rates of one line twice are those of traces that mostly faults make.
 */
export function twinRatio(
  { class: kind, closeness }: Twin,
  rates: TwinRates,
  expected: number,
  { honest, plain }: { honest: (seen: Seen) => number; plain: (seen: Seen) => number },
): number {
  const seen = rates.seen(kind, closeness)
  if (kind === 'same-line') {
    const { share, least } = AGAIN[closeness]
    const assumed = least * (LEAST_ROWS / (LEAST_ROWS + rates.of)) ** 2
    return (OF_COPIES[kind] * share) / Math.max(assumed, honest(seen))
  }
  if (kind === 'line-unknown') return OF_COPIES[kind] / Math.max(2e-3, plain(seen))
  const { share } = CLOSENESS[closeness]
  // Two numbers an hour apart are two orders.
  if (kind === 'other-document' && closeness > 3) return 0
  return (OF_COPIES[kind] * share) / Math.max(plain(NEVER_SEEN), rates.crowding(kind, closeness) * expected)
}

/** What is assumed of crowding beside the pairs counted: twice as many, in a pair. Shops sleep. Chosen. */
const CROWDED = 2
const CROWDED_PAIRS = 1

/** Counts twins among the outflows of sound books. */
export function twinRatesOf(history: History, books: readonly SoundBook[]): TwinRates {
  const counts = new Map<string, number>()
  const expected = new Float64Array(CLOSENESS.length)
  let outflows = 0
  for (const { legs } of books) {
    const pairs = twinsAmong(history, legs.movement, legs.delta, legs.length)
    const pace = paceOf(history, legs)
    for (let leg = 0; leg < legs.length; leg++) {
      if (legs.delta[leg] >= 0) continue
      outflows++
      for (let closeness = 0; closeness < CLOSENESS.length; closeness++)
        expected[closeness] += pace(legs.movement[leg], closeness)
    }
    for (const twins of pairs) {
      for (const key of new Set(twins.map((twin) => `${twin.class} ${twin.closeness}`)))
        counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const times = (kind: TwinClass, closeness: number) => counts.get(`${kind} ${closeness}`) ?? 0
  return {
    of: outflows,
    seen: (kind, closeness) =>
      outflows === 0 ? NEVER_SEEN : { times: times(kind, closeness), of: outflows },
    crowding: (kind, closeness) =>
      (times(kind, closeness) + CROWDED * CROWDED_PAIRS) / (expected[closeness] + CROWDED_PAIRS),
  }
}

/**
 * The twins of each outflow among legs in time: of one kind, quantity and ends, the last TWINS_LOOKED_MAX before it,
 * the nearest first. Outflows without any are left out.
 */
export function twinsAmong(
  history: History,
  movement: Int32Array,
  delta: Float64Array,
  length: number,
): Twin[][] {
  const { kind, from, to } = history
  const seen = new Map<Quantity, number[]>()
  const found: Twin[][] = []
  for (let leg = 0; leg < length; leg++) {
    const own = movement[leg]
    if (delta[leg] >= 0) continue
    const before = seen.get(delta[leg])
    if (before === undefined) {
      seen.set(delta[leg], [own])
      continue
    }
    const twins = before
      .filter((other) => kind[other] === kind[own] && from[other] === from[own] && to[other] === to[own])
      .map((other) =>
        isAfter(history, own, other) ? twinOf(history, other, own) : twinOf(history, own, other),
      )
      .reverse()
    if (twins.length > 0) found.push(twins)
    before.push(own)
    if (before.length > TWINS_LOOKED_MAX) before.shift()
  }
  return found
}

function isAfter({ recordedAt }: History, left: number, right: number): boolean {
  return recordedAt[left] > recordedAt[right] || (recordedAt[left] === recordedAt[right] && left > right)
}
