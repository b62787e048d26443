/** Refusals: who was refused what, by which rule, and what followed. */

import type { Page, PageRequest } from '../../core/page.ts'
import type { ListedRefusalCode } from '../../core/refusal-codes.ts'
import type { RefusalRow } from '../../core/refusals/refusal.ts'

export interface RefusalFilter {
  readonly site?: string
  readonly item?: string
  /** A place that the goods were to leave or to enter, and what lies below it. */
  readonly place?: string
  /** A stock card. */
  readonly bookId?: string
  /** A part of the name of who asked, or of the actor, in any case. */
  readonly who?: string
  readonly code?: ListedRefusalCode
  /** Id of a rule. */
  readonly rule?: string
  readonly document?: string
  /** When it was refused last, Unix milliseconds. */
  readonly from?: number
  readonly to?: number
  readonly followed?: boolean
}

export interface RefusalPage extends Page<RefusalRow> {
  /** How many refusals the rows of all pages stand for. */
  readonly refused: number
  /** How many are kept no longer, whatever is asked. */
  readonly dropped: number
}

export interface RefusalPort {
  /** Refusals that match, the latest first. */
  listRefusals(query: RefusalFilter & PageRequest): Promise<RefusalPage>
  getRefusal(id: string): Promise<RefusalRow | null>
  /** All that match, the latest first, in batches. */
  allRefusals(filter: RefusalFilter): AsyncIterable<RefusalRow[]>
}
