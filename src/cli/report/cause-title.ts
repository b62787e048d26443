/** The title of the likeliest cause, with a question mark where it is less likely than not. */

import type { CauseResult } from '../../core/causes/ranked-cause.ts'
import type { CauseCode } from '../../core/codes.ts'
import { CAUSE_EXPLAINS_MIN } from '../../core/limits.ts'
import type { Words } from '../../messages/index.ts'

/** Both say that it was late: where nobody noted when it was entered, they cannot be told apart. */
const LATE: ReadonlySet<CauseCode> = new Set(['late-posting', 'integration-delay'])

/** The title of the first of some causes, `Wrong unit` or `Wrong unit?`; empty where there is none. */
export function causeTitle(
  causes: readonly Pick<CauseResult, 'code' | 'probability'>[],
  words: Words,
): string {
  const [first] = causes
  if (first === undefined) return ''
  const { title } = words.causes[first.code]
  const alike = causes.filter(({ code }) => code === first.code || (LATE.has(code) && LATE.has(first.code)))
  const likely = alike.reduce((sum, { probability }) => sum + probability, 0)
  return first.code !== 'unknown' && likely < CAUSE_EXPLAINS_MIN ? words.report.perhaps(title) : title
}
