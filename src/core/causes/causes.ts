/**
 * The causes by code.
 *
 * To add one: its code in CAUSE_CODES, its folder here, its line below and in `fact-kinds.ts`, its words, its page
 * and its fixture. The compiler and `test/one-slug.test.ts` say what is missing.
 */

import { CAUSE_CODES, type CauseCode, type EpisodeClass } from '../codes.ts'
import type { Act } from './act.ts'
import type { Cause } from './cause.ts'
import { duplicatePosting } from './duplicate-posting/cause.ts'
import type { EvidenceOf } from './evidence.ts'
import type { FACT_KINDS } from './fact-kinds.ts'
import { integrationDelay } from './integration-delay/cause.ts'
import { latePosting } from './late-posting/cause.ts'
import { openingBalance } from './opening-balance/cause.ts'
import { unitOfMeasure } from './unit-of-measure/cause.ts'
import { unknown } from './unknown/cause.ts'

export const CAUSES = {
  'late-posting': latePosting,
  'integration-delay': integrationDelay,
  'duplicate-posting': duplicatePosting,
  'unit-of-measure': unitOfMeasure,
  'opening-balance': openingBalance,
  unknown,
} satisfies { readonly [Code in CauseCode]: Cause<Omit<EvidenceOf<(typeof FACT_KINDS)[Code]>, 'together'>> }

/** A cause that stands for acts of its own; `unknown` stands for none. */
export type ActCode = Exclude<CauseCode, 'unknown'>

/** The codes of the causes that are faults of movements, in the order of CAUSE_CODES. */
export const FAULT_CODES: readonly Exclude<ActCode, 'opening-balance'>[] = CAUSE_CODES.filter(
  (code) => code !== 'unknown' && code !== 'opening-balance',
)

/** The share of a cause among episodes of a class, before anything is looked at. */
export function priorOf(code: CauseCode, kind: EpisodeClass): number {
  return CAUSES[code].prior[kind]
}

/** An act and the cause that proposes it. */
export interface Candidate {
  readonly code: ActCode
  readonly act: Act
}
