/** One import by its id; null where there is none. */
import { PAGE_ROWS_MAX } from '../core/limits.ts'
import type { ImportRow, LedgerStore } from './ports/ledger.ts'

export async function getImport(store: LedgerStore, id: string): Promise<ImportRow | null> {
  for (let after: string | undefined; ; ) {
    const page = await store.listImports({ after, limit: PAGE_ROWS_MAX })
    const found = page.rows.find((row) => row.id === id)
    if (found !== undefined) return found
    if (page.next === null) return null
    after = page.next
  }
}
