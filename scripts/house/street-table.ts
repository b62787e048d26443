/**
 * Which street of a floor may import which other street of it.
 *
 * `node scripts/house/print.ts --streets` prints the table that the code has today, in this form.
 */
import type { FloorName, Street } from './table.ts'

/** For each floor and street, the streets of the same floor that it may import. */
export type StreetTable = Readonly<
  Partial<Record<FloorName, Readonly<Partial<Record<Street, readonly Street[]>>>>>
>

export const STREET_TABLE: StreetTable = {
  core: {
    history: ['books', 'movements'],
    books: ['quantity'],
    movements: ['quantity'],
  },
}
