/** What the pages change of reservations. */
import type { PostAnswer } from '../../api/posting/schema.ts'
import type { Reservation, ReservationAnswer } from '../../api/reservations/schema.ts'
import { changed } from '../data/changed.ts'
import { path } from '../data/fetch-json.ts'
import { send } from '../data/send.ts'

export async function reserve(request: object): Promise<ReservationAnswer> {
  const [answer] = await changed(send<ReservationAnswer[]>('POST', '/v1/reservations', [request]))
  return answer!
}

export const fulfilReservation = (id: string, request: object) =>
  changed(send<PostAnswer[]>('POST', `/v1/reservations/${path(id)}/fulfil`, request))

export const releaseReservation = (id: string) =>
  changed(send<Reservation>('POST', `/v1/reservations/${path(id)}/release`, {}))

export const extendReservation = (id: string, seconds: number) =>
  changed(send<Reservation>('POST', `/v1/reservations/${path(id)}/extend`, { seconds }))
