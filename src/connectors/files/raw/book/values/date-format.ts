/** Which formats of cells are dates or times; the number in the cell says nothing about it. */

export type DateKind = 'date' | 'datetime' | 'time'

/**
 * Formats that every program knows by number. 27 to 36 and 50 to 58 are dates of East Asia; some of them are times in
 * one language and dates in another, which the value itself decides then. 46 is a duration.
 */
const BUILT_IN: readonly (readonly [from: number, to: number, kind: DateKind])[] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'datetime'],
  [27, 31, 'date'],
  [32, 33, 'time'],
  [34, 36, 'date'],
  [45, 45, 'time'],
  [47, 47, 'time'],
  [50, 58, 'date'],
]

export function builtInKind(format: number): DateKind | null {
  return BUILT_IN.find(([from, to]) => format >= from && format <= to)?.[2] ?? null
}

/** Texts in quotes, escaped letters, widths, fillings: what a format shows as it stands. */
const LITERALS = /"[^"]*"?|\\.|_.|\*./g
const DURATION = /\[(?:h+|m+|s+)\]/i
const BRACKETS = /\[[^\]]*\]/g

/**
 * What a format code shows: a day, a day and its time, a time; null for numbers and durations (`[h]:mm`).
 *
 * @example kindOfCode('dd/mm/yyyy\\ hh:mm') // 'datetime'
 * @example kindOfCode('[$-409]d-mmm-yy;@') // 'date'
 * @example kindOfCode('#,##0" days"') // null
 */
export function kindOfCode(code: string): DateKind | null {
  const [section] = code.replace(LITERALS, '').split(';')
  if (DURATION.test(section)) return null
  const letters = section.replace(BRACKETS, '').replace(/AM\/PM|A\/P|上午\/下午|午前\/午後/gi, 'h')
  if (/^\s*(?:general|standard)\s*$/i.test(letters)) return null
  const day = /[dy]/i.test(letters)
  const time = /[hs]/i.test(letters)
  if (day || time) return day && time ? 'datetime' : day ? 'date' : 'time'
  return /m/i.test(letters) ? 'date' : null
}
