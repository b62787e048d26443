/**
 * Traces: rows that stand out in a book that never sank. One scan over its legs, cheap enough for all books of a large
 * file; only rows that bear a trace are looked at further.
 */
import type { BookLegs } from '../../episodes/book-legs.ts'
import type { History } from '../../history/history.ts'
import type { Announcements } from '../around/announcements.ts'
import { isBringer } from '../usual/corrections.ts'
import { ROWS_WITH_TRACE_MAX } from '../usual/limits.ts'
import type { Usual } from '../usual/usual.ts'

/**
 * A row with a trace, and the item in whose book at its place the fault would show: its own, or the right one. So with
 * the location, which is null where it is that of the row.
 */
export interface Traced {
  readonly movement: number
  readonly item: number
  readonly location: number | null
}

/** A quantity this far from the middle of its item, in ln, that no other row has, is looked at. Chosen. */
const ODD_LN = 0.9
const ROWS_TO_TELL = 4

/** What scans books for traces; the books may be lent. At most ROWS_WITH_TRACE_MAX rows are kept. */
export function traceFinder(history: History, usual: Usual, announcements: Announcements) {
  const found: Traced[] = []
  const lastOf = new Map<number, number[]>()
  const add = (movement: number, item = history.item[movement], location: number | null = null) => {
    if (found.length < ROWS_WITH_TRACE_MAX) found.push({ movement, item, location })
  }
  return {
    found: found as readonly Traced[],
    scan({ movement, delta }: BookLegs): void {
      lastOf.clear()
      for (let leg = 0; leg < movement.length; leg++) {
        const own = movement[leg]
        if (delta[leg] < 0 && isTwin(history, lastOf, own, delta[leg])) add(own)
        if (delta[leg] < 0 && isBringer(history, own)) add(own)
        else if (isOdd(history, usual, own)) add(own)
        announced(own, delta[leg] > 0)
        priced(own, delta[leg] > 0)
      }
    },
  }

  function announced(movement: number, comesIn: boolean): void {
    if (!announcements.any) return
    const left = announcements.left(movement)
    if (left !== null) {
      if (left !== history.quantity[movement]) add(movement)
      const location = announcements.of(movement)?.location ?? null
      const booked = comesIn ? history.to[movement] : history.from[movement]
      // What came to a wrong place is lacking at the right one; what left a wrong place is lacking there.
      if (location !== null && location !== booked)
        add(movement, history.item[movement], comesIn ? location : null)
      return
    }
    for (const item of announcements.instead(movement)) add(movement, comesIn ? item : history.item[movement])
  }

  function priced(movement: number, comesIn: boolean): void {
    const price = history.unitCost === null ? Number.NaN : history.unitCost[movement]
    if (Number.isNaN(price)) return
    const { usual: usualOf, areLabels, itemsAt } = usual.prices()
    const own = areLabels ? usualOf(history.item[movement]) : null
    if (own === null || own === price) return
    for (const item of itemsAt(price)) add(movement, comesIn ? item : history.item[movement])
  }
}

const TWINS_KEPT = 4

/** Whether one of the last like outflows names the same document line. */
function isTwin(history: History, lastOf: Map<number, number[]>, movement: number, delta: number): boolean {
  if (history.sameDocument === null) return false
  const last = lastOf.get(delta)
  if (last === undefined) {
    lastOf.set(delta, [movement])
    return false
  }
  const isAgain = last.some((other) => history.sameDocument?.(other, movement) === true)
  last.push(movement)
  if (last.length > TWINS_KEPT) last.shift()
  return isAgain
}

/** A quantity that no other row of the item and kind has, far from their middle. */
function isOdd({ item, kind, quantity }: History, { habits }: Usual, movement: number): boolean {
  const own = habits.own(item[movement], kind[movement])
  if (own.rows < ROWS_TO_TELL) return false
  const ln = Math.log(quantity[movement])
  if (Math.abs(ln - own.lnSum / own.rows) < ODD_LN) return false
  return (own.counts.get(quantity[movement]) ?? 0) <= 1
}
