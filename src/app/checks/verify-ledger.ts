/** Verify: the first place where the ledger contradicts itself, or null. What was found is kept with the checks. */

import type { LedgerStore } from '../ledger-store.ts'
import type { LedgerFault } from './port.ts'

export async function verifyLedger(
  store: LedgerStore,
  { onProgress }: { onProgress?: (movements: number) => void } = {},
): Promise<LedgerFault | null> {
  const check = await store.check({ wait: true, onProgress })
  return check!.fault
}
