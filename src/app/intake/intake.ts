/** What the verbs of files brought in are given. */

import type { LedgerStore } from '../ledger-store.ts'
import type { FileReader } from './files-port.ts'
import type { Jobs } from './jobs.ts'
import type { UploadShelf } from './uploads-port.ts'

export interface Intake {
  readonly store: LedgerStore
  readonly reader: FileReader
  readonly uploads: UploadShelf
  readonly jobs: Jobs
  /** Called after movements were posted. */
  readonly onPosted: () => void
}

/** Too much work waits already. */
export class QueueFull extends Error {
  readonly code = 'queue-full'
}
