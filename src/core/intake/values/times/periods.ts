/** Months, weeks and quarters as they are written: periods, in which no day is named. */
import { monthOf } from '../../words/months.ts'
import { foldText } from '../fold-text.ts'

interface PeriodForm {
  readonly format: string
  readonly pattern: RegExp
  /** Whether its digits alone mean something else unless a header says that they are a date. */
  readonly bare?: true
}

const YEAR = '(?:19|20)\\d{2}'
const MONTH = '(?:0?[1-9]|1[0-2])'
const WEEK = '(?:0?[1-9]|[1-4]\\d|5[0-3])'

/** Formats as strptime writes them; %V is a week, %q a quarter, which strptime reads only beside a day. */
const FORMS: readonly PeriodForm[] = [
  { format: '%Y-%m', pattern: new RegExp(`^${YEAR}[-/.]${MONTH}$`) },
  { format: '%m/%Y', pattern: new RegExp(`^${MONTH}[-/.]${YEAR}$`) },
  { format: '%Y%m', pattern: new RegExp(`^${YEAR}(?:0[1-9]|1[0-2])$`), bare: true },
  { format: '%Y-M%m', pattern: new RegExp(`^${YEAR}[- ]?M${MONTH}$`, 'i') },
  { format: '%Y-W%V', pattern: new RegExp(`^${YEAR}[- /]?(?:W|KW|CW|S)[- ]?${WEEK}$`, 'i') },
  {
    format: 'W%V %Y',
    pattern: new RegExp(`^(?:W|KW|CW|S|Sem|Week)\\.?[- ]?${WEEK}(?:[- /.]+(?:${YEAR}|\\d{2}))?$`, 'i'),
  },
  { format: '%Y-Q%q', pattern: new RegExp(`^${YEAR}[- /]?[QTК][1-4]$`, 'iu') },
  { format: 'Q%q %Y', pattern: new RegExp(`^[QTК][1-4][- /.]*(?:${YEAR}|\\d{2})$`, 'iu') },
  { format: '%Y年%m月', pattern: new RegExp(`^${YEAR}[年년] ?${MONTH}[月월]$`) },
]
const NAMED = /^(?<month>[\p{L}\p{M}]+)\.?[- /'’](?:\d{4}|\d{2})$/u

/** The format of a period, or null. `dated` says that the header names a date: 202602 is a month then. */
export function periodFormat(text: string, { dated }: { dated: boolean }): string | null {
  const folded = foldText(text)
  const form = FORMS.find(({ pattern, bare }) => (dated || bare !== true) && pattern.test(folded))
  if (form !== undefined) return form.format
  const month = NAMED.exec(folded)?.groups?.month
  return month !== undefined && monthOf(month) !== null ? '%b %Y' : null
}
