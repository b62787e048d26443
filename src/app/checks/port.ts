/** What the app asks of the checks of the ledger. */

import type { CheckState, LedgerFaultCode } from '../../core/codes.ts'
import type { Page, PageRequest } from '../../core/page.ts'

/** Checks of the ledger against itself. */
export interface CheckPort {
  /** The first fault of the ledger, or null; streams every movement once. */
  verify(onProgress?: (movements: number) => void, kept?: KeptHash): Promise<LedgerFault | null>
  /**
   * Checks the ledger against itself and keeps the result. Only one check runs at a time: where another is under
   * way this one waits for its end, or, where it is not to `wait`, answers null.
   */
  check(options: CheckOptions): Promise<LedgerCheck | null>
  /** Newest first. */
  listChecks(request: PageRequest): Promise<Page<LedgerCheck>>
}

/** Number and hash (SHA-256, as hex) of a seal of seals that were kept elsewhere. */
export interface KeptHash {
  readonly number: number
  readonly hash: string
}

export interface LedgerFault {
  readonly code: LedgerFaultCode
  readonly site: string
  readonly seq: string | null
  readonly bookId: string | null
  readonly item: string | null
  readonly expected: string
  readonly found: string
}

export interface CheckOptions {
  readonly wait: boolean
  /** The ledger is held against it. */
  readonly kept?: KeptHash
  readonly onBegun?: (check: LedgerCheck) => void
  readonly onProgress?: (movements: number) => void
  /** Breaks the check off. */
  readonly signal?: AbortSignal
}

export interface LedgerCheck {
  readonly id: string
  readonly state: CheckState
  readonly startedAt: string
  readonly finishedAt: string | null
  /** Movements read so far, and how many there were when it began. */
  readonly movements: number
  readonly movementsTotal: number
  readonly fault: LedgerFault | null
}
