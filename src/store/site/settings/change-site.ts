/** Changes of a site: whether it is guarded, how it is shown, which period is closed. Each stands in its trail. */

import type { PoolClient } from 'pg'
import type { SiteChange, SiteMode, SiteRow } from '../../../app/site/port.ts'
import type { By } from '../../../core/by.ts'
import { COUNTERPARTY_KINDS } from '../../../core/codes.ts'
import { type RowShape, select, text } from '../../database/rows.ts'
import { inTransaction } from '../../database/transaction.ts'
import { appendTrail } from '../../trail/trail.ts'
import type { Clocked } from '../at-site.ts'
import { lockKnownSite } from '../lock.ts'
import { readSite } from '../read-sites.ts'
import type { Site } from '../row.ts'
import { lockNamedSite } from './named-site.ts'

/**
 * A site not seen before is made. Books already below zero may not go deeper once a site is guarded, and it knows all
 * counterparties.
 */
export function setSiteMode({ pool, clock }: Clocked, name: string, mode: SiteMode, by?: By): Promise<void> {
  return inTransaction(pool, async (client) => {
    const site = await lockNamedSite(client, name)
    const at = clock.at(site)
    await client.query('update sites set mode = $2 where site_id = $1', [site.id, mode])
    await client.query(
      `update balances
       set floor = case when $2 = 'guard' then least(balance, 0) end
       where site_id = $1 and shelf`,
      [site.id, mode],
    )
    const added = mode === 'guard' ? await addCounterparties(client, site) : []
    if (site.mode === mode && added.length === 0) return
    await appendTrail(client, site.id, at, [
      {
        actor: by?.name ?? 'plimsoll',
        action: mode === 'guard' ? 'site-guarded' : 'site-observed',
        subject: `site ${name}`,
        detail: { before: site.mode, after: mode },
        touched: {
          sites: [[site.id]],
          locations: added.map((path) => [path]),
        },
      },
    ])
  })
}

const PATH = { path: text } satisfies RowShape

/** Whom goods come from and go to is the same everywhere. Answers which were not known here yet. */
async function addCounterparties(client: PoolClient, { id }: Site): Promise<string[]> {
  const rows = await select(
    client,
    PATH,
    `insert into locations (site_id, path, kind) select $1, kind, kind from unnest($2::text[]) as kind
     on conflict do nothing
     returning path`,
    [id, COUNTERPARTY_KINDS],
  )
  return rows.map(({ path }) => path)
}

/** Null for a site that is not there. */
export function changeSite(
  { pool, clock }: Clocked,
  name: string,
  change: SiteChange,
  by: By,
): Promise<SiteRow | null> {
  return inTransaction(pool, async (client) => {
    const site = await lockKnownSite(client, name)
    if (site === null) return null
    const set = FIELDS.filter((field) => change[field] !== undefined)
    const before = await readSite(client, site.id)
    await client.query(
      `update sites set ${['name = name', ...set.map((field, index) => `${COLUMN_OF[field]} = $${index + 2}`)].join(', ')}
       where site_id = $1`,
      [site.id, ...set.map((field) => change[field])],
    )
    const after = await readSite(client, site.id)
    const changed = set.filter((field) => before[field] !== after[field])
    const of = (row: SiteRow) => Object.fromEntries(changed.map((field) => [field, row[field]]))
    const at = clock.at(site)
    if (changed.length > 0)
      await appendTrail(client, site.id, at, [
        {
          actor: by.name,
          action: 'site-changed',
          subject: `site ${name}`,
          detail: { ...of(after), before: of(before) },
          touched: { sites: [[site.id]] },
        },
      ])
    return after
  })
}

const FIELDS = ['title', 'zone', 'currency', 'closedUntil'] as const
const COLUMN_OF = { title: 'title', zone: 'zone', currency: 'currency', closedUntil: 'closed_until' } as const
