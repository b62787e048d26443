/** The facts that each cause names, with their kinds: what the evidence is typed by, and how pages show it. */
import type { CauseCode } from '../codes.ts'
import { backdatedFacts } from './backdated-posting/evidence.ts'
import { duplicateFacts } from './duplicate-posting/evidence.ts'
import type { EvidenceOf, EvidenceResult, FactKind, FactKinds } from './evidence.ts'
import { identityFacts } from './identity-change/evidence.ts'
import { integrationDelayFacts } from './integration-delay/evidence.ts'
import { latePostingFacts } from './late-posting/evidence.ts'
import { adjustmentFacts } from './misapplied-adjustment/evidence.ts'
import { messageFacts } from './missing-message/evidence.ts'
import { openingFacts } from './opening-balance/evidence.ts'
import { oversoldFacts } from './oversold/evidence.ts'
import { typoFacts } from './quantity-typo/evidence.ts'
import { reversedFacts } from './reversed-receipt/evidence.ts'
import { staleFacts } from './stale-count/evidence.ts'
import { unitFacts } from './unit-of-measure/evidence.ts'
import { unknownFacts } from './unknown/evidence.ts'
import { unpostedReceiptFacts } from './unposted-receipt/evidence.ts'
import { unpostedReturnFacts } from './unposted-return/evidence.ts'
import { directionFacts } from './wrong-direction/evidence.ts'
import { itemFacts } from './wrong-item/evidence.ts'
import { locationFacts } from './wrong-location/evidence.ts'
import { lotFacts } from './wrong-lot/evidence.ts'

/** How many acts a cause takes together: of every cause that stands for acts. */
const together = { together: 'count' } as const

export const FACT_KINDS = {
  'late-posting': { ...latePostingFacts, ...together },
  'integration-delay': { ...integrationDelayFacts, ...together },
  'backdated-posting': { ...backdatedFacts, ...together },
  'duplicate-posting': { ...duplicateFacts, ...together },
  'wrong-direction': { ...directionFacts, ...together },
  oversold: { ...oversoldFacts, ...together },
  'unit-of-measure': { ...unitFacts, ...together },
  'quantity-typo': { ...typoFacts, ...together },
  'wrong-item': { ...itemFacts, ...together },
  'wrong-location': { ...locationFacts, ...together },
  'wrong-lot': { ...lotFacts, ...together },
  'unposted-receipt': { ...unpostedReceiptFacts, ...together },
  'unposted-return': { ...unpostedReturnFacts, ...together },
  'reversed-receipt': { ...reversedFacts, ...together },
  'misapplied-adjustment': { ...adjustmentFacts, ...together },
  'stale-count': { ...staleFacts, ...together },
  'missing-message': { ...messageFacts, ...together },
  'identity-change': { ...identityFacts, ...together },
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
