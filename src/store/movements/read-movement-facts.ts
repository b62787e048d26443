/** Everything known of one movement. */
import type { Pool } from 'pg'
import type { EpisodePart, MovementFacts, Neighbours } from '../../app/movements/port.ts'
import { FACTS_LISTED_MAX } from '../../core/limits.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import { formatInstant } from '../../core/time.ts'
import type { SqlRow } from '../database/page.ts'
import { episodesByIds } from '../episodes/read-episodes.ts'
import { movementRows } from './read-movements.ts'

export async function getMovement(pool: Pool, site: string, seq: string): Promise<MovementFacts | null> {
  if (!/^\d{1,15}$/.test(seq)) return null
  const { rows } = await pool.query(
    `select movements.*, items.name as item_name, base_unit, scale
     from movements
     join items using (item_id)
     where site_id = (select site_id from sites where name = $1) and seq = $2`,
    [site, seq],
  )
  if (rows.length === 0) return null
  const [row] = rows
  const [[movement], from, to, episodes, conflicts, documentMovements] = await Promise.all([
    movementRows(pool, rows),
    neighboursOf(pool, row, row.from_book),
    neighboursOf(pool, row, row.to_book),
    episodesOf(pool, row),
    conflictsOf(pool, row),
    movementsOfDocument(pool, row),
  ])
  return {
    movement,
    itemName: row.item_name,
    baseUnit: row.base_unit,
    fromBefore: formatQuantity(Number(row.from_balance) + Number(row.quantity), row.scale),
    toBefore: formatQuantity(Number(row.to_balance) - Number(row.quantity), row.scale),
    neighbours: { from, to },
    episodes,
    conflicts,
    documentMovements,
  }
}

async function neighboursOf(pool: Pool, { site_id, seq }: SqlRow, book: string): Promise<Neighbours> {
  const side = (end: string, sign: string, order: string) =>
    `(select * from movements where site_id = $1 and ${end} = $2 and seq ${sign} $3 order by seq ${order} limit 1)`
  const beside = (sign: string, order: string) =>
    pool.query(
      `select * from (${side('from_book', sign, order)} union all ${side('to_book', sign, order)}) as beside
       order by seq ${order}
       limit 1`,
      [site_id, book, seq],
    )
  const [before, after] = await Promise.all([beside('<', 'desc'), beside('>', 'asc')])
  const [previous = null] = await movementRows(pool, before.rows)
  const [next = null] = await movementRows(pool, after.rows)
  return { previous, next }
}

/** Ids are unique per source only: an episode's trigger and closer are movements of its own book. */
async function episodesOf(pool: Pool, row: SqlRow): Promise<MovementFacts['episodes']> {
  const { rows } = await pool.query(
    `select episode_id, is_trigger, is_closer, is_cause
     from (
       select episode_id, started_at,
         trigger_id = $3 and book_id in ($5, $6) as is_trigger,
         coalesce(closer_id = $3, false) and book_id in ($5, $6) as is_closer,
         causes @> $4::jsonb as is_cause
       from episodes
       where site_id = $1 and item_id = $2
     ) as episode
     where is_trigger or is_closer or is_cause
     order by started_at desc, episode_id`,
    [
      ...[row.site_id, row.item_id, row.external_id, JSON.stringify([{ movements: [row.external_id] }])],
      ...[row.from_book, row.to_book],
    ],
  )
  const listed = rows.slice(0, FACTS_LISTED_MAX)
  const episodes = await episodesByIds(
    pool,
    listed.map(({ episode_id }) => ({ siteId: row.site_id, id: episode_id })),
  )
  return {
    rows: listed.flatMap((one) => {
      const episode = episodes.get(one.episode_id)
      return episode === undefined ? [] : [{ parts: partsOf(one), episode }]
    }),
    total: rows.length,
  }
}

export function partsOf(row: SqlRow): EpisodePart[] {
  return (['trigger', 'closer', 'cause'] as const).filter((part) => row[`is_${part}`] === true)
}

async function conflictsOf(pool: Pool, row: SqlRow): Promise<string[]> {
  const { rows } = await pool.query(
    `select seen_at
     from conflicts
     where site_id = $1 and source = $2 and external_id = $3
     order by seen_at
     limit ${FACTS_LISTED_MAX}`,
    [row.site_id, row.source, row.external_id],
  )
  return rows.map(({ seen_at }) => formatInstant(seen_at.getTime()))
}

async function movementsOfDocument(pool: Pool, { document }: SqlRow): Promise<number> {
  if (document === null) return 0
  const { rows } = await pool.query(
    `select coalesce(sum(found.count), 0)::integer as count
     from sites
     cross join lateral (
       select count(*) as count from movements where movements.site_id = sites.site_id and document = $1
     ) as found`,
    [document],
  )
  return rows[0].count
}
