/** What the address of the page of reservations holds. */
import { searchReader } from '../frame/search-reader.ts'

export const readReservationsSearch = searchReader([
  'site',
  'item',
  'document',
  'state',
  'view',
  'after',
  'page',
])
export type ReservationsSearch = ReturnType<typeof readReservationsSearch>
