/**
 * What is asked of items, by the name it is asked under: reservations, orders at the release gate, announced sales
 * orders and transfers out. The three often speak of one order: they are put together by its name.
 *
 * Nothing closes an order whose goods have left, so what left the storage places in its name is served; a fulfilled
 * reservation of it serves it too, whatever its movement is called. Orders long overdue are left out.
 */
import type { PoolClient } from 'pg'
import type { DocumentDemand, ShortageFilter } from '../../app/shortages/port.ts'
import { EXPECTATION_TYPES, INBOUND_TYPES } from '../../core/codes.ts'
import { SHORTAGE_LINES_MAX, SHORTAGE_OVERDUE_DAYS } from '../../core/limits.ts'
import { DAY_MS, formatInstant, type Instant } from '../../core/time.ts'
import { conditions } from '../database/page.ts'
import { code, int4, int8, nullable, type RowShape, select, text, timestamptz } from '../database/rows.ts'

/** What is asked, before it is known what left for it. */
export type Asking = Omit<DocumentDemand, 'served'>

type Way = 'promised' | 'waiting' | 'announced' | 'ordered'

const LINE = {
  way: code<Way>(),
  site_id: int4,
  item_id: int4,
  document: nullable(text),
  at: nullable(timestamptz),
  quantity: int8,
} satisfies RowShape

/** $1: what was wanted before is asked no more. A site's own time may be ahead of the database's. */
const LINES = `
  select 'promised' as way, allocations.site_id, balances.item_id, document, null::timestamptz as at, sum(open)::bigint as quantity
  from allocations
  join sites using (site_id)
  join reservations using (site_id, reservation_id)
  join balances using (site_id, book_id)
  join locations on locations.site_id = balances.site_id and locations.path = balances.location
  where open > 0 and allocations.expires_at > greatest(now(), last_decided_at) and locations.kind = 'storage'
  group by allocations.site_id, balances.item_id, document
  union all
  select 'waiting', site_id, line.item_id, document, null, sum(line.asked - line.reserved)::bigint
  from reservation_lines as line
  join sites using (site_id)
  join reservations using (site_id, reservation_id)
  where line.reserved < line.asked and not given_up and expires_at > greatest(now(), last_decided_at)
  group by site_id, line.item_id, document
  union all
  select 'announced', site_id, item_id, document, expected_at, quantity
  from expectations
  where not closed and type = any($2) and coalesce(expected_at, announced_at) >= $1
  union all
  select 'ordered', site_id, items.item_id, document, null,
    sum((line ->> 'quantity')::numeric * power(10::numeric, scale))::bigint
  from orders
  cross join jsonb_array_elements(lines) as line
  join items on items.code = line ->> 'item'
  where state in ('waiting', 'released') and coalesce(released_at, asked_at) >= $1
  group by site_id, items.item_id, document`

const OUTBOUND_TYPES = EXPECTATION_TYPES.filter((type) => !INBOUND_TYPES.some((inbound) => inbound === type))

/** All that is asked of items, as far as SHORTAGE_LINES_MAX lines say it; the soonest are read. */
export async function readDemands(
  client: PoolClient,
  { site, q }: ShortageFilter,
  now: Instant,
): Promise<Asking[]> {
  const where = conditions()
  where.values.push(formatInstant(now - SHORTAGE_OVERDUE_DAYS * DAY_MS), OUTBOUND_TYPES)
  where.add('sites.name = ?', site)
  where.add('(strpos(lower(code), lower(?)) > 0 or strpos(lower(items.name), lower(?)) > 0)', q)
  const lines = await select(
    client,
    LINE,
    `select way, site_id, item_id, document, at, quantity
     from (${LINES}) as asked join sites using (site_id) join items using (item_id)
     ${where.sql}
     order by at nulls first, site_id, item_id, document
     limit ${SHORTAGE_LINES_MAX}`,
    where.values,
  )
  const byName = Map.groupBy(lines, ({ site_id, item_id, document }) => keyOf(site_id, item_id, document))
  return [...byName.values()].map((same) => {
    const [{ site_id: siteId, item_id: itemId, document }] = same
    const sumOf = (way: Way) => same.reduce((sum, line) => sum + (line.way === way ? line.quantity : 0), 0)
    return {
      siteId,
      itemId,
      document,
      announced: same.filter(({ way }) => way === 'announced'),
      ordered: sumOf('ordered'),
      promised: sumOf('promised'),
      waiting: sumOf('waiting'),
    }
  })
}

function keyOf(siteId: number, itemId: number, document: string | null): string {
  return JSON.stringify([siteId, itemId, document])
}

const SERVED = { site_id: int4, item_id: int4, document: text, quantity: int8 } satisfies RowShape

/** What was taken back, itself or with its import, served nothing. */
const WENT = `
with asked as materialized (
  select * from unnest($1::integer[], $2::integer[], $3::text[]) as asked (site_id, item_id, document)
), named as (
  select asked.*, seq from asked join movements using (site_id, item_id, document)
  union
  select asked.*, fulfilments.seq
  from asked
  join reservations using (site_id, document)
  join fulfilments using (site_id, reservation_id)
)
select named.site_id, named.item_id, named.document, sum(quantity)::bigint as quantity
from named
join movements on movements.site_id = named.site_id and movements.seq = named.seq
  and movements.item_id = named.item_id
join balances as source on source.site_id = named.site_id and source.book_id = from_book
join locations as left_from on left_from.site_id = named.site_id and left_from.path = source.location
join balances as target on target.site_id = named.site_id and target.book_id = to_book
join locations as went_to on went_to.site_id = named.site_id and went_to.path = target.location
where left_from.kind = 'storage' and went_to.kind <> 'storage'
  and not exists (
    select from reversals where reversals.site_id = named.site_id and reversals.seq = named.seq)
  and not exists (
    select from void_ranges
    where void_ranges.site_id = named.site_id and named.seq between first_seq and last_seq)
group by named.site_id, named.item_id, named.document`

/** Units that left the storage places for orders, by order. */
export async function readServed(
  client: PoolClient,
  orders: readonly Asking[],
): Promise<(order: Asking) => number> {
  const named = orders.filter(({ document }) => document !== null)
  if (named.length === 0) return () => 0
  const rows = await select(client, SERVED, WENT, [
    named.map(({ siteId }) => siteId),
    named.map(({ itemId }) => itemId),
    named.map(({ document }) => document),
  ])
  const served = new Map(rows.map((row) => [keyOf(row.site_id, row.item_id, row.document), row.quantity]))
  return ({ siteId, itemId, document }) => served.get(keyOf(siteId, itemId, document)) ?? 0
}
