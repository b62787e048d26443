/** Writes the episodes of items with their causes, in place of those that were there. */
import type { Pool, PoolClient } from 'pg'
import type { ExplainedItem } from '../../app/episodes/port.ts'
import { formerMembers, type PlacedNegative, placeNegatives } from '../cases/place.ts'
import { numbers } from '../database/numbers.ts'
import { int4, int8, nullable, type RowOf, type RowShape, select, text } from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import { lockWithoutVersion } from '../site/lock.ts'

const ITEM = { code: text, item_id: int4 } satisfies RowShape
type Items = readonly RowOf<typeof ITEM>[]

/**
 * Replaces the episodes of items under the site's lock, but not of those posted to since their histories were read.
 * Returns how many were replaced.
 */
export function replaceExplained(
  pool: Pool,
  site: string,
  explained: readonly ExplainedItem[],
): Promise<number> {
  return inTransaction(pool, async (client) => {
    const { id: siteId } = (await lockWithoutVersion(client, site))!
    const items = await takeMarks(client, siteId, explained)
    const current = new Set(items.map((row) => row.code))
    const currently = explained.filter(({ item }) => current.has(item.item))
    const itemIds = items.map((row) => row.item_id)
    const former = await formerMembers(client, siteId, itemIds)
    await client.query('delete from episodes where site_id = $1 and item_id = any($2::integer[])', [
      siteId,
      numbers(itemIds),
    ])
    const written = await writeEpisodes(client, siteId, itemIds, currently)
    await placeNegatives(client, siteId, itemIds, former, written.map(negativeOf))
    await writeHabits(client, siteId, items, currently)
    return current.size
  })
}

/** Takes away the marks of items; those with another mark or turn, or that were posted to since, keep theirs. */
function takeMarks(client: PoolClient, siteId: number, explained: readonly ExplainedItem[]): Promise<Items> {
  return select(
    client,
    ITEM,
    `delete from dirty_items as dirty
     using items, unnest($2::text[], $3::bigint[], $4::bigint[]) as read (code, mark, turn)
     where items.code = read.code and site_id = $1 and dirty.item_id = items.item_id and dirty.mark = read.mark
       and dirty.turn = read.turn
       and not exists (select from movements as later
                       where later.site_id = $1 and later.item_id = dirty.item_id and later.seq > dirty.mark)
     returning items.code, dirty.item_id`,
    [
      siteId,
      explained.map(({ item }) => item.item),
      explained.map(({ item }) => item.mark),
      explained.map(({ item }) => item.turn),
    ],
  )
}

const BOOK = {
  item_id: int4,
  code: text,
  scale: int4,
  book_id: int8,
  location: text,
  lot: nullable(text),
  owner: nullable(text),
} satisfies RowShape

async function writeEpisodes(
  client: PoolClient,
  siteId: number,
  itemIds: readonly number[],
  explained: readonly ExplainedItem[],
): Promise<WrittenEpisode[]> {
  const books = await select(
    client,
    BOOK,
    `select item_id, code, scale, book_id, location, lot, owner
     from balances join items using (item_id)
     where site_id = $1 and item_id = any($2::integer[])`,
    [siteId, numbers(itemIds)],
  )
  const bookOf = new Map(books.map((row) => [bookKey(row.code, row.location, row.lot, row.owner), row]))
  const episodes = explained.flatMap(({ horizon, episodes }) =>
    episodes.map((one) => {
      const { book_id, item_id, scale } = bookOf.get(bookKey(one.item, one.location, one.lot, one.owner))!
      return { ...one, book_id, item_id, scale, measuredTo: one.endedAt ?? new Date(horizon).toISOString() }
    }),
  )
  // No joins: nothing is known to the database's planner of the rows of a JSON text.
  await client.query(
    `insert into episodes (site_id, episode_id, book_id, item_id, "order", class, started_at, ended_at, deepest,
       deepest_at, unit_ms, measured_to, uncovered, cost_at_risk, trigger_id, trigger_source,
       closer_id, causes, explained)
     select $1, id, book_id, item_id, "order", class, "startedAt", "endedAt",
       (deepest * power(10::numeric, scale))::bigint, "deepestAt",
       round("unitSeconds" * power(10::numeric, scale + 3)), "measuredTo",
       (uncovered * power(10::numeric, scale))::bigint, ("costAtRisk" * 10000)::bigint,
       trigger, "triggerSource", closer, causes, true
     from jsonb_to_recordset($2::jsonb) as episode (id text, book_id bigint, item_id integer, scale integer,
       "order" text, class text, "startedAt" timestamptz, "endedAt" timestamptz, deepest numeric,
       "deepestAt" timestamptz, "unitSeconds" numeric, "measuredTo" timestamptz, uncovered numeric,
       "costAtRisk" numeric, trigger text, "triggerSource" text, closer text, causes jsonb)`,
    [siteId, JSON.stringify(episodes)],
  )
  return episodes
}

type WrittenEpisode = ExplainedItem['episodes'][number] & {
  readonly book_id: number
  readonly item_id: number
}

function negativeOf(one: WrittenEpisode): PlacedNegative {
  return {
    id: one.id,
    book: String(one.book_id),
    itemId: one.item_id,
    order: one.order,
    startedAt: Date.parse(one.startedAt),
    endedAt: one.endedAt === null ? null : Date.parse(one.endedAt),
    keys: one.caseKeys,
    causes: one.causes,
  }
}

/** What is usual of the items that were explained: the guard asks about what is not. */
async function writeHabits(
  client: PoolClient,
  siteId: number,
  items: Items,
  explained: readonly ExplainedItem[],
): Promise<void> {
  const idOf = new Map(items.map((row) => [row.code, row.item_id]))
  const usual = explained.flatMap(({ item, habits }) => {
    const id = idOf.get(item.item)
    return id === undefined || habits === null ? [] : [{ id, habits }]
  })
  const { rowCount } = await client.query(
    `insert into item_habits as stored (site_id, item_id, habits, habits_turn)
     select $1, id, usual.habits, sites.habits_turn + 1
     from jsonb_to_recordset($2::jsonb) as usual (id integer, habits jsonb) join sites on site_id = $1
     on conflict (site_id, item_id) do update
     set habits = excluded.habits, habits_turn = excluded.habits_turn
     where stored.habits <> excluded.habits`,
    [siteId, JSON.stringify(usual)],
  )
  if (rowCount !== 0)
    await client.query('update sites set habits_turn = habits_turn + 1 where site_id = $1', [siteId])
}

function bookKey(item: string, location: string, lot: string | null, owner: string | null): string {
  return JSON.stringify([item, location, lot, owner])
}
