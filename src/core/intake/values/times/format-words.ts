/**
 * Formats of times in other words: as people write them (`DD.MM.YYYY`), and as Excel, Oracle, Java and C# do, made into
 * strptime.
 */
import { COUNTED_FORMATS } from './counted-times.ts'
import { DIRECTIVES, tokensOf } from './time-format.ts'

const SHOWN: Readonly<Record<string, string>> = {
  Y: 'YYYY',
  y: 'YY',
  m: 'MM',
  b: 'MMM',
  d: 'DD',
  j: 'DDD',
  a: 'weekday',
  H: 'hh',
  I: 'hh',
  M: 'mm',
  S: 'ss',
  f: 'fff',
  p: 'AM/PM',
  z: '+hhmm',
  Z: 'zone',
}

/** A format for people; one that counts keeps its name. @example describeFormat('%d.%m.%Y') // 'DD.MM.YYYY' */
export function describeFormat(format: string): string {
  return tokensOf(format)
    .map((token) => (token.kind === 'text' ? token.text : (SHOWN[token.letter] ?? `%${token.letter}`)))
    .join('')
}

/**
 * What is wrong with a format, as it stands there: a directive that is not read, a lone `%`, or all of a format that
 * has no directive; null where nothing is.
 *
 * @example formatFault('%d.%m.%Q') // '%Q'
 */
export function formatFault(format: string): string | null {
  const words = format.trim().split(' ')
  const isCounted = words.some((word) => COUNTED_FORMATS.includes(word))
  const directives = format.match(/%-?[A-Za-z%]|%-?./gu) ?? []
  if (/(?:^|[^%])(?:%%)*%-?$/.test(format)) return '%'
  const unknown = directives.find((directive) => directive !== '%%' && !DIRECTIVES.has(directive.slice(-1)))
  if (unknown !== undefined) return unknown
  return isCounted || directives.some((directive) => directive !== '%%') ? null : format
}

/** The letters of other languages of formats, each with its directive, in the order in which they are tried. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^de(?= )/, 'de'],
  [/^(?:YYYY|yyyy|RRRR|JJJJ|jjjj|AAAA|aaaa|uuuu|ГГГГ|гггг)/, '%Y'],
  [/^(?:YY|yy|RR|AA|aa|uu|ГГ|гг)/, '%y'],
  [/^(?:MONTH|Month|month|MMMM|mmmm)/, '%B'],
  [/^(?:MON|Mon|mon|MMM|mmm)/, '%b'],
  [/^(?:MI|mi|nn)/, '%M'],
  [/^(?:HH24|hh24)/, '%H'],
  [/^(?:HH12|hh12)/, '%I'],
  [/^(?:AM\/PM|am\/pm|A\.M\.|P\.M\.|a\.m\.|p\.m\.|AM|PM|am|pm)/, '%p'],
  [/^(?:DDDD|dddd|EEEE|DAY|Day)/, '%A'],
  [/^DDD/, '%j'],
  [/^(?:ddd|EEE|EE|DY|Dy)/, '%a'],
  [/^(?:DD|dd|D|d|ДД|дд)/, '%d'],
  [/^(?:[.,X](?:S{3,}|f+|F+\d?|0+))(?![a-z])/, '.%f'],
  [/^(?:SS|ss|s)/, '%S'],
  [/^(?:XXX|XX|X|ZZZ|ZZ|Z|zzz|TZH:?TZM)/, '%z'],
  [/^(?:'T'|"T"|T)/, 'T'],
  [/^(?:a|A)(?![A-Za-z])/, '%p'],
]
/**
 * In German, days are Tage and years Jahre; in French, days are jours and years années: by another letter of the text.
 */
const GERMAN_OR_FRENCH: readonly (readonly [RegExp, RegExp, string])[] = [
  [/JJ/i, /^(?:TT|T)(?!T)/i, '%d'],
  [/AA/i, /^(?:JJ|J)(?!J)/i, '%d'],
  [/TT/i, /^JJ(?!J)/i, '%y'],
]
const MONTH_OR_MINUTE = /^(?:MM?|mm?|ММ?|мм?)(?![MmIiОоOo])/
const HOURS = /^(?:HH?|hh?)(?![Hh]|24|12)/

/**
 * A format that is not written as strptime writes it, made into one; null where it is none.
 *
 * @example strptimeOf('DD.MM.YYYY HH24:MI') // '%d.%m.%Y %H:%M'
 */
export function strptimeOf(text: string): string | null {
  const whole = text.trim()
  let format = ''
  for (let at = 0; at < whole.length; ) {
    const [length, directive] = nextOf(whole.slice(at), whole, format)
    if (length === 0) return null
    format += directive
    at += length
  }
  const isDay = /%[Yy]/.test(format) && /%[mbBj]/.test(format) && /%[dj]/.test(format)
  return isDay || /^%[HI].*%M/.test(format) ? format : null
}

/** How many letters at the beginning of the rest are a directive, and which. */
function nextOf(rest: string, whole: string, format: string): readonly [number, string] {
  const hours = HOURS.exec(rest)
  if (hours !== null) {
    const isHalved = /a\.?m\b|\ba$|a\/p/i.test(whole) || (/d/i.test(whole) && /tt$/i.test(whole))
    return [hours[0].length, isHalved ? '%I' : '%H']
  }
  const month = MONTH_OR_MINUTE.exec(rest)
  if (month !== null) return [month[0].length, /%[HI][:.h]?$/.test(format) ? '%M' : '%m']
  if (/^tt/i.test(rest) && /d/i.test(whole)) return [2, '%p']
  const local = GERMAN_OR_FRENCH.filter(([language]) => language.test(whole)).map(
    ([, pattern, directive]) => [pattern, directive] as const,
  )
  for (const [pattern, directive] of [...local, ...SPELLINGS]) {
    const match = pattern.exec(rest)
    if (match !== null) return [match[0].length, directive]
  }
  const mark = /^(?:[^%\p{Script=Latin}\p{Script=Cyrillic}]|h(?=[mM]))/u.exec(rest)
  return mark === null ? [0, ''] : [mark[0].length, mark[0]]
}
