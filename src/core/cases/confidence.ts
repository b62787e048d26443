/** How sure a case is of its cause: which words its sentence may use. */

import { CAUSE_EXPLAINS_MIN } from '../limits.ts'

export const CONFIDENCES = ['because', 'probably', 'perhaps'] as const

export type Confidence = (typeof CONFIDENCES)[number]

const BECAUSE_MIN = 0.8

/**
 * `because` from 0.8, `probably` from 0.5; below that, and of an unknown cause, the case is not explained.
 *
 * @example confidenceOf({ code: 'late-posting', probability: 0.87 }) // 'because'
 */
export function confidenceOf(
  cause: { readonly code: string; readonly probability: number } | null,
): Confidence {
  if (cause === null || cause.code === 'unknown' || cause.probability < CAUSE_EXPLAINS_MIN) return 'perhaps'
  return cause.probability >= BECAUSE_MIN ? 'because' : 'probably'
}
