/**
 * A ledger of many movements, written by SQL in seconds: its chain of balances is right, its episodes are not made.
 *
 * Movement n is of item n % 50, on shelf n / 50 % 10, recorded n minutes after the year's begin and happened up to two
 * hours before; two of five are receipts, so that books go below zero again and again.
 */
import { Client } from 'pg'

export const ITEMS = 50
/** Names that a page must survive: markup, right to left, emoji, and no end. */
export const ODD_NAMES = ['<b>bold</b> & "quoted"', 'مسمار ١٢ مم', '🚢 anchor 🪝', 'W'.repeat(200)] as const

export async function manyMovements(url: string, count: number): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(REGISTER, [count, ODD_NAMES])
    await client.query(MOVEMENTS, [count])
    await client.query(BALANCES)
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

const REGISTER = `
  with site as (
    insert into sites (site_id, name, last_seq, last_recorded_at, last_book_id)
    values (1, 'main', $1::bigint, timestamptz '2026-01-01' + $1::bigint * interval '1 minute', 1020)
  ),
  item as (
    insert into items (item_id, code, name, base_unit, scale)
    overriding system value
    select n, coalesce(($2::text[])[n], 'ITEM-' || lpad(n::text, 2, '0')), null, 'each', 0
    from generate_series(1, 50) as n
  )
  insert into locations (site_id, path, kind)
  select 1, 'A/' || lpad(n::text, 2, '0'), 'storage' from generate_series(0, 9) as n
  union all values (1, 'supplier', 'supplier'), (1, 'customer', 'customer')`

const MOVEMENTS = `
  insert into movements (site_id, seq, item_id, kind, from_book, to_book, quantity, from_balance, to_balance,
    occurred_at, occurred_precision, recorded_at, source, external_id, content_hash, document, actor)
  select 1, n, item, case when comes then 'receipt' else 'sale' end, from_book, to_book, quantity,
    sum(-quantity) over (partition by from_book, comes order by n)
      + case when comes then 0 else inflow end,
    case when comes then shelf_balance
      else sum(quantity) over (partition by to_book, comes order by n) end,
    at - (n * 7919 % 7200) * interval '1 second', 'instant', at,
    (array['wms', 'till', 'erp'])[n % 3 + 1], 'M' || n, n::text, 'D' || (n / 4), (array['ann', 'bob'])[n % 2 + 1]
  from (
    select *,
      sum(case when comes then quantity else -quantity end) over (partition by shelf order by n) as shelf_balance,
      coalesce(sum(quantity) filter (where comes) over (partition by shelf order by n), 0) as inflow
    from (
      select n, n % 50 + 1 as item, n * 7 % 5 < 2 as comes, 1 + n * 31 % 9 as quantity,
        timestamptz '2026-01-01' + n * interval '1 minute' as at,
        (n % 50 + 1) * 20 + n / 50 % 10 as shelf,
        case when n * 7 % 5 < 2 then (n % 50 + 1) * 20 + 15 else (n % 50 + 1) * 20 + n / 50 % 10 end as from_book,
        case when n * 7 % 5 < 2 then (n % 50 + 1) * 20 + n / 50 % 10 else (n % 50 + 1) * 20 + 16 end as to_book
      from generate_series(1, $1::bigint) as n
    ) as fact
  ) as leg`

const BALANCES = `
  insert into balances (site_id, book_id, item_id, location, shelf, balance, movements, first_recorded_at,
    last_recorded_at)
  select 1, book_id, book_id / 20,
    case book_id % 20 when 15 then 'supplier' when 16 then 'customer'
      else 'A/' || lpad((book_id % 20)::text, 2, '0') end,
    book_id % 20 < 10, sum(delta), count(*), min(recorded_at), max(recorded_at)
  from (
    select from_book as book_id, -quantity as delta, recorded_at from movements
    union all
    select to_book, quantity, recorded_at from movements
  ) as leg
  group by book_id`
