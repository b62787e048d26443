/** Changes of a site: whether it is guarded, how it is shown, which period is closed. Each is an entry of its trail. */

import type { SiteChange, SiteMode, SiteRow } from '../../app/site/port.ts'
import type { By } from '../../core/by.ts'
import { COUNTERPARTY_KINDS } from '../../core/codes.ts'
import { selectOne } from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import { keepTrail } from '../trail/trail.ts'
import type { Clocked } from './at-site.ts'
import { lockKnownSite, lockSite } from './lock.ts'
import { SITE_SHOWN, SITE_SHOWN_COLUMNS, siteRow } from './read-sites.ts'
import { decidedAt } from './row.ts'

/**
 * Guards a site, or only observes it from now on. A site not seen before is made. Books already below zero may not go deeper once a site is guarded, and it knows all
 * counterparties.
 */
export function setSiteMode({ pool, now }: Clocked, name: string, mode: SiteMode, by?: By): Promise<void> {
  return inTransaction(pool, async (client) => {
    const site = await lockSite(client, name)
    const at = decidedAt(site, now())
    await client.query('update sites set mode = $2 where site_id = $1', [site.id, mode])
    await client.query(
      `update balances
       set floor = case when $2 = 'guard' then least(balance, 0) end
       where site_id = $1 and shelf`,
      [site.id, mode],
    )
    // Whom goods come from and go to is the same everywhere.
    if (mode === 'guard')
      await client.query(
        `insert into locations (site_id, path, kind) select $1, kind, kind from unnest($2::text[]) as kind
         on conflict do nothing`,
        [site.id, COUNTERPARTY_KINDS],
      )
    if (site.mode === mode) return
    await keepTrail(client, site.id, at, [
      {
        actor: by?.name ?? 'plimsoll',
        action: mode === 'guard' ? 'site-guarded' : 'site-observed',
        subject: `site ${name}`,
        detail: { before: site.mode, after: mode },
      },
    ])
  })
}

/** Changes how a site is shown or which period is closed, and answers it as it is then; null for a site that is not there. */
export function changeSite(
  { pool, now }: Clocked,
  name: string,
  change: SiteChange,
  by: By,
): Promise<SiteRow | null> {
  return inTransaction(pool, async (client) => {
    const site = await lockKnownSite(client, name)
    if (site === null) return null
    const set = FIELDS.filter((field) => change[field] !== undefined)
    const read = async () => {
      const row = await selectOne(
        client,
        SITE_SHOWN,
        `select ${SITE_SHOWN_COLUMNS} from sites where site_id = $1`,
        [site.id],
      )
      if (row === null) throw new Error(`the site ${name} is locked, and is not there`)
      return siteRow(row)
    }
    const before = await read()
    const assignments = ['name = name', ...set.map((field, index) => `${COLUMN_OF[field]} = $${index + 2}`)]
    await client.query(`update sites set ${assignments.join(', ')} where site_id = $1`, [
      site.id,
      ...set.map((field) => change[field]),
    ])
    const after = await read()
    const changed = set.filter((field) => before[field] !== after[field])
    const of = (row: SiteRow) => Object.fromEntries(changed.map((field) => [field, row[field]]))
    const at = decidedAt(site, now())
    if (changed.length > 0)
      await keepTrail(client, site.id, at, [
        {
          actor: by.name,
          action: 'site-changed',
          subject: `site ${name}`,
          detail: { ...of(after), before: of(before) },
        },
      ])
    return after
  })
}

const FIELDS = ['title', 'zone', 'currency', 'closedUntil'] as const
const COLUMN_OF = { title: 'title', zone: 'zone', currency: 'currency', closedUntil: 'closed_until' } as const
