/** Results that an older program wrote, with what it did not say yet: they are kept for a day. */

import type { AuditResult } from './audit-result.ts'
import type { AuditEpisode } from './episode-result.ts'

type Older<Whole, Since extends keyof Whole> = Omit<Whole, Since> & Partial<Pick<Whole, Since>>

interface OlderResult extends Omit<AuditResult, 'input' | 'books' | 'episodes' | 'findings' | 'kpis'> {
  readonly input: Older<AuditResult['input'], 'leftOut' | 'unreadCells' | 'notes'>
  readonly books: Older<AuditResult['books'], 'openingUnknown'>
  readonly episodes: readonly Older<AuditEpisode, 'document' | 'ambiguity' | 'unreadRows' | 'precision'>[]
  readonly findings?: AuditResult['findings']
  readonly kpis: Older<AuditResult['kpis'], 'sites' | 'sourceNegativeBooks'>
}

/** Whether a result says all that one of today says. */
export function isComplete(result: AuditResult | OlderResult): result is AuditResult {
  return result.findings !== undefined && result.input.notes !== undefined
}

/** The result with nothing found where nothing was looked for. */
export function completed(result: AuditResult | OlderResult): AuditResult {
  if (isComplete(result)) return result
  return {
    ...result,
    input: { ...result.input, leftOut: [], unreadCells: [], notes: [] },
    books: { ...result.books, openingUnknown: 0 },
    episodes: result.episodes.map((episode) => ({
      ...episode,
      document: null,
      ambiguity: episode.class === 'ambiguous' ? 'readings' : null,
      unreadRows: [],
      precision: 'instant',
    })),
    findings: [],
    kpis: {
      ...result.kpis,
      sites: new Set(result.episodes.map(({ site }) => site)).size,
      sourceNegativeBooks: null,
    },
  }
}
