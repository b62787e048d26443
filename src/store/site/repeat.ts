/** Movements and reservations that were believed to be new, and of which one was there before. */
import { DatabaseError } from 'pg'

/** A look found what was believed to be new; the transaction is rolled back, and done again with a look first. */
export class RepeatFound extends Error {}

/** The indexes of PostgreSQL that keep a source's ids apart. */
const IDENTITY_CONSTRAINTS: readonly (string | undefined)[] = [
  'movements_site_id_source_external_id_key',
  'reservations_site_id_source_external_id_key',
]

/** Whether work failed because a part of it had been posted, or reserved, before, against belief. */
export function isRepeat(error: unknown): boolean {
  return (
    error instanceof RepeatFound ||
    (error instanceof DatabaseError && IDENTITY_CONSTRAINTS.includes(error.constraint))
  )
}
