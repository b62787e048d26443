/** Days and times of day as systems spell them. All are UTC. */
import type { Language } from '../../../../src/core/intake/words/roles.ts'

export const DATE_STYLES = [
  'iso',
  'dotted',
  'slashed',
  'dashed',
  'american',
  'american-short',
  'asian',
  'asian-short',
  'cjk',
  'compact',
  'month-name',
  'month-name-short',
  'oracle',
] as const
export type DateStyle = (typeof DATE_STYLES)[number]

/** Writes the day of an instant: `writeDate(0, 'dotted')` is `01.01.1970`. */
export function writeDate(at: number, style: DateStyle, language: Language = 'en'): string {
  const date = new Date(at)
  const year = String(date.getUTCFullYear())
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()]
  const [mm, dd] = [two(month), two(day)]
  const name = (MONTHS[language] ?? MONTHS.en)!.split(' ')[month - 1]
  switch (style) {
    case 'iso':
      return `${year}-${mm}-${dd}`
    case 'dotted':
      return `${dd}.${mm}.${year}`
    case 'slashed':
      return `${dd}/${mm}/${year}`
    case 'dashed':
      return `${dd}-${mm}-${year}`
    case 'american':
      return `${mm}/${dd}/${year}`
    case 'american-short':
      return `${month}/${day}/${year}`
    case 'asian':
      return `${year}/${mm}/${dd}`
    case 'asian-short':
      return `${year}/${month}/${day}`
    case 'cjk':
      return `${year}年${month}月${day}日`
    case 'compact':
      return `${year}${mm}${dd}`
    case 'month-name':
      return `${dd}/${name}/${year}`
    case 'oracle':
      return `${dd}-${name.toUpperCase()}-${year}`
    case 'month-name-short':
      return `${day}-${name}-${year.slice(2)}`
  }
}

export const TIME_STYLES = ['seconds', 'minutes', 'compact', 'am-pm'] as const
export type TimeStyle = (typeof TIME_STYLES)[number]

/** Writes the time of day of an instant: `writeTime(0, 'am-pm')` is `12:00 AM`. */
export function writeTime(at: number, style: TimeStyle): string {
  const date = new Date(at)
  const [hour, minute, second] = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()]
  switch (style) {
    case 'seconds':
      return `${two(hour)}:${two(minute)}:${two(second)}`
    case 'minutes':
      return `${two(hour)}:${two(minute)}`
    case 'compact':
      return `${two(hour)}${two(minute)}${two(second)}`
    case 'am-pm':
      return `${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)} ${hour < 12 ? 'AM' : 'PM'}`
  }
}

/** Whether the day stands before the month; null where the spelling leaves no doubt. */
export function dayOrder(style: DateStyle): 'day-first' | 'month-first' | null {
  if (style === 'american' || style === 'american-short') return 'month-first'
  return style === 'dotted' || style === 'slashed' || style === 'dashed' ? 'day-first' : null
}

const two = (value: number) => String(value).padStart(2, '0')

const MONTHS: Partial<Record<Language, string>> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  es: 'ene feb mar abr may jun jul ago sep oct nov dic',
  fr: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.',
  pt: 'jan fev mar abr mai jun jul ago set out nov dez',
}
