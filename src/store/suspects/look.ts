/** What a look through a site for suspects reads: which sites wait for one, and all of the latest moved items. */
import type { Pool } from 'pg'
import type { SiteToLookAt, UnseenSite } from '../../app/suspects/port.ts'
import { COMPANION_FACTS_MAX, SUSPECT_EVERY_MS, SUSPECT_MOVEMENTS_MAX } from '../../core/limits.ts'
import { int4, int8, type RowShape, select, text } from '../database/rows.ts'
import { companionsOfItems } from '../episodes/companions.ts'
import { siteHistory } from '../episodes/histories.ts'

const UNSEEN = { siteId: int4, site: text, lastSeq: int8 } satisfies RowShape

/** Sites whose last look is long enough ago and has not seen all; the site that waits longest first. */
export function unseenSites(pool: Pool): Promise<UnseenSite[]> {
  return select(
    pool,
    UNSEEN,
    `select site_id as "siteId", name as site, last_seq as "lastSeq"
     from sites left join suspect_looks using (site_id)
     where last_seq > coalesce(seen_seq, 0)
       and (looked_at is null or looked_at <= now() - ${SUSPECT_EVERY_MS} * interval '1 ms')
     order by looked_at nulls first, site_id`,
  )
}

/** Notes that a look begins. Of several processes the first has it. */
export async function takeLook(pool: Pool, { siteId }: UnseenSite): Promise<boolean> {
  const { rowCount } = await pool.query(
    `insert into suspect_looks as look (site_id, seen_seq, looked_at) values ($1, 0, now())
     on conflict (site_id) do update set looked_at = excluded.looked_at
     where look.looked_at <= now() - ${SUSPECT_EVERY_MS} * interval '1 ms'`,
    [siteId],
  )
  return rowCount === 1
}

const CODE = { code: text } satisfies RowShape

/** Each movement is counted by both its books. */
const LATEST_ITEMS = `
select code
from (
  select item_id, sum(sum(movements)) over (order by max(last_recorded_at) desc, item_id) as by_then
  from balances
  where site_id = $1
  group by item_id
) as moved
join items using (item_id)
where by_then <= 2 * ${SUSPECT_MOVEMENTS_MAX}`

/** All movements of the latest moved items, and what was announced and counted of them. */
export async function siteToLookAt(pool: Pool, { siteId, site }: UnseenSite): Promise<SiteToLookAt> {
  const rows = await select(pool, CODE, LATEST_ITEMS, [siteId])
  const codes = rows.map(({ code }) => code)
  const factsMax = Math.ceil(SUSPECT_MOVEMENTS_MAX / Math.max(1, codes.length))
  const read = await siteHistory(pool, { siteId, site, codes })
  return {
    ...read,
    companions: await companionsOfItems(pool, site, codes, Math.min(COMPANION_FACTS_MAX, factsMax)),
  }
}
