/** What a cell holds, by its look alone: nothing, a number, a date, or a text. */
import type { CellKind } from './table-layout.ts'

/**
 * The text without blanks at either end: those of all alphabets, and what has no width at all.
 *
 * @example trimmed('\u00a0 4711\u200b ') // '4711'
 */
export function trimmed(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isBlankCode(text.charCodeAt(start))) start += 1
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end -= 1
  return start === 0 && end === text.length ? text : text.slice(start, end)
}

function isBlankCode(code: number): boolean {
  if (code <= 0x20) return true
  if (code < 0x85) return false
  if (code <= 0xad) return code === 0x85 || code === 0xa0 || code === 0xad
  return (
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2064) ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x1680
  )
}

/** Digits with marks between them; a sign, parentheses or a currency around them. */
const NUMBER = new RegExp(
  String.raw`^[(+\-\u2212\u2013]?\s*(?:[$€£¥₹]|[A-Z]{3}\s)?\s*[+\-\u2212]?(?:\d[\d.,'’\s\u00a0\u202f]*|[.,]\d+)` +
    String.raw`(?:e[+-]?\d+)?\s*[$€£¥₹%]?\s*[)\-\u2212]?(?:\s?(?:Cr|Dr|CR|DR))?$`,
)
/** `10 Nos`, `1,5 kg`: a short unit behind a number. */
const MEASURE = /^[+\-\u2212]?\d[\d.,]*\s\p{L}{1,4}[.23]?$/u
const DATES = [
  /^\d{1,4}[./\-\s]\s?\d{1,2}[./-]\s?\d{1,4}\.?(?:[\sT,]+\d{1,2}[:.]\d{2}.*)?$/,
  /^\d{1,2}(?:st|nd|rd|th|er|\.)?[\s\-./]*(?:de\s)?\p{L}{3,10}\.?[\s\-./,]*(?:de\s)?\d{2,4}(?:[\s,T]+\d{1,2}[:.]\d{2}.*)?$/u,
  /^(?:\p{L}{2,10}\.?,?\s)?\p{L}{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}(?:[\s,T]+(?:at\s)?\d{1,2}[:.]\d{2}.*)?$/u,
  /^\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일].*$/u,
  /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?[AaPp]\.?[Mm]\.?)?$/,
]
/** No number or date that anybody writes is longer. */
const VALUE_MAX = 48

/**
 * What a trimmed text is by its look. A time of day counts as a date.
 *
 * @example [kindOf('5.250,00-'), kindOf('17.01.2024'), kindOf('Pump'), kindOf('')] // ['number', 'date', 'text', 'blank']
 */
export function kindOf(text: string): CellKind {
  if (text === '') return 'blank'
  if (text.length > VALUE_MAX || !/\d/.test(text)) return 'text'
  if (NUMBER.test(text)) return isDotted(text) ? 'date' : 'number'
  if (MEASURE.test(text)) return 'number'
  return DATES.some((date) => date.test(text)) ? 'date' : 'text'
}

/** `17.01.2024` has the marks of a number as well, and is a date: no thousands stand two digits apart. */
function isDotted(text: string): boolean {
  return /^(?:\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})|\d{4}\.\d{1,2}\.\d{1,2})\.?(?:\s+\d.*)?$/.test(text)
}

/** Whether a text only draws a line: dashes, bars, underscores. */
export function isDrawn(text: string): boolean {
  for (let index = 0; index < text.length; index += 1)
    if (!'-=_+|~─━═│┼ '.includes(text.charAt(index))) return false
  return text.length > 0
}

/** Whether a line of trimmed cells only draws a frame: `-----`, `|----|----|`. */
export function isFrame(cells: readonly string[]): boolean {
  let longest = 0
  for (const cell of cells) {
    if (cell === '') continue
    if (!isDrawn(cell)) return false
    longest = Math.max(longest, cell.length)
  }
  return longest >= 3
}
