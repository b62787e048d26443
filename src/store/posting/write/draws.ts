/** Writes what movements took from reservations: from the line each names, then from the others in turn. */
import type { PoolClient } from 'pg'
import type { Decided } from '../../../core/posting/post-state.ts'
import { numbers } from '../../database/numbers.ts'
import { texts } from '../../database/texts.ts'
import type { Guard } from '../read/guard.ts'
import type { Posting } from '../read/posting.ts'

/** Units that one movement took of one line. */
interface Taken {
  readonly seq: number
  readonly reservationId: number
  readonly line: string
  readonly bookId: number
  readonly units: number
}

/** Allocations are open for less then, and each movement is listed as a fulfilment. */
export async function writeDraws(
  client: PoolClient,
  posting: Posting,
  guard: Guard,
  decided: Decided,
): Promise<void> {
  const taken = takenOf(posting, guard, decided)
  if (taken.length === 0) return
  const values = [
    posting.site.id,
    numbers(taken.map((one) => one.reservationId)),
    texts(taken.map((one) => one.line)),
    numbers(taken.map((one) => one.bookId)),
    numbers(taken.map((one) => one.units)),
  ]
  await client.query(
    `update allocations
     set open = open - part, fulfilled = fulfilled + part
     from (
       select id, line, book, sum(part) as part
       from unnest($2::bigint[], $3::text[], $4::bigint[], $5::bigint[]) as took (id, line, book, part)
       group by id, line, book
     ) as took
     where site_id = $1 and reservation_id = took.id and allocations.line = took.line and book_id = took.book`,
    values,
  )
  await client.query(
    `insert into fulfilments (site_id, reservation_id, line, quantity, seq)
     select $1, id, line, part, seq
     from unnest($2::bigint[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[]) as took (id, line, book, part, seq)`,
    [...values, numbers(taken.map((one) => one.seq))],
  )
}

function takenOf(
  { seq, rows, batch: { history } }: Posting,
  { state, draws }: Guard,
  { order }: Decided,
): Taken[] {
  const taken: Taken[] = []
  for (const index of order) {
    if (state.draw[index] < 0) continue
    const { reservationId, bookId, lines } = draws[state.draw[index]]
    const named = history.line(rows[index])
    const isOther = ({ line }: { line: string }) => Number(line !== named)
    let rest = state.moves.quantity[index]
    for (const one of lines.toSorted((left, right) => isOther(left) - isOther(right))) {
      const units = Math.min(rest, one.open)
      if (units === 0) continue
      one.open -= units
      rest -= units
      taken.push({ seq: seq[index], reservationId, line: one.line, bookId, units })
    }
  }
  return taken
}
