/**
 * A finding of an audit beside its episodes: what the files show about themselves, as `plimsoll.audit/1` bears it.
 *
 * no-receipts      nothing ever comes into any shelf, so nothing can be said about zero
 * begins-in-middle most books begin with goods that leave: the stock of before is not in the files
 * one-clock        there is one time a movement, so timing and fault look alike
 * order-unknown    only the day is known, and the order within it decides whether a book was below zero
 * bad-time         a movement happened long after it was booked, or in a year nobody means
 * balance-differs  the source's own balance and the sum of its movements part
 * not-arrived      less arrived of a transfer than was sent
 * companion-item-unknown  rows of the expectations or counts name items that no movement bears
 * companion-row-unclear   rows of them have a place, unit or quantity that is none of the movements
 */
import type { AuditFindingCode } from '../codes.ts'

export interface AuditFinding {
  readonly code: AuditFindingCode
  /** How many movements it is about; rows of their own files where it is about expectations and counts. */
  readonly rows: number
  /** How many books; items where it is about expectations and counts. */
  readonly books: number
  /** The first of them, FINDING_EXAMPLES_MAX at most; none where it is about the files as a whole. */
  readonly examples: readonly FindingExample[]
}

/** The book of a finding, the movement at which it shows, and what it rests on. Null where it has none. */
export interface FindingExample {
  readonly site: string
  readonly item: string
  readonly location: string
  readonly lot: string | null
  readonly owner: string | null
  readonly movement: string | null
  /**
   * Quantities as decimal strings and times as ISO 8601 UTC. `begins-in-middle`: `lacks`, at least. `bad-time`:
   * `occurredAt`, `recordedAt`. `balance-differs`: `ours`, `source`. `not-arrived`: `document`, `sent`, `arrived`.
   * `companion-…`: `file` (`expectations` or `counts`), `row`, `item`, `reason`, `value`.
   */
  readonly facts: Readonly<Record<string, string>>
}
