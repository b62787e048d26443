/** What the server is made of; `main` opens the parts, and each route takes those it needs. */
import type { AuditDesk } from '../app/audit/audit-desk.ts'
import type { BackTestDesk } from '../app/back-test/back-test-desk.ts'
import type { IntakeServices } from '../app/intake/intake-services.ts'
import type { LedgerStore } from '../app/ledger-store.ts'
import type { Access } from './access/access.ts'
import type { RequestTime } from './http/connection/request-time.ts'
import type { LogTarget } from './http/log.ts'

export interface ApiContext {
  /** Who may come in, and who asks. */
  readonly access: Access
  /** Addresses of proxies whose word on who asks is believed. */
  readonly proxies?: readonly string[]
  readonly store: LedgerStore
  readonly version: string
  /** Licence and source of demo data on show. */
  readonly notice: string | null
  /** Folder of the built web; null where there is none. */
  readonly web: string | null
  /** For files brought in, and the long work on them. */
  readonly intake: IntakeServices
  readonly audits: AuditDesk
  readonly backTests: BackTestDesk
  /** The clock of what is shown, and of how long things may last, in Unix milliseconds; the database's where absent. */
  readonly now?: () => number
  /** How long requests may be on their way; as the limits say where absent. */
  readonly requestTime?: RequestTime
  /** Called after movements were posted. */
  readonly onPosted: () => void
  /** Where requests and faults are logged; nothing is logged where absent. */
  readonly log?: LogTarget
  /** Called with each fault of ours, which is logged, and answered without a word of its inside. */
  readonly onFault?: (error: unknown) => void
}
