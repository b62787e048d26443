/** Overrides that ran out: one is good while `expires_at > now`, by the site's own time. */
import { formatId } from '../../core/ids.ts'
import { int8, type RowShape, select } from '../database/rows.ts'
import type { AtSite } from '../site/at-site.ts'

const EXPIRED = { override_id: int8 } satisfies RowShape

/** Writes down which have run out; the site's lock is held. Returns how many. */
export async function expireOverrides({ client, site, at, tell }: AtSite): Promise<number> {
  const expired = await select(
    client,
    EXPIRED,
    `update overrides set state = 'expired'
     where site_id = $1 and state in ('requested', 'approved') and expires_at <= $2
     returning override_id`,
    [site.id, new Date(at)],
  )
  for (const { override_id: number } of expired)
    tell({
      actor: 'plimsoll',
      action: 'override-expired',
      subject: `override ${formatId(site.id, number)}`,
      detail: {},
      touched: { overrides: [[number]] },
    })
  return expired.length
}
