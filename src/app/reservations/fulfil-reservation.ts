/**
 * Fulfils a reservation, in parts or as a whole: goods it promised leave their shelf as movements that name it. Which
 * shelf is known from the reservation where the line has one, and has to be said where it has several.
 */

import type { By } from '../../core/by.ts'
import type { MovementKind } from '../../core/codes.ts'
import { ChangeRefused } from '../../core/refusal.ts'
import type { LedgerStore } from '../ledger-store.ts'
import type { SubmittedMovement } from '../posting/read-movement.ts'
import { type SubmitAnswer, submitMovements } from '../posting/submit-movements.ts'

export interface Fulfilment {
  readonly source: string
  readonly lines: readonly {
    /** Of the movement, unique per source. */
    readonly id: string
    readonly line: string
    readonly quantity: string
    readonly unit?: string
    readonly location?: string
  }[]
  readonly kind?: MovementKind
  readonly to?: string
  readonly occurredAt: string
  readonly device?: string
}

/** All or nothing; null where there is no such reservation. */
export async function fulfilReservation(
  store: LedgerStore,
  id: string,
  { source, lines, kind = 'ship', to = 'customer', occurredAt, device }: Fulfilment,
  by: By,
): Promise<SubmitAnswer[] | null> {
  const reservation = await store.getReservation(id)
  if (reservation === null) return null
  const movements = lines.map((asked, place): SubmittedMovement => {
    const line = reservation.lines.find((one) => one.line === asked.line)
    if (line === undefined) throw new ChangeRefused('malformed', {}, `/lines/${place}/line`)
    const here = line.allocations.filter(
      ({ location }) => asked.location === undefined || location === asked.location,
    )
    if (here.length !== 1) throw new ChangeRefused('malformed', {}, `/lines/${place}/location`)
    const { location, lot, owner } = here[0]
    return {
      ...{ id: asked.id, kind, item: line.item, site: reservation.site, from: location, to },
      ...{ quantity: asked.quantity, unit: asked.unit, lot: lot ?? undefined, owner: owner ?? undefined },
      ...{ occurredAt, source, actor: by.name, device },
      ...{ document: reservation.document ?? undefined, line: line.line, reservation: id },
      channel: reservation.channel ?? undefined,
    }
  })
  return submitMovements(store, movements, { by, atomic: true })
}
