/** The words of Plimsoll in the languages it speaks. To add one: its folder beside `en`, its line here. */
import type { CauseResult } from '../core/causes/ranked-cause.ts'
import type { CauseCode } from '../core/codes.ts'
import { en } from './en.ts'
import type { Words } from './words.ts'

const LANGUAGES: Readonly<Record<string, Words>> = { en }

/** The words of a language; English where it is not spoken. */
export function words(language = 'en'): Words {
  return LANGUAGES[language] ?? en
}

/** What a cause says happened, in one sentence from its evidence. */
export function causeSentence<Code extends CauseCode>({ causes }: Words, cause: CauseResult<Code>): string {
  return causes[cause.code].explain(cause.evidence)
}

export * from './format.ts'
export type { GuessWords, QuantityShape, QuestionFacts } from './guess-words.ts'
export { faultOf, known } from './known.ts'
export type { CauseWords, Facts, FaultWords, HeadlineFacts, StepFacts, TermWords, Words } from './words.ts'
