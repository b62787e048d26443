/**
 * Quantities: whole numbers of an item's smallest unit.
 *
 * A quantity is a JavaScript number that is always a safe integer. An item's scale (0 to 6) says how many decimal
 * places of the base unit one smallest unit is: with scale 3, 1500 is 1.500 kg. No float ever holds a quantity, so
 * sums are exact; leaving the safe range throws, because it is a bug or an attack and never a stock level.
 */
import type { RejectionCode } from '../file-codes.ts'
import { DECIMAL_LENGTH_MAX, SCALE_MAX } from '../limits.ts'
import { withoutTrailingZeros } from './trailing-zeros.ts'

export type Quantity = number

export const QUANTITY_MAX = Number.MAX_SAFE_INTEGER

/** Adds two quantities; throws a RangeError outside the safe range. */
export function addQuantity(left: Quantity, right: Quantity): Quantity {
  const sum = left + right
  if (!Number.isSafeInteger(sum)) throw new RangeError(`quantity out of range: ${left} + ${right}`)
  return sum
}

export type ParsedQuantity = { ok: true; quantity: Quantity } | { ok: false; code: RejectionCode }

const PLAIN = /^([+-]?)(\d+)(?:\.(\d*))?$/
const EXPONENT = /^[+-]?\d+(?:\.\d*)?[eE][+-]?\d+$/

/**
 * Reads a decimal text as a quantity at a scale.
 *
 * Only plain decimals with a point are read. A comma is refused as `ambiguous-quantity` (1,5 may be one and a half
 * or fifteen), an exponent or a word as `bad-quantity`, a finer value than the scale as `too-many-decimals`, and more
 * than DECIMAL_LENGTH_MAX characters as `text-too-long`.
 *
 * @example parseQuantity('1.5', 3) // { ok: true, quantity: 1500 }
 */
export function parseQuantity(text: string, scale: number): ParsedQuantity {
  const trimmed = text.trim()
  if (trimmed === '') return { ok: false, code: 'missing-value' }
  if (trimmed.length > DECIMAL_LENGTH_MAX) return { ok: false, code: 'text-too-long' }
  const match = PLAIN.exec(trimmed)
  if (!match) return { ok: false, code: unreadable(trimmed) }
  const fraction = withoutTrailingZeros(match[3] ?? '')
  if (fraction.length > scale) return { ok: false, code: 'too-many-decimals' }
  const digits = Number(match[2] + fraction.padEnd(scale, '0'))
  if (!Number.isSafeInteger(digits)) return { ok: false, code: 'quantity-out-of-range' }
  return { ok: true, quantity: match[1] === '-' && digits !== 0 ? -digits : digits }
}

/**
 * A number whose decimal mark is stated, as a plain decimal: thousands may be grouped, a minus may stand behind. Null
 * where it is not written so: 1.5 is no number where the mark is a comma.
 *
 * @example plainDecimal('1.234,5', ',') // '1234.5'
 */
export function plainDecimal(text: string, mark: '.' | ','): string | null {
  const trimmed = text.trim()
  if (trimmed.length > DECIMAL_LENGTH_MAX) return null
  const match = (mark === ',' ? COMMA_MARK : POINT_MARK).exec(trimmed)
  if (match === null) return null
  const { before, whole, fraction, after } = match.groups!
  if (before !== '' && after !== '') return null
  const sign = before === '-' || after === '-' ? '-' : ''
  return `${sign}${whole.replace(/\D/g, '')}${fraction === undefined ? '' : `.${fraction}`}`
}

const numberWith = (mark: string, groups: string) =>
  new RegExp(
    `^(?<before>[+-]?)(?<whole>\\d+|\\d{1,3}(?<group>[${groups}' \u00a0\u202f])\\d{3}(?:\\k<group>\\d{3})*)(?:${mark}(?<fraction>\\d+))?(?<after>-?)$`,
  )
const COMMA_MARK = numberWith(',', '.')
const POINT_MARK = numberWith('\\.', ',')

function unreadable(text: string): RejectionCode {
  if (EXPONENT.test(text)) return 'quantity-out-of-range'
  if (/^[+-]?\d[\d.,' ]*$/.test(text) && text.includes(',')) return 'ambiguous-quantity'
  return 'bad-quantity'
}

/**
 * Writes a quantity as a decimal string of base units, without trailing zeros and with an ASCII minus.
 *
 * @example formatQuantity(-1500, 3) // '-1.5'
 */
export function formatQuantity(quantity: Quantity, scale: number): string {
  return formatScaled(BigInt(quantity), scale)
}

/** Writes a whole number of 10^-scale as a decimal string without trailing zeros. */
export function formatScaled(value: bigint, scale: number): string {
  if (scale === 0) return value.toString()
  const negative = value < 0n
  const digits = (negative ? -value : value).toString().padStart(scale + 1, '0')
  const fraction = withoutTrailingZeros(digits.slice(-scale))
  const whole = digits.slice(0, -scale)
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** Checks an item's scale. */
export function isScale(scale: number): boolean {
  return Number.isInteger(scale) && scale >= 0 && scale <= SCALE_MAX
}
