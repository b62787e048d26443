/** Books: a shelf, its supplier and its customer each, with the balances that the formulas end in. */
import type { Client } from 'pg'
import { type Shape, sqlOf } from './shape.ts'

const PLACES = 397

export async function fillBooks(client: Client, shape: Shape): Promise<void> {
  const sql = sqlOf(shape)
  const [turn, book] = ['turn', 'book']
  await client.query(
    `insert into balances (site_id, book_id, item_id, location, lot, owner, shelf, balance, movements,
       first_recorded_at, last_recorded_at)
     select 1, book + side * ${sql.books}, ${sql.item(book)},
       case side
         when 0 then ${placeOf(sql.isOdd(book), sql.twin(book))}
         when 1 then 'supplier' || coalesce('/' || ${sql.twin(book)}, '')
         else 'customer' || coalesce('/' || ${sql.twin(book)}, '')
       end,
       case when book % 20 = 0 then 'L-' || book end, case when book % 30 = 0 then 'ACME GmbH & Co. KG' end,
       side = 0,
       case side
         when 0 then case when steps % 2 = 0 then 0 when dips then -quantity else quantity end
         when 1 then -moved + case when steps % 2 = 1 and dips then quantity else 0 end
         else moved - case when steps % 2 = 1 and not dips then quantity else 0 end
       end,
       case side
         when 0 then steps
         when 1 then turn - case when steps % 2 = 1 and dips then 1 else 0 end
         else turn - case when steps % 2 = 1 and not dips then 1 else 0 end
       end,
       ${sql.recordedAt(sql.seq(book, '1'))}, ${sql.recordedAt(sql.seq(book, 'steps'))}
     from (
       select book, steps, turn, ${sql.quantity(book, turn)} as quantity, ${sql.moved(book, turn)} as moved,
         ${sql.dips(book, turn)} as dips
       from (
         select book, ${sql.steps(book)} as steps, (${sql.steps(book)} + 1) / 2 as turn
         from generate_series(1, ${sql.books}) as book
         offset 0
       ) as counted
       offset 0
     ) as told
     cross join generate_series(0, 2) as side`,
  )
  await client.query(
    `insert into locations (site_id, path, kind)
     select distinct 1, location,
       case when location like 'supplier%' then 'supplier' when location like 'customer%' then 'customer'
         else 'storage' end
     from balances`,
  )
}

/** One place holds a tenth of all books, a few have odd names; second books lie in hall B. */
function placeOf(isOdd: string, twin: string): string {
  const odd = `(array['A/<b>01</b>', 'ממ/01', '📦/01', 'A/${'far '.repeat(20)}end'])[1 + book % 4]`
  const bin = `lpad((book % ${PLACES})::text, 3, '0')`
  return `case when ${twin} = 'B' then 'B/' || ${bin}
    when ${twin} is not null then 'C/' || lpad(book::text, 3, '0')
    when ${isOdd} then ${odd}
    when book % 10 = 0 then 'A/BULK' else 'A/' || ${bin} end`
}
