/** Sites, and how they are shown. */

import type { SiteMode } from '../ledger-store.ts'
import type { By } from '../posting/port.ts'

export interface SiteRow {
  /** What the ids of its books begin with. */
  readonly number: number
  readonly name: string
  /** For people; the name where nobody gave one. */
  readonly title: string
  /** IANA zone. */
  readonly zone: string
  /** ISO 4217. */
  readonly currency: string | null
  readonly mode: SiteMode
  readonly movements: number
  readonly lastRecordedAt: string | null
  /** Own movements that happened up to here are refused. */
  readonly closedUntil: string | null
}

/** What of a site is to change; what is absent stays. */
export interface SiteChange {
  readonly title?: string | null
  readonly zone?: string
  readonly currency?: string | null
  readonly closedUntil?: string | null
}

export interface SiteStore {
  listSites(): Promise<SiteRow[]>
  /** Null for a site that is not there; no site is made by it. */
  changeSite(name: string, change: SiteChange, by: By): Promise<SiteRow | null>
}
