/**
 * The lock of a site and its version.
 *
 * The process that holds the row's lock is the only writer of the site, and takes a new version with it: a process
 * that decided by an older one finds that its statement writes nothing (optimistic lock, as `expectedVersion` of an
 * event store).
 */
import { randomInt } from 'node:crypto'
import { escapeLiteral, type Pool, type PoolClient } from 'pg'
import { OWN_SOURCE } from '../../core/history/movement.ts'
import { checked, int4, PARSERS, type RowShape, selectOne } from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import { appendTrail } from '../trail/trail.ts'
import { askTime } from './ledger-clock.ts'
import { SITE, SITE_COLUMNS, type Site, siteOf, unseenSite } from './row.ts'

/** The advisory lock for making a site, or changing what holds for all of them. */
export const SITE_LOCK = 7_411_002

const VERSION_MAX = 2 ** 48 - 1

/** A version that no process took before or takes again. */
export function nextVersion(): number {
  return randomInt(1, VERSION_MAX)
}

/** Work under the lock may change books by more than movements, unless it says that it does not. */
const lockStatement = (name: string, version: string, books = 'books_turn = books_turn + 1, ') =>
  `update sites set ${books}turn_before = turn, turn = ${version} where name = ${name} returning ${SITE_COLUMNS}`

/** Locks a site's row until the transaction ends, and takes a version. A site not seen before is made, observed. */
export async function lockSite(client: PoolClient, name: string): Promise<Site> {
  const known = await lockKnownSite(client, name)
  if (known !== null) return known
  await client.query('select pg_advisory_xact_lock($1)', [SITE_LOCK])
  await makeSite(client, name)
  const made = await lockKnownSite(client, name)
  if (made === null) throw new Error(`the site ${name} was made, and is not there`)
  return made
}

const MADE = { site_id: int4 } satisfies RowShape

/** Makes a site, unless another process just has. */
async function makeSite(client: PoolClient, name: string): Promise<void> {
  const made = await selectOne(
    client,
    MADE,
    `insert into sites (site_id, name, rules_version, zone, currency)
     select coalesce(max(site_id), 0) + 1, $1, (select count(*) from rules),
       coalesce((select zone from site_defaults), 'UTC'), (select currency from site_defaults)
     from sites
     on conflict (name) do nothing
     returning site_id`,
    [name],
  )
  if (made === null) return
  const { site_id: id } = made
  await appendTrail(client, id, null, [
    {
      actor: OWN_SOURCE,
      action: 'site-made',
      subject: `site ${name}`,
      detail: {},
      touched: { sites: [[id]] },
    },
  ])
}

/** Locks a site that is there, and takes a version; null where it is not. */
export async function lockKnownSite(client: PoolClient, name: string): Promise<Site | null> {
  const sentAt = performance.now()
  const row = await selectOne(client, SITE, lockStatement('$1', '$2'), [name, nextVersion()])
  return row === null ? null : siteOf(row, sentAt)
}

/**
 * Runs work in one transaction that holds the lock of a site; begin and lock are sent together. A site not seen before
 * is made. The work changes books by movements alone, or says so by `noteBooksChanged`.
 */
export function inSite<Result>(
  pool: Pool,
  name: string,
  work: (client: PoolClient, site: Site) => Promise<Result>,
): Promise<Result> {
  const statement = lockStatement(escapeLiteral(name), String(nextVersion()), '')
  const sentAt = performance.now()
  return inTransaction(
    pool,
    async (client, begun) => {
      const [row] = checked(SITE, 'begin and lock a site', begun.fields, begun.rows)
      return work(client, row === undefined ? await lockSite(client, name) : siteOf(row, sentAt))
    },
    { text: `begin; ${statement}`, types: PARSERS },
  )
}

/**
 * Locks a site and keeps its version, for work that may change nothing that movements are decided by; work that does
 * calls `takeVersion` after all. Null where the site is not there.
 */
export async function lockWithoutVersion(client: PoolClient, name: string): Promise<Site | null> {
  const sentAt = performance.now()
  const row = await selectOne(client, SITE, `select ${SITE_COLUMNS} from sites where name = $1 for update`, [
    name,
  ])
  return row === null ? null : siteOf(row, sentAt)
}

/** Takes a new version of a site whose lock is held. */
export async function takeVersion(client: PoolClient, { id }: Site): Promise<void> {
  await client.query(
    'update sites set books_turn = books_turn + 1, turn_before = turn, turn = $2 where site_id = $1',
    [id, nextVersion()],
  )
}

/** Something else than a movement changed what is known of the books of a site whose lock is held. */
export async function noteBooksChanged(client: PoolClient, { id }: Site): Promise<void> {
  await client.query('update sites set books_turn = books_turn + 1 where site_id = $1', [id])
}

/** Takes a new version of the items of all sites: nothing that a process remembers of items holds any more. */
export async function takeItemsVersion(pool: Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [SITE_LOCK])
    await client.query('select from sites order by site_id for update')
    await client.query('update sites set items_turn = items_turn + 1')
  })
}

/** Reads a site without a lock; `unseenSite` where it is not there. */
export async function readSite(client: PoolClient, name: string): Promise<Site> {
  const sentAt = performance.now()
  const row = await selectOne(client, SITE, `select ${SITE_COLUMNS} from sites where name = $1`, [name])
  return row === null ? unseenSite(name, await askTime(client)) : siteOf(row, sentAt)
}

/** Moves the site's own time on to `at`, also where nothing came of a decision but an answer. */
export async function writeDecidedAt(
  client: PoolClient,
  { id, lastDecidedAt }: Site,
  at: number,
): Promise<void> {
  if (lastDecidedAt !== null && at <= lastDecidedAt) return
  await client.query('update sites set last_decided_at = $2 where site_id = $1', [id, new Date(at)])
}
