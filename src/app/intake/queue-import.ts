/** Queues an import of uploaded files, or a dry run of one: checked at once, done when its turn comes. */
import { DEFAULT_SITE } from '../../core/history/location.ts'
import { dryRun } from './dry-run.ts'
import { type FileSet, type ResolvedFiles, resolveFiles } from './file-set.ts'
import { ImportBusy, importFiles, jobError } from './import-files.ts'
import { type IntakeServices, QueueFull } from './intake-services.ts'
import type { ImportRow } from './port.ts'

/** Who brings files in, and which sources they may write as: all where absent. */
export interface Importer {
  readonly name: string
  readonly sources?: readonly string[] | null
}

export interface ImportRequest extends FileSet {
  readonly dryRun?: boolean
  readonly site?: string
}

/**
 * The import as it stands: queued, or as it is where the same files are in, or on their way, already. Throws a
 * FileError, an UploadMissing, an ImportBusy or a QueueFull.
 */
export async function queueImport(
  intake: IntakeServices,
  request: ImportRequest,
  by: Importer,
): Promise<ImportRow> {
  const { store, reader, uploads, jobs } = intake
  const resolved = await resolveFiles(uploads, request, request.site)
  const { files, names, hashes } = resolved
  await checkFiles(intake, resolved)
  if (!jobs.hasRoom()) throw new QueueFull()
  const row = await store.beginImport({
    fingerprint: await reader.fingerprint(files, hashes),
    files: names,
    site: request.site ?? DEFAULT_SITE,
    dryRun: request.dryRun,
    by: by.name,
    queued: true,
  })
  if (row.state === 'undoing' || row.state === 'interrupted') throw new ImportBusy(row.state)
  if (row.state !== 'queued' || jobs.isHere(jobId(row.id))) return row
  if (request.mapping !== undefined) await store.noteMappingUse(request.mapping)
  return queueRow(intake, row, resolved, by)
}

/** Checks files and mapping as far as that goes without reading the rows; throws a FileError. */
export async function checkFiles(
  { reader }: Pick<IntakeServices, 'reader'>,
  { files, named }: ResolvedFiles,
): Promise<void> {
  try {
    await (await reader.open(files, { rowsMax: 1 })).close()
  } catch (error) {
    throw named(error)
  }
}

function queueRow(
  intake: IntakeServices,
  row: ImportRow,
  { files, uploads, named }: ResolvedFiles,
  { name: by, sources }: Importer,
): ImportRow {
  const { store, reader, jobs, onPosted } = intake
  const { id } = row
  const release = intake.uploads.hold(uploads)
  const run = row.dryRun ? dryRun : importFiles
  const added = jobs.add({
    id: jobId(id),
    async run(signal) {
      try {
        await run(store, { ...reader, open: openNamed }, files, { id, signal, by, sources })
      } catch (error) {
        // What is wrong with the files is kept with the import, and no fault of ours.
        if (signal.aborted || jobError(error).code === 'internal') throw error
      } finally {
        release()
        if (!row.dryRun) onPosted()
      }
    },
    async onDropped() {
      release()
      await store.finishImport(id, { state: 'cancelled' })
    },
    onWaiting: () => store.reportImport(id, {}),
  })
  if (!added) {
    release()
    throw new QueueFull()
  }
  return row

  async function openNamed(...request: Parameters<typeof reader.open>) {
    try {
      return await reader.open(...request)
    } catch (error) {
      throw named(error)
    }
  }
}

/** The id of an import's job: imports and audits share one queue. */
export function jobId(importId: string): string {
  return `import ${importId}`
}
