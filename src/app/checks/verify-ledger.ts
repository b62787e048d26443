/** Checks the ledger against itself, as a command does: it waits for its end. */

import type { CheckPort, LedgerFault } from './port.ts'

/** The first place where the ledger contradicts itself, or null; the check is kept with the others. */
export async function verifyLedger(
  store: CheckPort,
  { onProgress }: { onProgress?: (movements: number) => void } = {},
): Promise<LedgerFault | null> {
  const check = await store.check({ wait: true, onProgress })
  // A check that waits for its turn always runs.
  if (check === null) throw new Error('the check did not run')
  return check.fault
}
