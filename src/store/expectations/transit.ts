/**
 * What was sent on the road and did not arrive yet, by line of its transfer.
 *
 * A transfer is what moves of one item under one document, whatever the sites: no more of it can arrive than was sent.
 * Within it a line, lot and owner is one row. What arrives is held against the row that says the same; what names
 * another line or lot than anything that was sent, or more of it, is held against the oldest rows of its transfer. So
 * the rows of a transfer add up to what the books of the road hold of it, below zero where more arrived than was sent.
 */
import type { Pool } from 'pg'
import type { TransitQuery } from '../../app/expectations/transit-port.ts'
import type { TransitRow } from '../../core/expectations/transit-row.ts'
import type { Page } from '../../core/page.ts'
import { costOf, formatMoney } from '../../core/quantity/money.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import { formatInstant } from '../../core/time.ts'
import { conditions, page } from '../database/page.ts'
import { int4, int8, nullable, type RowOf, type RowShape, text, timestamptz } from '../database/rows.ts'

const ROAD = {
  document: nullable(text),
  line: nullable(text),
  item: text,
  scale: int4,
  lot: nullable(text),
  owner: nullable(text),
  sent: int8,
  written_off: int8,
  on_road: int8,
  from_site: nullable(text),
  from_place: nullable(text),
  to_site: nullable(text),
  to_place: nullable(text),
  first_sent: nullable(timestamptz),
  last_moved: timestamptz,
  age_days: nullable(int4),
  unit_cost: nullable(int8),
  currency: nullable(text),
} satisfies RowShape

const COLUMNS = `road.document, road.line, items.code as item, items.scale, road.lot, road.owner, sent, written_off,
  on_road, sender.name as from_site, from_place, receiver.name as to_site, awaited.location as to_place, first_sent,
  last_moved, floor(extract(epoch from now() - first_sent) / 86400)::integer as age_days,
  coalesce(sent_cost, items.unit_cost) as unit_cost, items.currency`

/**
 * Every movement onto the road (`way` 1) and off it (-1). What takes another back stands for less of the same
 * (`sense` -1), unless it was taken back itself; what came to nothing with its import is left out. $1 is a document,
 * $2 an item; null for all.
 */
const LEGS = `
  select moved.*, places.lot, places.owner, ends.location as place, ends.shelf,
    case when undoes.seq is null or again.seq is not null then 1 else -1 end as sense, undone.seq is not null as undone
  from locations as roads
  join balances as places on places.site_id = roads.site_id and places.location = roads.path
  cross join lateral (
    select site_id, seq, item_id, document, line, quantity, occurred_at, unit_cost, from_book as other, 1 as way
    from movements where site_id = places.site_id and to_book = places.book_id
    union all
    select site_id, seq, item_id, document, line, quantity, occurred_at, unit_cost, to_book, -1
    from movements where site_id = places.site_id and from_book = places.book_id
  ) as moved
  join balances as ends on ends.site_id = moved.site_id and ends.book_id = moved.other
  join locations as kinds on kinds.site_id = ends.site_id and kinds.path = ends.location
  left join reversals as undone on undone.site_id = moved.site_id and undone.seq = moved.seq
  left join reversals as undoes on undoes.site_id = moved.site_id and undoes.reversed_by = moved.seq
  left join reversals as again on again.site_id = undoes.site_id and again.reversed_by = undoes.seq
  where roads.kind = 'in-transit' and kinds.kind <> 'in-transit'
    and ($1::text is null or moved.document = $1)
    and ($2::text is null or moved.item_id = (select item_id from items where code = $2))
    and not exists (
      select from void_ranges
      where void_ranges.site_id = moved.site_id and moved.seq between first_seq and last_seq)`

/** What went onto the road and stayed sent. */
const SENT = 'where way = 1 and sense = 1 and not undone'

const LINES = `
  select item_id, document, line, lot, owner,
    coalesce(sum(way * quantity) filter (where way * sense = 1), 0) as sent,
    coalesce(sum(-way * quantity) filter (where way * sense = -1), 0) as gone,
    coalesce(sum(-way * quantity) filter (where way * sense = -1 and not shelf), 0) as written_off,
    min(occurred_at) filter (${SENT}) as first_sent, max(occurred_at) as last_moved,
    (array_agg(site_id order by occurred_at, seq) filter (${SENT}))[1] as sender_id,
    (array_agg(place order by occurred_at, seq) filter (${SENT}))[1] as from_place,
    (array_agg(unit_cost order by occurred_at, seq) filter (${SENT} and unit_cost is not null))[1] as sent_cost,
    (array_agg(site_id order by occurred_at desc, seq desc)
      filter (where way = -1 and sense = 1 and shelf and not undone))[1] as arrived_id
  from legs
  group by item_id, document, line, lot, owner`

/** Of each line what is missing or too much, with that of those before it and of its whole transfer. */
const WEIGHED = `
  select lines.*, greatest(0, sent - gone) as missing, greatest(0, gone - sent) as excess,
    sum(greatest(0, sent - gone)) over in_turn as missing_by_then,
    sum(greatest(0, gone - sent)) over in_turn as excess_by_then,
    sum(greatest(0, sent - gone)) over whole as missing_in_all,
    sum(greatest(0, gone - sent)) over whole as excess_in_all
  from lines
  window whole as (partition by item_id, document),
    in_turn as (partition by item_id, document order by first_sent, line, lot, owner
      rows between unbounded preceding and current row)`

const SETTLED = `(
  with legs as (${LEGS}), lines as (${LINES}), weighed as (${WEIGHED})
  select item_id, document, line, lot, owner, sent::bigint as sent, written_off::bigint as written_off, first_sent,
    last_moved, sender_id, from_place, sent_cost, arrived_id,
    case when missing > 0 then greatest(0, least(missing, missing_by_then - excess_in_all))
      else -greatest(0, least(excess, excess_by_then - missing_in_all)) end::bigint as on_road
  from weighed
)`

/** A page of what is on the road, or of what arrived beyond what was sent. */
export function listTransit(
  pool: Pool,
  { site, item, document, olderThanDays, over = false, ...paging }: TransitQuery,
): Promise<Page<TransitRow>> {
  const where = conditions()
  where.values.push(document ?? null, item ?? null)
  where.plain(over ? 'on_road < 0' : 'on_road > 0')
  where.add('(sender.name = ? or receiver.name = ?)', site)
  where.add(`first_sent <= now() - ?::integer * interval '1 day'`, olderThanDays)
  return page(
    pool,
    paging,
    {
      from: `from ${SETTLED} as road
        join items using (item_id)
        left join lateral (
          select site_id, location from expectations
          where type = 'transfer-in' and expectations.document = road.document and expectations.item_id = road.item_id
          order by closed, coalesce(expectations.line = road.line, false) desc, site_id limit 1
        ) as awaited on true
        left join sites as sender on sender.site_id = sender_id
        left join sites as receiver on receiver.site_id = coalesce(awaited.site_id, arrived_id)
        ${where.sql}`,
      columns: COLUMNS,
      shape: ROAD,
      values: where.values,
      keys: [
        { sql: 'coalesce(first_sent, last_moved)', type: 'timestamptz' },
        { sql: 'item_id', type: 'integer' },
        ...['document', 'line', 'lot', 'owner'].map((name) => ({
          sql: `coalesce(road.${name}, '')`,
          type: 'text',
        })),
      ],
      direction: 'asc',
    },
    transitRow,
  )
}

function transitRow(row: RowOf<typeof ROAD>): TransitRow {
  const { scale, unit_cost: cost } = row
  // What was written off beyond the line itself stands for less of others.
  const off = row.sent - row.on_road
  const writtenOff = Math.min(row.written_off, off)
  return {
    document: row.document,
    line: row.line,
    item: row.item,
    lot: row.lot,
    owner: row.owner,
    sent: formatQuantity(row.sent, scale),
    received: formatQuantity(off - writtenOff, scale),
    writtenOff: formatQuantity(writtenOff, scale),
    onRoad: formatQuantity(row.on_road, scale),
    fromSite: row.from_site,
    fromPlace: row.from_place,
    toSite: row.to_site,
    toPlace: row.to_place,
    firstSent: row.first_sent === null ? null : formatInstant(row.first_sent),
    lastMoved: formatInstant(row.last_moved),
    ageDays: row.age_days,
    value: cost === null ? null : formatMoney(costOf(row.on_road, cost, scale)),
    currency: row.currency,
  }
}
