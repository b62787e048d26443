/**
 * Exact sums of plain decimals (`-12.5`), as quantities are added up across the columns of a row. Nothing is rounded,
 * and no float is involved.
 */
import { withoutTrailingZeros } from '../../quantity/trailing-zeros.ts'

interface Scaled {
  readonly digits: bigint
  readonly scale: number
}

/** The sum of plain decimals; `0` of none. @example addDecimals(['0.1', '0.2', '-1']) // '-0.7' */
export function addDecimals(values: readonly string[]): string {
  const read = values.map(scaled)
  const scale = Math.max(0, ...read.map((value) => value.scale))
  return written({ digits: read.reduce((sum, value) => sum + digitsAt(value, scale), 0n), scale })
}

/** The first plain decimal less the second. @example subtract('10', '2.50') // '7.5' */
export function subtract(minuend: string, subtrahend: string): string {
  return addDecimals([minuend, negate(subtrahend)])
}

/** A plain decimal with its sign turned round; zero has none. @example negate('-2.5') // '2.5' */
export function negate(value: string): string {
  if (value.startsWith('-')) return value.slice(1)
  return isZero(value) ? value : `-${value}`
}

/** Whether a plain decimal is nothing, however it is written. @example isZero('-0.00') // true */
export function isZero(value: string): boolean {
  return !/[1-9]/.test(value)
}

/**
 * A plain decimal from its parts, without zeros that say nothing and without a sign at zero.
 *
 * @example decimalOf('-', '007', '50') // '-7.5'
 */
export function decimalOf(sign: '' | '-', whole: string, fraction: string): string {
  const before = withoutLeadingZeros(whole)
  const after = withoutTrailingZeros(fraction)
  const value = after === '' ? before : `${before}.${after}`
  return value === '0' ? value : sign + value
}

function withoutLeadingZeros(digits: string): string {
  let start = 0
  while (start < digits.length - 1 && digits[start] === '0') start++
  return digits.slice(start) || '0'
}

function scaled(value: string): Scaled {
  const [whole, fraction = ''] = value.split('.')
  return { digits: BigInt(whole + fraction), scale: fraction.length }
}

function digitsAt({ digits, scale }: Scaled, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - scale)
}

function written({ digits, scale }: Scaled): string {
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  const point = text.length - scale
  return decimalOf(digits < 0n ? '-' : '', text.slice(0, point), text.slice(point))
}
