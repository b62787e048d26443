/**
 * What ties a negative to others: the keys of its case.
 *
 * Two negatives that share a key have one investigation. A key joins the likeliest cause with what the two have in
 * common: the item and place at which it comes again, a document of the movements that are to blame, the batch these
 * were posted in, or the interface that delivers late. Not knowing the cause ties by item and place only: two riddles
 * of one document need not be one.
 *
 * A batch is known by the instant of its posting. Where a ledger tells days only, all of a day bear the same one, so
 * that midnight is no batch.
 */
import type { CauseCode } from '../codes.ts'
import { keyOf } from '../ids.ts'
import { CASE_KEYS_MAX } from '../limits.ts'
import { DAY_MS, type Instant } from '../time.ts'

/** What is known of a movement that a cause names. */
export interface BlamedMovement {
  readonly document: string | null
  readonly source: string | null
  readonly recordedAt: Instant
}

/** A negative, as far as it says which others belong to it. */
export interface NegativeFacts {
  readonly item: string
  readonly location: string
  /** The likeliest cause; null where none was looked for. */
  readonly cause: CauseCode | null
  readonly blamed: readonly BlamedMovement[]
}

/** Causes of which all that comes by one source is one problem, however many batches it takes. */
const OF_AN_INTERFACE: ReadonlySet<string> = new Set(['integration-delay', 'missing-message'])

/**
 * The keys of a negative, sorted; at most CASE_KEYS_MAX.
 *
 * @example caseKeys({ item: 'BOLT', location: 'A', cause: 'unknown', blamed: [] }).length // 1
 */
export function caseKeys({ item, location, cause, blamed }: NegativeFacts): string[] {
  if (cause === null) return []
  const place = keyOf('place', item, location, cause)
  if (cause === 'unknown') return [place]
  const shared = new Set<string>()
  for (const { document, source, recordedAt } of blamed) {
    if (document !== null) shared.add(keyOf('document', cause, document))
    if (recordedAt % DAY_MS !== 0) shared.add(keyOf('batch', cause, source, recordedAt))
    if (OF_AN_INTERFACE.has(cause)) shared.add(keyOf('source', cause, source))
  }
  return [place, ...[...shared].sort().slice(0, CASE_KEYS_MAX - 1)].sort()
}
