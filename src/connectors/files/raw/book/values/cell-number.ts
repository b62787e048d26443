/** Numbers of cells, which programs keep as floats, as plain decimals. */

/** Digits that a float keeps; what stands behind them in a file is an artefact of it. */
const DIGITS = 15
/** As `0.1`, `-12`, `1.50`; and whole numbers of any length, which no float has been through. */
const PLAIN = /^-?\d+(?:\.\d+)?$/
const WHOLE = /^-?\d+$/

/**
 * A number's text as a plain decimal of at most 15 significant digits, without exponent, leading or trailing zeros.
 * Whole numbers that stand in the file digit by digit keep them all. What is no number stays as it is.
 *
 * @example decimalOf('0.7000000000000001') // '0.7'
 * @example decimalOf('1E+05') // '100000'
 * @example decimalOf('12.50') // '12.5'
 * @example decimalOf('4006381333931000017') // '4006381333931000017'
 */
export function decimalOf(text: string): string {
  if (isShortWhole(text)) return text
  const trimmed = text.trim()
  if (WHOLE.test(trimmed)) return withoutZeros(trimmed)
  if (trimmed.length <= DIGITS && PLAIN.test(trimmed)) return withoutZeros(trimmed)
  const number = Number(trimmed)
  return trimmed === '' || !Number.isFinite(number) ? trimmed : plainDecimal(number)
}

/** A float as a plain decimal of at most 15 significant digits. */
export function plainDecimal(number: number): string {
  const [mantissa, exponent] = Math.abs(number)
    .toExponential(DIGITS - 1)
    .split('e')
  const digits = mantissa.replace('.', '')
  const point = Number(exponent) + 1
  const plain =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : `${digits.slice(0, point).padEnd(point, '0')}.${digits.slice(point)}0`
  return withoutZeros(number < 0 ? `-${plain}` : plain)
}

/** Most quantities: nothing is to be done with them, and a million rows have millions of them. */
function isShortWhole(text: string): boolean {
  if (text.length === 0 || text.length > DIGITS) return false
  const first = text.charCodeAt(0)
  if (first < 49 || first > 57) return text === '0'
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 48 || code > 57) return false
  }
  return true
}

function withoutZeros(plain: string): string {
  const negative = plain.startsWith('-')
  let from = negative ? 1 : 0
  let to = plain.length
  const point = plain.indexOf('.')
  const whole = point < 0 ? to : point
  while (from < whole - 1 && plain[from] === '0') from++
  if (point >= 0) {
    while (plain[to - 1] === '0') to--
    if (plain[to - 1] === '.') to--
  }
  const digits = plain.slice(from, to)
  return negative && digits !== '0' ? `-${digits}` : digits
}
