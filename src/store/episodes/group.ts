/**
 * Episodes summed up by item, place, book, cause, source or day.
 *
 * Two queries: the page of groups with the counts that may be added over all of them; then, for the groups of the page
 * only, the depths by unit and the money by currency, which may not (see `group-parts`).
 */
import type { Pool } from 'pg'
import type {
  EpisodeGroup,
  EpisodeGroupPage,
  EpisodeGroupSort,
  EpisodeGroupsRequest,
} from '../../app/episodes/port.ts'
import { formatInstant } from '../../core/time.ts'
import { page } from '../database/page.ts'
import { int4, int8, nullable, type RowOf, type RowShape, text, timestamptz } from '../database/rows.ts'
import { partsOfGroups } from './group-parts.ts'
import { groupingOf, NAMES } from './groupings.ts'
import { EPISODES, episodeConditions, type Measured, measured, TO_MICRO } from './source.ts'

const GROUP = {
  key: text,
  site: nullable(text),
  location: nullable(text),
  item_name: nullable(text),
  lot: nullable(text),
  owner: nullable(text),
  episodes: int8,
  open: int8,
  uncosted: int8,
  first_at: timestamptz,
  last_at: timestamptz,
  groups: int4,
  all_episodes: int4,
  all_open: int4,
} satisfies RowShape

const COLUMNS = `key, ${NAMES.join(', ')}, episodes, "open", uncosted, first_at, last_at, groups, all_episodes,
  all_open`

const SORTS: Readonly<Record<EpisodeGroupSort, { sql: string; type: string }>> = {
  episodes: { sql: 'episodes', type: 'bigint' },
  open: { sql: '"open"', type: 'bigint' },
  unitSeconds: { sql: 'unit_seconds', type: 'numeric' },
  costAtRisk: { sql: 'coalesce(cost, -1)', type: 'numeric' },
  lastAt: { sql: 'last_at', type: 'timestamptz' },
  key: { sql: 'key', type: 'text' },
}

/** A page of groups, with the totals of all groups. */
export async function groupEpisodes(pool: Pool, ask: EpisodeGroupsRequest): Promise<EpisodeGroupPage> {
  const sort = ask.sort ?? 'episodes'
  // A page by name has one key less.
  const now = measured(ask.after, sort === 'key' ? 1 : 2)
  const where = episodeConditions(ask, now)
  const query = {
    shape: GROUP,
    columns: COLUMNS,
    from: groupSource(ask, sort, where.sql, now),
    values: where.values,
    keys: [...(sort === 'key' ? [] : [SORTS[sort]]), SORTS.key, now.key],
    direction: ask.direction ?? (sort === 'key' ? ('asc' as const) : ('desc' as const)),
    // Every row says how many groups there are.
    total: 0,
  }
  const found = await page(pool, ask, query, (row) => row)
  const [first] = found.rows
  if (first === undefined && ask.after !== undefined) {
    const { total, totals } = await groupEpisodes(pool, { ...ask, after: undefined, limit: 1 })
    return { rows: [], next: null, total, totals }
  }
  const partsOf = await partsOfGroups(
    pool,
    ask,
    now,
    found.rows.map(({ key }) => key),
  )
  return {
    next: found.next,
    total: first?.groups ?? 0,
    totals: { episodes: first?.all_episodes ?? 0, open: first?.all_open ?? 0 },
    rows: found.rows.map((row) => ({ ...countsOf(row, ask), ...partsOf(row.key) })),
  }
}

/** The totals are of all groups: they are taken before a page is cut out. */
function groupSource(
  ask: EpisodeGroupsRequest,
  sort: EpisodeGroupSort,
  where: string,
  { unitMs }: Measured,
): string {
  const { by, key, names } = groupingOf(ask)
  const open = 'count(*) filter (where ended_at is null)'
  // Weights of different units are added to put groups in an order, and never shown.
  const weight = sort === 'unitSeconds' ? `sum(${unitMs} * ${TO_MICRO})` : '0::numeric'
  return `from (
      select ${key} as key, ${NAMES.map((name) => `${names[name] ?? 'null::text'} as ${name}`).join(', ')},
        count(*) as episodes, ${open} as "open", ${weight} as unit_seconds, sum(cost_at_risk) as cost,
        count(*) filter (where cost_at_risk is null) as uncosted,
        min(started_at) as first_at, max(started_at) as last_at, count(*) over ()::integer as groups,
        (sum(count(*)) over ())::integer as all_episodes, (sum(${open}) over ())::integer as all_open
      ${EPISODES} ${where}
      group by ${by}
    ) as grouped where true`
}

function countsOf(
  row: RowOf<typeof GROUP>,
  ask: EpisodeGroupsRequest,
): Omit<EpisodeGroup, 'units' | 'unitsTotal' | 'costs'> {
  const { label, filter } = groupingOf(ask)
  return {
    key: row.key,
    label: label(row),
    filter: filter(row, ask),
    episodes: row.episodes,
    open: row.open,
    uncosted: row.uncosted,
    firstAt: formatInstant(row.first_at),
    lastAt: formatInstant(row.last_at),
  }
}
