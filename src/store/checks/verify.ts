/**
 * Checks the ledger against itself, in one snapshot. The faults it can give, by the function that finds them:
 *
 * - `brokenSeal`: `broken-seal`, `altered-movement`, `altered-entry`: sealed rows are as they were;
 * - `brokenChain`: `seq-gap`, `broken-chain`, `wrong-balance`: numbers without gaps, every book a chain that ends in
 *   its balance;
 * - `unbalancedItem`: `unbalanced-item`: every item sums to zero;
 * - `wrongEpisodes`: `wrong-episodes`: as-posted episodes equal a fold from scratch;
 * - `wrongSourceDays`: `wrong-source-days`: the activity of sources equals a count;
 * - `wrongReserved`: `wrong-reserved`: promises equal open reservations;
 * - `missingEntry`: `altered-entry`: the trail has no hole.
 */
import type { Pool, PoolClient } from 'pg'
import type { LedgerFault } from '../../app/checks/port.ts'
import { int4, int8, type RowShape, select, text } from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import type { CheckedSite } from './fault.ts'
import { brokenChain, unbalancedItem } from './verify-chain.ts'
import { wrongEpisodes } from './verify-episodes.ts'
import { wrongReserved } from './verify-reserved.ts'
import { brokenSeal, missingEntry } from './verify-seals.ts'
import { wrongSourceDays } from './verify-source-days.ts'

const SITE = { site_id: int4, name: text, last_seq: int8 } satisfies RowShape

/**
 * The first fault of the ledger, or null. `onProgress` is called every few thousand rows, also after the movements,
 * with the movements read so far; what it throws ends the check.
 */
export function verify(
  pool: Pool,
  onProgress: (movements: number) => void = () => {},
): Promise<LedgerFault | null> {
  return inTransaction(pool, async (client) => {
    await client.query('set transaction isolation level repeatable read, read only')
    const sites = await select(client, SITE, 'select site_id, name, last_seq from sites order by site_id')
    let done = 0
    for (const site of sites) {
      const fault = await verifySite(client, site, (movements) => onProgress(done + movements))
      if (fault !== null) return fault
      done += site.last_seq
    }
    return (await brokenSeal(client, 0, '', () => onProgress(done))) ?? (await missingEntry(client, 0, ''))
  })
}

/** An altered row may be made to fit all that follows, and what follows is wrong as well: the row comes first. */
async function verifySite(
  client: PoolClient,
  site: CheckedSite,
  onProgress: (movements: number) => void,
): Promise<LedgerFault | null> {
  return (
    (await brokenSeal(client, site.site_id, site.name, () => onProgress(0))) ??
    (await brokenChain(client, site, onProgress)) ??
    (await unbalancedItem(client, site)) ??
    (await wrongEpisodes(client, site, () => onProgress(site.last_seq))) ??
    (await wrongSourceDays(client, site)) ??
    (await wrongReserved(client, site)) ??
    (await missingEntry(client, site.site_id, site.name))
  )
}
