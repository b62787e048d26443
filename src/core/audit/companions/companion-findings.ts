/** What of the expectations and counts is nothing of the movements, as findings of the audit. */
import type { AuditFindingCode } from '../../codes.ts'
import { FINDING_EXAMPLES_MAX } from '../../limits.ts'
import type { FindingExample } from '../audit-finding.ts'
import { emptyFindings, type FindingTally } from '../finding-tally.ts'
import type { CompanionFault } from './resolve.ts'

/** Counted as rows, and items for books. */
export function companionFindings(faults: readonly CompanionFault[]): FindingTally {
  const tally = emptyFindings()
  for (const [code, own] of Map.groupBy(faults, codeOf)) {
    const entry = tally.entries[code]
    entry.rows = own.length
    entry.books = new Set(own.map(({ item }) => item)).size
    for (const fault of own.slice(0, FINDING_EXAMPLES_MAX)) entry.examples.push(exampleOf(fault))
  }
  return tally
}

function codeOf({ reason }: CompanionFault): AuditFindingCode {
  return reason === 'unknown-item' ? 'companion-item-unknown' : 'companion-row-unclear'
}

function exampleOf({ file, row, item, reason, value }: CompanionFault): FindingExample {
  return {
    site: '',
    item,
    location: '',
    lot: null,
    owner: null,
    movement: null,
    facts: { file, row: row === null ? '' : String(row), item, reason, value },
  }
}
