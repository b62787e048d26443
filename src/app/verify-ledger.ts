/** Verify: the first place where the ledger contradicts itself, or null. */
import type { LedgerFault, LedgerStore } from './ports/ledger.ts'

export function verifyLedger(
  store: LedgerStore,
  options: { onProgress?: (movements: number) => void } = {},
): Promise<LedgerFault | null> {
  return store.verify(options.onProgress)
}
