/**
 * What the pages Today and About this data ask of the ledger's database, and the checks it keeps.
 *
 * Quantities and money are decimal strings, times ISO UTC, durations milliseconds.
 */

import type { CauseCode, Order } from '../../core/codes.ts'
import type { Sequencing } from '../../core/overview/sequencing.ts'
import type { WorkCandidate } from '../../core/overview/work-first.ts'
import type { LedgerCheck } from '../checks/port.ts'
import type { HoldRow } from '../holds/port.ts'

/** What the pages Today and About this data show. */
export interface OverviewPort {
  /**
   * Figures of now, what changed in the last day and week of the ledger's own time, and what might be worked first.
   * Every figure counts the episodes of one order, so that no stretch is counted twice.
   */
  today(order: Order): Promise<TodayFacts>
  /** What is known of the data: counts, and the activity of each source. */
  data(): Promise<DataFacts>
}

export interface TodayFacts {
  readonly order: Order
  /** The server's clock. */
  readonly checkedAt: string
  /** The ledger's own: its latest recorded time. */
  readonly lastRecordedAt: string | null
  readonly movements: number
  readonly books: { readonly total: number; readonly negativeNow: number }
  readonly episodes: {
    readonly total: number
    readonly open: number
    readonly unexplained: number
    /** When the oldest open one began. */
    readonly oldestAt: string | null
  }
  /** How many were open at this time of each of the last days, by the server's clock; the latest is now. */
  readonly trend: readonly { readonly at: string; readonly open: number }[]
  /** Sums of the balances below zero, by base unit; the largest number of books first. */
  readonly units: readonly UnitsBelow[]
  readonly money: readonly MoneyAtRisk[]
  /** Books below zero whose open episode has no known cost. */
  readonly uncostedBooks: number
  /** Null where there is no movement. */
  readonly changes: Changes | null
  readonly causes: readonly NewCause[]
  /** Systems that post: without the ledger's own corrections, rows that name no source, and what was undone. */
  readonly sources: readonly SourceSilence[]
  readonly sourcesTotal: number
  /** What `workFirst` chooses from. */
  readonly candidates: readonly WorkCandidate[]
  /** Parked movements that ran out and nobody settled yet: how many, and the latest HOLDS_EXPIRED_TOLD_MAX. */
  readonly expiredHolds: { readonly rows: readonly HoldRow[]; readonly total: number }
  readonly check: LedgerCheck | null
}

export interface UnitsBelow {
  readonly unit: string
  readonly quantity: string
  readonly books: number
}

export interface MoneyAtRisk {
  readonly currency: string | null
  readonly amount: string
  readonly books: number
}

/** Episodes that began, and that ended, in a stretch of the ledger's own time; both ends inclusive. */
export interface Changes {
  readonly from: string
  readonly weekFrom: string
  readonly to: string
  readonly started: number
  readonly ended: number
}

/** Episodes that began in the last day and week, by likeliest cause; null while it is looked for. */
export interface NewCause {
  readonly code: CauseCode | null
  readonly day: number
  readonly week: number
}

export interface SourceSilence {
  readonly site: string
  readonly source: string
  readonly movements: number
  readonly lastRecordedAt: string
  /** From its last posting to now, by the server's clock; below zero where that clock is behind. */
  readonly silentMs: number
  /** Silences between the days on which it posted, the latest ACTIVITY_SILENCES_MAX. */
  readonly silencesMs: readonly number[]
}

export interface DataFacts {
  readonly checkedAt: string
  readonly lastRecordedAt: string | null
  readonly counts: {
    readonly sites: number
    readonly items: number
    readonly places: number
    readonly books: number
    readonly movements: number
    readonly episodes: number
    readonly imports: number
  }
  readonly database: { readonly version: string; readonly bytes: number }
  /** What either clock shows, and whether they are too far apart for this server to decide anything. */
  readonly clocks: { readonly server: string; readonly database: string; readonly differ: boolean }
  /** The first and last UTC day of any source, and the days a step of its activity takes. */
  readonly activity: { readonly from: string; readonly to: string; readonly stepDays: number } | null
  readonly sources: readonly SourceActivity[]
  readonly sourcesTotal: number
}

export interface SourceActivity extends SourceSilence {
  readonly days: number
  readonly firstRecordedAt: string
  readonly firstOccurredAt: string
  readonly lastOccurredAt: string
  /** Movements by LAG_STEPS. */
  readonly lags: readonly number[]
  readonly lagMsMax: number
  /** By its latest movements; null where they are too few, or only their days are known. */
  readonly sequencing: (Omit<Sequencing, 'completeUntil'> & { readonly completeUntil: string }) | null
  /** Movements by step of the activity, from its first day. */
  readonly steps: readonly number[]
  /** Its longest silences of a day or more, the longest first. */
  readonly silences: readonly { readonly from: string; readonly to: string; readonly ms: number }[]
}
