/** What a new site is shown in, until somebody changes it: zone and currency. */
import type { SiteDefaults } from '../../../app/site/port.ts'
import type { By } from '../../../core/by.ts'
import { nullable, type Queryable, type RowShape, selectOne, text } from '../../database/rows.ts'
import { inTransaction } from '../../database/transaction.ts'
import { appendTrail } from '../../trail/trail.ts'
import type { Clocked } from '../at-site.ts'

const DEFAULTS = { zone: text, currency: nullable(text) } satisfies RowShape
const NOTHING_SAID: SiteDefaults = { zone: 'UTC', currency: null }

/** UTC, and no currency, until something was said. */
export async function siteDefaults(db: Queryable): Promise<SiteDefaults> {
  return (await selectOne(db, DEFAULTS, 'select zone, currency from site_defaults', [])) ?? NOTHING_SAID
}

/** Sites that are there stay as they are. The change stands in the trail. */
export function setSiteDefaults(
  { pool, clock }: Clocked,
  after: SiteDefaults,
  by: By,
): Promise<SiteDefaults> {
  return inTransaction(pool, async (client) => {
    const before = await siteDefaults(client)
    const { zone, currency } = after
    await client.query(
      `insert into site_defaults (zone, currency) values ($1, $2)
       on conflict (one) do update set zone = excluded.zone, currency = excluded.currency`,
      [zone, currency],
    )
    if (before.zone !== zone || before.currency !== currency)
      await appendTrail(client, 0, await clock.ask(client), [
        {
          actor: by.name,
          action: 'site-defaults-changed',
          subject: 'sites',
          detail: { zone, currency, before },
        },
      ])
    return after
  })
}
