import { DEFAULT_SITE } from '../history/location.ts'
import type { AuditResult } from './audit-result.ts'

/** Whether a report names the site of a stock card: where there are several, and where the files name the one. */
export function namesSites({
  kpis,
  episodes,
  suspects,
}: Pick<AuditResult, 'kpis' | 'episodes' | 'suspects'>): boolean {
  return kpis.sites > 1 || [episodes, suspects].some((all) => all.some(({ site }) => site !== DEFAULT_SITE))
}
