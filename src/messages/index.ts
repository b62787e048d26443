/** The words of Plimsoll in the languages it speaks. To add one: its folder beside `en`, its line here. */
import { en } from './en.ts'
import type { Words } from './words.ts'

const LANGUAGES: Readonly<Record<string, Words>> = { en }

/** The words of a language; English where it is not spoken. */
export function words(language = 'en'): Words {
  return LANGUAGES[language] ?? en
}

export * from './format.ts'
export type { CauseWords, Facts, FaultWords, HeadlineFacts, StepFacts, TermWords, Words } from './words.ts'
