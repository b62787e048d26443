/** How much of a reservation is still open: units of one item are told; those of several do not add up to anything. */
import type { Reservation } from '../../api/reservations/schema.ts'
import { figure } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'

export function openText({ lines }: Pick<Reservation, 'lines'>): string {
  if (lines.length === 1) return web.reservations.openOf(figure(lines[0].open), figure(lines[0].asked))
  return web.reservations.openLines(lines.filter(({ open }) => open !== '0').length, lines.length)
}
