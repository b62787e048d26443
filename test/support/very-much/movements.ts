/** Movements, each from its number alone. */
import type { Client } from 'pg'
import { MOVEMENT_KINDS } from '../../../src/core/codes.ts'
import { type Shape, sqlOf } from './shape.ts'

const ms = (column: string) => `(extract(epoch from ${column}) * 1000)::bigint`

/** As `contentOf` writes it. */
const CONTENT = [
  'item.code',
  'source.location',
  'target.location',
  'trim_scale(quantity / 10::numeric ^ scale)',
  'array_position($1::text[], movement.kind) - 1',
  ms('occurred_at'),
  '0',
  `coalesce(${ms('reported_at')}::text, 'NaN')`,
  ms('recorded_at'),
  `coalesce(source.lot, '')`,
  `coalesce(source.owner, '')`,
  'actor',
  `''`,
  'document',
  'line',
  `''`,
  `'NaN'`,
]
const CONTENT_HASH = `encode(decode(md5(concat_ws(chr(31), ${CONTENT.join(', ')})), 'hex'), 'base64')`

export async function fillMovements(client: Client, shape: Shape): Promise<void> {
  const sql = sqlOf(shape)
  const [seq, book, turn] = ['seq', 'book', 'turn']
  const isLate = `(dips and incoming and ${sql.isTiming(book, turn)})`
  // `offset 0` keeps each stage a stage: else its expressions would be worked out again wherever they are named.
  await client.query(
    `insert into movements (site_id, seq, item_id, kind, from_book, to_book, quantity, from_balance, to_balance,
       occurred_at, occurred_precision, reported_at, recorded_at, source, external_id, content_hash, document, line,
       actor)
     select 1, seq, movement.item_id, movement.kind, from_book, to_book, quantity, from_balance, to_balance, occurred_at,
       'instant', reported_at, recorded_at, movement.source, external_id, ${CONTENT_HASH}, document, line, actor
     from (
     select seq, ${sql.item(book)} as item_id, case when incoming then 'receipt' else 'sale' end as kind,
       case when incoming then book + ${sql.books} else book end as from_book,
       case when incoming then book else book + ${2 * sql.books} end as to_book,
       quantity,
       case when incoming then -moved else shelf end as from_balance,
       case when incoming then shelf else moved end as to_balance,
       ${sql.occurredAt(seq, isLate, book)} as occurred_at,
       case when seq % 10 > 0 then recorded_at - interval '500 milliseconds' end as reported_at, recorded_at,
       ${sql.source(seq)} as source, ${sql.id(seq)} as external_id,
       case when incoming then 'PO-' else 'SO-' end || seq / 8 as document, (seq % 8 + 1)::text as line,
       case when seq % 997 = 0 then '<b>night shift</b>' when seq % 3 = 0 then 'ann' else 'scanner 12' end as actor
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
     ) as movement
     offset 0
     ) as movement
     join items as item on item.item_id = movement.item_id
     join balances as source on source.site_id = 1 and source.book_id = from_book
     join balances as target on target.site_id = 1 and target.book_id = to_book`,
    [MOVEMENT_KINDS],
  )
}
