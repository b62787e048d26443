/** Two cases become one, or a part of a case becomes one of its own. */
import type { By } from '../../core/by.ts'
import { isClosed } from '../../core/cases/transitions.ts'
import { ChangeRefused } from '../../core/change-refused.ts'
import { formatId, parseId } from '../../core/ids.ts'
import { numbers } from '../database/numbers.ts'
import { int4, int8, type RowShape, select, selectRow, text } from '../database/rows.ts'
import { texts } from '../database/texts.ts'
import type { AtSite } from '../site/at-site.ts'
import type { Done } from './done.ts'
import { readStanding, type Standing } from './standing.ts'

const PART = { case_id: int8 } satisfies RowShape

/** ChangeRefused: `case-merged-with-itself`, `other-site`, `unknown-case`, `case-merged`, `case-closed`. */
export async function merge({ client, site }: AtSite, before: Standing, into: string, by: By): Promise<Done> {
  const id = formatId(site.id, before.case_id)
  const key = parseId(into)
  if (into === id) throw new ChangeRefused('case-merged-with-itself', { id }, '/into')
  if (key !== null && key.site !== site.id) throw new ChangeRefused('other-site', { id: into }, '/into')
  const whole = key === null ? null : await readStanding(client, site.id, key.number)
  if (whole === null) throw new ChangeRefused('unknown-case', { id: into }, '/into')
  if (whole.merged_into !== null) throw new ChangeRefused('case-merged', { id: into }, '/into')
  if (isClosed(whole.state)) throw new ChangeRefused('case-closed', { id: into, state: whole.state }, '/into')
  // What was part of it goes along, since a part has no parts.
  const parts = await select(
    client,
    PART,
    'update cases set merged_into = $3 where site_id = $1 and merged_into = $2 returning case_id',
    [site.id, before.case_id, whole.case_id],
  )
  const moved = parts.map(({ case_id }) => case_id)
  return {
    action: 'merged',
    change: { merged_into: whole.case_id },
    detail: { into, parts: moved },
    others: {
      cases: [whole.case_id, ...moved],
      events: [{ caseId: whole.case_id, actor: by.name, action: 'joined', detail: { from: id } }],
    },
  }
}

const MEMBER = { episode_id: text, named: int4 } satisfies RowShape
const NUMBERED = { last_case_id: int8 } satisfies RowShape

/**
 * Puts negatives into a case of their own, where they stay; the other order of the same incident goes along.
 * ChangeRefused: `not-of-case`, `whole-case`.
 */
export async function split(
  { client, site, at }: AtSite,
  before: Standing,
  episodes: readonly string[],
  by: By,
): Promise<Done> {
  const moved = await goingAlong(client, site.id, before.case_id, episodes)
  const { last_case_id: made } = await selectRow(
    client,
    NUMBERED,
    'update sites set last_case_id = last_case_id + 1 where site_id = $1 returning last_case_id',
    [site.id],
  )
  await client.query(
    `insert into cases (site_id, case_id, state, since, opened_at, diagnosis, diagnosed_at)
     select $1, $2, 'new', $3, $3, coalesce((
       select causes from episodes where site_id = $1 and episode_id = any($4::text[])
       order by (ended_at is null) desc, started_at limit 1), '[]'), $3`,
    [site.id, made, new Date(at), texts(moved)],
  )
  await client.query(
    'update case_episodes set case_id = $2, pinned = true where site_id = $1 and episode_id = any($3::text[])',
    [site.id, made, texts(moved)],
  )
  const [from, to] = [formatId(site.id, before.case_id), formatId(site.id, made)]
  return {
    action: 'split',
    change: {},
    detail: { into: to, negatives: moved.length },
    others: {
      cases: [made],
      made,
      events: [
        { caseId: made, actor: by.name, action: 'split-off', detail: { from, negatives: moved.length } },
      ],
    },
  }
}

async function goingAlong(
  client: AtSite['client'],
  siteId: number,
  caseId: number,
  episodes: readonly string[],
): Promise<string[]> {
  const rows = await select(
    client,
    MEMBER,
    `with member as (
       select episode_id, book_id, "order", started_at, coalesce(ended_at, 'infinity') as ended_at
       from cases join case_episodes using (site_id, case_id) join episodes using (site_id, episode_id)
       where site_id = $1 and (cases.case_id = $2 or merged_into = $2)
     )
     select episode_id, (episode_id = any($3::text[]))::integer as named
     from member
     where episode_id = any($3::text[]) or exists (
       select from member as other
       where other.episode_id = any($3::text[]) and other.book_id = member.book_id and other."order" <> member."order"
         and other.started_at < member.ended_at and member.started_at < other.ended_at)
     order by episode_id`,
    [siteId, caseId, texts(episodes)],
  )
  if (rows.filter(({ named }) => named === 1).length < new Set(episodes).size)
    throw new ChangeRefused('not-of-case', { id: formatId(siteId, caseId) }, '/episodes')
  const { last_case_id: all } = await selectRow(
    client,
    NUMBERED,
    `select count(*) as last_case_id from cases join case_episodes using (site_id, case_id)
     where site_id = $1 and (cases.case_id = $2 or merged_into = $2)`,
    [siteId, caseId],
  )
  if (rows.length >= all) throw new ChangeRefused('whole-case', { id: formatId(siteId, caseId) }, '/episodes')
  return rows.map(({ episode_id }) => episode_id)
}

/** What was merged stands by itself again, and people have said so: it is not grouped together again. */
export async function unmerge(
  { client, site }: AtSite,
  before: Standing,
  detail: { readonly parts?: readonly number[] },
): Promise<readonly number[]> {
  const parts = detail.parts ?? []
  await client.query('update cases set merged_into = $3 where site_id = $1 and case_id = any($2::bigint[])', [
    site.id,
    numbers(parts),
    before.case_id,
  ])
  await client.query(
    'update case_episodes set pinned = true where site_id = $1 and case_id = any($2::bigint[])',
    [site.id, numbers([before.case_id, ...parts])],
  )
  return [...parts, ...(before.merged_into === null ? [] : [before.merged_into])]
}
