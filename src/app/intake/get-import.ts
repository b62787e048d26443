/** One import by its id; null where there is none. */

import type { LedgerStore } from '../ledger-store.ts'
import type { ImportRow } from './port.ts'

export function getImport(store: LedgerStore, id: string): Promise<ImportRow | null> {
  return store.getImport(id)
}
