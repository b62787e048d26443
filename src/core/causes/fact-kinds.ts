/** The facts that each cause names, with their kinds: what the evidence is typed by, and how pages show it. */
import type { CauseCode } from '../codes.ts'
import { duplicateFacts } from './duplicate-posting/evidence.ts'
import type { EvidenceOf, EvidenceResult, FactKind, FactKinds } from './evidence.ts'
import { integrationDelayFacts } from './integration-delay/evidence.ts'
import { latePostingFacts } from './late-posting/evidence.ts'
import { openingFacts } from './opening-balance/evidence.ts'
import { unitFacts } from './unit-of-measure/evidence.ts'
import { unknownFacts } from './unknown/evidence.ts'

/** How many acts a cause takes together: of every cause that stands for acts. */
const together = { together: 'count' } as const

export const FACT_KINDS = {
  'late-posting': { ...latePostingFacts, ...together },
  'integration-delay': { ...integrationDelayFacts, ...together },
  'duplicate-posting': { ...duplicateFacts, ...together },
  'unit-of-measure': { ...unitFacts, ...together },
  'opening-balance': { ...openingFacts, ...together },
  unknown: unknownFacts,
} as const satisfies Readonly<Record<CauseCode, FactKinds>>

/** The evidence of each cause. */
export type CauseEvidence = {
  readonly [Code in CauseCode]: EvidenceOf<(typeof FACT_KINDS)[Code]>
}

/** The evidence of each cause as it is written. */
export type CauseEvidenceResult = { readonly [Code in CauseCode]: EvidenceResult<CauseEvidence[Code]> }

/** The name of any fact. */
export type FactName = { readonly [Code in CauseCode]: keyof CauseEvidence[Code] }[CauseCode]

/**
 * The kind of a fact by its name; undefined where the cause names no such fact.
 *
 * @example factKind('unknown', 'missingData') // 'missing-data'
 */
export function factKind(code: CauseCode, name: string): FactKind | undefined {
  const kinds: FactKinds = FACT_KINDS[code]
  return Object.hasOwn(kinds, name) ? (kinds[name].replace('?', '') as FactKind) : undefined
}
