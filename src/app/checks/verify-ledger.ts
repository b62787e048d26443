/** Checks the ledger against itself, as a command does: it waits for its end. */

import type { TrailPort } from '../trail/port.ts'
import type { CheckPort, KeptHash, LedgerFault } from './port.ts'

export interface Verified {
  /** The first place where the ledger contradicts itself, or null. */
  readonly fault: LedgerFault | null
  /** The newest seal of seals there was before: to be kept elsewhere, and given to a later check. */
  readonly newest: KeptHash | null
}

/** The check is kept with the others. `kept` is what a check before gave to be kept. */
export async function verifyLedger(
  store: CheckPort & Pick<TrailPort, 'listSeals'>,
  { kept, onProgress }: { kept?: KeptHash; onProgress?: (movements: number) => void } = {},
): Promise<Verified> {
  const { rows } = await store.listSeals({ chain: 'ledger', limit: 1 })
  const newest = rows.at(0)
  const check = await store.check({ wait: true, kept, onProgress })
  // A check that waits for its turn always runs.
  if (check === null) throw new Error('the check did not run')
  return {
    fault: check.fault,
    newest: newest === undefined ? null : { number: Number(newest.block), hash: newest.hash },
  }
}
