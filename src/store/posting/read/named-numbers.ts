/** Reservations and overrides that movements name, as numbers of their site. */

import type { MovementOptions } from '../../../app/posting/port.ts'
import { parseId } from '../../../core/ids.ts'

/** By movement; -1 where the id is none of this site. */
export function namedNumbers(
  siteId: number,
  options: readonly (MovementOptions | null)[] | undefined,
  field: 'reservation' | 'override',
): Map<number, number> {
  const named = new Map<number, number>()
  options?.forEach((one, index) => {
    const id = one?.[field] ?? null
    if (id !== null) named.set(index, numberOf(siteId, id))
  })
  return named
}

function numberOf(siteId: number, id: string): number {
  const named = parseId(id)
  return named?.site === siteId ? named.number : -1
}
