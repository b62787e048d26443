import type { AuditFinding } from '../../core/audit/audit-finding.ts'
import type { Words } from '../../messages/index.ts'

/** What below zero as it happened means: impossible on a shelf, but with one clock only what that clock says. */
export function happenedMeaning(findings: readonly AuditFinding[], { report: { labels } }: Words): string {
  return findings.some(({ code }) => code === 'one-clock')
    ? labels.everHappenedOneClock
    : labels.everHappenedMeaning
}
