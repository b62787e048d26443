/** What the verbs of an intake work with: the ledger, the reader, the shelf of uploads, the queue of long work. */

import type { EpisodePort } from '../episodes/port.ts'
import type { FileReader } from './files-port.ts'
import type { ImportStore } from './import-files.ts'
import type { JobQueue } from './job-queue.ts'
import type { UploadShelf } from './uploads-port.ts'

export interface IntakeServices {
  readonly store: ImportStore & EpisodePort
  readonly reader: FileReader
  readonly uploads: UploadShelf
  readonly jobs: JobQueue
  /** Called after movements were posted. */
  readonly onPosted: () => void
}

/** Too much work waits already. */
export class QueueFull extends Error {
  readonly code = 'queue-full'
}
