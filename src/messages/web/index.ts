/**
 * The words of the web. Words for codes (causes, classes, orders, kinds, errors) are in the language's own folder; here
 * is what pages say beside them.
 *
 * To add a language: a folder beside `en` whose index exports the same names (`Web` is checked by the compiler), and a
 * line in LANGUAGES. The language is chosen once, when the page loads.
 */
import * as en from './en/index.ts'

export type Web = typeof en

export const LANGUAGES = { en } satisfies Readonly<Record<string, Web>>
export type Language = keyof typeof LANGUAGES

/** The languages a reader wants, best first; none outside a browser. */
const wanted = typeof navigator === 'undefined' ? [] : (navigator.languages ?? [])

/** The best spoken language for a reader. @example languageFor(['de-AT', 'en-GB']) // 'en' */
export function languageFor(languages: readonly string[]): Language {
  const spoken = languages.map((tag) => tag.split('-', 1)[0]).find((tag) => tag in LANGUAGES)
  return (spoken ?? 'en') as Language
}

export const web: Web = LANGUAGES[languageFor(wanted)]
