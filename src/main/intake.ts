/** Wires the files that are brought in: their shelves, the queue of the work on them, the reports of audits. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AuditDesk, openAuditDesk } from '../app/audit/audit-desk.ts'
import { type BackTestDesk, openBackTestDesk } from '../app/back-test/back-test-desk.ts'
import type { IntakeServices } from '../app/intake/intake-services.ts'
import { createJobQueue } from '../app/intake/job-queue.ts'
import type { LedgerStore } from '../app/ledger-store.ts'
import { fileReader } from '../connectors/files/reader.ts'
import { openAuditShelf } from '../connectors/files/shelf/audit-shelf.ts'
import { openUploadShelf } from '../connectors/files/shelf/upload-shelf.ts'
import { auditReports } from './audit-reports.ts'

export interface IntakeWiring {
  readonly store: LedgerStore
  /** Where files lie; null for a folder that ends with the program. */
  readonly folder: string | null
  readonly onPosted: () => void
  readonly onFault: (error: unknown) => void
}

/** Opens shelves, queue and the desks of audits and back-tests; `close` waits for the job under way. */
export async function openIntake({ store, folder, onPosted, onFault }: IntakeWiring): Promise<{
  readonly intake: IntakeServices
  readonly audits: AuditDesk
  readonly backTests: BackTestDesk
  readonly close: () => Promise<void>
}> {
  const place = folder ?? (await mkdtemp(join(tmpdir(), 'plimsoll-files-')))
  const uploads = await openUploadShelf(join(place, 'uploads'))
  const shelf = await openAuditShelf(join(place, 'audits'))
  const jobs = createJobQueue(onFault)
  const intake: IntakeServices = { store, reader: fileReader, uploads, jobs, onPosted }
  return {
    intake,
    audits: openAuditDesk(intake, shelf, auditReports),
    backTests: openBackTestDesk(store, jobs),
    async close() {
      await jobs.stop()
      await uploads.close()
      if (folder === null) await rm(place, { recursive: true, force: true })
    },
  }
}
