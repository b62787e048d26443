/**
 * Checks the ledger against itself, in one snapshot. The faults it can give, by the function that finds them:
 *
 * - `brokenSeal`: `broken-seal`, `altered-movement`, `altered-entry`, `altered-change`: sealed rows are as they were;
 * - `brokenChain`: `seq-gap`, `broken-chain`, `wrong-balance`: numbers without gaps, every book a chain that ends in
 *   its balance;
 * - `unbalancedItem`: `unbalanced-item`: every item sums to zero;
 * - `alteredContent`: `altered-content`: movements mean what they meant when they were posted;
 * - `wrongEpisodes`: `wrong-episodes`: as-posted episodes equal a fold from scratch;
 * - `wrongCases`: `wrong-cases`: each negative has one case, what belongs together has the same, figures are counted;
 * - `wrongSourceDays`: `wrong-source-days`: the activity of sources equals a count;
 * - `wrongReserved`: `wrong-reserved`: promises equal open reservations;
 * - `missingEntry`: `altered-entry`, `altered-change`: the trail and the changes of rights have no hole;
 * - `alteredRegister`: `altered-register`: items, places, rules, overrides, reservations, rights and the like are what
 *   the trail says;
 * - `wrongBook`: `wrong-book`: what books say of themselves follows from their movements, places and sites;
 * - `wrongSum`, `wrongSumOfAll`: `wrong-sum`: what changes without an entry follows from other rows;
 * - `brokenSealOfSeals`: `cut-seals`, `other-hash`: no seal is missing or made anew.
 */
import type { Pool, PoolClient } from 'pg'
import type { KeptHash, LedgerFault } from '../../app/checks/port.ts'
import { int4, int8, type RowShape, select, text } from '../database/rows.ts'
import { inTransaction } from '../database/transaction.ts'
import type { CheckedSite } from './fault.ts'
import { wrongBook } from './verify/books.ts'
import { wrongCases } from './verify/cases.ts'
import { brokenChain, unbalancedItem } from './verify/chain.ts'
import { alteredContent } from './verify/content.ts'
import { wrongEpisodes } from './verify/episodes.ts'
import { alteredRegister } from './verify/registers.ts'
import { wrongReserved } from './verify/reserved.ts'
import { brokenSealOfSeals } from './verify/seal-of-seals.ts'
import { brokenSeal, missingEntry } from './verify/seals.ts'
import { wrongSourceDays } from './verify/source-days.ts'
import { wrongSum, wrongSumOfAll } from './verify/sums.ts'

const SITE = { site_id: int4, name: text, last_seq: int8 } satisfies RowShape

/**
 * The first fault of the ledger, or null. `onProgress` is called every few thousand rows, also after the movements,
 * with the movements read so far; what it throws ends the check. `kept` is what was kept elsewhere of the seals.
 */
export function verify(
  pool: Pool,
  onProgress: (movements: number) => void = () => {},
  kept: KeptHash | null = null,
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
    return verifyAll(client, kept, () => onProgress(done))
  })
}

/** An altered row may be made to fit all that follows, and what follows is wrong as well: the row comes first. */
async function verifySite(
  client: PoolClient,
  site: CheckedSite,
  onProgress: (movements: number) => void,
): Promise<LedgerFault | null> {
  const { site_id: id, name } = site
  const onRead = () => onProgress(site.last_seq)
  return (
    (await brokenSeal(client, id, name, () => onProgress(0))) ??
    (await brokenChain(client, site, onProgress)) ??
    (await unbalancedItem(client, site)) ??
    (await alteredContent(client, site, onRead)) ??
    (await wrongEpisodes(client, site, onRead)) ??
    (await wrongCases(client, site)) ??
    (await wrongSourceDays(client, site)) ??
    (await wrongReserved(client, site)) ??
    (await missingEntry(client, id, name)) ??
    (await alteredRegister(client, id, name)) ??
    (await wrongBook(client, site)) ??
    (await wrongSum(client, site))
  )
}

/** What concerns all sites, and the seals of all of them. */
async function verifyAll(
  client: PoolClient,
  kept: KeptHash | null,
  onRead: () => void,
): Promise<LedgerFault | null> {
  return (
    (await brokenSeal(client, 0, '', onRead)) ??
    (await missingEntry(client, 0, '')) ??
    (await alteredRegister(client, 0, '')) ??
    (await wrongSumOfAll(client)) ??
    (await brokenSealOfSeals(client, kept, onRead))
  )
}
