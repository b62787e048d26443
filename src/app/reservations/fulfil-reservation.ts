/**
 * Fulfils a reservation, in parts or as a whole: goods it promised leave their shelf as movements that name it. Which
 * shelf is known from the reservation where the line has one, and has to be said where it has several.
 */

import type { By } from '../../core/by.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import type { MovementKind } from '../../core/codes.ts'
import type { PostingPort } from '../posting/port.ts'
import type { SubmittedMovement } from '../posting/read-movement.ts'
import { type SubmitAnswer, submitMovements } from '../posting/submit-movements.ts'
import type { SitePort } from '../site/port.ts'
import type { ReservationPort, ReservationRow } from './port.ts'

export interface Fulfilment {
  readonly source: string
  readonly lines: readonly FulfilmentLine[]
  readonly kind?: MovementKind
  readonly to?: string
  readonly occurredAt: string
  readonly device?: string
}

export interface FulfilmentLine {
  /** Of the movement, unique per source. */
  readonly id: string
  readonly line: string
  readonly quantity: string
  readonly unit?: string
  readonly location?: string
}

/**
 * All or nothing: one answer a line, as for movements that are submitted; null where there is no such reservation.
 * ChangeRefused `malformed` at a line that the reservation does not have, or whose shelf is not clear.
 */
export async function fulfilReservation(
  store: PostingPort & SitePort & Pick<ReservationPort, 'getReservation'>,
  id: string,
  fulfilment: Fulfilment,
  by: By,
): Promise<SubmitAnswer[] | null> {
  const reservation = await store.getReservation(id)
  if (reservation === null) return null
  const movements = fulfilment.lines.map((line, place) =>
    movementOf(reservation, fulfilment, line, place, by),
  )
  return submitMovements(store, movements, { by, atomic: true })
}

function movementOf(
  reservation: ReservationRow,
  { source, kind = 'ship', to = 'customer', occurredAt, device }: Fulfilment,
  request: FulfilmentLine,
  place: number,
  by: By,
): SubmittedMovement {
  const line = reservation.lines.find((one) => one.line === request.line)
  if (line === undefined) throw new ChangeRefused('malformed', {}, `/lines/${place}/line`)
  const named = line.allocations.filter(
    ({ location }) => request.location === undefined || location === request.location,
  )
  // What was promised of other shelves, and is gone from there, leaves no doubt.
  const [shelf, ...others] = named.length > 1 ? named.filter(({ open }) => open !== '0') : named
  if (shelf === undefined || others.length > 0)
    throw new ChangeRefused('malformed', {}, `/lines/${place}/location`)
  return {
    id: request.id,
    kind,
    item: line.item,
    site: reservation.site,
    from: shelf.location,
    to,
    quantity: request.quantity,
    unit: request.unit,
    lot: shelf.lot ?? undefined,
    owner: shelf.owner ?? undefined,
    occurredAt,
    source,
    actor: by.name,
    device,
    document: reservation.document ?? undefined,
    line: line.line,
    reservation: reservation.id,
    channel: reservation.channel ?? undefined,
  }
}
