/** Sites, and how they are shown. */
import type { By } from '../../core/by.ts'

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

/** Sites: which there are, how they are shown, whether they are guarded. */
export interface SitePort {
  /** `by` is absent where nobody asked for it: a site that is set up. */
  setSiteMode(site: string, mode: SiteMode, by?: By): Promise<void>
  /** Of sites, those that are not there and have to be: a ledger that guards a site takes no other one by itself. */
  unknownSites(names: readonly string[]): Promise<string[]>
  listSites(): Promise<SiteRow[]>
  /** Null for a site that is not there; no site is made by it. */
  changeSite(name: string, change: SiteChange, by: By): Promise<SiteRow | null>
}

export type SiteMode = 'observe' | 'guard'
