/** Episodes and the summary. An open episode is measured on to the site's latest time, at today's balance. */
import type { Pool } from 'pg'
import type { EpisodeAsk, EpisodeRow, EpisodeSort, Summary } from '../../app/episodes/port.ts'
import type { Page } from '../../core/page.ts'
import { formatMoney } from '../../core/quantity/money.ts'
import { formatQuantity, formatScaled } from '../../core/quantity/quantity.ts'
import { formatInstant } from '../../core/time.ts'
import { numbers } from '../database/numbers.ts'
import { page, type SqlRow } from '../database/page.ts'
import { EPISODES, episodeConditions, LASTED, TO_MICRO, UNIT_MS } from './episode-source.ts'

const COLUMNS = `episode.*, ${UNIT_MS} as unit_ms_now,
  round(extract(epoch from ${LASTED}) * 1000) as lasted_ms`
const SORTS: Readonly<Record<EpisodeSort, { sql: string; type: string }>> = {
  startedAt: { sql: 'started_at', type: 'timestamptz' },
  duration: { sql: LASTED, type: 'interval' },
  deepest: { sql: `deepest * ${TO_MICRO}`, type: 'numeric' },
  unitSeconds: { sql: `${UNIT_MS} * ${TO_MICRO}`, type: 'numeric' },
  costAtRisk: { sql: 'coalesce(cost_at_risk, -1)', type: 'bigint' },
  item: { sql: 'code', type: 'text' },
  location: { sql: 'location', type: 'text' },
}

/** A page is put in order by its keys alone; only its own rows are then read with all their facts. */
export async function listEpisodes(pool: Pool, ask: EpisodeAsk): Promise<Page<EpisodeRow>> {
  const where = episodeConditions(ask)
  const query = {
    from: `${EPISODES} ${where.sql}`,
    columns: 'site_id, episode_id',
    values: where.values,
    keys: [SORTS[ask.sort ?? 'startedAt'], { sql: 'episode_id', type: 'text' }],
    direction: ask.direction ?? ('desc' as const),
  }
  const found = await page(pool, ask, query, (row) => row)
  const { rows } = await pool.query(
    `select ${COLUMNS} ${EPISODES}
     where (site_id, episode_id) in (select * from unnest($1::integer[], $2::text[]))`,
    [numbers(found.rows.map((row) => row.site_id)), found.rows.map((row) => row.episode_id)],
  )
  const known = new Map(rows.map((row) => [`${row.site_id} ${row.episode_id}`, row]))
  // One that went between the two questions is no more.
  const own = found.rows.flatMap((row) => known.get(`${row.site_id} ${row.episode_id}`) ?? [])
  return { ...found, rows: own.map(episodeRow) }
}

export async function getEpisode(pool: Pool, id: string): Promise<EpisodeRow | null> {
  const { rows } = await pool.query(`select ${COLUMNS} ${EPISODES} where episode_id = $1`, [id])
  return rows.length === 0 ? null : episodeRow(rows[0])
}

export async function summary(pool: Pool): Promise<Summary> {
  const { rows } = await pool.query(
    `select
       (select json_build_object('total', count(*), 'negativeNow', count(*) filter (where balance < 0))
        from balances where shelf) as books,
       (select json_build_object(
          'asPosted', count(distinct (site_id, book_id)) filter (where "order" = 'as-posted'),
          'asHappened', count(distinct (site_id, book_id))
            filter (where "order" = 'as-happened' and class = 'structural'))
        from episodes) as ever,
       (select json_build_object('total', count(*), 'open', count(*) filter (where ended_at is null),
          'timing', count(*) filter (where explained and class = 'timing'),
          'structural', count(*) filter (where explained and class = 'structural'),
          'ambiguous', count(*) filter (where explained and class = 'ambiguous'),
          'unexplained', count(*) filter (where not explained))
        from episodes) as episodes,
       (select coalesce(sum(last_seq), 0) from sites) as movements,
       (select max(last_recorded_at) from sites) as last_recorded_at,
       now() as checked_at`,
  )
  const [row] = rows
  return {
    books: { ...row.books, everNegative: row.ever },
    episodes: row.episodes,
    movements: Number(row.movements),
    lastRecordedAt: row.last_recorded_at === null ? null : formatInstant(row.last_recorded_at.getTime()),
    checkedAt: formatInstant(row.checked_at.getTime()),
    notice: null,
  }
}

function episodeRow(row: SqlRow): EpisodeRow {
  const time = (at: Date) => formatInstant(at.getTime())
  return {
    id: row.episode_id,
    bookId: `${row.site_id}-${row.book_id}`,
    site: row.site,
    item: row.code,
    itemName: row.item_name,
    location: row.location,
    lot: row.lot,
    owner: row.owner,
    order: row.order,
    class: row.class,
    startedAt: time(row.started_at),
    endedAt: row.ended_at === null ? null : time(row.ended_at),
    deepest: formatQuantity(Number(row.deepest), row.scale),
    deepestAt: time(row.deepest_at),
    unitSeconds: formatScaled(BigInt(row.unit_ms_now), row.scale + 3),
    uncovered: formatQuantity(Number(row.uncovered), row.scale),
    costAtRisk: row.cost_at_risk === null ? null : formatMoney(BigInt(row.cost_at_risk)),
    trigger: row.trigger_id,
    triggerSource: row.trigger_source,
    closer: row.closer_id,
    durationSeconds: formatScaled(BigInt(row.lasted_ms), 3),
    explained: row.explained,
    causes: row.causes,
  }
}

/** Episodes by id, of those that still are. */
export async function episodesByIds(
  pool: Pool,
  keys: readonly { readonly siteId: number; readonly id: string }[],
): Promise<Map<string, EpisodeRow>> {
  const { rows } = await pool.query(
    `select ${COLUMNS}
     ${EPISODES}
     where (site_id, episode_id) in (select * from unnest($1::integer[], $2::text[]))`,
    [keys.map(({ siteId }) => siteId), keys.map(({ id }) => id)],
  )
  return new Map(rows.map((row) => [row.episode_id, episodeRow(row)]))
}
