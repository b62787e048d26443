/** The class that people are told of an episode, which may be less than the ledger says of it. */
import type { CauseCode, EpisodeClass } from '../codes.ts'
import { CAUSE_EXPLAINS_MIN } from '../limits.ts'

export interface ShownEpisode {
  readonly class: EpisodeClass
  /** Null while it is open. */
  readonly endedAt: string | null
  /** The likeliest first; none as long as none was looked for. */
  readonly causes: readonly { readonly code: CauseCode; readonly probability: number }[]
}

/**
 * That of the episode. While it is open and nothing explains it that is at least as likely as not, a receipt not posted
 * yet is as likely as a wrong or missing posting: the verdict `structural` would be given too early.
 *
 * @example
 * shownClass({ class: 'structural', endedAt: null, causes: [{ code: 'unknown', probability: 1 }] }) // 'ambiguous'
 */
export function shownClass({ class: kind, endedAt, causes }: ShownEpisode): EpisodeClass {
  return kind === 'structural' && endedAt === null && !isExplained(causes) ? 'ambiguous' : kind
}

/** Whether a cause explains it that is at least as likely as not. */
export function isExplained([first]: ShownEpisode['causes']): boolean {
  return first !== undefined && first.code !== 'unknown' && first.probability >= CAUSE_EXPLAINS_MIN
}
