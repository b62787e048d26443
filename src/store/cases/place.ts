/**
 * Puts the negatives of items that were explained into their cases: those of before, one that holds a key of theirs, or
 * a new one. Made again of the same negatives it changes nothing.
 *
 * `formerMembers` is read before the negatives are replaced, `placeNegatives` writes after. The site's lock is held
 * throughout, so that two explainers cannot open two cases for one key.
 */
import type { PoolClient } from 'pg'
import { assignGroups, type FormerCases } from '../../core/cases/assign-groups.ts'
import { groupNegatives, meet, type Negative } from '../../core/cases/group-negatives.ts'
import type { Order } from '../../core/codes.ts'
import { numbers } from '../database/numbers.ts'
import {
  bool,
  code,
  int8,
  nullable,
  type RowOf,
  type RowShape,
  select,
  text,
  timestamptz,
} from '../database/rows.ts'
import { texts } from '../database/texts.ts'
import { type Opened, tellPlaced } from './tell-placed.ts'

/** A negative that was explained, with the number of its item. */
export interface PlacedNegative extends Negative {
  readonly itemId: number
  readonly causes: readonly unknown[]
}

const MEMBER = {
  episode_id: text,
  /** The case that it counts for, and the part of that which it is in. */
  case_id: int8,
  part_id: int8,
  pinned: bool,
  book_id: nullable(int8),
  order: nullable(code<Order>()),
  started_at: nullable(timestamptz),
  ended_at: nullable(timestamptz),
} satisfies RowShape

export type FormerMember = RowOf<typeof MEMBER>

/** The negatives of items that are in cases, as they were before they are replaced. */
export function formerMembers(
  client: PoolClient,
  siteId: number,
  itemIds: readonly number[],
): Promise<FormerMember[]> {
  return select(
    client,
    MEMBER,
    `select member.episode_id, coalesce(merged_into, case_id) as case_id, case_id as part_id, pinned, book_id, "order", started_at, ended_at
     from case_episodes as member
     join cases using (site_id, case_id)
     left join episodes using (site_id, episode_id)
     where member.site_id = $1 and member.item_id = any($2::integer[])
     order by member.episode_id`,
    [siteId, numbers(itemIds)],
  )
}

/** Places the negatives of items, in whose place `former` were. Throws nothing but what the database throws. */
export async function placeNegatives(
  client: PoolClient,
  siteId: number,
  itemIds: readonly number[],
  former: readonly FormerMember[],
  negatives: readonly PlacedNegative[],
): Promise<void> {
  if (former.length === 0 && negatives.length === 0) return
  const partOf = new Map(former.map((one) => [one.episode_id, one.part_id]))
  const wholeOf = new Map(former.map((one) => [one.part_id, one.case_id]))
  const pinned = new Set(former.flatMap((one) => (one.pinned ? [one.episode_id] : [])))
  await removeMembers(client, siteId, itemIds)
  const groups = groupNegatives(negatives.filter(({ id }) => !pinned.has(id)))
  const holders = await holdersOf(client, siteId, groups)
  const { hasOthers, mayGo } = await formerCases(client, siteId, new Set(wholeOf.keys()))
  const pinnedIn = new Set([...pinned].map((id) => partOf.get(id)))
  const { caseOf, absorbed } = assignGroups(
    groups.map((group, index) => ({
      holders: holders[index],
      former: group.flatMap(({ id }) => partOf.get(id) ?? []),
    })),
    {
      hasOthers: (number) => hasOthers(number) || pinnedIn.has(number),
      mayGo: (number) => mayGo(number) && !pinnedIn.has(number),
    },
  )
  const opened = await openCases(client, siteId, groups, caseOf)
  const placed = groups.flatMap((group, index) => {
    const caseId = opened.numberOf(caseOf[index])
    return group.map((negative) => ({ negative, caseId }))
  })
  await writeMembers(client, siteId, [
    ...placed.map(({ negative, caseId }) => {
      // What people merged can be taken apart again: within its case it stays in its part.
      const part = partOf.get(negative.id)
      const stays = part !== undefined && wholeOf.get(part) === caseId
      return { negative, caseId: stays ? part : caseId, pinned: false }
    }),
    ...negatives.flatMap((negative) => {
      const caseId = pinned.has(negative.id) ? partOf.get(negative.id) : undefined
      return caseId === undefined ? [] : [{ negative, caseId, pinned: true }]
    }),
  ])
  const whole = (caseId: number) => wholeOf.get(caseId) ?? caseId
  await tellPlaced(client, siteId, {
    opened: opened.made,
    absorbed,
    joined: newsOf(
      placed.map(({ negative, caseId }) => ({ negative, caseId: whole(caseId) })),
      former,
      opened.made,
    ),
    touched: new Set([...wholeOf.keys(), ...wholeOf.values(), ...placed.map(({ caseId }) => whole(caseId))]),
  })
}

async function removeMembers(client: PoolClient, siteId: number, itemIds: readonly number[]): Promise<void> {
  await client.query(
    `with gone as (
       delete from case_episodes where site_id = $1 and item_id = any($2::integer[]) returning episode_id
     )
     delete from case_keys where site_id = $1 and episode_id in (select episode_id from gone)`,
    [siteId, numbers(itemIds)],
  )
}

const HOLDER = { key: text, case_id: int8 } satisfies RowShape

/**
 * A holder of each key. The least of them, and not just any: so the database reads one row of the index, and never all
 * of the table for a key that nobody holds. Where that one was pinned by a person another is looked for.
 */
const HOLDERS = `
with first as materialized (
  select key, (
    select min(episode_id) from case_keys where case_keys.site_id = $1 and case_keys.key = wanted.key) as episode_id
  from unnest($2::text[]) as wanted (key)
), held as materialized (
  select key, case when pinned then coalesce((
      select min(other.episode_id) from case_keys as other join case_episodes as own using (site_id, episode_id)
      where other.site_id = $1 and other.key = first.key and not own.pinned), episode_id)
    else episode_id end as episode_id
  from first join case_episodes using (episode_id)
  where case_episodes.site_id = $1
)
select key, coalesce(merged_into, cases.case_id) as case_id
from held
join case_episodes as member on member.site_id = $1 and member.episode_id = held.episode_id
join cases on cases.site_id = $1 and cases.case_id = member.case_id`

/** By group, the cases that hold its keys: one that people pinned negatives to only where no other does. */
async function holdersOf(
  client: PoolClient,
  siteId: number,
  groups: readonly (readonly PlacedNegative[])[],
): Promise<number[][]> {
  const keys = new Set(groups.flat().flatMap(({ keys }) => keys))
  const rows = await select(client, HOLDER, HOLDERS, [siteId, texts(keys)])
  const holderOf = new Map(rows.map((row) => [row.key, row.case_id]))
  return groups.map((group) => [
    ...new Set(group.flatMap(({ keys }) => keys.flatMap((key) => holderOf.get(key) ?? []))),
  ])
}

const FORMER = { case_id: int8, has_others: bool, may_go: bool } satisfies RowShape

/** What is left of the cases that negatives were in, once those are taken out. */
async function formerCases(
  client: PoolClient,
  siteId: number,
  caseIds: ReadonlySet<number>,
): Promise<FormerCases> {
  const rows = await select(
    client,
    FORMER,
    `select case_id, has_others, merged_into is null and not has_others and not exists (
         select from cases as part join case_episodes as member using (site_id, case_id)
         where part.site_id = $1 and part.merged_into = former.case_id) as may_go
     from (
       select case_id, merged_into, exists (
           select from case_episodes as member
           where member.site_id = $1 and member.case_id = cases.case_id) as has_others
       from cases where site_id = $1 and case_id = any($2::bigint[])
     ) as former`,
    [siteId, numbers(caseIds)],
  )
  const found = new Map(rows.map((row) => [row.case_id, row]))
  return {
    hasOthers: (number) => found.get(number)?.has_others === true,
    mayGo: (number) => found.get(number)?.may_go === true,
  }
}

const NUMBERED = { last_case_id: int8 } satisfies RowShape

async function openCases(
  client: PoolClient,
  siteId: number,
  groups: readonly (readonly PlacedNegative[])[],
  caseOf: readonly number[],
): Promise<{ readonly made: readonly Opened[]; readonly numberOf: (assigned: number) => number }> {
  const fresh = [...caseOf.keys()].filter((index) => caseOf[index] < 0)
  if (fresh.length === 0) return { made: [], numberOf: (assigned) => assigned }
  const [{ last_case_id: last }] = await select(
    client,
    NUMBERED,
    'update sites set last_case_id = last_case_id + $2 where site_id = $1 returning last_case_id',
    [siteId, fresh.length],
  )
  const numberOf = (assigned: number) => (assigned < 0 ? last - fresh.length - assigned : assigned)
  const made = fresh.map((index) => ({
    caseId: numberOf(caseOf[index]),
    negatives: groups[index].length,
    causes: leadOf(groups[index]).causes.slice(0, 3),
  }))
  await client.query(
    `insert into cases (site_id, case_id, state, since, opened_at, diagnosis, diagnosed_at)
     select $1, case_id, 'new', now(), now(), causes, now()
     from unnest($2::bigint[], $3::jsonb[]) as opened (case_id, causes)`,
    [siteId, numbers(made.map(({ caseId }) => caseId)), made.map(({ causes }) => JSON.stringify(causes))],
  )
  return { made, numberOf }
}

/** The negative whose causes are kept of a new case: an open one first, the earliest of several. */
function leadOf(group: readonly PlacedNegative[]): PlacedNegative {
  return group.find(({ endedAt }) => endedAt === null) ?? group[0]
}

async function writeMembers(
  client: PoolClient,
  siteId: number,
  members: readonly {
    readonly negative: PlacedNegative
    readonly caseId: number
    readonly pinned: boolean
  }[],
): Promise<void> {
  await client.query(
    `insert into case_episodes (site_id, episode_id, case_id, item_id, pinned)
     select $1, * from unnest($2::text[], $3::bigint[], $4::integer[], $5::boolean[])`,
    [
      siteId,
      texts(members.map(({ negative }) => negative.id)),
      numbers(members.map(({ caseId }) => caseId)),
      numbers(members.map(({ negative }) => negative.itemId)),
      members.map(({ pinned }) => pinned),
    ],
  )
  const keyed = members.flatMap(({ negative: { id, keys } }) => keys.map((key) => ({ id, key })))
  await client.query(
    `insert into case_keys (site_id, key, episode_id) select $1, * from unnest($2::text[], $3::text[])`,
    [siteId, keyed.map(({ key }) => key), keyed.map(({ id }) => id)],
  )
}

/**
 * How many negatives are news to the cases they joined. One that only begins at another time than it did, because a
 * movement was dated before it, was there before.
 */
function newsOf(
  placed: readonly { readonly negative: PlacedNegative; readonly caseId: number }[],
  former: readonly FormerMember[],
  opened: readonly Opened[],
): ReadonlyMap<number, number> {
  const known = new Set(former.map((one) => one.episode_id))
  const isNew = new Set(opened.map(({ caseId }) => caseId))
  const before = Map.groupBy(former.flatMap(negativeOf), ({ book }) => book)
  const news = new Map<number, number>()
  for (const { negative, caseId } of placed) {
    if (isNew.has(caseId) || known.has(negative.id)) continue
    if (before.get(negative.book)?.some((one) => meet(one, negative))) continue
    news.set(caseId, (news.get(caseId) ?? 0) + 1)
  }
  return news
}

function negativeOf(one: FormerMember): Negative[] {
  if (one.book_id === null || one.order === null || one.started_at === null) return []
  const { episode_id: id, book_id, order, started_at: startedAt, ended_at: endedAt } = one
  return [{ id, book: String(book_id), order, startedAt, endedAt, keys: [] }]
}
