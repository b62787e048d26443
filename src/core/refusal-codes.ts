/**
 * The order in which refusals of a movement are answered: the first that holds, of all that do.
 *
 * Reading, rules and books note what is wrong (`core/posting/note-faults.ts`, `usable.ts`, `decide-commands.ts`);
 * `core/posting/refusal.ts` walks this list. Stable, as in `codes.ts`. Two answers stand outside it: an element whose
 * shape is no movement is answered by the reader of its request, and a parked movement is no refusal.
 */

/** Why a movement is not posted, in order of precedence. */
export const REFUSAL_CODES = [
  'malformed',
  'conflict',
  'unknown-item',
  'unknown-location',
  'kind-against-direction',
  'unknown-unit',
  'inexact-quantity',
  'period-closed',
  'confirm-time',
  'stale-set',
  'confirm-quantity',
  'confirm-return',
  'confirm-transit',
  'confirm-repeat',
  'reservation-short',
  'override-unusable',
  'would-go-negative',
  'reserved-for-others',
  'with-others',
] as const

export type RefusalCode = (typeof REFUSAL_CODES)[number]

/** What the list of refusals holds: movements that could be read, and overrides that somebody may not approve. */
export const LISTED_REFUSAL_CODES = [
  ...REFUSAL_CODES.filter((code) => code !== 'malformed'),
  'approval-by-requester',
  'needs-manager',
] as const

export type ListedRefusalCode = (typeof LISTED_REFUSAL_CODES)[number]

/** Refusals that only ask for a second look: each is confirmed by its code. In the order of precedence. */
export const QUESTION_CODES = [
  'confirm-time',
  'confirm-quantity',
  'confirm-return',
  'confirm-transit',
  'confirm-repeat',
] as const satisfies readonly RefusalCode[]

export type QuestionCode = (typeof QUESTION_CODES)[number]

/** Whether a refusal only asks for a second look. */
export function isQuestion(code: RefusalCode): code is QuestionCode {
  return (QUESTION_CODES as readonly RefusalCode[]).includes(code)
}

/** What would help a refused movement, the most likely first. */
export const HELP_CODES = [
  'read-again',
  'check-time',
  'confirm-time',
  'confirm-quantity',
  'use-pack-unit',
  'check-document',
  'confirm-return',
  'confirm-transit',
  'confirm-repeat',
  'post-receipt',
  'count-shelf',
  'request-override',
  'name-reservation',
  'release-reservation',
  'take-less',
  'split-batch',
] as const

export type HelpCode = (typeof HELP_CODES)[number]
