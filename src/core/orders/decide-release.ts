/**
 * The release gate: why an order or a pick wave may not go to the floor.
 *
 * A line is blocked by the first of these that holds: a book it would be picked from is below zero, under count, or
 * on hold; nothing, or too little, is reserved for it. Everything it may be picked from counts where it names no
 * place.
 */
import type { GateCode, StopReason } from '../codes.ts'
import type { Quantity } from '../quantity/quantity.ts'
import { isWithin } from '../rules/scope.ts'

export interface GateBook {
  readonly bookId: number
  readonly location: string
  readonly balance: Quantity
}

export interface GateStop {
  readonly reason: StopReason
  readonly item: string | null
  readonly location: string | null
}

export interface GateLine {
  readonly line: string
  readonly item: string
  readonly quantity: Quantity
  /** Null: anywhere at the site. */
  readonly location: string | null
  /** The item's books on shelves. */
  readonly books: readonly GateBook[]
  /** Units that open reservations of the order hold for the line. */
  readonly reserved: Quantity
}

export interface Block {
  readonly line: string
  readonly item: string
  readonly code: GateCode
  readonly book: GateBook | null
}

const CODE_OF: Readonly<Record<StopReason, GateCode>> = { count: 'under-count', hold: 'on-hold' }

/** The first reason of each line that is blocked; none where the order may go. */
export function decideRelease(
  lines: readonly GateLine[],
  stops: readonly GateStop[],
  needsReservation: boolean,
): Block[] {
  return lines.flatMap((line) => blockOf(line, stops, needsReservation) ?? [])
}

function blockOf(
  { line, item, quantity, location, books, reserved }: GateLine,
  stops: readonly GateStop[],
  needsReservation: boolean,
): Block | null {
  const here = books.filter((book) => location === null || isWithin(book.location, location))
  const below = here.find((book) => book.balance < 0)
  if (below !== undefined) return { line, item, code: 'book-negative', book: below }
  return (
    stopOf({ line, item, location }, here, stops) ??
    reservationBlock({ line, item, quantity, reserved }, needsReservation)
  )
}

/** What is under count comes before what is on hold. */
function stopOf(
  { line, item, location }: Pick<GateLine, 'line' | 'item' | 'location'>,
  here: readonly GateBook[],
  stops: readonly GateStop[],
): Block | null {
  for (const reason of ['count', 'hold'] as const) {
    const standing = stops.filter(
      (stop) => stop.reason === reason && (stop.item === null || stop.item === item),
    )
    const stopped = here.find((book) =>
      standing.some((stop) => stop.location === null || isWithin(book.location, stop.location)),
    )
    if (stopped !== undefined) return { line, item, code: CODE_OF[reason], book: stopped }
    // An item that is nowhere yet may be stopped all the same.
    if (here.length === 0 && standing.some((stop) => stop.location === null || stop.location === location))
      return { line, item, code: CODE_OF[reason], book: null }
  }
  return null
}

function reservationBlock(
  { line, item, quantity, reserved }: Pick<GateLine, 'line' | 'item' | 'quantity' | 'reserved'>,
  needsReservation: boolean,
): Block | null {
  if (!needsReservation || reserved >= quantity) return null
  return { line, item, code: reserved === 0 ? 'reservation-missing' : 'reservation-short', book: null }
}
