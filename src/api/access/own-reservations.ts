/** A key that is limited to some sources lets go, prolongs or uses up only what those sources have reserved. */
import type { ReservationPort } from '../../app/reservations/port.ts'
import { RequestProblem } from '../http/problem.ts'
import type { Principal } from './login/principal.ts'

type Store = Pick<ReservationPort, 'getReservation'>

/** Throws `other-source` where a reservation is not theirs. One that is not there is told by what asks for it. */
export async function checkReservation(
  store: Store,
  id: string,
  { sources = null }: Principal,
  pointer?: string,
): Promise<void> {
  if (sources === null) return
  const reservation = await store.getReservation(id)
  if (reservation !== null && !sources.includes(reservation.source))
    throw new RequestProblem('other-source', { pointer })
}

/** The same for the reservations that movements name; refuses the whole request. */
export async function checkNamedReservations(
  store: Store,
  body: readonly { readonly reservation?: string }[],
  principal: Principal,
): Promise<void> {
  if (principal.sources == null) return
  const checked = new Set<string>()
  for (const [index, { reservation }] of body.entries()) {
    if (reservation === undefined || checked.has(reservation)) continue
    checked.add(reservation)
    await checkReservation(store, reservation, principal, `/${index}/reservation`)
  }
}
