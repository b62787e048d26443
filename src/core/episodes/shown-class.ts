/** The class that people are told of an episode, which may be less than the ledger says of it. */
import type { CauseCode, EpisodeClass } from '../codes.ts'

export interface ShownEpisode {
  readonly class: EpisodeClass
  /** Null while it is open. */
  readonly endedAt: string | null
  /** The likeliest first; none as long as none was looked for. */
  readonly causes: readonly { readonly code: CauseCode }[]
}

/**
 * That of the episode. While it is open and nothing explains it, a receipt that is not posted yet is as likely as a
 * wrong or missing posting: the verdict `structural` would be given too early, and nobody can tell.
 *
 * @example shownClass({ class: 'structural', endedAt: null, causes: [{ code: 'unknown' }] }) // 'ambiguous'
 */
export function shownClass({ class: kind, endedAt, causes }: ShownEpisode): EpisodeClass {
  const isExplained = causes[0] !== undefined && causes[0].code !== 'unknown'
  return kind === 'structural' && endedAt === null && !isExplained ? 'ambiguous' : kind
}
