/** Undoes an import, batch by batch, until nothing of it counts any more; goes on where it was broken off. */

import { jobError } from './import-files.ts'
import type { ImportRow, IntakePort } from './port.ts'
import { reportProgress } from './report-progress.ts'

/** The import once all of it is undone; throws an UndoRefused where a guarded book would go below its floor. */
export async function undoImport(
  store: IntakePort,
  { id, rows }: ImportRow,
  { signal, onUndone }: { signal?: AbortSignal; onUndone?: (movements: number) => void } = {},
): Promise<ImportRow> {
  const progress = reportProgress(store, id)
  let posted = 0
  try {
    for (;;) {
      signal?.throwIfAborted()
      const undone = await store.undoBatch(id)
      if (undone === 0) break
      posted += undone
      progress.note({ phase: 'undoing', progress: { rows, bytes: 0, bytesTotal: 0, posted } })
      onUndone?.(posted)
    }
    await progress.stop()
    return await store.finishImport(id, { state: 'undone' })
  } catch (error) {
    await progress.stop()
    // Where the server stops, the undo counts as interrupted, and goes on when it is requested again.
    if (signal?.aborted !== true)
      await store.finishImport(id, { state: 'failed', error: jobError(error) }).catch(() => {})
    throw error
  }
}
