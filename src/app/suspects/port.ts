/** Suspects: postings that are probably wrong although no book sank yet. */

import type { CompanionFacts } from '../../core/audit/companions/resolve.ts'
import type { SuspectResult } from '../../core/audit/suspects/suspect-result.ts'
import type { History } from '../../core/history/history.ts'
import type { Page, PageRequest } from '../../core/page.ts'

export interface SuspectQuery extends PageRequest {
  readonly site?: string
  /** Part of an item's code or name, or of a place, in whatever case. */
  readonly q?: string
}

export interface SuspectRow extends SuspectResult {
  /** Null: the book is there no more. */
  readonly bookId: string | null
  readonly itemName: string | null
  readonly baseUnit: string
  /** Of `movements`, one each: the number in the ledger of the site. */
  readonly seqs: readonly string[]
}

/** A suspect that was found, with the numbers of its movements. */
export interface FoundSuspect {
  readonly suspect: SuspectResult
  readonly seqs: readonly number[]
}

/** A site with movements that no look has seen. */
export interface UnseenSite {
  readonly siteId: number
  readonly site: string
  readonly lastSeq: number
}

/** What a look reads. */
export interface SiteToLookAt {
  /** The latest moved items, whole, together no more than SUSPECT_MOVEMENTS_MAX movements. */
  readonly history: History
  readonly seqs: readonly number[]
  readonly companions: ReadonlyMap<string, CompanionFacts>
}

export interface LookPort {
  /** Sites that were posted to since their last look, where that is at least SUSPECT_EVERY_MS ago. */
  unseenSites(): Promise<UnseenSite[]>
  /** Takes a look: false where somebody else took it meanwhile. */
  takeLook(site: UnseenSite): Promise<boolean>
  siteToLookAt(site: UnseenSite): Promise<SiteToLookAt>
  /** Replaces all suspects of a site by these. */
  replaceSuspects(site: UnseenSite, found: readonly FoundSuspect[]): Promise<void>
}

export interface SuspectPort extends LookPort {
  /** Those of highest value first, currencies in turn; those without a cost after them. */
  listSuspects(query: SuspectQuery): Promise<Page<SuspectRow>>
}
