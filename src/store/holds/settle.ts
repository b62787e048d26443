/** What a hold that is settled by hand has to know and count; the lock of its site is held. */
import type { PoolClient } from 'pg'
import type { HoldState } from '../../core/codes.ts'
import { code, type RowShape, selectOne } from '../database/rows.ts'
import type { AtSite } from '../site/at-site.ts'

const STATE = { state: code<HoldState>() } satisfies RowShape

/** The state of a hold of a site; null where it has none of this number. */
export async function stateOf(client: PoolClient, siteId: number, number: string): Promise<HoldState | null> {
  const row = await selectOne(client, STATE, 'select state from holds where site_id = $1 and hold_id = $2', [
    siteId,
    number,
  ])
  return row?.state ?? null
}

/** The site has one parked movement less. */
export async function countOneLess({ client, site }: AtSite): Promise<void> {
  await client.query('update sites set parked = parked - 1 where site_id = $1', [site.id])
}
