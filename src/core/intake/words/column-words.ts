/** The lists of column words of all languages, found by key (`keyOf`). */
import { CS } from './columns/cs.ts'
import { DA } from './columns/da.ts'
import { DE } from './columns/de.ts'
import { JA, KO, ZH } from './columns/east-asian.ts'
import { EN } from './columns/en.ts'
import { ES } from './columns/es.ts'
import { FR } from './columns/fr.ts'
import { HU } from './columns/hu.ts'
import { IT } from './columns/it.ts'
import { NL } from './columns/nl.ts'
import { PL } from './columns/pl.ts'
import { PT } from './columns/pt.ts'
import { RU } from './columns/ru.ts'
import { SV } from './columns/sv.ts'
import { TR } from './columns/tr.ts'
import { keyOf, listed } from './fold.ts'
import { lazily } from './lazily.ts'
import type { RoleWords } from './lists/role-words.ts'
import { COLUMN_ROLES, type ColumnRole, LANGUAGES, type Language } from './roles.ts'

export interface ColumnWord {
  readonly role: ColumnRole
  readonly language: Language
  /** May as well mean something else. */
  readonly weak: boolean
}

const WORDS: Readonly<Record<Language, RoleWords>> = {
  en: EN,
  de: DE,
  fr: FR,
  es: ES,
  pt: PT,
  it: IT,
  nl: NL,
  pl: PL,
  tr: TR,
  cs: CS,
  sv: SV,
  da: DA,
  hu: HU,
  ru: RU,
  ja: JA,
  zh: ZH,
  ko: KO,
}

const lookup = lazily(() => {
  const byKey = new Map<string, ColumnWord[]>()
  for (const language of LANGUAGES) {
    for (const role of COLUMN_ROLES) {
      for (const entry of listed(WORDS[language][role] ?? '')) {
        const key = keyOf(entry.replace(/~$/, ''))
        const words = byKey.get(key) ?? []
        byKey.set(key, words)
        words.push({ role, language, weak: entry.endsWith('~') })
      }
    }
  }
  return byKey
})

/** What a key means as a whole, in every language that has it. @example columnWords('menge')[0].role // 'quantity' */
export function columnWords(key: string): readonly ColumnWord[] {
  return lookup().get(key) ?? []
}

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Whether words are to be found within a text, as it has no blanks between them. */
export function isEastAsian(text: string): boolean {
  return EAST_ASIAN.test(text)
}

/** East Asian words of two letters or more that a key contains, the longest first, the last first among equals. */
export function wordsWithin(
  key: string,
): readonly { readonly word: string; readonly meanings: readonly ColumnWord[] }[] {
  const found: { word: string; at: number; meanings: readonly ColumnWord[] }[] = []
  for (let at = 0; at < key.length; at++) {
    for (let end = at + 2; end <= key.length; end++) {
      const word = key.slice(at, end)
      const meanings = columnWords(word)
      if (meanings.length > 0 && isEastAsian(word)) found.push({ word, at, meanings })
    }
  }
  return found.sort((one, other) => other.word.length - one.word.length || other.at - one.at)
}
