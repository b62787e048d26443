/**
 * What is promised and what waits, of the items that a posting touches, and how that changes with it:
 *
 * - `draw`: a movement takes units of the reservation it names, of the line it names first.
 * - `fill`: what is free goes to the lines that wait for it, the oldest reservation first.
 * - `cut`: a book that was counted holds less than it promises, so the newest promises are cut back, and wait again.
 * - `giveBack`: a movement that had drawn is taken back, so that its units are promised again; they are free where the
 *   reservation was given back or ran out since.
 *
 * Pure but for what is at hand, which moves on with every call. A reservation is the older the lower its number.
 */
import type { PromiseChangeCode, SourcingCode } from '../codes.ts'
import type { Quantity } from '../quantity/quantity.ts'
import type { Instant } from '../time.ts'
import { freeOf, type Stock, serve } from './decide-reservation.ts'

/** A line of a reservation. */
export interface LineRef {
  readonly reservationId: number
  readonly line: string
  /** The order it is for. */
  readonly document: string | null
}

/** Units of one book that are promised to a line. */
export interface Promised extends LineRef {
  readonly bookId: number
  open: Quantity
}

/** A line that may wait for more, with what it may be promised from. */
export interface WaitingLine extends LineRef {
  readonly itemId: number
  /** Of the line in its reservation. */
  readonly place: number
  lacks: Quantity
  readonly wish: LineWish
  /** Units that its channel may not have. */
  readonly buffer: Quantity
  readonly expiresAt: Instant
}

/** What a line may be promised from; see `RequestedLine` and `ReservationRequest`. */
export interface LineWish {
  readonly locations: readonly string[] | null
  readonly lot: string | null
  readonly owner: string | null
  readonly sourcing: SourcingCode
  readonly near: string | null
}

export const ANY_STORAGE: LineWish = {
  locations: null,
  lot: null,
  owner: null,
  sourcing: 'fewest-splits',
  near: null,
}

/** What a movement that is taken back had drawn. */
export interface TakenBack extends LineRef {
  readonly bookId: number
  readonly units: Quantity
  /** How the reservation ended since, if it did. */
  readonly ended: 'released' | 'expired' | null
}

/** One change, in the order they were made; `movement` is the one that made it. */
export interface PromiseChange extends LineRef {
  readonly change: PromiseChangeCode | 'drawn'
  readonly movement: number
  readonly bookId: number
  readonly units: Quantity
  /** Of what is filled: until when it is promised, and of which stock. */
  readonly filled: { readonly expiresAt: Instant; readonly itemId: number; readonly stock: Stock } | null
  /** Of what is freed: how its reservation ended. */
  readonly ended: 'released' | 'expired' | null
}

export interface Promises {
  readonly changes: readonly PromiseChange[]
  /** Whether any line is known that may be filled, or cut. */
  readonly hasLines: boolean
  /** Units of a book that a reservation still holds. */
  readonly openOf: (reservationId: number, bookId: number) => Quantity
  readonly draw: (
    movement: number,
    wanted: {
      readonly reservationId: number
      readonly bookId: number
      readonly units: Quantity
      readonly line: string | null
    },
  ) => void
  readonly fill: (itemId: number, movement: number) => void
  /** Returns how many units were cut. */
  readonly cut: (bookId: number, over: Quantity, movement: number) => Quantity
  /** Returns how many units are promised again. */
  readonly giveBack: (back: readonly TakenBack[], movement: number) => Quantity
}

export interface KnownPromises {
  /** By item: all its shelves; their `reserved` moves on with what is filled. */
  readonly stock: ReadonlyMap<number, readonly Stock[]>
  /** Oldest first; those that lack nothing may be among them. */
  readonly lines: readonly WaitingLine[]
  readonly promised: readonly Promised[]
}

/** The promises at hand, in smallest units; every change is noted, in order. */
export function createPromises({ stock, lines, promised: known }: KnownPromises): Promises {
  const changes: PromiseChange[] = []
  const promised = new Map<string, Promised[]>()
  for (const one of known) add(one)
  const byItem = Map.groupBy(lines, ({ itemId }) => itemId)

  function note(change: PromiseChange['change'], of: LineRef & { bookId: number }, rest: NotedRest): void {
    const { reservationId, line, document, bookId } = of
    changes.push({ filled: null, ended: null, ...rest, change, reservationId, line, document, bookId })
  }

  function add(one: Promised): void {
    const key = `${one.reservationId}-${one.bookId}`
    const others = promised.get(key)
    if (others === undefined) promised.set(key, [one])
    else others.push(one)
  }

  function ofBook(reservationId: number, bookId: number): readonly Promised[] {
    return promised.get(`${reservationId}-${bookId}`) ?? []
  }

  function promise(of: LineRef, bookId: number, units: Quantity): void {
    const { reservationId, line, document } = of
    const found = ofBook(reservationId, bookId).find((one) => one.line === line)
    if (found === undefined) add({ reservationId, line, document, bookId, open: units })
    else found.open += units
  }

  function fillLine(line: WaitingLine, shelves: readonly Stock[], movement: number): void {
    const { wish, buffer, lacks, itemId, expiresAt } = line
    const { parts, reserved } = serve(
      { ...wish, stock: shelves, quantity: lacks, buffer },
      wish.sourcing,
      wish.near,
    )
    line.lacks -= reserved
    for (const { stock: shelf, quantity: units } of parts) {
      promise(line, shelf.bookId, units)
      const filled = { expiresAt, itemId, stock: shelf }
      note('filled', { ...line, bookId: shelf.bookId }, { movement, units, filled })
    }
  }

  return {
    changes,
    hasLines: lines.length > 0,
    openOf: (reservationId, bookId) => ofBook(reservationId, bookId).reduce((sum, { open }) => sum + open, 0),
    draw(movement, { reservationId, bookId, units, line }) {
      let rest = units
      const isOther = (one: Promised) => Number(one.line !== line)
      const inTurn = ofBook(reservationId, bookId).toSorted(
        (left, right) => isOther(left) - isOther(right) || byName(left, right),
      )
      for (const one of inTurn) {
        const part = Math.min(rest, one.open)
        if (part === 0) continue
        one.open -= part
        rest -= part
        note('drawn', one, { movement, units: part })
      }
    },
    fill(itemId, movement) {
      const shelves = stock.get(itemId) ?? []
      for (const line of byItem.get(itemId) ?? []) {
        if (line.lacks === 0) continue
        if (!shelves.some((shelf) => freeOf(shelf) > 0)) return
        fillLine(line, shelves, movement)
      }
    },
    cut(bookId, over, movement) {
      let rest = over
      const placeOf = (one: LineRef) => lines.find((line) => isSameLine(line, one))?.place ?? 0
      const newestFirst = [...promised.values()]
        .flat()
        .filter((one) => one.bookId === bookId && one.open > 0)
        .sort((left, right) => right.reservationId - left.reservationId || placeOf(right) - placeOf(left))
      for (const one of newestFirst) {
        const part = Math.min(rest, one.open)
        if (part === 0) break
        one.open -= part
        rest -= part
        for (const line of lines) if (isSameLine(line, one)) line.lacks += part
        note('cut', one, { movement, units: part })
      }
      return over - rest
    },
    giveBack(back, movement) {
      let again = 0
      for (const one of back) {
        const { units, ended } = one
        note(ended === null ? 'restored' : 'freed', one, { movement, units, ended })
        if (ended !== null) continue
        promise(one, one.bookId, units)
        again += units
      }
      return again
    },
  }
}

type NotedRest = Pick<PromiseChange, 'movement' | 'units'> & Partial<Pick<PromiseChange, 'filled' | 'ended'>>

function isSameLine(left: LineRef, right: LineRef): boolean {
  return left.reservationId === right.reservationId && left.line === right.line
}

function byName(left: LineRef, right: LineRef): number {
  return left.line < right.line ? -1 : Number(left.line > right.line)
}
