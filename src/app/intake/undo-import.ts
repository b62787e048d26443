/** Undoes an import, batch by batch, until nothing of it counts any more; goes on where it was broken off. */

import type { LedgerStore } from '../ledger-store.ts'
import { jobError } from './import-files.ts'
import type { ImportRow } from './port.ts'
import { tellProgress } from './tell-progress.ts'

export async function undoImport(
  store: LedgerStore,
  { id, rows }: ImportRow,
  { signal, onUndone }: { signal?: AbortSignal; onUndone?: (movements: number) => void } = {},
): Promise<ImportRow> {
  const teller = tellProgress(store, id)
  let posted = 0
  try {
    for (;;) {
      signal?.throwIfAborted()
      const undone = await store.undoBatch(id)
      if (undone === 0) break
      posted += undone
      teller.note({ phase: 'undoing', progress: { rows, bytes: 0, bytesTotal: 0, posted } })
      onUndone?.(posted)
    }
    await teller.stop()
    return await store.finishImport(id, { state: 'undone' })
  } catch (error) {
    await teller.stop()
    // Where the server stops it is told as interrupted, and goes on when it is asked for again.
    if (signal?.aborted !== true)
      await store.finishImport(id, { state: 'failed', error: jobError(error) }).catch(() => {})
    throw error
  }
}
