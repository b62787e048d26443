/** Results that an older program wrote, with what it did not say yet: they are kept for a day. */

import type { CauseResult } from '../causes/ranked-cause.ts'
import type { AuditResult } from './audit-result.ts'
import type { AuditEpisode } from './episode-result.ts'

type Older<Whole, Since extends keyof Whole> = Omit<Whole, Since> & Partial<Pick<Whole, Since>>

interface OlderResult
  extends Omit<AuditResult, 'input' | 'books' | 'episodes' | 'suspects' | 'findings' | 'kpis'> {
  readonly input: Older<AuditResult['input'], 'leftOut' | 'unreadCells' | 'notes'>
  readonly books: Older<AuditResult['books'], 'openingUnknown'>
  readonly episodes: readonly Older<AuditEpisode, 'document' | 'ambiguity' | 'unreadRows' | 'precision'>[]
  readonly suspects?: AuditResult['suspects']
  readonly findings?: AuditResult['findings']
  readonly kpis: Older<AuditResult['kpis'], 'sites' | 'sourceNegativeBooks'>
}

/** Whether a result says all that one of today says. */
export function isComplete(result: AuditResult | OlderResult): result is AuditResult {
  const isExplained = ({ causes }: Pick<AuditEpisode, 'causes'>) =>
    causes.every(({ signs }: Older<CauseResult, 'signs'>) => signs !== undefined)
  return (
    result.suspects !== undefined &&
    result.findings !== undefined &&
    result.input.notes !== undefined &&
    result.episodes.every(isExplained)
  )
}

/** The result with nothing found where nothing was looked for. */
export function completed(result: AuditResult | OlderResult): AuditResult {
  if (isComplete(result)) return result
  const { input, books, kpis } = result
  return {
    ...result,
    input: {
      ...input,
      leftOut: input.leftOut ?? [],
      unreadCells: input.unreadCells ?? [],
      notes: input.notes ?? [],
    },
    books: { ...books, openingUnknown: books.openingUnknown ?? 0 },
    episodes: result.episodes.map((episode) => ({
      ...episode,
      document: episode.document ?? null,
      ambiguity: episode.ambiguity ?? (episode.class === 'ambiguous' ? 'readings' : null),
      unreadRows: episode.unreadRows ?? [],
      precision: episode.precision ?? 'instant',
      causes: episode.causes.map((cause) => ({ ...cause, signs: cause.signs ?? [] })),
    })),
    suspects: result.suspects ?? [],
    findings: result.findings ?? [],
    kpis: {
      ...kpis,
      sites: kpis.sites ?? new Set(result.episodes.map(({ site }) => site)).size,
      sourceNegativeBooks: kpis.sourceNegativeBooks ?? null,
    },
  }
}
