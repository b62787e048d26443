/** Episodes as the API shows them. An open one is measured on to now, at today's balance. */
import type { Pool } from 'pg'
import type { EpisodeRow, EpisodeSort, EpisodesRequest } from '../../app/episodes/port.ts'
import type { EpisodeClass, Order } from '../../core/codes.ts'
import { formatId } from '../../core/ids.ts'
import type { Page } from '../../core/page.ts'
import { formatMoney } from '../../core/quantity/money.ts'
import { formatQuantity, formatScaled } from '../../core/quantity/quantity.ts'
import { formatInstant } from '../../core/time.ts'
import { numbers } from '../database/numbers.ts'
import { page } from '../database/page.ts'
import {
  bool,
  code,
  int4,
  int8,
  json,
  nullable,
  numeric,
  type RowOf,
  type RowShape,
  select,
  text,
  timestamptz,
} from '../database/rows.ts'
import { provisionalAt } from './sequencing.ts'
import { EPISODES, episodeConditions, type Measured, measured, SHOWN_CLASS, TO_MICRO } from './source.ts'

const EPISODE = {
  site_id: int4,
  episode_id: text,
  book_id: int8,
  case_id: nullable(int8),
  site: text,
  code: text,
  item_name: nullable(text),
  scale: int4,
  base_unit: text,
  location: text,
  lot: nullable(text),
  owner: nullable(text),
  order: code<Order>(),
  class: code<EpisodeClass>(),
  started_at: timestamptz,
  ended_at: nullable(timestamptz),
  deepest: int8,
  deepest_at: timestamptz,
  uncovered: int8,
  cost_at_risk: nullable(int8),
  currency: nullable(text),
  trigger_id: text,
  trigger_source: text,
  closer_id: nullable(text),
  explained: bool,
  causes: json<EpisodeRow['causes']>(),
  unit_ms_now: numeric,
  lasted_ms: numeric,
} satisfies RowShape

/** The case that an episode counts for. */
const CASE_ID = `(select case_id from case_members as member
    where member.site_id = episode.site_id and member.episode_id = episode.episode_id)`

const columns = ({
  unitMs,
  lasted,
}: Measured) => `site_id, episode_id, book_id, ${CASE_ID} as case_id, site, code, item_name, scale, base_unit, location, lot, owner, "order",
  ${SHOWN_CLASS} as class,
  started_at, ended_at, deepest, deepest_at, uncovered, cost_at_risk, currency, trigger_id, trigger_source, closer_id, explained,
  causes, ${unitMs} as unit_ms_now, round(extract(epoch from ${lasted}) * 1000) as lasted_ms`

const sorts = ({
  unitMs,
  lasted,
}: Measured): Readonly<Record<EpisodeSort, { sql: string; type: string }>> => ({
  startedAt: { sql: 'started_at', type: 'timestamptz' },
  duration: { sql: lasted, type: 'interval' },
  deepest: { sql: `deepest * ${TO_MICRO}`, type: 'numeric' },
  unitSeconds: { sql: `${unitMs} * ${TO_MICRO}`, type: 'numeric' },
  costAtRisk: { sql: 'coalesce(cost_at_risk, -1)', type: 'bigint' },
  item: { sql: 'code', type: 'text' },
  location: { sql: 'location', type: 'text' },
})

const KEY = { site_id: int4, episode_id: text } satisfies RowShape

/** Episodes that match. A page is put in order by its keys alone; only its own rows are read with all their facts. */
export async function listEpisodes(pool: Pool, ask: EpisodesRequest): Promise<Page<EpisodeRow>> {
  const now = measured(ask.after, 2)
  const where = episodeConditions(ask, now)
  const query = {
    shape: KEY,
    columns: 'site_id, episode_id',
    from: `${EPISODES} ${where.sql}`,
    values: where.values,
    keys: [sorts(now)[ask.sort ?? 'startedAt'], { sql: 'episode_id', type: 'text' }, now.key],
    direction: ask.direction ?? ('desc' as const),
  }
  const found = await page(pool, ask, query, (row) => ({ siteId: row.site_id, id: row.episode_id }))
  const known = await episodesByIds(pool, found.rows, now)
  // One that went between the two questions is no more.
  return { ...found, rows: found.rows.flatMap(({ id }) => known.get(id) ?? []) }
}

/** An episode by its id; null where there is none any more. */
export async function getEpisode(pool: Pool, id: string): Promise<EpisodeRow | null> {
  const rows = await select(
    pool,
    EPISODE,
    `select ${columns(measured())} ${EPISODES} where episode_id = $1`,
    [id],
  )
  return (await episodeRows(pool, rows))[0] ?? null
}

/** Episodes by id, of those that still are. */
export async function episodesByIds(
  pool: Pool,
  keys: readonly { readonly siteId: number; readonly id: string }[],
  now = measured(),
): Promise<Map<string, EpisodeRow>> {
  const rows = await select(
    pool,
    EPISODE,
    `select ${columns(now)} ${EPISODES}
     where (site_id, episode_id) in (select * from unnest($1::integer[], $2::text[]))`,
    [numbers(keys.map(({ siteId }) => siteId)), keys.map(({ id }) => id)],
  )
  return new Map((await episodeRows(pool, rows)).map((row) => [row.id, row]))
}

async function episodeRows(pool: Pool, rows: readonly RowOf<typeof EPISODE>[]): Promise<EpisodeRow[]> {
  if (rows.length === 0) return []
  const isProvisional = await provisionalAt(
    pool,
    rows.map((row) => ({ siteId: row.site_id, startedAt: row.started_at })),
  )
  return rows.map((row) => ({
    ...episodeRow(row),
    provisional: isProvisional(row.site_id, row.started_at),
  }))
}

function episodeRow(row: RowOf<typeof EPISODE>): Omit<EpisodeRow, 'provisional'> {
  return {
    id: row.episode_id,
    bookId: `${row.site_id}-${row.book_id}`,
    caseId: row.case_id === null ? null : formatId(row.site_id, row.case_id),
    site: row.site,
    item: row.code,
    itemName: row.item_name,
    baseUnit: row.base_unit,
    location: row.location,
    lot: row.lot,
    owner: row.owner,
    order: row.order,
    class: row.class,
    startedAt: formatInstant(row.started_at),
    endedAt: row.ended_at === null ? null : formatInstant(row.ended_at),
    deepest: formatQuantity(row.deepest, row.scale),
    deepestAt: formatInstant(row.deepest_at),
    unitSeconds: formatScaled(BigInt(row.unit_ms_now), row.scale + 3),
    uncovered: formatQuantity(row.uncovered, row.scale),
    currency: row.currency,
    costAtRisk: row.cost_at_risk === null ? null : formatMoney(row.cost_at_risk),
    trigger: row.trigger_id,
    triggerSource: row.trigger_source,
    closer: row.closer_id,
    durationSeconds: formatScaled(BigInt(row.lasted_ms), 3),
    explained: row.explained,
    causes: row.causes.map(signed),
  }
}

/** Causes that were written before signs were kept have none. */
function signed<Cause extends EpisodeRow['causes'][number]>(cause: Cause): Cause {
  return { ...cause, signs: cause.signs ?? [] }
}
