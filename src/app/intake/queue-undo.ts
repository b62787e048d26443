/** Queues the undo of an import. */
import { ImportBusy, jobError } from './import-files.ts'
import { type IntakeServices, QueueFull } from './intake-services.ts'
import { type ImportRow, UndoRefused } from './port.ts'
import { undoImport } from './undo-import.ts'

/**
 * The import, marked as being undone; requested twice, it is undone once. Null for an unknown import; throws an
 * ImportBusy where its state does not allow it, or a QueueFull.
 */
export async function queueUndo(intake: IntakeServices, id: string, by: string): Promise<ImportRow | null> {
  const { store, jobs, onPosted } = intake
  const found = await store.getImport(id)
  if (found === null || found.state === 'undone' || found.state === 'undoing') return found
  if (!found.canUndo) throw new ImportBusy(found.state)
  if (!jobs.hasRoom()) throw new QueueFull()
  const begun = await store.beginUndo(id, by)
  if (begun === null) throw new ImportBusy(found.state)
  const added = jobs.add({
    id: `undo ${id}`,
    async run(signal) {
      try {
        await undoImport(store, begun, { signal })
      } catch (error) {
        if (signal.aborted || !(error instanceof UndoRefused)) throw error
      } finally {
        onPosted()
      }
    },
    onDropped: () => store.finishImport(id, { state: 'failed', error: jobError(new QueueFull()) }),
    onWaiting: () => store.reportImport(id, {}),
  })
  if (!added) throw new QueueFull()
  return begun
}
