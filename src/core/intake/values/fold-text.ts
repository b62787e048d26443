/** One spelling for the many characters that look alike in exports: digits, blanks, dashes. */

/** All that stands in one byte and needs no folding. */
const PLAIN = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/
const VULGAR = /[¼½¾⅐-⅞]/g
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const DASHES = /[\u2010-\u2014\u2212\u2796]/g
const NATIVE_DIGITS = /[٠-٩۰-۹०-९০-৯๐-๙]/g

/**
 * A text without padding and invisible marks, with ASCII digits, minus signs and single blanks, and full width made
 * half. A vulgar fraction is set apart from the digits before it.
 *
 * @example foldText('\u22121\u202f234') // '-1 234'
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text
  return text
    .replace(VULGAR, ' $&')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(NATIVE_DIGITS, nativeDigit)
    .replace(/\u066b/g, '.')
    .replace(/\u066c/g, ',')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Zero of Devanagari and Bengali is the seventh character of its row of sixteen; elsewhere it is the first. */
function nativeDigit(digit: string): string {
  const code = digit.charCodeAt(0)
  return String((code & 15) - (code >= 0x966 && code <= 0x9ef ? 6 : 0))
}
