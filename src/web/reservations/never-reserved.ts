/** What a line asked for and neither got nor still waits for: it was given up with the rest of its reservation. */
import type { Reservation } from '../../api/reservations/schema.ts'
import { fromFinest, toFinest } from '../../core/quantity/finest.ts'

type Line = Pick<Reservation['lines'][number], 'asked' | 'reserved' | 'short'>

/** @example neverReserved({ asked: '60', reserved: '50', short: '0' }) // '10' */
export function neverReserved({ asked, reserved, short }: Line): string {
  return fromFinest(toFinest(asked) - toFinest(reserved) - toFinest(short))
}
