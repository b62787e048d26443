/** Movements, each from its number alone. */
import type { Client } from 'pg'
import { type Shape, sqlOf } from './shape.ts'

export async function fillMovements(client: Client, shape: Shape): Promise<void> {
  const sql = sqlOf(shape)
  const [seq, book, turn] = ['seq', 'book', 'turn']
  const isLate = `(dips and incoming and ${sql.isTiming(book, turn)})`
  // `offset 0` keeps each stage a stage: else its expressions would be worked out again wherever they are named.
  await client.query(
    `insert into movements (site_id, seq, item_id, kind, from_book, to_book, quantity, from_balance, to_balance,
       occurred_at, occurred_precision, reported_at, recorded_at, source, external_id, content_hash, document, line,
       actor)
     select 1, seq, ${sql.item(book)}, case when incoming then 'receipt' else 'sale' end,
       case when incoming then book + ${sql.books} else book end,
       case when incoming then book else book + ${2 * sql.books} end,
       quantity,
       case when incoming then -moved else shelf end,
       case when incoming then shelf else moved end,
       ${sql.occurredAt(seq, isLate, book)}, 'instant',
       case when seq % 10 > 0 then recorded_at - interval '500 milliseconds' end, recorded_at,
       ${sql.source(seq)},
       ${sql.id(seq)}, lpad(to_hex(seq), 16, '0'),
       case when incoming then 'PO-' else 'SO-' end || seq / 8, (seq % 8 + 1)::text,
       case when seq % 997 = 0 then '<b>night shift</b>' when seq % 3 = 0 then 'ann' else 'scanner 12' end
     from (
       select *, (step % 2 = 1) <> dips as incoming,
         case when step % 2 = 0 then 0 when dips then -quantity else quantity end as shelf
       from (
         select seq, book, step, turn, ${sql.dips(book, turn)} as dips, ${sql.quantity(book, turn)} as quantity,
           ${sql.moved(book, turn)} as moved, ${sql.recordedAt(seq)} as recorded_at
         from (
           select seq, book, step, (step + 1) / 2 as turn
           from (
             select seq, ${sql.book(seq)} as book, ${sql.step(seq)} as step
             from generate_series(1, ${sql.movements}) as seq
             offset 0
           ) as dealt
           offset 0
         ) as turned
         offset 0
       ) as told
       offset 0
     ) as movement`,
  )
}
