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

/** What a cause says happened, from its evidence; where it takes further faults, that too. */
export function causeSentence<Code extends CauseCode>(
  { causes, together }: Words,
  cause: CauseResult<Code>,
): string {
  const sentence = causes[cause.code].explain(cause.evidence)
  const faults = 'together' in cause.evidence ? Number(cause.evidence.together) : 1
  return faults > 1 ? `${sentence} ${together(faults)}` : sentence
}

export * from './format.ts'
export type { GuessWords, QuantityShape, QuestionFacts } from './guess-words.ts'
export { faultOf, known } from './known.ts'
export { causeLines, signsToTell } from './signs.ts'
export type {
  CauseWords,
  Facts,
  FaultWords,
  HeadlineFacts,
  SignWords,
  StepFacts,
  TermWords,
  Words,
} from './words.ts'
