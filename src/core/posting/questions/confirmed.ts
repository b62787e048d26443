/** Questions about a movement, and what its sender said yes to: each is confirmed by its own code. */
import { QUESTION_CODES, type QuestionCode } from '../../refusal-codes.ts'
import { FAULT, type Faults } from '../refusal.ts'

/** The questions that are confirmed; `true` names none, and stands for the one that is asked where it is alone. */
export type Confirmed = readonly QuestionCode[] | true

/** Nothing is asked of it, or all of that was answered before. */
export const ALL_CONFIRMED: Confirmed = QUESTION_CODES

/** As it comes in a request. */
export function confirmedOf(said: readonly QuestionCode[] | boolean | undefined): Confirmed {
  return said === undefined || said === false ? [] : said
}

/** Whether a question is confirmed by its code, so that what it asks about need not be looked at. */
export function isConfirmed(confirmed: Confirmed, code: QuestionCode): boolean {
  return confirmed !== true && confirmed.includes(code)
}

/**
 * Of the questions that are asked those that are still open.
 *
 * @example openOf(FAULT['confirm-time'], true) // 0
 * @example openOf(FAULT['confirm-time'], ['confirm-repeat']) // 256
 */
export function openOf(asked: Faults, confirmed: Confirmed): Faults {
  if (confirmed === true) return questionsIn(asked).length === 1 ? 0 : asked
  return confirmed.reduce((open, code) => open & ~FAULT[code], asked)
}

/** The questions among some faults, in order of precedence. */
export function questionsIn(faults: Faults): QuestionCode[] {
  return QUESTION_CODES.filter((code) => (faults & FAULT[code]) !== 0)
}
