/** One import by its id; null where there is none. */
import type { ImportRow } from './ports/intake.ts'
import type { LedgerStore } from './ports/ledger.ts'

export function getImport(store: LedgerStore, id: string): Promise<ImportRow | null> {
  return store.getImport(id)
}
