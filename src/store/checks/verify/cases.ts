/**
 * Whether the negatives of a site are in the cases they belong to. What is posted and not explained yet has no case, so
 * that a site is only looked at where nothing waits to be explained.
 */
import type { PoolClient } from 'pg'
import type { LedgerFault } from '../../../app/checks/port.ts'
import { type RowShape, selectOne, text } from '../../database/rows.ts'
import { type CheckedSite, ledgerFault } from '../fault.ts'

const WRONG = { expected: text, found: text } satisfies RowShape

/** The first thing that is wrong with the cases of a site. */
export async function wrongCases(client: PoolClient, site: CheckedSite): Promise<LedgerFault | null> {
  for (const query of QUERIES) {
    const row = await selectOne(client, WRONG, query, [site.site_id])
    if (row !== null) return ledgerFault({ code: 'wrong-cases', site: site.name, ...row })
  }
  return null
}

const IS_SETTLED = `not exists (select from dirty_items where site_id = $1)
  and not exists (select from sites where site_id = $1 and gathered_seq < last_seq)`

/** Each negative that is explained is in a case, and nothing else is; its item is that of the negative. */
const MEMBERS = `
select concat_ws(' ', 'negative', episode.episode_id, 'item', episode.item_id) as expected,
  concat_ws(' ', 'negative', member.episode_id, 'item', member.item_id) as found
from (select * from episodes where site_id = $1 and explained) as episode
full join (select * from case_episodes where site_id = $1) as member using (episode_id)
where ${IS_SETTLED} and (episode.item_id is distinct from member.item_id)
limit 1`

/** A case that negatives are in is there, and what a case is part of is no part itself. */
const STANDING = `
select 'case ' || member.case_id as expected, '' as found
from case_episodes as member
where site_id = $1 and not exists (
  select from cases where cases.site_id = $1 and cases.case_id = member.case_id)
union all
select 'case ' || part.merged_into || ' by itself', ''
from cases as part
where site_id = $1 and merged_into is not null and not exists (
  select from cases as whole
  where whole.site_id = $1 and whole.case_id = part.merged_into and whole.merged_into is null)
limit 1`

/** What shares a key has one case, unless people put it elsewhere. */
const KEYS = `
select 'case ' || min(case_id) as expected, 'case ' || max(case_id) as found
from case_keys join case_members using (site_id, episode_id)
where site_id = $1 and not pinned
group by key
having min(case_id) <> max(case_id)
limit 1`

/** A key is that of a negative that is in a case. */
const STRAY_KEYS = `
select '' as expected, 'key of ' || episode_id as found
from case_keys
where site_id = $1 and not exists (
  select from case_episodes as member where member.site_id = $1 and member.episode_id = case_keys.episode_id)
limit 1`

/** Both orders of one incident are one case. */
const ORDERS = `
select 'case ' || left_member.case_id as expected, 'case ' || right_member.case_id as found
from episodes as one
join episodes as other
  on other.site_id = $1 and other.book_id = one.book_id and other."order" = 'as-happened'
  and one.started_at < coalesce(other.ended_at, 'infinity') and other.started_at < coalesce(one.ended_at, 'infinity')
join case_members as left_member on left_member.site_id = $1 and left_member.episode_id = one.episode_id
join case_members as right_member on right_member.site_id = $1 and right_member.episode_id = other.episode_id
where one.site_id = $1 and one."order" = 'as-posted' and ${IS_SETTLED}
  and not left_member.pinned and not right_member.pinned and left_member.case_id <> right_member.case_id
limit 1`

/** What lists show of a case is what its negatives add up to. */
const FACTS = `
select concat_ws(' ', 'case', case_id, 'facts', to_jsonb(counted) - 'site_id') as expected,
  concat_ws(' ', to_jsonb(stored) - 'site_id') as found
from case_facts_of($1, null) as counted
full join (select * from case_facts where site_id = $1) as stored using (case_id)
where ${IS_SETTLED} and to_jsonb(counted) is distinct from to_jsonb(stored)
order by case_id
limit 1`

const QUERIES = [STANDING, MEMBERS, STRAY_KEYS, KEYS, ORDERS, FACTS]
