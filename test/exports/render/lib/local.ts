/** Habits of countries: what a spreadsheet or a system writes where the user's language is this. */
import type { Language } from '../../../../src/core/intake/words/roles.ts'
import type { Random } from '../../../simulation/random.ts'
import type { DateStyle } from './dates.ts'
import type { CodePage } from './encodings.ts'
import { COMMA, ENGLISH, GERMAN, type NumberStyle, PLAIN, SPACED } from './numbers.ts'
import { csv, type Shell } from './table.ts'

interface Local {
  readonly dates: DateStyle
  readonly numbers: NumberStyle
  readonly codePage: CodePage
}

const LOCALS: Readonly<Record<Language, Local>> = {
  en: { dates: 'american', numbers: ENGLISH, codePage: 'windows-1252' },
  de: { dates: 'dotted', numbers: GERMAN, codePage: 'windows-1252' },
  fr: { dates: 'slashed', numbers: SPACED, codePage: 'windows-1252' },
  es: { dates: 'slashed', numbers: GERMAN, codePage: 'windows-1252' },
  pt: { dates: 'slashed', numbers: GERMAN, codePage: 'windows-1252' },
  it: { dates: 'slashed', numbers: GERMAN, codePage: 'windows-1252' },
  nl: { dates: 'dashed', numbers: GERMAN, codePage: 'windows-1252' },
  pl: { dates: 'dotted', numbers: SPACED, codePage: 'windows-1250' },
  tr: { dates: 'dotted', numbers: GERMAN, codePage: 'windows-1254' },
  cs: { dates: 'dotted', numbers: SPACED, codePage: 'windows-1250' },
  sv: { dates: 'iso', numbers: SPACED, codePage: 'windows-1252' },
  da: { dates: 'dashed', numbers: GERMAN, codePage: 'windows-1252' },
  hu: { dates: 'iso', numbers: SPACED, codePage: 'windows-1250' },
  ru: { dates: 'dotted', numbers: SPACED, codePage: 'windows-1251' },
  ja: { dates: 'asian', numbers: ENGLISH, codePage: 'shift_jis' },
  zh: { dates: 'asian-short', numbers: PLAIN, codePage: 'gbk' },
  ko: { dates: 'iso', numbers: ENGLISH, codePage: 'euc-kr' },
}

export const localDates = (language: Language): DateStyle => LOCALS[language].dates
export const localNumbers = (language: Language): NumberStyle => LOCALS[language].numbers

/** Numbers without marks between thousands, as an export writes them that no person is to read. */
export function plainLocalNumbers(language: Language): NumberStyle {
  return LOCALS[language].numbers.decimal === ',' ? COMMA : PLAIN
}

/** A CSV as Excel saves it: semicolons where the comma stands before decimals, in the old code page or in UTF-8. */
export function excelCsv(language: Language, random: Random): Shell {
  const { numbers, codePage } = LOCALS[language]
  const delimiter = numbers.decimal === ',' ? ';' : ','
  return csv({
    delimiter,
    encoding: random.chance(0.5) ? codePage : 'utf-8-bom',
    sepLine: random.chance(0.1),
  })
}
