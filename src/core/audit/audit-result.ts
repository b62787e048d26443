/**
 * The result of an audit, schema `plimsoll.audit/1`: what `--json` writes, and what every report is made from.
 *
 * Quantities and money are decimal strings, times ISO 8601 UTC. Field names are stable.
 */

import type { CauseCode, Order } from '../codes.ts'
import type { RejectionCode } from '../file-codes.ts'
import type { RawNote } from '../intake/raw/raw-note.ts'
import type { LeftOut } from '../intake/table/table-layout.ts'
import type { AuditFinding } from './audit-finding.ts'
import type { AuditEpisode } from './episode-result.ts'
import type { SuspectResult } from './suspects/suspect-result.ts'

export interface AuditResult {
  readonly schema: 'plimsoll.audit/1'
  readonly input: AuditInput
  readonly books: {
    readonly total: number
    readonly negativeNow: number
    readonly everNegative: { readonly asPosted: number; readonly asHappened: number }
    /** Books with an episode of class `opening`; such episodes are in no other figure. */
    readonly openingUnknown: number
  }
  readonly episodes: readonly AuditEpisode[]
  /** Postings that are probably wrong although no book sank yet, the dearest first. */
  readonly suspects: readonly SuspectResult[]
  /** What the files themselves show, in the order of AUDIT_FINDING_CODES; one a code. */
  readonly findings: readonly AuditFinding[]
  readonly kpis: AuditKpis
}

/** A remark about one file. */
export interface FileNote extends RawNote {
  readonly file: string
}

export interface AuditInput {
  readonly rows: number
  readonly accepted: number
  readonly rejected: number
  /** Lines that are no movements, by reason; in none of the numbers above. */
  readonly leftOut: readonly LeftOut[]
  /** Cells of columns that are not needed and could not be read, by column: their movements count. */
  readonly unreadCells: readonly {
    readonly file: string
    readonly column: string
    readonly header: string | null
    readonly rows: number
    readonly first: { readonly row: number; readonly value: string }
  }[]
  /** What is to be known about the files as they are: mixed encodings, hidden rows, other sheets. */
  readonly notes: readonly FileNote[]
  readonly rejections: readonly {
    readonly file: string
    readonly row: number
    readonly code: RejectionCode
    readonly detail: Readonly<Record<string, unknown>>
  }[]
}

export interface CostAtRisk {
  readonly currency: string | null
  readonly costAtRisk: string
}

/** Figures over all books. Definitions: docs/kpis.md. Null where there is nothing to divide by. */
export interface AuditKpis {
  /** Latest instant of the history; open episodes are measured to it. */
  readonly horizon: string | null
  /**
   * Of all as-posted episodes that two clocks tell of, the share that no as-happened one overlaps. Null where no
   * episode has two clocks: one clock cannot show timing.
   */
  readonly timingShare: number | null
  /** Open and ever, per order. */
  readonly episodes: Readonly<Record<Order, { readonly total: number; readonly open: number }>>
  readonly ambiguousEpisodes: number
  /** Sums of episode lengths (days) and of their integrals (units x days), as posted. */
  readonly negativeBookDays: string
  readonly negativeUnitDays: string
  /** Units issued below zero at cost, as posted; null where no cost is known, and where it is in several currencies. */
  readonly costAtRisk: string | null
  /** The currency of the file; null where it names none, or several. */
  readonly currency: string | null
  /** The same by currency, by its name: money of two currencies never adds up. Null is an item without one. */
  readonly costsAtRisk: readonly CostAtRisk[]
  readonly issueMovements: number
  readonly episodesPer1000Issues: number | null
  /** recordedAt - occurredAt of movements into shelves, hours; of those of which only the day is known none is in. */
  readonly receiptLagHours: { readonly p50: number; readonly p90: number; readonly p99: number } | null
  /** Sites of the books. */
  readonly sites: number
  /** Books that the source's own balance shows below zero; null where it gives no balance. */
  readonly sourceNegativeBooks: number | null
  /** As-posted episodes by their likeliest cause. */
  readonly causes: Readonly<Partial<Record<CauseCode, number>>>
}
