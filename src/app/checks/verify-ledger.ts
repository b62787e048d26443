/** Verify: the first place where the ledger contradicts itself, or null. What was found is kept with the checks. */
import type { LedgerFault, LedgerStore } from '../ledger-store.ts'

export async function verifyLedger(
  store: LedgerStore,
  { onProgress }: { onProgress?: (movements: number) => void } = {},
): Promise<LedgerFault | null> {
  const check = await store.check({ wait: true, onProgress })
  return check!.fault
}
