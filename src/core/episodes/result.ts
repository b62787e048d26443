/**
 * An episode in words that last: ids, decimal strings, ISO times. Part of the schema `plimsoll.audit/1`.
 *
 * Quantities and money are decimal strings, times ISO 8601 UTC. Field names are stable.
 */
import type { CauseCode, EpisodeClass, Order } from '../codes.ts'

export interface EpisodeResult {
  readonly id: string
  readonly site: string
  readonly item: string
  readonly location: string
  readonly lot: string | null
  readonly owner: string | null
  readonly order: Order
  readonly class: EpisodeClass
  readonly startedAt: string
  readonly endedAt: string | null
  readonly deepest: string
  readonly deepestAt: string
  readonly unitSeconds: string
  /** Units issued while the book did not have them. */
  readonly uncovered: string
  readonly costAtRisk: string | null
  readonly trigger: string
  /** The source of the trigger: an id is a movement's only together with it. Empty where there is none. */
  readonly triggerSource: string
  readonly closer: string | null
  readonly causes: readonly CauseResult[]
}

export interface CauseResult {
  readonly code: CauseCode
  readonly probability: number
  readonly movements: readonly string[]
  /**
   * Facts by name: `…At` ISO times, `…Ms` durations, `…Quantity` decimal strings, `…Factor` fractions as text,
   * `…Movement(s)` movement ids.
   */
  readonly evidence: Readonly<Record<string, unknown>>
  readonly repair: readonly RepairResult[]
}

export interface RepairResult {
  readonly op: 'move-in-time' | 'scale' | 'drop'
  readonly movement: string
  /** For `move-in-time`. */
  readonly to?: string
  /** For `scale`: an exact fraction, `12` or `1/12`. */
  readonly factor?: string
}
