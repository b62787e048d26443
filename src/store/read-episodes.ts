/** Episodes and the summary. An open episode is measured on to the site's latest time, at today's balance. */
import type { Pool } from 'pg'
import type { EpisodeAsk, EpisodeRow, EpisodeSort, Page, Summary } from '../app/ports/ledger.ts'
import { formatMoney } from '../core/money.ts'
import { formatQuantity, formatScaled } from '../core/quantity.ts'
import { formatInstant } from '../core/time.ts'
import { conditions, page, parseBookId, type SqlRow } from './page.ts'

const UNIT_MS = `(unit_ms + case when ended_at is null and last_recorded_at_site > measured_to
  then -balance * round(extract(epoch from last_recorded_at_site - measured_to) * 1000) else 0 end)`
const EPISODES = `from (
    select episodes.*, sites.name as site, sites.last_recorded_at as last_recorded_at_site, items.code,
      items.name as item_name, items.scale, book.location, book.lot, book.owner, book.balance
    from episodes
    join sites using (site_id)
    join items using (item_id)
    join balances as book on book.site_id = episodes.site_id and book.book_id = episodes.book_id
  ) as episode`
const COLUMNS = `episode.*, ${UNIT_MS} as unit_ms_now`
const SORTS: Readonly<Record<EpisodeSort, { sql: string; type: string }>> = {
  startedAt: { sql: 'started_at', type: 'timestamptz' },
  duration: { sql: 'coalesce(ended_at, last_recorded_at_site) - started_at', type: 'interval' },
  deepest: { sql: 'deepest::numeric / power(10::numeric, scale)', type: 'numeric' },
  unitSeconds: { sql: `${UNIT_MS} / power(10::numeric, scale)`, type: 'numeric' },
  costAtRisk: { sql: 'coalesce(cost_at_risk, -1)', type: 'bigint' },
  item: { sql: 'code', type: 'text' },
  location: { sql: 'location', type: 'text' },
}

export function listEpisodes(pool: Pool, ask: EpisodeAsk): Promise<Page<EpisodeRow>> {
  const where = conditions()
  where.add('site = ?', ask.site)
  where.add('code = ?', ask.item)
  where.add('location = ?', ask.location)
  where.add('"order" = ?', ask.order)
  where.add('class = ?', ask.class)
  where.add(`causes -> 0 ->> 'code' = ?`, ask.cause)
  where.add('(strpos(lower(code), lower(?)) > 0 or strpos(lower(location), lower(?)) > 0)', ask.search)
  if (ask.state !== undefined) where.plain(`ended_at is ${ask.state === 'open' ? '' : 'not '}null`)
  if (ask.bookId !== undefined) {
    const key = parseBookId(ask.bookId)
    where.add('site_id = ?', key?.siteId ?? -1)
    where.add('book_id = ?', key?.bookId ?? '-1')
  }
  const keys = [SORTS[ask.sort ?? 'startedAt'], { sql: 'episode_id', type: 'text' }]
  const query = {
    from: `${EPISODES} ${where.sql}`,
    columns: `episode.*, ${UNIT_MS} as unit_ms_now`,
    values: where.values,
    keys,
    direction: ask.direction ?? ('desc' as const),
  }
  return page(pool, ask, query, episodeRow)
}

export async function getEpisode(pool: Pool, id: string): Promise<EpisodeRow | null> {
  const { rows } = await pool.query(
    `select episode.*, ${UNIT_MS} as unit_ms_now ${EPISODES} where episode_id = $1`,
    [id],
  )
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
    closer: row.closer_id,
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
