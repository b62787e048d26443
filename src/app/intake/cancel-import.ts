/** Cancels an import. */
import { ImportBusy } from './import-files.ts'
import type { IntakeServices } from './intake-services.ts'
import type { ImportRow } from './port.ts'
import { jobId } from './queue-import.ts'

/**
 * Cancels an import: it stops between two batches, and what is posted stays. Null for an unknown import; throws an
 * ImportBusy where it is being undone, or runs in another process.
 */
export async function cancelImport({ store, jobs }: IntakeServices, id: string): Promise<ImportRow | null> {
  const found = await store.getImport(id)
  if (found === null) return null
  // Half an undo is of no use to anybody.
  if (found.state === 'undoing') throw new ImportBusy(found.state)
  if (await jobs.cancel(jobId(id))) return store.getImport(id)
  if (found.state === 'interrupted') return store.finishImport(id, { state: 'cancelled' })
  // Under way in another process, which alone can stop it.
  if (found.state === 'running' || found.state === 'queued') throw new ImportBusy(found.state)
  return found
}
