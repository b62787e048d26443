/**
 * What was announced and counted of items, for their causes: all of a line as it was announced, whatever was posted
 * against it since. Bounded: of each item the latest COMPANION_FACTS_MAX, or fewer where it is asked of many.
 */
import type { Pool } from 'pg'
import { type CompanionFacts, writtenUnits } from '../../core/audit/companions/resolve.ts'
import type { ExpectationType, TimePrecision } from '../../core/codes.ts'
import type { Counted } from '../../core/counts/counted.ts'
import type { Announced } from '../../core/expectations/announced.ts'
import { COMPANION_FACTS_MAX } from '../../core/limits.ts'
import { DAY_MS, type ImpreciseTime, type Instant } from '../../core/time.ts'
import {
  bool,
  code,
  int4,
  int8,
  nullable,
  type RowOf,
  type RowShape,
  select,
  text,
  timestamptz,
} from '../database/rows.ts'

const ANNOUNCED = {
  type: code<ExpectationType>(),
  document: text,
  line: text,
  item: text,
  scale: int4,
  quantity: int8,
  location: nullable(text),
  due_at: timestamptz,
  closed: bool,
} satisfies RowShape

const COUNTED = {
  item: text,
  scale: int4,
  location: text,
  lot: nullable(text),
  owner: nullable(text),
  quantity: int8,
  counted_at: timestamptz,
  counted_precision: code<TimePrecision>(),
  actor: nullable(text),
} satisfies RowShape

/** The items by their codes, $2, at the site of the name $1. */
const WANTED = `sites join items on items.code = any($2::text[])`

/** By item; items of which nothing was announced or counted at the site are not in it. */
export async function companionsOfItems(
  pool: Pool,
  site: string,
  codes: readonly string[],
  factsMax = COMPANION_FACTS_MAX,
): Promise<Map<string, CompanionFacts>> {
  const announced = await select(
    pool,
    ANNOUNCED,
    `select type, document, line, items.code as item, items.scale, quantity, location, due_at, closed
     from ${WANTED}
     cross join lateral (
       select *, coalesce(expected_at, announced_at) as due_at from expectations
       where expectations.site_id = sites.site_id and expectations.item_id = items.item_id
       order by coalesce(expected_at, announced_at) desc limit $3
     ) as lines
     where sites.name = $1
     order by due_at, document, line, type`,
    [site, codes, factsMax],
  )
  const counted = await select(
    pool,
    COUNTED,
    `select items.code as item, items.scale, location, lot, owner, quantity, counted_at, counted_precision, actor
     from ${WANTED}
     cross join lateral (
       select * from counts
       where counts.site_id = sites.site_id and counts.item_id = items.item_id
       order by counted_at desc limit $3
     ) as said
     where sites.name = $1
     order by counted_at, told_at, source, external_id`,
    [site, codes, factsMax],
  )
  const announcedOf = Map.groupBy(announced, ({ item }) => item)
  const countedOf = Map.groupBy(counted, ({ item }) => item)
  const known = new Set([...announcedOf.keys(), ...countedOf.keys()])
  return new Map(
    [...known].map((item) => [
      item,
      {
        announced: (announcedOf.get(item) ?? []).map((row) => announcedOfRow(site, row)),
        counted: (countedOf.get(item) ?? []).map((row) => countedOfRow(site, row)),
      },
    ]),
  )
}

function announcedOfRow(site: string, row: RowOf<typeof ANNOUNCED>): Announced {
  const { type, document, line, item, location, closed } = row
  return {
    type,
    document,
    line,
    item,
    written: writtenUnits(row.quantity, row.scale),
    expectedAt: dueTime(row.due_at),
    site,
    path: location,
    closed,
    row: null,
  }
}

/** A line that is expected at no hour is kept as of midnight: it is meant for the day. */
function dueTime(at: Instant): ImpreciseTime {
  return { at, precision: at % DAY_MS === 0 ? 'day' : 'instant' }
}

function countedOfRow(site: string, row: RowOf<typeof COUNTED>): Counted {
  return {
    item: row.item,
    site,
    path: row.location,
    lot: row.lot,
    owner: row.owner,
    written: writtenUnits(row.quantity, row.scale),
    countedAt: { at: row.counted_at, precision: row.counted_precision },
    actor: row.actor,
    row: null,
  }
}
