/** What the pages change of reservations. */
import type { Reservation } from '../../api/reservations/schema.ts'
import { changed } from '../data/changed.ts'
import { path } from '../data/fetch-json.ts'
import { send } from '../data/send.ts'

export const releaseReservation = (id: string) =>
  changed(send<Reservation>('POST', `/v1/reservations/${path(id)}/release`, {}))

export const extendReservation = (id: string, seconds: number) =>
  changed(send<Reservation>('POST', `/v1/reservations/${path(id)}/extend`, { seconds }))
