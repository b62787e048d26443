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
} from '../app/ports/episodes.ts'
import { GROUP_UNITS_MAX } from '../core/limits.ts'
import { formatMoney } from '../core/money.ts'
import { formatScaled } from '../core/quantity.ts'
import { DAY_MS, formatInstant } from '../core/time.ts'
import { EPISODES, episodeConditions, UNIT_MS } from './episode-source.ts'
import { page, type SqlRow } from './page.ts'

interface Grouping {
  /** What the episodes of a group have in common; a text. */
  readonly key: string
  /** Further columns of a group, aggregates, that its label and filter are made of. */
  readonly columns?: string
  readonly label: (row: SqlRow) => string
  readonly filter: (row: SqlRow, ask: EpisodeGroupAsk) => Readonly<Record<string, string>>
}

const GROUPINGS: Readonly<Record<EpisodeGrouping, Grouping>> = {
  item: {
    key: 'code',
    columns: 'min(item_name) as item_name',
    label: (row) => row.item_name ?? row.key,
    filter: (row) => ({ item: row.key }),
  },
  place: {
    key: 'json_build_array(site, location)::text',
    columns: 'min(site) as site, min(location) as location',
    label: (row) => row.location,
    filter: (row) => ({ site: row.site, location: row.location }),
  },
  book: {
    key: `site_id || '-' || book_id`,
    columns: `min(coalesce(item_name, code)) as item_name, min(location) as location,
      min(concat_ws(' · ', lot, owner)) as part`,
    label: (row) => [row.item_name, row.location, row.part].filter((text) => text !== '').join(' · '),
    filter: (row) => ({ bookId: row.key }),
  },
  cause: {
    key: `case when explained then coalesce(cause, 'pending') else 'pending' end`,
    label: (row) => row.key,
    filter: (row) => ({ cause: row.key }),
  },
  source: { key: 'trigger_source', label: (row) => row.key, filter: (row) => ({ source: row.key }) },
  day: {
    key: `to_char(started_at at time zone 'UTC', 'YYYY-MM-DD')`,
    label: (row) => row.key,
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
const UNIT_SECONDS = `${UNIT_MS} / power(10::numeric, scale + 3)`

/** Weights of different units are added to put groups in an order, and never told. */
export async function groupEpisodes(pool: Pool, ask: EpisodeGroupAsk): Promise<EpisodeGroupPage> {
  const { key, columns = `'' as no_more`, label, filter } = GROUPINGS[ask.by]
  const where = episodeConditions(ask)
  const sort = ask.sort ?? 'episodes'
  const weight = sort === 'unitSeconds' ? `sum(${UNIT_SECONDS})` : '0::numeric'
  const groups = `from (
      select ${key} as key, ${columns}, count(*) as episodes, count(*) filter (where ended_at is null) as "open",
        ${weight} as unit_seconds, sum(cost_at_risk) as cost,
        count(*) filter (where cost_at_risk is null) as uncosted, min(started_at) as first_at,
        max(started_at) as last_at
      ${EPISODES} ${where.sql}
      group by 1
    ) as grouped where true`
  const { rows: counted } = await pool.query(
    `select count(*)::integer as groups, coalesce(sum(episodes), 0)::integer as episodes,
       coalesce(sum("open"), 0)::integer as "open"
     from (select count(*) as episodes, count(*) filter (where ended_at is null) as "open"
       ${EPISODES} ${where.sql}
       group by ${key}) as grouped`,
    where.values,
  )
  const found = await page(
    pool,
    ask,
    {
      from: groups,
      columns: '*',
      values: where.values,
      keys: [SORTS[sort], ...(sort === 'key' ? [] : [{ sql: 'key', type: 'text' }])],
      direction: ask.direction ?? (sort === 'key' ? 'asc' : 'desc'),
      total: counted[0].groups,
    },
    (row) => row,
  )
  const parts = await partsOf(pool, ask, key, found.rows)
  return {
    ...found,
    totals: { episodes: counted[0].episodes, open: counted[0].open },
    rows: found.rows.map((row: SqlRow) => ({
      key: row.key,
      label: label(row),
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
async function partsOf(pool: Pool, ask: EpisodeGroupAsk, key: string, groups: readonly SqlRow[]) {
  const where = episodeConditions(ask)
  where.add(`${key} = any(?::text[])`, groups.map((row) => row.key) as string[])
  // At six decimals every scale has room, and a sum is a whole number.
  const { rows: units } = await pool.query(
    `select key, base_unit, episodes, deepest::text, unit_ms::text, units
     from (
       select *, count(*) over (partition by key)::integer as units,
         row_number() over (partition by key order by episodes desc, base_unit) as place
       from (
         select ${key} as key, base_unit, count(*)::integer as episodes,
           round(min(deepest * power(10::numeric, 6 - scale))) as deepest,
           round(sum(${UNIT_MS} * power(10::numeric, 6 - scale))) as unit_ms
         ${EPISODES} ${where.sql}
         group by 1, 2
       ) as summed
     ) as placed
     where place <= ${GROUP_UNITS_MAX}
     order by key, place`,
    where.values,
  )
  const { rows: costs } = await pool.query(
    `select ${key} as key, currency, sum(cost_at_risk)::text as cost
     ${EPISODES} ${where.sql} and cost_at_risk is not null
     group by 1, 2
     order by 1, 2 nulls last`,
    where.values,
  )
  return (wanted: string): Parts => {
    const own = units.filter((row) => row.key === wanted)
    return {
      units: own.map((row) => ({
        unit: row.base_unit,
        episodes: row.episodes,
        deepest: formatScaled(BigInt(row.deepest), 6),
        unitSeconds: formatScaled(BigInt(row.unit_ms), 9),
      })),
      unitsTotal: own[0]?.units ?? 0,
      costs: costs
        .filter((row) => row.key === wanted)
        .slice(0, GROUP_UNITS_MAX)
        .map((row) => ({ currency: row.currency, costAtRisk: formatMoney(BigInt(row.cost)) })),
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
