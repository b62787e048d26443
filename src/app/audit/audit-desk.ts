/**
 * Audits of uploaded files: queued with the other long work, their results kept as files for a day. What a page shows
 * is bounded; the downloads hold everything. Nothing is written to the ledger.
 */
import { type FileSet, resolveFiles } from '../intake/file-set.ts'
import { type IntakeServices, QueueFull } from '../intake/intake-services.ts'
import { checkFiles } from '../intake/queue-import.ts'
import { type AuditJob, AuditJobs } from './audit-job.ts'
import type { AuditReports, AuditShelf } from './port.ts'
import { type AuditRun, PAGE, runAudit } from './run-audit.ts'

export interface AuditDesk {
  queue(set: FileSet): Promise<AuditJob>
  get(id: string): Promise<AuditJob | null>
  /** Cancels it, or forgets its result; null where there is none. */
  remove(id: string): Promise<AuditJob | null>
  /** One of `report.html`, `result.json` and `episodes.csv`; null where it is not there. */
  download(id: string, name: string): Promise<AsyncIterable<Uint8Array> | null>
}

/** The desk of a process. `now` is the clock that jobs are stamped by, Unix milliseconds. */
export function openAuditDesk(
  intake: IntakeServices,
  shelf: AuditShelf,
  reports: AuditReports,
  now: () => number = Date.now,
): AuditDesk {
  const run: AuditRun = { jobs: new AuditJobs(now), reader: intake.reader, shelf, reports }
  return {
    queue: (set) => queueAudit(intake, run, set),
    get: (id) => findAudit(run, id),
    remove: (id) => removeAudit(intake, run, id),
    download: (id, name) => shelf.read(id, name),
  }
}

/**
 * Checks and queues an audit. Throws UploadMissing or FileError where the files cannot be read, and QueueFull where too
 * much work waits.
 */
async function queueAudit(intake: IntakeServices, run: AuditRun, set: FileSet): Promise<AuditJob> {
  const resolved = await resolveFiles(intake.uploads, set)
  await checkFiles(intake, resolved)
  const id = crypto.randomUUID()
  const release = intake.uploads.hold(resolved.uploads)
  const queued = run.jobs.add(id, resolved.names, set)
  const added = intake.jobs.add({
    id: jobId(id),
    run: (signal) => runAudit(run, id, resolved, signal).finally(release),
    async onDropped() {
      release()
      run.jobs.end(id, 'cancelled')
    },
  })
  if (added) return queued
  release()
  run.jobs.remove(id)
  throw new QueueFull()
}

async function findAudit({ jobs, shelf }: AuditRun, id: string): Promise<AuditJob | null> {
  const known = jobs.get(id)
  if (known !== null) return known
  const kept = await shelf.read(id, PAGE)
  if (kept === null) return null
  const pieces: Uint8Array[] = []
  for await (const piece of kept) pieces.push(piece)
  return JSON.parse(await new Blob(pieces as BlobPart[]).text()) as AuditJob
}

async function removeAudit(intake: IntakeServices, run: AuditRun, id: string): Promise<AuditJob | null> {
  const found = await findAudit(run, id)
  if (found === null) return null
  if (await intake.jobs.cancel(jobId(id))) return (await findAudit(run, id)) ?? found
  run.jobs.remove(id)
  await run.shelf.remove(id)
  return found
}

const jobId = (id: string) => `audit ${id}`
