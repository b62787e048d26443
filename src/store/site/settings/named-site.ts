/** Sites that people name: one that was not there is made, where its name can be told from all others. */
import type { PoolClient } from 'pg'
import { ChangeRefused } from '../../../core/change-refused.ts'
import { TEXT_LENGTH_MAX } from '../../../core/limits.ts'
import { lookAlike } from '../../../core/names/looks.ts'
import { nameFault } from '../../../core/names/readable.ts'
import { type RowShape, select, text } from '../../database/rows.ts'
import { lockKnownSite, lockSite, SITE_LOCK } from '../lock.ts'
import type { Site } from '../row.ts'

/**
 * Locks a site, and makes it first where it is not there. ChangeRefused `unusable-site` for a name that cannot be told
 * by reading it, or that looks like another site's.
 */
export async function lockNamedSite(client: PoolClient, name: string): Promise<Site> {
  return (await lockKnownSite(client, name)) ?? (await makeSite(client, name))
}

const NAME = { name: text } satisfies RowShape

async function makeSite(client: PoolClient, name: string): Promise<Site> {
  if (nameFault(name, TEXT_LENGTH_MAX) !== null) throw new ChangeRefused('unusable-site')
  await client.query('select pg_advisory_xact_lock($1)', [SITE_LOCK])
  const sites = await select(client, NAME, 'select name from sites where name <> $1', [name])
  const like = sites.find((site) => lookAlike(site.name, name))
  if (like !== undefined) throw new ChangeRefused('unusable-site', { like: like.name })
  return lockSite(client, name)
}
