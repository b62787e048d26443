/** How much of a reservation is still open. */
import type { Reservation } from '../../api/reservations/schema.ts'
import { figure } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'

/** Units if it is of one line; lines if it is of several, whose units do not add up to anything. */
export function openText({ lines }: Pick<Reservation, 'lines'>): string {
  const [line, ...others] = lines
  if (line !== undefined && others.length === 0)
    return web.reservations.openOf(figure(line.open), figure(line.asked))
  return web.reservations.openLines(lines.filter(({ open }) => open !== '0').length, lines.length)
}
