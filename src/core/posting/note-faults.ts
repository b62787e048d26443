/**
 * Notes which refusals apply to what movements say, with any balances; `refusal.ts` decides which one is answered.
 *
 * - `noteFaults`: malformed (ends at two sites, one place at both ends, nothing moved), unknown-item, unknown-location,
 *   unknown-unit and inexact-quantity (as it was read, or at the registered scale), period-closed.
 * - `markContradictions`: kind-against-direction.
 *
 * And what is asked about: `markUnusual`, confirm-quantity; `markOddTimes`, confirm-time. Whether that is confirmed is
 * seen once all questions are known (`usable.ts`).
 */
import { type LocationKind, MOVEMENT_KINDS } from '../codes.ts'
import type { History } from '../history/history.ts'
import { AHEAD_MS_MAX, BEHIND_MS_MAX } from '../limits.ts'
import type { RefusalCode } from '../refusal-codes.ts'
import type { Instant } from '../time.ts'
import { contradicts } from './kind-direction.ts'
import { type Confirmed, isConfirmed } from './questions/confirmed.ts'
import { isPlain, isUnusual, type QuantityHabits } from './questions/unusual.ts'
import { FAULT } from './refusal.ts'

/** Movements of one site: `rows` of a history, everything else by index of `rows`. */
export interface SaidMovements {
  readonly history: History
  readonly rows: Int32Array
  /** Why a quantity could not be read; absent where all could. */
  readonly unread?: readonly (RefusalCode | null)[]
  readonly options?: readonly (SaidOptions | null)[]
}

/** What of its options keeps a movement from being taken for empty or unusual. */
export interface SaidOptions {
  /** What a set believes its book to hold. */
  readonly expected: number | null
  readonly confirmed: Confirmed
  /** The movement it reverses. */
  readonly reverses: string | null
  readonly happensNow?: boolean
}

/** What is registered of what they name. */
export interface NamedThings {
  /** By item of the history; null where it is not registered. */
  readonly items: readonly ({ readonly scale: number; readonly habits: QuantityHabits | null } | null)[]
  readonly isKnown: (path: string) => boolean
  /** Of places that are known. */
  readonly kindOf: (path: string) => LocationKind
}

/** What becomes known of them, by index. */
export interface Noted {
  readonly faults: Int32Array
  /** At the registered scale. */
  readonly quantity: Float64Array
}

/** What of repeats and questions is known of them, by index. */
export interface Marked {
  readonly repeatOf: Int32Array
  /** Questions about them, as bits; confirmed or not. */
  readonly questions: Int32Array
}

/** What times are measured by. */
export interface SiteTimes {
  /** What happened up to then is too late; -Infinity where no period is closed. */
  readonly closedUntil: Instant
  /** The site's own time. */
  readonly at: Instant
}

/**
 * Notes all faults and brings quantities to the registered scale. What takes back a movement of a closed period happens
 * now instead, as what was parked does.
 */
export function noteFaults(
  { history, rows, unread, options }: SaidMovements,
  { items, isKnown }: NamedThings,
  { closedUntil, at }: SiteTimes,
  { faults, quantity }: Noted,
): void {
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]
    const item = items[history.item[row]]
    const from = history.locations[history.from[row]]
    const to = history.locations[history.to[row]]
    const unreadCode = unread?.[index] ?? null
    const isMoved = history.quantity[row] > 0 || unreadCode !== null || options?.[index]?.expected != null
    let fault = unreadCode === null ? 0 : FAULT[unreadCode]
    if (from.site !== to.site || from.path === to.path || !isMoved) fault |= FAULT.malformed
    if (item === null) fault |= FAULT['unknown-item']
    if (!isKnown(from.path) || !isKnown(to.path)) fault |= FAULT['unknown-location']
    const one = options?.[index]
    const isNow = one?.happensNow === true || (one?.reverses ?? null) !== null
    if ((isNow ? at : history.occurredAt[row]) <= closedUntil) fault |= FAULT['period-closed']
    if (item !== null && unreadCode === null) {
      const scaled = rescaled(history.quantity[row], history.items[history.item[row]].scale, item.scale)
      if (scaled === null) fault |= FAULT['inexact-quantity']
      else quantity[index] = scaled
    }
    faults[index] = fault
  }
}

/** Notes, among the first `count`, quantities that the item's history makes unlikely. */
export function markUnusual(
  { history, rows, options }: SaidMovements,
  { items }: NamedThings,
  { faults, quantity, repeatOf, questions }: Noted & Marked,
  count: number,
): void {
  for (let index = 0; index < count; index++) {
    if (faults[index] !== 0 || repeatOf[index] >= 0) continue
    const one = options?.[index]
    if (one?.expected != null || one?.reverses != null) continue
    const item = items[history.item[rows[index]]]
    const kind = MOVEMENT_KINDS[history.kind[rows[index]]]
    if (item !== null && isUnusual(quantity[index], kind, item.habits))
      questions[index] |= FAULT['confirm-quantity']
  }
}

/** Whether none of the first `count` movements could become unusual by what has become usual meanwhile. */
export function areAllPlain(
  { history, rows, options }: SaidMovements,
  { items }: NamedThings,
  { quantity }: Pick<Noted, 'quantity'>,
  count: number,
): boolean {
  for (let index = 0; index < count; index++) {
    const one = options?.[index]
    if (one?.expected != null || one?.reverses != null) continue
    if (one != null && isConfirmed(one.confirmed, 'confirm-quantity')) continue
    const item = items[history.item[rows[index]]]
    const kind = MOVEMENT_KINDS[history.kind[rows[index]]]
    if (item !== null && !isPlain(quantity[index], kind, item.habits)) return false
  }
  return true
}

/** Notes, among the first `count`, movements that go another way than their kind says and take no other one back. */
export function markContradictions(
  { history, rows, options }: SaidMovements,
  { isKnown, kindOf }: NamedThings,
  { faults, repeatOf }: Noted & { readonly repeatOf: Int32Array },
  count: number,
): void {
  for (let index = 0; index < count; index++) {
    if (repeatOf[index] >= 0 || options?.[index]?.reverses != null) continue
    const row = rows[index]
    const [from, to] = [history.locations[history.from[row]].path, history.locations[history.to[row]].path]
    if (!isKnown(from) || !isKnown(to)) continue
    if (contradicts(MOVEMENT_KINDS[history.kind[row]], kindOf(from), kindOf(to)))
      faults[index] |= FAULT['kind-against-direction']
  }
}

/**
 * Notes, among the first `count`, times that are far from all that happened at the site: well after its clock, or more
 * than a year before the newest. A site without movements takes any past time.
 */
export function markOddTimes(
  { history, rows, options }: SaidMovements,
  { at, newest }: { readonly at: Instant; readonly newest: Instant | null },
  { questions, repeatOf }: Marked,
  count: number,
): void {
  for (let index = 0; index < count; index++) {
    if (repeatOf[index] >= 0 || options?.[index]?.reverses != null) continue
    const happened = history.occurredAt[rows[index]]
    const isBehind = newest !== null && happened < Math.min(newest, at) - BEHIND_MS_MAX
    if (happened > at + AHEAD_MS_MAX || isBehind) questions[index] |= FAULT['confirm-time']
  }
}

/**
 * A quantity at another scale; null where it does not come out whole or safe.
 *
 * @example rescaled(25, 1, 3) // 2500
 * @example rescaled(25, 1, 0) // null
 */
export function rescaled(quantity: number, scale: number, wanted: number): number | null {
  if (scale === wanted) return quantity
  const result = wanted > scale ? quantity * 10 ** (wanted - scale) : quantity / 10 ** (scale - wanted)
  return Number.isSafeInteger(result) ? result : null
}
