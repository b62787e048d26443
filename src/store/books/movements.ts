/** Movements of a book's site by their numbers. */
import type { Pool } from 'pg'
import type { MovementRow } from '../../app/movements/port.ts'
import { numbers } from '../database/numbers.ts'
import { parseBookId } from '../database/page.ts'
import { select } from '../database/rows.ts'
import { MOVEMENT, MOVEMENT_COLUMNS, movementRows } from '../movements/row.ts'

/** The movements of the book's site with these numbers, in this order; none for an id that is no book's. */
export async function movementsBySeq(
  pool: Pool,
  bookId: string,
  seqs: readonly number[],
): Promise<MovementRow[]> {
  const key = parseBookId(bookId)
  if (key === null || seqs.length === 0) return []
  const rows = await select(
    pool,
    MOVEMENT,
    `select ${MOVEMENT_COLUMNS} from movements where site_id = $1 and seq = any($2::bigint[])`,
    [key.siteId, numbers(seqs)],
  )
  const known = new Map((await movementRows(pool, rows)).map((movement) => [Number(movement.seq), movement]))
  return seqs.map((seq) => known.get(seq)!)
}
