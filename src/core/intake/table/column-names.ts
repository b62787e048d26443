/** Names of columns as a person says them, unique within their table. */
import { trimmed } from './cells.ts'

/**
 * A header without line breaks, doubled blanks and what has no width.
 *
 * @example plainName(' Qty\nin \u00ad') // 'Qty in'
 */
export function plainName(text: string): string {
  return trimmed(
    text.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '').replace(/\s+/gu, ' '),
  )
}

/**
 * The names with the number of its column behind each that is blank or was there before.
 *
 * @example uniqueNames(['Qty', '', 'Qty']) // ['Qty', '(2)', 'Qty (3)']
 */
export function uniqueNames(names: readonly string[]): string[] {
  const used = new Set<string>()
  return names.map((name, index) => {
    const plain = plainName(name)
    let unique = plain
    while (unique === '' || used.has(unique)) unique = `${unique} (${index + 1})`.trim()
    used.add(unique)
    return unique
  })
}

/**
 * The names as the file writes them: without the numbers that made them unique.
 *
 * @example namesAlone(['Qty', 'Qty (2)', 'Loc (2)']) // ['Qty', 'Qty', 'Loc (2)']
 */
export function namesAlone(unique: readonly string[]): string[] {
  const names = new Set(unique)
  return unique.map((name, index) => {
    const suffix = ` (${index + 1})`
    const alone = name.slice(0, -suffix.length)
    return name.endsWith(suffix) && names.has(alone) ? alone : name
  })
}

/**
 * Whether two names mean one column; blanks around and within them do not count, so that ` (5)` is `(5)`.
 *
 * @example sameName(' (5)', '(5)') // true
 */
export function sameName(left: string, right: string): boolean {
  return left === right || plainName(left) === plainName(right)
}

/**
 * What a spreadsheet calls its column, from 0.
 *
 * @example [columnLetters(0), columnLetters(27)] // ['A', 'AB']
 */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}
