/**
 * Episodes summed up by item, place, book, cause, source or day.
 *
 * Two questions: the page of groups with what may be added over all of them, then, for the groups of the page only, the
 * depths by unit and the money by currency, which may not.
 */
import type { Pool } from 'pg'
import type {
  EpisodeGroup,
  EpisodeGroupAsk,
  EpisodeGrouping,
  EpisodeGroupPage,
  EpisodeGroupSort,
} from '../../app/episodes/port.ts'
import { GROUP_UNITS_MAX } from '../../core/limits.ts'
import { formatMoney } from '../../core/quantity/money.ts'
import { formatScaled } from '../../core/quantity/quantity.ts'
import { DAY_MS, formatInstant } from '../../core/time.ts'
import { page, type SqlRow } from '../database/page.ts'
import { EPISODES, episodeConditions, TO_MICRO, UNIT_MS } from './episode-source.ts'

interface Grouping {
  /** What the episodes of a group have in common: columns, and a text made of them. */
  readonly by: string
  readonly key: string
  /** Further columns of a group, aggregates, that its label and filter are made of. */
  readonly columns?: string
  readonly label?: (row: SqlRow) => string
  readonly filter: (row: SqlRow, ask: EpisodeGroupAsk) => Readonly<Record<string, string>>
}

const CAUSE = 'case when explained then cause end'
const DAY = `date_trunc('day', started_at, 'UTC')`
const GROUPINGS: Readonly<Record<EpisodeGrouping, Grouping>> = {
  item: {
    by: 'code',
    key: 'code',
    columns: 'min(item_name) as item_name',
    label: (row) => row.item_name ?? row.key,
    filter: (row) => ({ item: row.key }),
  },
  place: {
    by: 'site, location',
    key: 'json_build_array(site, location)::text',
    columns: 'site, location',
    label: (row) => row.location,
    filter: (row) => ({ site: row.site, location: row.location }),
  },
  book: {
    by: 'site_id, book_id',
    key: `site_id || '-' || book_id`,
    columns: `min(coalesce(item_name, code)) as item_name, min(location) as location, min(lot) as lot,
      min(owner) as owner`,
    label: ({ item_name, location, lot, owner }) =>
      [item_name, location, lot, owner].filter((text) => text !== null).join(' · '),
    filter: (row) => ({ bookId: row.key }),
  },
  cause: { by: CAUSE, key: `coalesce(${CAUSE}, 'pending')`, filter: (row) => ({ cause: row.key }) },
  source: { by: 'trigger_source', key: 'trigger_source', filter: (row) => ({ source: row.key }) },
  day: {
    by: DAY,
    key: `to_char(${DAY} at time zone 'UTC', 'YYYY-MM-DD')`,
    filter: (row, ask) => within(row.key, ask),
  },
}
const SORTS: Readonly<Record<EpisodeGroupSort, { sql: string; type: string }>> = {
  episodes: { sql: 'episodes', type: 'bigint' },
  open: { sql: '"open"', type: 'bigint' },
  unitSeconds: { sql: 'unit_seconds', type: 'numeric' },
  costAtRisk: { sql: 'coalesce(cost, -1)', type: 'numeric' },
  lastAt: { sql: 'last_at', type: 'timestamptz' },
  key: { sql: 'key', type: 'text' },
}
/** Weights of different units are added to put groups in an order, and never told. */
export async function groupEpisodes(pool: Pool, ask: EpisodeGroupAsk): Promise<EpisodeGroupPage> {
  const { by, key, columns, label, filter } = GROUPINGS[ask.by]
  const where = episodeConditions(ask)
  const sort = ask.sort ?? 'episodes'
  const open = 'count(*) filter (where ended_at is null)'
  // The totals are of all groups: they are taken before a page is cut out.
  const groups = `from (
      select ${key} as key, ${columns === undefined ? '' : `${columns},`} count(*) as episodes, ${open} as "open",
        ${sort === 'unitSeconds' ? `sum(${UNIT_MS} * ${TO_MICRO})` : '0::numeric'} as unit_seconds,
        sum(cost_at_risk) as cost, count(*) filter (where cost_at_risk is null) as uncosted,
        min(started_at) as first_at, max(started_at) as last_at, count(*) over ()::integer as groups,
        (sum(count(*)) over ())::integer as all_episodes, (sum(${open}) over ())::integer as all_open
      ${EPISODES} ${where.sql}
      group by ${by}
    ) as grouped where true`
  const query = {
    from: groups,
    columns: '*',
    values: where.values,
    keys: [SORTS[sort], ...(sort === 'key' ? [] : [{ sql: 'key', type: 'text' }])],
    direction: ask.direction ?? (sort === 'key' ? 'asc' : 'desc'),
    // Told by every row.
    total: 0,
  } as const
  const found = await page<SqlRow>(pool, ask, query, (row) => row)
  const [first] = found.rows
  if (first === undefined && ask.after !== undefined) {
    const { total, totals } = await groupEpisodes(pool, { ...ask, after: undefined, limit: 1 })
    return { rows: [], next: null, total, totals }
  }
  const parts = await partsOf(pool, ask, found.rows)
  return {
    next: found.next,
    total: first?.groups ?? 0,
    totals: { episodes: first?.all_episodes ?? 0, open: first?.all_open ?? 0 },
    rows: found.rows.map((row) => ({
      key: row.key,
      label: label?.(row) ?? row.key,
      filter: filter(row, ask),
      episodes: Number(row.episodes),
      open: Number(row.open),
      ...parts(row.key),
      uncosted: Number(row.uncosted),
      firstAt: formatInstant(row.first_at.getTime()),
      lastAt: formatInstant(row.last_at.getTime()),
    })),
  }
}

type Parts = Pick<EpisodeGroup, 'units' | 'unitsTotal' | 'costs'>

/** Depths, integrals and money of the groups of a page, by unit and by currency. */
async function partsOf(pool: Pool, ask: EpisodeGroupAsk, groups: readonly SqlRow[]) {
  const { by, key } = GROUPINGS[ask.by]
  const where = episodeConditions(ask)
  where.add(
    `${key} = any(?::text[])`,
    groups.map((row) => row.key),
  )
  const { rows } = await pool.query(
    `with parts as materialized (
       select ${key} as key, base_unit, currency, scale, count(*) as episodes, min(deepest) as deepest,
         sum(${UNIT_MS}) as unit_ms, sum(cost_at_risk) as cost
       ${EPISODES} ${where.sql}
       group by ${by}, base_unit, currency, scale
     )
     select key, count(distinct base_unit)::integer as units_total,
       (select json_agg(unit) from (
          select base_unit, sum(episodes) as episodes, min(deepest * ${TO_MICRO})::text as deepest,
            sum(unit_ms * ${TO_MICRO})::text as unit_ms
          from parts as own where own.key = parts.key
          group by base_unit order by sum(episodes) desc, base_unit limit ${GROUP_UNITS_MAX}) as unit) as units,
       (select json_agg(money) from (
          select currency, sum(cost)::text as cost
          from parts as own where own.key = parts.key and cost is not null
          group by currency order by currency limit ${GROUP_UNITS_MAX}) as money) as costs
     from parts
     group by key`,
    where.values,
  )
  const found = new Map(rows.map((row) => [row.key, row]))
  return (wanted: string): Parts => {
    const own = found.get(wanted)
    return {
      units: (own?.units ?? []).map((row: SqlRow) => ({
        unit: row.base_unit,
        episodes: row.episodes,
        deepest: formatScaled(BigInt(row.deepest), 6),
        unitSeconds: formatScaled(BigInt(row.unit_ms), 9),
      })),
      unitsTotal: own?.units_total ?? 0,
      costs: (own?.costs ?? []).map((row: SqlRow) => ({
        currency: row.currency,
        costAtRisk: formatMoney(BigInt(row.cost)),
      })),
    }
  }
}

/** A day, as far as the bounds that were asked for go. */
function within(day: string, { startedFrom, startedTo }: EpisodeGroupAsk): Record<string, string> {
  const first = Date.parse(day)
  const last = first + DAY_MS - 1
  return {
    startedFrom: startedFrom !== undefined && startedFrom > first ? formatInstant(startedFrom) : day,
    startedTo: startedTo !== undefined && startedTo < last ? formatInstant(startedTo) : day,
  }
}
