/**
 * Decides the reservations of one site together: one after the other, over the same shelves.
 *
 * What becomes of a request, the first of these that holds:
 *   - `repeated`: it was made before, under the same source and id, and says the same.
 *   - refused, `conflict`: it was made before and says something else.
 *   - refused, at a line: `unknown-item`; or `unknown-unit`, `inexact-quantity`, `malformed` (see `readLine`).
 *   - refused, `reservation-short`: it wants all or nothing, and there is not all of it.
 *   - `made`: what there is of it is promised.
 * A request may come twice in a group: the second one is held against the first.
 */

import { keyOf } from '../ids.ts'
import type { Quantity } from '../quantity/quantity.ts'
import type { ItemUnits } from '../quantity/read.ts'
import { readLine } from '../quantity/read-line.ts'
import type { RefusalCode } from '../refusal-codes.ts'
import type { Instant } from '../time.ts'
import { decideReservation, type Part, type ReservationDecision, type Stock } from './decide-reservation.ts'
import type { RequestedLine, ReservationRequest, ReserveCommand } from './request.ts'

/** What is known of the site when the group is decided. */
export interface ReserveScene {
  /** By code; items that are not there are missing. */
  readonly items: ReadonlyMap<string, ReservableItem>
  /** The item's shelves that have something. */
  readonly stock: (itemId: number) => readonly Stock[]
  /** Units of an item that a channel may not have. */
  readonly buffer: (itemId: number, channel: string) => Quantity
  /** Reservations made before, by `reservationKey`. */
  readonly earlier: ReadonlyMap<string, EarlierReservation>
  /** The site's own time. */
  readonly at: Instant
}

export interface ReservableItem extends ItemUnits {
  readonly itemId: number
}

export interface EarlierReservation {
  readonly contentHash: string
  readonly of: ReservationRef
}

/** A reservation by its number at the site, or by its place among those of the group, which are numbered on later. */
export type ReservationRef = { readonly number: number } | { readonly place: number }

export type ReservationOutcome =
  | {
      readonly status: 'refused'
      readonly code: RefusalCode
      readonly pointer: string | null
      readonly short: readonly DecidedLine[]
    }
  | { readonly status: 'repeated'; readonly of: ReservationRef }
  | { readonly status: 'made'; readonly place: number; readonly reservation: DecidedReservation }

export interface DecidedReservation {
  readonly command: ReserveCommand
  readonly lines: readonly DecidedLine[]
  readonly isShort: boolean
  readonly madeAt: Instant
  readonly expiresAt: Instant
}

export interface DecidedLine {
  readonly request: RequestedLine
  readonly itemId: number
  readonly scale: number
  readonly asked: Quantity
  readonly reserved: Quantity
  /** What could be had when the line was served. */
  readonly available: Quantity
  readonly parts: readonly Part[]
}

export interface DecidedGroup {
  /** One a command, in order. */
  readonly outcomes: readonly ReservationOutcome[]
  readonly made: readonly DecidedReservation[]
  /** The other commands. */
  readonly notMade: readonly ReserveCommand[]
  /** Whether one was made before, or comes twice. */
  readonly hasRepeats: boolean
  /** By book: what it promises now, of books that promise more. */
  readonly reserved: ReadonlyMap<number, Quantity>
}

/** Decides the commands in order. The scene's shelves grow by what is promised. */
export function decideGroup(scene: ReserveScene, commands: readonly ReserveCommand[]): DecidedGroup {
  const earlier = new Map(scene.earlier)
  const outcomes: ReservationOutcome[] = []
  const made: DecidedReservation[] = []
  const notMade: ReserveCommand[] = []
  let hasRepeats = false
  for (const command of commands) {
    const key = reservationKey(command.request)
    const before = earlier.get(key)
    if (before !== undefined) hasRepeats = true
    const outcome =
      before === undefined ? decideNew(scene, command, made.length) : heldAgainst(before, command)
    outcomes.push(outcome)
    if (outcome.status === 'made') {
      made.push(outcome.reservation)
      earlier.set(key, { contentHash: command.contentHash, of: { place: outcome.place } })
    } else notMade.push(command)
  }
  return { outcomes, made, notMade, hasRepeats, reserved: reservedBy(made) }
}

/** What a request is known by at its site. */
export function reservationKey({ source, id }: Pick<ReservationRequest, 'source' | 'id'>): string {
  return keyOf(source, id)
}

function heldAgainst(before: EarlierReservation, { contentHash }: ReserveCommand): ReservationOutcome {
  return before.contentHash === contentHash
    ? { status: 'repeated', of: before.of }
    : { status: 'refused', code: 'conflict', pointer: null, short: [] }
}

function decideNew(scene: ReserveScene, command: ReserveCommand, place: number): ReservationOutcome {
  const { request } = command
  const wanted: WantedLine[] = []
  for (const [at, line] of request.lines.entries()) {
    const item = scene.items.get(line.item)
    if (item === undefined) return refusedAt(at, 'item', 'unknown-item')
    const units = readLine(line, item)
    if (typeof units !== 'number') return refusedAt(at, units.field, units.code)
    wanted.push({ line, item, units })
  }
  const decision = decideReservation({
    allOrNothing: request.allOrNothing,
    sourcing: request.sourcing,
    near: request.near,
    lines: wanted.map(({ line, item, units }) => ({
      stock: scene.stock(item.itemId),
      quantity: units,
      locations: line.locations ?? null,
      lot: line.lot ?? null,
      owner: line.owner ?? null,
      buffer: request.channel === null ? 0 : scene.buffer(item.itemId, request.channel),
    })),
  })
  const lines = wanted.map((one, at) => decidedLine(one, decision.lines[at]))
  if (!decision.isMade)
    return { status: 'refused', code: 'reservation-short', pointer: null, short: lines.filter(isShort) }
  const reservation: DecidedReservation = {
    command,
    lines,
    isShort: decision.isShort,
    madeAt: scene.at,
    expiresAt: scene.at + request.forSeconds * 1000,
  }
  return { status: 'made', place, reservation }
}

interface WantedLine {
  readonly line: RequestedLine
  readonly item: ReservableItem
  readonly units: Quantity
}

function decidedLine(
  { line, item, units }: WantedLine,
  { reserved, available, parts }: ReservationDecision['lines'][number],
): DecidedLine {
  return { request: line, itemId: item.itemId, scale: item.scale, asked: units, reserved, available, parts }
}

/** Whether there was less than a line asked for. */
export function isShort({ available, asked }: DecidedLine): boolean {
  return available < asked
}

function refusedAt(
  place: number,
  field: 'item' | 'quantity' | 'unit',
  code: RefusalCode,
): ReservationOutcome {
  return { status: 'refused', code, pointer: `/lines/${place}/${field}`, short: [] }
}

function reservedBy(made: readonly DecidedReservation[]): Map<number, Quantity> {
  const reserved = new Map<number, Quantity>()
  for (const { lines } of made)
    for (const { parts } of lines) for (const { stock } of parts) reserved.set(stock.bookId, stock.reserved)
  return reserved
}
