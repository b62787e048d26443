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
  /** How far the time it decides by is ahead of the database's clock; 0 up to CLOCK_DIFFERENCE_MS_MAX. */
  readonly aheadMs: number
}

/** The two clocks at one moment, Unix milliseconds. */
export interface Clocks {
  readonly machineAt: number
  readonly databaseAt: number
  /** Whether they are further apart than CLOCK_DIFFERENCE_MS_MAX, so that this server decides nothing. */
  readonly differ: boolean
}

/** What of a site is to change; what is absent stays. */
export interface SiteChange {
  readonly title?: string | null
  readonly zone?: string
  readonly currency?: string | null
  readonly closedUntil?: string | null
}

/** What a new site is shown in. */
export interface SiteDefaults {
  /** IANA zone. */
  readonly zone: string
  /** ISO 4217. */
  readonly currency: string | null
}

/** Sites: which there are, how they are shown, whether they are guarded. */
export interface SitePort {
  /** `by` is absent where nobody asked for it: a site that is set up. */
  setSiteMode(site: string, mode: SiteMode, by?: By): Promise<void>
  /** Of sites, those that are not there and have to be: a ledger that guards a site takes no other one by itself. */
  unknownSites(names: readonly string[]): Promise<string[]>
  listSites(): Promise<SiteRow[]>
  siteDefaults(): Promise<SiteDefaults>
  /** Sites that are there stay as they are. */
  setSiteDefaults(defaults: SiteDefaults, by: By): Promise<SiteDefaults>
  /** Null for a site that is not there; no site is made by it. */
  changeSite(name: string, change: SiteChange, by: By): Promise<SiteRow | null>
  /**
   * Sets the time that a site decides by to the database's, where it is ahead of that; null for a site that is not
   * there.
   */
  correctClock(name: string, by: By): Promise<SiteRow | null>
  /** This machine's clock and the database's, as far as it is known without asking; `ping` asks. */
  clocks(): Clocks
}

export type SiteMode = 'observe' | 'guard'
