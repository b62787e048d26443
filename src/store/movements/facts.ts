/** Everything known of one movement. */
import type { Pool } from 'pg'
import type { MovementFacts, Neighbours } from '../../app/movements/port.ts'
import { formatId } from '../../core/ids.ts'
import { FACTS_LISTED_MAX } from '../../core/limits.ts'
import { formatQuantity } from '../../core/quantity/quantity.ts'
import { formatInstant } from '../../core/time.ts'
import {
  bool,
  int4,
  int8,
  nullable,
  type RowShape,
  select,
  selectOne,
  selectRow,
  text,
  timestamptz,
} from '../database/rows.ts'
import { episodesByIds } from '../episodes/list.ts'
import { partsOf } from './parts.ts'
import { promiseEffects } from './promise-effects.ts'
import { MOVEMENT, MOVEMENT_COLUMNS, type MovementRecord, movementRows } from './row.ts'

const MOVEMENT_OF_ITEM = {
  ...MOVEMENT,
  item_name: nullable(text),
  base_unit: text,
  scale: int4,
} satisfies RowShape

/** A movement by its site and number, with what stands around it; null where there is none. */
export async function getMovement(pool: Pool, site: string, seq: string): Promise<MovementFacts | null> {
  if (!/^\d{1,15}$/.test(seq)) return null
  const row = await selectOne(
    pool,
    MOVEMENT_OF_ITEM,
    `select ${MOVEMENT_COLUMNS}, items.name as item_name, base_unit, scale
     from movements
     join items using (item_id)
     where site_id = (select site_id from sites where name = $1) and seq = $2`,
    [site, seq],
  )
  if (row === null) return null
  const [[movement], from, to, episodes, conflicts, documentMovements, promises, caseId] = await Promise.all([
    movementRows(pool, [row]),
    neighboursOf(pool, row, row.from_book),
    neighboursOf(pool, row, row.to_book),
    episodesOf(pool, row),
    conflictsOf(pool, row),
    movementsOfDocument(pool, row.document),
    promiseEffects(pool, row),
    caseOf(pool, row),
  ])
  return {
    movement,
    itemName: row.item_name,
    baseUnit: row.base_unit,
    fromBefore: formatQuantity(row.from_balance + row.quantity, row.scale),
    toBefore: formatQuantity(row.to_balance - row.quantity, row.scale),
    neighbours: { from, to },
    episodes,
    conflicts,
    documentMovements,
    promises,
    caseId,
  }
}

const CASE = { case_id: int8 } satisfies RowShape

/** The case whose repair posted a movement. */
async function caseOf(pool: Pool, { site_id, seq }: MovementRecord): Promise<string | null> {
  const found = await selectOne(
    pool,
    CASE,
    'select case_id from case_movements where site_id = $1 and seq = $2',
    [site_id, seq],
  )
  return found === null ? null : formatId(site_id, found.case_id)
}

async function neighboursOf(pool: Pool, { site_id, seq }: MovementRecord, book: number): Promise<Neighbours> {
  const side = (end: string, sign: string, order: string) =>
    `(select * from movements where site_id = $1 and ${end} = $2 and seq ${sign} $3 order by seq ${order} limit 1)`
  const beside = (sign: string, order: string) =>
    selectOne(
      pool,
      MOVEMENT,
      `select ${MOVEMENT_COLUMNS}
       from (${side('from_book', sign, order)} union all ${side('to_book', sign, order)}) as movements
       order by seq ${order}
       limit 1`,
      [site_id, book, seq],
    )
  const found = await Promise.all([beside('<', 'desc'), beside('>', 'asc')])
  const [previous = null] = await movementRows(pool, found[0] === null ? [] : [found[0]])
  const [next = null] = await movementRows(pool, found[1] === null ? [] : [found[1]])
  return { previous, next }
}

const PART = { episode_id: text, is_trigger: bool, is_closer: bool, is_cause: bool } satisfies RowShape

/** Ids are unique per source only: an episode's trigger and closer are movements of its own book. */
async function episodesOf(pool: Pool, row: MovementRecord): Promise<MovementFacts['episodes']> {
  const parts = await select(
    pool,
    PART,
    `select episode_id, is_trigger, is_closer, is_cause
     from (
       select episode_id, started_at,
         trigger_id = $3 and book_id in ($5, $6) as is_trigger,
         coalesce(closer_id = $3, false) and book_id in ($5, $6) as is_closer,
         causes @> $4::jsonb and not causes @> '[{"code": "unknown"}]' as is_cause
       from episodes
       where site_id = $1 and item_id = $2
     ) as episode
     where is_trigger or is_closer or is_cause
     order by started_at desc, episode_id`,
    [
      row.site_id,
      row.item_id,
      row.external_id,
      JSON.stringify([{ movements: [row.external_id] }]),
      row.from_book,
      row.to_book,
    ],
  )
  const listed = parts.slice(0, FACTS_LISTED_MAX)
  const episodes = await episodesByIds(
    pool,
    listed.map(({ episode_id }) => ({ siteId: row.site_id, id: episode_id })),
  )
  return {
    rows: listed.flatMap((part) => {
      const episode = episodes.get(part.episode_id)
      return episode === undefined ? [] : [{ parts: partsOf(part), episode }]
    }),
    total: parts.length,
  }
}

const CONFLICT = { seen_at: timestamptz } satisfies RowShape

async function conflictsOf(pool: Pool, row: MovementRecord): Promise<string[]> {
  const rows = await select(
    pool,
    CONFLICT,
    `select seen_at
     from conflicts
     where site_id = $1 and source = $2 and external_id = $3
     order by seen_at
     limit ${FACTS_LISTED_MAX}`,
    [row.site_id, row.source, row.external_id],
  )
  return rows.map(({ seen_at }) => formatInstant(seen_at))
}

const COUNT = { count: int4 } satisfies RowShape

async function movementsOfDocument(pool: Pool, document: string | null): Promise<number> {
  if (document === null) return 0
  const row = await selectRow(
    pool,
    COUNT,
    `select coalesce(sum(found.count), 0)::integer as count
     from sites
     cross join lateral (
       select count(*) as count from movements where movements.site_id = sites.site_id and document = $1
     ) as found`,
    [document],
  )
  return row.count
}
