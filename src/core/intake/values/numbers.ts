/**
 * Numbers as people and systems write them, read as plain decimals (`-12.5`) with the unit that stands beside.
 *
 * A text is folded first (full width, the many blanks and minus signs), then taken apart from outside in: brackets or a
 * sign, the unit, the sign again, an exponent or a fraction, and at last the digits with their marks. What the marks
 * mean is said by the column (see `number-style.ts`); without that only what can mean one thing is read.
 */
import { DECIMAL_LENGTH_MAX, SCALE_MAX } from '../../limits.ts'
import { withoutTrailingZeros } from '../../quantity/trailing-zeros.ts'
import { decimalOf } from './decimals.ts'
import { isEmptyValue } from './empty-values.ts'
import { foldText } from './fold-text.ts'

export type DecimalMark = '.' | ','

export interface ReadNumber {
  /** A plain decimal: `-12.5`, without zeros that say nothing. */
  readonly value: string
  /**
   * Letters or a sign of currency beside it, as written; `H`, `S`, `CR` and `DR` too, whose meaning is the caller's.
   */
  readonly unit: string | null
}

type Sign = '' | '-'
interface Marks {
  readonly decimal: DecimalMark | null
}

/** Digits that a double keeps for sure; those behind are noise of the conversion. */
const SIGNIFICANT_DIGITS = 15
/** A power of ten below which a float is what subtraction left of zero. */
const NOISE_EXPONENT = -10
const EXPONENT_MAX = 30
/** What needs no closer look: whole numbers, and decimals that are no noise. */
const CANONICAL = /^-?[1-9]\d{0,14}$/
const PLAIN = /^(-?)(\d{1,15})\.(\d{1,6})$/

/**
 * Reads a number; null where the text is none, or may be two. `decimal` is what stands before the decimals in its
 * column; null is the canonical style: a point, and nothing between thousands unless that is beyond doubt.
 *
 * Noise of floats is rounded off at 15 significant digits. A lone comma is refused in the canonical style (1,5 or
 * 1,500: see `ambiguous-quantity`), and so are thousands that are not grouped as anybody groups them.
 *
 * @example readNumber('1.234,50- kg', ',') // { value: '-1234.5', unit: 'kg' }
 */
export function readNumber(text: string, decimal: DecimalMark | null): ReadNumber | null {
  if (CANONICAL.test(text)) return { value: text, unit: null }
  const plain = decimal === ',' ? null : PLAIN.exec(text)
  if (plain !== null) return { value: decimalOf(plain[1] === '-' ? '-' : '', plain[2], plain[3]), unit: null }
  if (isEmptyValue(text)) return null
  const folded = foldText(text)
  if (folded.length > DECIMAL_LENGTH_MAX) return null
  const outer = signed(folded)
  if (outer === null) return null
  const parts = apart(outer.rest)
  if (parts === null) return null
  const inner = signed(parts.number)
  if (inner === null || (outer.sign !== '' && inner.sign !== '' && !outer.brackets)) return null
  const value = unsigned(inner.rest, outer.sign || inner.sign, { decimal })
  return value === null ? null : { value, unit: parts.unit }
}

/** Takes one sign off, before or behind, or brackets around all. Null where there is more than one. */
function signed(text: string): { sign: Sign; rest: string; brackets: boolean } | null {
  if (text.startsWith('(-)')) return { sign: '-', rest: text.slice(3).trim(), brackets: false }
  if (text.startsWith('(') && text.endsWith(')') && /\d/.test(text))
    return { sign: '-', rest: text.slice(1, -1).trim(), brackets: true }
  const before = text[0] === '-' || text[0] === '+' ? text[0] : ''
  const last = text.at(-1)
  const after = last === '-' || last === '+' ? last : ''
  if (before !== '' && after !== '') return null
  const rest = text.slice(before.length, text.length - after.length).trim()
  // 12,- is a price without its cents, and no minus.
  if (after !== '' && /[.,]$/.test(rest)) return null
  return { sign: before === '-' || after === '-' ? '-' : '', rest, brackets: false }
}

/** Letters of currencies that stand before an amount; other letters there are part of a code. */
const CURRENCIES =
  'EUR|USD|US\\$|GBP|CHF|Fr\\.|JPY|CNY|RMB|INR|Rs\\.?|AUD|CAD|NZD|SEK|NOK|DKK|kr\\.?|PLN|CZK|HUF|TRY|RUB|BRL|R\\$|MXN|ZAR|KRW'
/** A currency before; letters behind, in up to two words, with their dots: pcs, Stk., sq. ft, pc(s), m3, 個. */
const BESIDE = new RegExp(
  `^(?<before>\\p{Sc}|${CURRENCIES})? ?` +
    '(?<number>[(+-]* ?[\\d.,][^\\p{L}\\p{Sc}*]*(?:[eE][+-]?\\d{1,3}(?![\\d\\p{L}]))?) ?' +
    '(?<behind>[\\p{L}\\p{M}][\\p{L}\\p{M}./]{0,19}(?:\\(\\p{L}{1,3}\\))?(?: [\\p{L}\\p{M}.]{1,12})?[23]?|\\p{Sc}|\\*{1,3})?$',
  'u',
)

function apart(text: string): { number: string; unit: string | null } | null {
  const groups = BESIDE.exec(text)?.groups
  if (groups === undefined || (groups.before !== undefined && groups.behind !== undefined)) return null
  return { number: groups.number.trim(), unit: groups.behind ?? groups.before ?? null }
}

function unsigned(text: string, sign: Sign, marks: Marks): string | null {
  const exponent = /^(\d+)(?:[.,](\d+))?[eE]([+-]?\d{1,3})$/.exec(text)
  if (exponent !== null) return shifted(exponent[1], exponent[2] ?? '', Number(exponent[3]), sign)
  if (text.includes('/') || text.includes('\u2044')) return fraction(text, sign)
  const digits = digitsOf(text, marks)
  return digits === null ? null : rounded(digits.whole, digits.fraction, sign)
}

/** A number times a power of ten. */
function shifted(whole: string, fraction: string, exponent: number, sign: Sign): string | null {
  if (Math.abs(exponent) > EXPONENT_MAX) return exponent < 0 ? '0' : null
  if (exponent <= NOISE_EXPONENT) return '0'
  const digits = '0'.repeat(EXPONENT_MAX) + whole + fraction + '0'.repeat(EXPONENT_MAX)
  const point = EXPONENT_MAX + whole.length + exponent
  return rounded(digits.slice(0, point), digits.slice(point), sign)
}

/** `1 1/2` or ½, where that is a decimal of few places. */
function fraction(text: string, sign: Sign): string | null {
  const match = /^(?:(\d{1,9}) )?(\d{1,3})([/\u2044])(\d{1,3})$/.exec(text)
  if (match === null) return null
  const [, whole, above, slash, below] = match
  // 1/2 by itself may be a day, a document or a place.
  if (whole === undefined && slash === '/') return null
  const [numerator, denominator] = [Number(above), Number(below)]
  if (denominator === 0 || numerator >= denominator) return null
  const parts = numerator * 10 ** SCALE_MAX
  if (parts % denominator !== 0) return null
  return decimalOf(sign, whole ?? '0', String(parts / denominator).padStart(SCALE_MAX, '0'))
}

/** The digits before and behind the decimal mark, without what groups them. */
function digitsOf(text: string, { decimal }: Marks): { whole: string; fraction: string } | null {
  if (/^\d+$/.test(text)) return { whole: text, fraction: '' }
  if (!/^[\d., '’]+$/.test(text)) return null
  const mark = decimal ?? markOf(text)
  if (mark === null) return null
  const at = text.indexOf(mark)
  const whole = at < 0 ? text : text.slice(0, at)
  const fraction = at < 0 ? '' : text.slice(at + 1)
  if (!/^\d*$/.test(fraction) || (whole === '' && fraction === '')) return null
  const ungrouped = whole === '' ? '0' : ungroup(whole)
  return ungrouped === null ? null : { whole: ungrouped, fraction }
}

/** The decimal mark that a text shows by itself; null where it could be either. */
function markOf(text: string): DecimalMark | null {
  const [points, commas] = [text.split('.').length - 1, text.split(',').length - 1]
  if (points > 0 && commas > 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ','
  if (points > 1) return ','
  if (commas > 1 || commas === 0) return '.'
  // Blanks and apostrophes group thousands, so the comma does not.
  return /[ '’]/.test(text) ? ',' : null
}

/** Groups of three behind one and the same mark, or of two before the last three as in India. */
const GROUPED = /^[1-9]\d{0,2}(?<mark>[., '’])\d{3}(?:\k<mark>\d{3})*$/
const GROUPED_INDIAN = /^[1-9]\d?(?:,\d{2})+,\d{3}$/

function ungroup(whole: string): string | null {
  if (/^\d+$/.test(whole)) return whole
  return GROUPED.test(whole) || GROUPED_INDIAN.test(whole) ? whole.replace(/\D/g, '') : null
}

/**
 * A decimal with the noise of floats rounded off: what has more decimals than are kept and more digits than a double.
 */
function rounded(whole: string, fraction: string, sign: Sign): string {
  const plain = decimalOf(sign, whole, fraction)
  const decimals = withoutTrailingZeros(fraction)
  if (decimals.length <= SCALE_MAX) return plain
  const digits = plain.replace(/^-/, '').replace('.', '').replace(/^0+/, '')
  const excess = Math.min(digits.length - SIGNIFICANT_DIGITS, decimals.length)
  if (excess <= 0) return plain
  const scale = decimals.length - excess
  const scaled = BigInt(whole + decimals) / 10n ** BigInt(excess - 1)
  const nearest = ((scaled + 5n) / 10n).toString().padStart(scale + 1, '0')
  return decimalOf(sign, nearest.slice(0, nearest.length - scale), nearest.slice(nearest.length - scale))
}
